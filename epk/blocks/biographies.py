"""Biographies of the cast and the crew, one below the other."""

from __future__ import annotations

from epk.blocks.people import PeopleOptions, Told, people_told
from epk.blocks.people_names import life_told, names
from epk.blocks.portraits import portrait
from epk.blocks.registry import block
from epk.data.record import described, record
from epk.data.values import Length
from epk.page.columns import alongside
from epk.page.setting import Setting, ruled
from epk.page.strips import Strip, kept, kept_with_next, spaced

UNPARTED = 16
"""Lines up to which a biography below a small portrait is not parted."""
BESIDE = 10.0
"""Points between a portrait and the name beside it."""
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
    gap: Length = described("Space between two people.", default=Length(14))


@block("biographies", BiographiesOptions, prints=("people", "cast", "crew"))
def biographies(setting: Setting, options: BiographiesOptions) -> list[Strip]:
    """Everyone with a biography: name and role beside it, a portrait above the name if there is one."""
    strips: list[Strip] = []
    for told in people_told(setting.film, options, setting.labels):
        strips += _entry(setting.within("Sect"), told, options)
    return strips


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


def _above(setting: Setting, told: Told, options: BiographiesOptions) -> list[Strip]:
    """Portrait and name side by side, or one above the other."""
    wide = options.portrait_width
    if not told.person.portrait or wide is None:
        return _head(setting, told, options)
    shown = portrait(setting, told.person, told.person.portrait, wide, options.portrait_height)
    beside = names(setting.measured(setting.measure - wide - BESIDE), told, options)
    return [setting.beside([(0.0, [shown]), (wide + BESIDE, beside)])]


def _head(setting: Setting, told: Told, options: BiographiesOptions) -> list[Strip]:
    """Portrait, name with what stands beside it, role."""
    if not told.person.portrait:
        return names(setting, told, options)
    shown = portrait(setting, told.person, told.person.portrait, setting.measure, options.portrait_height)
    return kept([shown, *spaced(names(setting, told, options), before=6)])
