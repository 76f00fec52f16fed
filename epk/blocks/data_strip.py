"""Facts side by side: the data strip."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from epk.blocks.fact_sheet import asked, counted, value_lines
from epk.blocks.left_out import remarked
from epk.blocks.registry import block
from epk.data.film_fields import ANSWERED_FROM, AnswerLine, FilmField
from epk.data.labels import Label, Labels
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip

Told = tuple[Label, list[AnswerLine]]
"""A fact's label and its values."""
MOST_SHOWN = 20
"""Values of a fact in a strip."""


@record
class DataStripOptions(Record):
    """Facts side by side."""

    fields: tuple[Text, ...] = described("The facts, from left to right.", example="[year, countries, runtime]")
    style: Text = described("Style of the values.", default=Text("fact"))
    label_style: Text = described("Style of the labels.", default=Text("label"))
    gutter: Length = described("Space between two facts.", default=Length(12))
    rows: int = described("Rows at most; more than one where words would be broken in fewer.", default=1, least=1)
    gap: Length = described("Space between two rows.", default=Length(6))


@block("data-strip", DataStripOptions, prints=ANSWERED_FROM)
def data_strip(setting: Setting, options: DataStripOptions) -> list[Strip]:
    """A row of facts, the label above each, in columns as wide as they need."""
    answers = asked(setting, options.fields)
    if not answers:
        return []
    shown, remarks = counted(setting, answers, MOST_SHOWN)
    told = [(_brief(setting.labels, field, values), values) for field, values in shown]
    listing = setting.within("L")
    return remarked([_facts(listing, row, options) for row in _rows(setting, told, options)], remarks)


def _rows(setting: Setting, told: list[Told], options: DataStripOptions) -> list[list[Told]]:
    """Facts in the fewest rows in which no word is broken; in as many as there may be where some are in all."""
    ways = [_parted(told, count) for count in range(1, min(options.rows, len(told)) + 1)]
    whole = (rows for rows in ways if not any(_breaks(setting, row, options) for row in rows))
    return next(whole, ways[-1])


def _breaks(setting: Setting, row: list[Told], options: DataStripOptions) -> bool:
    """Whether facts side by side have less room than their longest words need."""
    return _room(setting, row, options) < sum(words for words, _ in _asked(setting, row, options))


def _parted(told: list[Told], count: int) -> list[list[Told]]:
    """The facts in so many rows, none much shorter than the others."""
    ends = [round(len(told) * number / count) for number in range(count + 1)]
    return [told[start:end] for start, end in pairwise(ends)]


def _room(setting: Setting, row: list[Told], options: DataStripOptions) -> float:
    return setting.measure - options.gutter * (len(row) - 1)


def _asked(setting: Setting, row: list[Told], options: DataStripOptions) -> list[tuple[float, float]]:
    """What each fact needs at least and at best; labels stay on one line where there is room for that."""
    whole = [_word_and_line(setting, [label], label, values, options) for label, values in row]
    if sum(words for words, _ in whole) <= _room(setting, row, options):
        return whole
    return [_word_and_line(setting, label.split(), label, values, options) for label, values in row]


def _facts(listing: Setting, row: list[Told], options: DataStripOptions) -> Strip:
    widths = _widths(_asked(listing, row, options), _room(listing, row, options))
    parts, x = [], 0.0
    for (label, values), width in zip(row, widths, strict=True):
        parts.append((x, _stacked(listing.measured(width), label, values, options)))
        x += width + options.gutter
    return listing.beside(parts, after=options.gap)


def _brief(labels: Labels, field: FilmField, values: Sequence[AnswerLine]) -> Label:
    """The label of a field that stands beside many others."""
    return labels("briefs" if ("briefs", field.name) in labels.forms else "fields", field.name, len(values))


def _word_and_line(
    setting: Setting, parts: Sequence[str], label: str, values: Sequence[AnswerLine], options: DataStripOptions
) -> tuple[float, float]:
    """Width of the longest word of a fact, `parts` of its label among them, and of the longest line."""
    lines = [(label, options.label_style), *((value.text, options.style) for value in values)]
    asked = [(part, options.label_style) for part in parts]
    asked += [(word, options.style) for value in values for word in value.text.split()]
    words = max(setting.width_of(word, style) for word, style in asked)
    return words + 1.0, max(setting.width_of(text, style) for text, style in lines) + 1.0


def _widths(asked: Sequence[tuple[float, float]], room: float) -> list[float]:
    """Widths of columns that fill `room`: as lines need them, down to what the longest words need."""
    words, lines = (sum(widths) for widths in zip(*asked, strict=True))
    if room >= lines:
        return [line * room / lines for _, line in asked]
    if room <= words:
        return [word * room / words for word, _ in asked]
    return [word + (line - word) * (room - words) / (lines - words) for word, line in asked]


def _stacked(listing: Setting, label: str, values: Sequence[AnswerLine], options: DataStripOptions) -> list[Strip]:
    item = listing.within("LI")
    return [
        *item.within("Lbl").phrase(label, options.label_style, "Span"),
        *value_lines(item.within("LBody"), values, options.style),
    ]
