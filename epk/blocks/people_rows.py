"""People side by side: portraits equally high, names on a common first baseline, texts from a common line on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from msgspec import Struct

from epk.page.flow import height_of, split
from epk.page.setting import Setting
from epk.page.strips import Strip, Strips, kept, kept_with_next, spaced

BELOW_PORTRAIT = 8.0
"""Points between a portrait and the name below it."""
BELOW_ROLE = 4.0
"""Points between a role and the text below it."""


class Card(NamedTuple):
    """Somebody in a row: the portrait, if there is one, name and role, and what is told."""

    portrait: Strips
    head: Strips
    text: Strips


def row_of(setting: Setting, cards: Sequence[Card], step: float, *, empty_places: bool = True) -> list[Strip]:
    """Cards `step` points apart, kept together; a row that no page holds goes on line by line.

    The place of a portrait stays empty where others have one; without `empty_places` the name stands there instead.
    """
    mixed = any(card.portrait for card in cards) and not all(card.portrait for card in cards)
    strips = _beginning_together(setting, cards, step) if mixed and not empty_places else _layers(setting, cards, step)
    if height_of(strips) <= setting.room:
        return kept(strips)
    heads = kept_with_next(_layers(setting, [card._replace(text=()) for card in cards], step))
    lines = _RowInLines(setting, [*heads, *_in_step(setting, cards, step)])
    return [setting.beside([(0.0, strips)])._replace(parts=lines)]


class _RowInLines(Struct, frozen=True):
    """A row of cards line by line, which a page's end parts where there is no other way."""

    setting: Setting
    strips: Strips

    def divided(self, height: float, *, loosely: bool) -> tuple[Strip, Strip] | None:
        """The lines that fit, and the others; none as long as a whole row may yet fit elsewhere."""
        head, rest = split(self.strips, height) if loosely else ((), self.strips)
        if not head or not rest:
            return None
        further = self.setting.beside([(0.0, rest)])
        return self.setting.beside([(0.0, head)]), further._replace(parts=_RowInLines(self.setting, rest))


def _layers(setting: Setting, cards: Sequence[Card], step: float) -> list[Strip]:
    """Portraits, below them names and roles, below them texts."""
    portraits = _layer(setting, [card.portrait for card in cards], step)
    heads = _layer(setting, [card.head for card in cards], step)
    texts = _layer(setting, [card.text for card in cards], step)
    return [
        *portraits,
        *spaced(heads, before=BELOW_PORTRAIT if portraits else 0.0),
        *spaced(texts, before=BELOW_ROLE),
    ]


def _layer(setting: Setting, cells: Sequence[Strips], step: float) -> list[Strip]:
    """What stands side by side, as one strip; none where all are empty."""
    filled = [(index * step, cell) for index, cell in enumerate(cells) if cell]
    if not filled:
        return []
    before, after = max(cell[0].before for _, cell in filled), max(cell[-1].after for _, cell in filled)
    return [setting.beside(filled, before=before, after=after)]


def _beginning_together(setting: Setting, cards: Sequence[Card], step: float) -> list[Strip]:
    """Cards with a portrait in layers, beside them the others from the portraits' top on."""
    pictured = _layers(setting, [card if card.portrait else Card((), (), ()) for card in cards], step)
    others = [
        (index * step, [*card.head, *spaced(card.text, before=BELOW_ROLE)])
        for index, card in enumerate(cards)
        if not card.portrait
    ]
    return [setting.beside([(0.0, pictured), *others])]


def _in_step(setting: Setting, cards: Sequence[Card], step: float) -> list[Strip]:
    """The texts, a strip for each line of all of them; neither the first nor the last is left alone."""
    rows = zip_longest(*(card.text for card in cards))
    strips = [line for row in rows for line in _layer(setting, [[one] if one else [] for one in row], step)]
    return spaced([*kept_with_next(strips[:1]), *strips[1:-2], *kept(strips[1:][-2:])], before=BELOW_ROLE)
