"""Which quotes a block shows, so that of several blocks none repeats or loses what another shows."""

from __future__ import annotations

from collections.abc import Sequence

from epk.blocks.left_out import left_out
from epk.data.film import Film
from epk.data.reception import Quote
from epk.data.record import Record, described, record
from epk.page.setting import Setting
from epk.problems import Problem


@record
class QuoteChoice(Record):
    """Which quotes."""

    lead: bool = described("Only those marked `lead`.", default=False)
    skip: int = described("Leave out so many from the beginning; those marked `lead` come first.", default=0)
    most: int = described("How many at most.", default=12)
    longest: int | None = described(
        "Pass over those of more characters, too long for large letters; if none is left, nothing is shown.",
        default=None,
        example="120",
    )


@record
class SharedQuotes(QuoteChoice):
    """Which quotes, of those that other blocks leave."""

    after: tuple[QuoteChoice, ...] = described(
        "What blocks before it show, in order, each by `lead`, `skip`, `most` and `longest`: the rest is left to it.",
        default=(),
        example="[{most: 1, longest: 120}]",
    )


def printable(film: Film) -> list[Quote]:
    """All that name an outlet, those to lead first."""
    return sorted((quote for quote in film.quotes if quote.outlet), key=lambda quote: not quote.lead)


def shown(setting: Setting, choice: SharedQuotes) -> tuple[list[Quote], list[Problem]]:
    """The quotes of a choice, from what the choices before it have left; and what is said of those without room.

    One alone that has no room gives way to a shorter one. Where blocks share the quotes among them, by `longest` or
    `after`, it is one of the block's own, lest another block show it too.
    """
    left = printable(setting.film)
    for before in choice.after:
        taken = _chosen(left, before)
        left = [quote for quote in left if quote not in taken]
    own = _chosen(left, choice)
    there = own[: max(1, len(own) - setting.fewer)]
    if setting.fewer >= len(own) > 0:
        shares = choice.after or choice.longest is not None
        instead = own if shares else _fitting(left, choice)[choice.skip :]
        there = _shorter(own[0], instead, setting.fewer - len(own) + 1)
    missed = [quote for quote in own if quote not in there]
    names = [str(quote.outlet) for quote in missed]
    return there, [left_out(setting.context, "quotes", names, missed[0].span)] if missed else []


def _chosen(quotes: Sequence[Quote], choice: QuoteChoice) -> list[Quote]:
    return _fitting(quotes, choice)[choice.skip : choice.skip + choice.most]


def _fitting(quotes: Sequence[Quote], choice: QuoteChoice) -> list[Quote]:
    """Those that are neither too long for a choice nor, where it asks for that, without the mark `lead`."""
    longest = choice.longest
    return [
        quote
        for quote in quotes
        if (quote.lead or not choice.lead) and (longest is None or len(quote.excerpt.strip()) <= longest)
    ]


def _shorter(first: Quote, quotes: Sequence[Quote], times: int) -> list[Quote]:
    """Instead of the `first` quote one that is shorter, so many times over as there are any."""
    shorter = [quote for quote in quotes if len(quote.excerpt) < len(first.excerpt)]
    if times == 0 or not shorter:
        return [first]
    return _shorter(shorter[0], shorter, times - 1)
