"""Facts in rows: the fact sheet, the form."""

from __future__ import annotations

from collections.abc import Sequence

from epk.blocks.left_out import left_out, remarked
from epk.blocks.registry import block
from epk.data.film_fields import ANSWERED_FROM, FIELDS, AnswerLine, FilmField
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.columns import alongside
from epk.page.setting import Setting, ruled
from epk.page.strips import Strip, kept, kept_with_next, opened, spaced
from epk.page.structure import HEADER_OF_ROW
from epk.problems import Problem, ProblemsFound, error, suggestion
from epk.typeset.markup import Inline

LABEL_GAP = 8.0
"""Points between labels and values."""
ALONE = 4
"""Strips up to which a row is not parted from its neighbour at the head or foot of a table."""
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
        span = setting.place_of(values[0].parts)
        return setting.paragraph([*inlines, *_unparted(setting, values[-1], style)], style, span)
    told = [setting.paragraph(_words(setting, value), style, setting.place_of(value.parts)) for value in values]
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
    if len(answers) < options.least or not answers:
        return []
    shown, remarks = counted(setting, answers, options.most)
    table = setting.within("Table")
    rows = [(setting.labels("fields", field.name, len(values)), values) for field, values in shown]
    width = _label_width(setting, [label for label, _ in rows], options)
    strips = _in_company([_row(table, label, values, width, options) for label, values in rows])
    return remarked(opened(strips), remarks)


def counted(setting: Setting, answers: Asked, most: int) -> tuple[Asked, list[Problem]]:
    """Of each fact the first values, and how many more there are; and what is said of those that have no room.

    For so many items fewer, facts tell fewer values, down to one, and then the last facts are left out.
    """
    longest = min(most, max(len(values) for _, values in answers))
    allowed = max(1, longest - setting.fewer)
    facts = answers[: max(1, len(answers) - max(0, setting.fewer - (longest - 1)))]
    missed = [(field, values[_told(values, allowed) : _told(values, most)]) for field, values in facts]
    missed += answers[len(facts) :]
    remarks = [_missed(setting, field, values) for field, values in missed if values]
    return [(field, _first(setting, values, allowed)) for field, values in facts], remarks


def _told(values: Sequence[AnswerLine], most: int) -> int:
    """How many values are told of at most so many; one more takes no more room than to say so."""
    return len(values) if len(values) <= most + 1 else most


def _first(setting: Setting, values: list[AnswerLine], most: int) -> list[AnswerLine]:
    """The first values, and how many more there are."""
    told = _told(values, most)
    if told == len(values):
        return values
    more = setting.labels.number(len(values) - told)
    return [*values[:told], AnswerLine(setting.labels.filled("words", "more", count=more))]


def _missed(setting: Setting, field: FilmField, values: Sequence[AnswerLine]) -> Problem:
    what, names = str(setting.labels("fields", field.name, len(values))), [value.text for value in values]
    return left_out(setting.context, what, names, setting.place_of(values[0].parts))


def _in_company(rows: list[list[Strip]]) -> list[Strip]:
    """The strips of all rows; neither the first nor the last row is left alone on a page or in a column.

    A row of many lines is not alone.
    """
    last = len(rows) - 1
    held = {index for index in ({0, last - 1} if last else set()) if len(rows[index]) <= ALONE}
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
    if len(said) <= ALONE:
        said = kept(said)
    strips = alongside(table, head.cell(head.phrase(label, options.label_style)), cell.cell(said), width)
    strips[0] = strips[0]._replace(span=table.place_of(values[0].parts))
    return spaced(ruled(table, options.rule, strips, options.gap), after=options.gap)
