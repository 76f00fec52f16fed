"""Facts in rows and strips: the fact sheet, the data strip, the form."""

from __future__ import annotations

from collections.abc import Sequence

from epk.blocks.registry import block
from epk.data.film_fields import ANSWERED_FROM, FIELDS, AnswerLine, FilmField
from epk.data.labels import Label, Labels
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting, ruled
from epk.page.strips import Strip, kept_with_next, spaced
from epk.page.structure import HEADER_OF_ROW
from epk.problems import ProblemsFound, error, suggestion
from epk.typeset.markup import Inline

LABEL_GAP = 8.0
"""Points between labels and values."""
Asked = list[tuple[FilmField, list[AnswerLine]]]


def asked(setting: Setting, names: Sequence[Text]) -> Asked:
    """The fields called `names` with their answers; those without an answer are left out."""
    unknown = [name for name in names if name not in FIELDS]
    if unknown:
        raise ProblemsFound([error(n.span, f'unknown field "{n}"', suggestion(n, FIELDS)) for n in unknown])
    fields = [FIELDS[name] for name in names]
    return [(field, values) for field in fields if (values := field.answer(setting.film, setting.labels))]


def value_lines(
    setting: Setting,
    values: Sequence[AnswerLine],
    style: str,
    *,
    joined: bool = False,
    apart: float = 0.0,
) -> list[Strip]:
    """Every value on lines of its own, a web address is a link. `joined` they stand in one
    paragraph with commas, in which lines end only between two.

    Where one of several takes more than a line, they are set `apart` by so many points.
    """
    if joined:
        inlines = [inline for value in values[:-1] for inline in _unparted(setting, value, style, ", ")]
        return setting.paragraph([*inlines, *_unparted(setting, values[-1], style)], style)
    told = [setting.paragraph(_words(setting, value), style) for value in values]
    if any(len(lines) > 1 for lines in told):
        told = [told[0], *(spaced(lines, before=apart) for lines in told[1:])]
    return [strip for lines in told for strip in lines]


def _words(setting: Setting, value: AnswerLine) -> list[Inline]:
    href = value.text if value.text.startswith(("http://", "https://")) else None
    return [setting.words(value.text, href=href)] if href else setting.inlines(value.parts)


def _unparted(setting: Setting, value: AnswerLine, style: str, end: str = "") -> list[Inline]:
    """A value in which no line ends if it fits one, with `end` after it."""
    space = "\u00a0" if setting.width_of(value.text + end, style) <= setting.measure else " "
    whole = [inline._replace(text=inline.text.replace(" ", space)) for inline in setting.inlines(value.parts)]
    return [*whole[:-1], whole[-1]._replace(text=whole[-1].text + end)]


@record
class FactSheetOptions(Record):
    """A table of facts."""

    fields: tuple[Text, ...] = described("The facts, in order.", example="[director, runtime]")
    least: int = described("Left out when the film answers fewer.", default=1)
    most: int = described("How many values of a fact, such as names, before “and 8 more”.", default=20, least=1)
    joined: bool = described("Set several values on one line, with commas, where room is short.", default=False)
    style: Text = described("Style of the values.", default=Text("fact"))
    label_style: Text = described("Style of the labels.", default=Text("label"))
    label_width: Length = described("Width of the column of labels.", default=Length(110), example="38mm")
    rule: Text | None = described("A rule of the theme above each row.", default=None)
    gap: Length = described("Space between rows.", default=Length(4))
    apart: Length = described("Space between values of one fact, if one takes several lines.", default=Length(0))


@block("fact-sheet", FactSheetOptions, prints=ANSWERED_FROM)
def fact_sheet(setting: Setting, options: FactSheetOptions) -> list[Strip]:
    """Labels on the left, values on the right; a fact the film does not say is left out."""
    answers = asked(setting, options.fields)
    if len(answers) < options.least:
        return []
    table = setting.within("Table") if answers else setting
    rows = [
        (setting.labels("fields", field.name, len(values)), _counted(setting, values, options.most))
        for field, values in answers
    ]
    width = _label_width(setting, [label for label, _ in rows], options)
    return _in_company([_row(table, label, values, width, options) for label, values in rows])


def _counted(setting: Setting, values: list[AnswerLine], most: int) -> list[AnswerLine]:
    """The first values, and how many more there are; one more takes no more room than to say so."""
    more = len(values) - most
    if more <= 1:
        return values
    return [*values[:most], AnswerLine(setting.labels.filled("words", "more", count=setting.labels.number(more)))]


def _in_company(rows: list[list[Strip]]) -> list[Strip]:
    """The strips of all rows; neither the first nor the last row is left alone on a page or in a column."""
    last = len(rows) - 1
    held = {0, last - 1} if last else set()
    return [strip for index, row in enumerate(rows) for strip in (kept_with_next(row) if index in held else row)]


def _label_width(setting: Setting, labels: Sequence[str], options: FactSheetOptions) -> float:
    """The width of the labels' column: in some languages no word of theirs would fit what a layout gives it."""
    longest = max(
        (setting.width_of(word, options.label_style) for label in labels for word in label.split()), default=0
    )
    return max(options.label_width, min(longest + LABEL_GAP + 0.1, setting.measure / 2))


def _row(
    table: Setting, label: str, values: Sequence[AnswerLine], width: float, options: FactSheetOptions
) -> list[Strip]:
    """A rule, a label in its column, and the values beside it."""
    row = table.within("TR")
    head = row.within("TH", attributes=HEADER_OF_ROW).measured(width - LABEL_GAP)
    cell = row.within("TD").measured(table.measure - width)
    said = value_lines(cell, values, options.style, joined=options.joined, apart=options.apart)
    strip = table.beside([(0.0, head.cell(head.phrase(label, options.label_style))), (width, cell.cell(said))])
    return spaced(ruled(table, options.rule, [strip], options.gap), after=options.gap)


@record
class DataStripOptions(Record):
    """Facts side by side."""

    fields: tuple[Text, ...] = described("The facts, from left to right.", example="[year, countries, runtime]")
    style: Text = described("Style of the values.", default=Text("fact"))
    label_style: Text = described("Style of the labels.", default=Text("label"))
    gutter: Length = described("Space between two facts.", default=Length(12))


@block("data-strip", DataStripOptions, prints=ANSWERED_FROM)
def data_strip(setting: Setting, options: DataStripOptions) -> list[Strip]:
    """A row of facts, the label above each, in columns as wide as they need."""
    answers = asked(setting, options.fields)
    if not answers:
        return []
    listing = setting.within("L")
    room = setting.measure - options.gutter * (len(answers) - 1)
    told = [(_brief(setting.labels, field, values), values) for field, values in answers]
    widths = _widths([_word_and_line(setting, label, values, options) for label, values in told], room)
    parts, x = [], 0.0
    for (label, values), width in zip(told, widths, strict=True):
        parts.append((x, _stacked(listing.measured(width), label, values, options)))
        x += width + options.gutter
    return [setting.beside(parts)]


def _brief(labels: Labels, field: FilmField, values: Sequence[AnswerLine]) -> Label:
    """The label of a field that stands beside many others."""
    return labels("briefs" if ("briefs", field.name) in labels.forms else "fields", field.name, len(values))


def _word_and_line(
    setting: Setting, label: str, values: Sequence[AnswerLine], options: DataStripOptions
) -> tuple[float, float]:
    """Width of the longest word of a fact and its label, and of the longest line."""
    lines = [(label, options.label_style), *((value.text, options.style) for value in values)]
    words = max(setting.width_of(word, style) for text, style in lines for word in text.split())
    return words + 1.0, max(setting.width_of(text, style) for text, style in lines) + 1.0


def _widths(asked: Sequence[tuple[float, float]], room: float) -> list[float]:
    """Widths of columns that fill `room`: as lines need them, down to what the longest words need."""
    words, lines = (sum(widths) for widths in zip(*asked, strict=True))
    if room >= lines or room <= words:
        return [line * room / lines for _, line in asked]
    return [word + (line - word) * (room - words) / (lines - words) for word, line in asked]


def _stacked(listing: Setting, label: str, values: Sequence[AnswerLine], options: DataStripOptions) -> list[Strip]:
    item = listing.within("LI")
    return [
        *item.within("Lbl").phrase(label, options.label_style, "Span"),
        *value_lines(item.within("LBody"), values, options.style),
    ]
