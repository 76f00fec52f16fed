"""The words of a premiere's handout in several languages: `epk/labels/` holds a file for each."""

from __future__ import annotations

from functools import cache
from importlib import resources

from epk.data.decode import decode
from epk.data.record import Record, Text, described, record
from epk.data.values import PartialDate
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error, suggestion

_FOLDER = resources.files("epk") / "labels"


@record
class Words(Record):
    """The words of one language."""

    date: Text = described("Above the day.")
    time: Text = described("Above the hour.")
    place: Text = described("Above cinema and city.")
    guests: Text = described("Above the guests.")
    director: Text = described("Above the director's name.")
    cast: Text = described("Above the cast.")
    story: Text = described("Above the synopsis.")
    thanks: Text = described("Above whom the makers thank.")
    months: tuple[Text, ...] = described("January to December.")
    day: Text = described("A day: `{day}`, `{month}` and `{year}` are replaced.")

    def dated(self, date: PartialDate) -> str:
        """A day in this language; a date without its day as numbers."""
        if date.month is None or date.day is None:
            return str(date)
        return self.day.format(day=date.day, month=self.months[date.month - 1], year=date.year)


@cache
def words_in(language: str) -> Words:
    """The words of a language, given as a BCP 47 tag. Raises ProblemsFound for one that has no file."""
    known = sorted(entry.name.removesuffix(".yaml") for entry in _FOLDER.iterdir() if entry.name.endswith(".yaml"))
    name = language.split("-", maxsplit=1)[0].lower()
    if name not in known:
        message = f'there are no words for a premiere in "{language}"'
        raise ProblemsFound([error(Span("--language"), message, suggestion(name, known), ExitCode.USAGE)])
    from epk.data.yaml import read_yaml  # noqa: PLC0415  # most documents announce nothing

    problems: list[Problem] = []
    file = _FOLDER / f"{name}.yaml"
    words = decode(Words, read_yaml(file.read_bytes(), f"labels/{name}.yaml", problems), problems)
    if words is None:
        raise ProblemsFound(problems)
    return words
