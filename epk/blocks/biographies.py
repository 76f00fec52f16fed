"""Biographies of the cast and the crew, one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from epk.blocks.people import PeopleOptions, Told, people_told
from epk.blocks.people_names import credit_of_portrait, life_told, names, pictured
from epk.blocks.people_rows import Card, row_of
from epk.blocks.portraits import portrait
from epk.blocks.registry import block
from epk.data.record import Text, described, record
from epk.data.values import Length
from epk.page.columns import alongside
from epk.page.flow import height_of
from epk.page.setting import Setting, ruled
from epk.page.strips import Strip, kept, kept_with_next, opened, spaced

UNPARTED = 16
"""Lines up to which a biography below a small portrait is not parted."""
SHORT = 2
"""Lines up to which a biography without a portrait may stand side by side with others."""
BESIDE = 10.0
"""Points between a portrait and the name beside it."""
BELOW_ROLE = 4.0
"""Points between a role and the text below it."""
GUTTER = 14.0
"""Points between the column with portrait, name and role and the text."""


@record
class BiographiesOptions(PeopleOptions):
    """Whose biographies, and how."""

    name_width: Length = described(
        "Width of the column with portrait, name and role; with 0 they stand above the text.",
        default=Length(150),
        example="50mm",
    )
    portrait_height: Length = described("Height of a portrait, if there is one.", default=Length(170))
    portrait_width: Length | None = described(
        "Width of a portrait, where names stand above the text: it then stands beside the name; as wide as the column "
        "if left out.",
        default=None,
        example="22mm",
    )
    zigzag: bool = described(
        "Portraits at the left and at the right in turn, `portrait_width` wide or else as wide as the column of names, "
        "with name, role and text beside them; without any portrait it changes nothing.",
        default=False,
    )
    beside: Literal["top", "foot"] | None = described(
        "Portraits where reading begins, `portrait_width` wide, and name, role and text beside them, from their `top` "
        "on; or `name_width` further on, at their `foot` if they are shorter. Without any portrait `top` changes "
        "nothing, and `foot` leaves their place empty.",
        default=None,
    )
    gather: int = described(
        "So many people, one after the other, of at most two lines and without a portrait stand side by side.",
        default=1,
        least=1,
        example="3",
    )
    rule: Text | None = described("A rule of the theme above each.", default=None)
    gap: Length = described("Space between two people.", default=Length(14))


@block("biographies", BiographiesOptions, prints=("people", "cast", "crew"))
def biographies(setting: Setting, options: BiographiesOptions) -> list[Strip]:
    """Everyone with a biography: name and role beside it, a portrait above the name if there is one."""
    everyone = people_told(setting, options)
    apart = (options.zigzag or options.beside == "top") and any(told.person.portrait for told in everyone)
    strips: list[Strip] = []
    turn = 0
    for row in _rows(setting, everyone, options):
        if len(row.people) > 1:
            strips += opened(_side_by_side(setting, row, options))
            continue
        place, (told,) = setting.within("Sect"), row.people
        strips += opened(_told(place, told, options, turn if apart else None))
        turn = 1 - turn if options.zigzag else 0
    return strips


class _Row(NamedTuple):
    """People side by side in so many columns, or somebody alone."""

    people: Sequence[Told]
    columns: int = 1


def _rows(setting: Setting, everyone: Sequence[Told], options: BiographiesOptions) -> Iterator[_Row]:
    """People in the film's order, those of few words gathered in rows of nearly equal length."""
    for few, group in groupby(everyone, lambda told: options.gather > 1 and _says_little(setting, told, options)):
        people = list(group)
        rows = -(-len(people) // options.gather) if few else len(people)
        columns, begin = -(-len(people) // rows), 0
        for row in range(rows):
            end = begin + (len(people) + rows - 1 - row) // rows
            yield _Row(people[begin:end], columns)
            begin = end


def _says_little(setting: Setting, told: Told, options: BiographiesOptions) -> bool:
    """Whether a name would stand alone with two lines beside it or below it."""
    unread = setting.measured(setting.measure - options.name_width)._replace(element=None)
    return not told.person.portrait and len(life_told(unread, told, options, told.text)) <= SHORT


def _side_by_side(setting: Setting, row: _Row, options: BiographiesOptions) -> list[Strip]:
    """A row of people of few words."""
    step = (setting.measure + GUTTER) / row.columns
    places = [setting.within("Sect").measured(step - GUTTER) for _ in row.people]
    cards = [
        Card((), names(place, told, options), life_told(place, told, options, told.text))
        for place, told in zip(places, row.people, strict=True)
    ]
    return spaced(ruled(setting, options.rule, row_of(setting, cards, step), options.gap), after=options.gap)


def _entry(setting: Setting, told: Told, options: BiographiesOptions) -> list[Strip]:
    if not options.name_width:
        above = kept_with_next(_above(setting, told, options))
        text = life_told(setting, told, options, told.text)
        if options.portrait_width is not None:
            text = spaced(kept(text) if len(text) <= UNPARTED else text, before=4)
        below = ruled(setting, options.rule, [*above, *text], options.gap) if options.rule else [*above, *text]
        return spaced(below, after=options.gap)
    head = _head(setting.measured(options.name_width - GUTTER), told, options)
    text = life_told(setting.measured(setting.measure - options.name_width), told, options, told.text)
    strips = alongside(setting, head, text, options.name_width)
    return spaced(ruled(setting, options.rule, strips, options.gap), after=options.gap)


def _told(setting: Setting, told: Told, options: BiographiesOptions, turn: int | None) -> list[Strip]:
    """Somebody told of in the way the options ask for."""
    if options.beside == "foot":
        return _beside(setting, told, options)
    return _entry(setting, told, options) if turn is None else _turned(setting, told, options, turn)


def _beside(setting: Setting, told: Told, options: BiographiesOptions) -> list[Strip]:
    """The portrait, or its empty place, where reading begins; the rest stands low beside it."""
    wide = _width_of_portraits(setting, options)
    at = max(options.name_width, wide + GUTTER)
    shown = pictured(setting.measured(wide), told, wide, options.portrait_height, options)
    said = _said(setting.measured(setting.measure - at), told, options)
    step = setting.context.layout.grid.baseline  # lines may be set lower by a part of it
    lower = (height_of(shown) - height_of([Strip(0.0), *said])) // step * step
    if lower > 0:
        said = [Strip(lower, keep=True), *said]
    return spaced(ruled(setting, options.rule, alongside(setting, shown, said, at), options.gap), after=options.gap)


def _said(setting: Setting, told: Told, options: BiographiesOptions) -> list[Strip]:
    """Name, role and text one below the other."""
    name, text = names(setting, told, options), life_told(setting, told, options, told.text)
    return [*kept_with_next(name), *spaced(text, before=BELOW_ROLE)] if text else name


def _turned(setting: Setting, told: Told, options: BiographiesOptions, turn: int) -> list[Strip]:
    """The portrait where reading begins, or in the other `turn` on the opposite side; beside it everything else."""
    wide = _width_of_portraits(setting, options)
    shown = pictured(setting.measured(wide), told, wide, options.portrait_height, options)
    said = _said(setting.measured(setting.measure - wide - GUTTER), told, options)
    at, portrait_at = (0.0, setting.measure - wide) if turn else (wide + GUTTER, 0.0)
    strips = alongside(setting, shown, said, at, left_at=portrait_at)
    return spaced(ruled(setting, options.rule, strips, options.gap), after=options.gap)


def _width_of_portraits(setting: Setting, options: BiographiesOptions) -> float:
    """Of those that change sides: as wide as the column of names, or a third, where nothing says it."""
    return options.portrait_width or (options.name_width - GUTTER if options.name_width else setting.measure / 3)


def _above(setting: Setting, told: Told, options: BiographiesOptions) -> list[Strip]:
    """Portrait and name side by side, or one above the other."""
    wide = options.portrait_width
    if not told.person.portrait or wide is None:
        return _head(setting, told, options)
    shown = portrait(setting, told.person, told.person.portrait, wide, options.portrait_height, options.portrait_shape)
    beside = _named(setting.measured(setting.measure - wide - BESIDE), told, options)
    return [setting.beside([(0.0, [shown]), (wide + BESIDE, beside)])]


def _head(setting: Setting, told: Told, options: BiographiesOptions) -> list[Strip]:
    """Portrait, name with what stands beside it, role."""
    if not told.person.portrait:
        return names(setting, told, options)
    shape, file = options.portrait_shape, told.person.portrait
    shown = portrait(setting, told.person, file, setting.measure, options.portrait_height, shape)
    return kept([shown, *spaced(_named(setting, told, options), before=6)])


def _named(setting: Setting, told: Told, options: BiographiesOptions) -> list[Strip]:
    """Name, role, and the credit of the portrait that stands beside or above them."""
    return kept([*names(setting, told, options), *credit_of_portrait(setting, told, options)])
