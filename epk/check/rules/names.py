"""Names of people, companies, places and the film itself: words that are nearly one of them, and those in quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from epk.check.checked_project import MOST_HITS, CheckedProject
from epk.check.name_spelling import NameSpellChecker, tokens_of
from epk.check.recorded_variants import Misspelling, recorded_variants
from epk.check.registry import Finding, rule
from epk.check.texts import FilmText
from epk.limits import NAME_COMPARISONS
from epk.problems import Severity

_GUIDELINES = "Festivals' delivery guidelines: names as in the credits, with their diacritics."


@rule(
    "near-miss",
    Severity.WARNING,
    why="A misspelt name is the first thing its owner sees, and it makes two people of one in every data base.",
    source=_GUIDELINES,
)
def near_miss(checked: CheckedProject) -> Iterator[Finding]:
    """A word in a text is nearly, but not quite, the word of a registered name: Chitth for Chhith, Zoe for Zoë."""
    checker = NameSpellChecker(checked.film)
    for slip in _slips(checked, checker, checked.prose):
        yield Finding(slip.span, slip.message, f"write {slip.right}, if it is meant")
    if checker.exhausted:
        message = f"only the first {NAME_COMPARISONS.value:,} comparisons of words with names were made"
        yield Finding(checked.file, message, f"Shorten the texts. {NAME_COMPARISONS.way_out}")


@rule(
    "name-in-quote",
    Severity.NOTE,
    why="What was published stays as it was; but a slip made in copying it looks just the same.",
    source=_GUIDELINES,
)
def name_in_quote(checked: CheckedProject) -> Iterator[Finding]:
    """A quote, a headline or somebody's words spell a registered name otherwise."""
    printed = [written for written in checked.texts if written.exact and not written.path.endswith(".sentence")]
    for slip in (*recorded_variants(checked, printed), *_slips(checked, NameSpellChecker(checked.film), printed)):
        hint = f"compare it with what was published; “[{slip.right}]” corrects it openly"
        yield Finding(slip.span, slip.message, hint)


def _slips(checked: CheckedProject, checker: NameSpellChecker, texts: Iterable[FilmText]) -> Iterator[Misspelling]:
    """Words in texts that are nearly names, at most `MOST_HITS` in a text."""
    for written in texts:
        tokens = list(tokens_of(written.words))
        slips = ((tokens[index], slip) for index in range(len(tokens)) if (slip := checker.slip(tokens, index)))
        for token, slip in islice(slips, MOST_HITS):
            place = checked.place(written, token.start, token.end)
            yield Misspelling(place, f"“{slip.word}” is nearly the name “{slip.name}”", slip.name)
