"""What quotes leave out, and what is not known of them."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.partial_dates import certainly_before
from epk.check.registry import Finding, rule
from epk.check.rules.before_building.quote_guard import LAW, excerpts, spoken, words_of
from epk.problems import Severity

_NEGATIVE = frozenset({
    "not", "never", "no", "nor", "none", "cannot", "without", "hardly", "barely", "scarcely", "nearly", "almost",
    "but", "although", "though", "however", "despite", "fail", "fails", "failed", "lack", "lacks", "lacking",
    "sadly", "unfortunately", "disappointing", "disappointingly", "flawed",
})  # fmt: skip


@rule(
    "quote-word-left-out",
    Severity.WARNING,
    why="A quote that drops the critic's “not” or “but” may be unlawful even where each word is true.",
    source=LAW,
)
def quote_word_left_out(checked: CheckedProject) -> Iterator[Finding]:
    """The sentence has a word of denial or reserve that the printed excerpt leaves out."""
    for words in excerpts(checked.film):
        dropped = sorted(_negative(words.sentence) - _negative(words.text))
        if words.of and dropped:
            message = f"{words.of}: the excerpt leaves out “{'”, “'.join(dropped)}”, which the sentence has"
            yield Finding(words.text.span, message, "quote it whole, or accept it with the reason")


def _negative(text: str) -> set[str]:
    return {word for word in words_of(text) if word in _NEGATIVE or word.endswith("n't")}


@rule(
    "spoken-unchecked",
    Severity.NOTE,
    why="Words put into somebody's mouth are the first thing that is denied, and what was published settles it.",
    source="Publicists' practice: the sentence is kept with its source.",
)
def spoken_unchecked(checked: CheckedProject) -> Iterator[Finding]:
    """Somebody's words are quoted, and the sentence they were published in is not kept."""
    for words in spoken(checked.film):
        if not words.sentence:
            hint = "add `sentence` as it was published, with its `source`"
            yield Finding(words.text.span, "nothing to compare these words with", hint)


@rule(
    "quote-without-outlet",
    Severity.NOTE,
    why="Praise from nowhere convinces nobody, and nobody can check it.",
    source="Sales companies' one-sheets: every quote names its outlet.",
)
def quote_without_outlet(checked: CheckedProject) -> Iterator[Finding]:
    """A quote has no outlet: it is kept, never printed."""
    for quote in checked.film.quotes:
        if not quote.outlet:
            yield Finding(quote.excerpt.span, "no outlet: kept, never printed", "add `outlet` when it is known")


@rule(
    "quote-undated",
    Severity.NOTE,
    why="Who wants to check a quote looks for the issue or the page it was in.",
    source="Publicists' practice: critic, outlet, date and address are kept with the sentence.",
)
def quote_undated(checked: CheckedProject) -> Iterator[Finding]:
    """Printed quotes lack critic, date or address; told once for every outlet."""
    by_outlet = {quote.outlet: quote for quote in reversed(checked.film.quotes) if quote.outlet}
    for outlet, quote in reversed(by_outlet.items()):
        missing = [name for name in ("critic", "date", "url") if getattr(quote, name) is None]
        if missing:
            yield Finding(outlet.span, f"{outlet}: {', '.join(missing)} not known", "add what can be found out")


@rule(
    "review-before-screening",
    Severity.WARNING,
    why="Nobody can have reviewed what nobody had seen: one of the dates is wrong, or the outlet saw a screener.",
    source="The facts of the film itself.",
)
def review_before_screening(checked: CheckedProject) -> Iterator[Finding]:
    """A review is dated before the first screening."""
    shown = [screening.date.value for screening in checked.film.screenings if screening.date]
    for quote in checked.film.quotes if shown else ():
        if quote.date and all(certainly_before(quote.date, date) for date in shown):
            message = f"a review of {quote.date}, but the first screening is of {min(shown)}"
            yield Finding(quote.where("date"), message, "correct one of the dates, or add the earlier screening")
