"""People on cards in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from epk.blocks.people import PeopleOptions, Told, people_told
from epk.blocks.people_names import life_told, names, pictured
from epk.blocks.people_rows import Card, row_of
from epk.blocks.registry import block
from epk.data.record import Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting, ruled
from epk.page.strips import Strip, kept_with_next, spaced
from epk.typeset.markup import plain
from epk.typeset.sentences import sentence_ends


@record
class PeopleCardsOptions(PeopleOptions):
    """Whose cards, and how."""

    columns: int = described("Cards side by side; they keep their width where there are fewer.", default=3, least=1)
    gutter: Length = described("Space between two columns.", default=Length(14), example="6mm")
    gap: Length = described("Space between two rows; a rule stands in the middle of it.", default=Length(20))
    portrait_width: Length | None = described(
        "Width of a portrait; as wide as the column if left out.", default=None, example="30mm"
    )
    portrait_height: Length | None = described(
        "Height of a portrait; if left out, `portrait_ratio` tells it.", default=None, example="45mm"
    )
    portrait_ratio: float = described("Width of a portrait divided by its height.", default=0.8, least=0.1)
    text: Literal["full", "short", "none"] = described(
        "The biography, its first sentences, or nothing of it.", default="short"
    )
    longest: int = described(
        "Characters up to which sentences are printed where it is `short`; the first one always is, and whole.",
        default=200,
        least=1,
    )
    rule: Text | None = described("A rule of the theme at each row.", default=None)
    rule_place: Literal["above", "below"] = described("Where the rule of a row stands.", default="above")


@block("people-cards", PeopleCardsOptions, prints=("people", "cast", "crew"))
def people_cards(setting: Setting, options: PeopleCardsOptions) -> list[Strip]:
    """Everyone with a biography, on cards in rows: portrait, name, role, and the biography or its beginning."""
    everyone = people_told(setting, options)
    if not everyone:
        return []
    step = (setting.measure + options.gutter) / options.columns
    places = _places_stay_empty(everyone)
    listing, strips = setting.within("L"), list[Strip]()
    for row in _rows(everyone, options.columns):
        items = (listing.within("LI").within("LBody").measured(step - options.gutter) for _ in row)
        cards = [_card(item, told, options) for item, told in zip(items, row, strict=True)]
        strips += _between_rules(setting, row_of(setting, cards, step, empty_places=places), options)
    return strips


def _places_stay_empty(everyone: Sequence[Told]) -> bool:
    """Whether the place of a portrait is kept for those who have none: where they are not the most."""
    return 2 * sum(bool(told.person.portrait) for told in everyone) >= len(everyone)


def _rows(everyone: Sequence[Told], columns: int) -> Iterator[Sequence[Told]]:
    """People in rows. Where all without a portrait come before or after the few with one, their rows are apart."""
    pictured = [bool(told.person.portrait) for told in everyone]
    changes = [index + 1 for index, (one, other) in enumerate(pairwise(pictured)) if one != other]
    apart = len(changes) == 1 and not _places_stay_empty(everyone)
    for part in (everyone[: changes[0]], everyone[changes[0] :]) if apart else (everyone,):
        for start in range(0, len(part), columns):
            yield part[start : start + columns]


def _card(setting: Setting, told: Told, options: PeopleCardsOptions) -> Card:
    width = options.portrait_width or setting.measure
    height = options.portrait_height or width / options.portrait_ratio
    return Card(
        pictured(setting, told, width, height, options),
        names(setting, told, options),
        life_told(setting, told, options, _text(told, options, setting.styles.language)),
    )


def _text(told: Told, options: PeopleCardsOptions, language: str) -> Text | None:
    if told.text is None or options.text == "none":
        return None
    return beginning(told.text, options.longest, language) if options.text == "short" else told.text


def beginning(text: Text, longest: int, language: str) -> Text:
    """As many whole sentences as have up to `longest` characters together, and at least one."""
    whole = plain(text)
    ends = (text[:end] for end in sentence_ends(text, language))
    sentences = [part for part in ends if whole.startswith(plain(part))]  # else within a link or emphasis
    shown = [part for part in sentences if len(plain(part)) <= longest] or sentences[:1]
    return Text(shown[-1], text.span) if shown else text


def _between_rules(setting: Setting, row: list[Strip], options: PeopleCardsOptions) -> list[Strip]:
    if options.rule is None or options.rule_place == "above":
        half = options.gap / 2 if options.rule else options.gap
        return spaced(ruled(setting, options.rule, row, half), after=half)
    line = setting.rule(options.rule, setting.measure)
    return spaced([*kept_with_next(row), *spaced([line], before=options.gap / 2)], after=options.gap / 2)
