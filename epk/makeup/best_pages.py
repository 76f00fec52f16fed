"""The choice of pages over a whole document, as lines are chosen over a whole paragraph: the cheapest are kept.

Sections are set in turn, each in all the ways its layout states, after the best ways found for those before it. How
many of these are kept bounds the search; where every section has one way, nothing is searched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from epk.blocks.picture_choice import spare_still
from epk.makeup.choice import Ways
from epk.makeup.cost import Cost
from epk.makeup.page_maker import PageMaker
from epk.makeup.section import Section
from epk.page.items import Image
from epk.problems import Problem, ProblemsFound

KEPT = 3
"""Ways to set the sections so far that are kept; Mittelbach's paper on pagination keeps all, for a thousand pages."""


class Draft(NamedTuple):
    """Sections set so far, the numbers of the spare stills that they show, what they cost, and what does not fit."""

    sections: tuple[Section, ...]
    spares: frozenset[int] = frozenset()
    cost: Cost = Cost()
    problems: tuple[Problem, ...] = ()


def best_pages(
    maker: PageMaker, sections: Sequence[Section], late: Sequence[int], chosen: Callable[[Section], None]
) -> Draft:
    """All sections but the `late` ones, set in the cheapest way; `chosen` is told of each as soon as it is certain."""
    ways, drafts, told = Ways(maker), [Draft(())], 0
    for index, section in enumerate(sections):
        if index in late:
            drafts = [draft._replace(sections=(*draft.sections, section)) for draft in drafts]
            continue
        drafts = _cheapest([after for draft in drafts for after in _after(maker, ways, draft, section, late)])
        while told <= index and all(one.sections[told] is drafts[0].sections[told] for one in drafts):
            chosen(drafts[0].sections[told])
            told += 1
    for section in drafts[0].sections[told:]:
        chosen(section)
    return drafts[0]


def _cheapest(drafts: list[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: draft.cost.total)[:KEPT]


def _after(maker: PageMaker, ways: Ways, draft: Draft, section: Section, late: Sequence[int]) -> list[Draft]:
    """The draft with one section more, in every way."""
    section = with_spare(maker, section, draft.spares)
    try:
        found = list(ways.of(section, section_before(draft.sections, late)))
    except ProblemsFound as refusal:
        problems = (*draft.problems, *refusal.problems)
        return [draft._replace(sections=(*draft.sections, section), problems=problems)]
    drafts = []
    for one in found:
        spares = draft.spares | ({section.spare_still} if shows_spare(one) else set())
        drafts.append(Draft((*draft.sections, one), spares, draft.cost.after(maker, one), draft.problems))
    return drafts


def section_before(sections: Sequence[Section], late: Sequence[int]) -> Section | None:
    """The last of `sections` that has pages; None where a `late` one may yet stand between."""
    last = next((one for at, one in reversed([*enumerate(sections)]) if one.pages or at in late), None)
    return last if last and last.pages else None


def with_spare(maker: PageMaker, section: Section, shown: frozenset[int]) -> Section:
    """The section with the number of the still that it shows where it asks for any not `shown` yet."""
    return replace(section, spare_still=spare_still(maker.context.layout, shown))


def shows_spare(section: Section) -> bool:
    """Whether it shows a still because no other page does."""
    return any(isinstance(item, Image) and item.spare for item in section.items())
