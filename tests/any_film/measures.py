"""What is told of the pages of invented films: every fault as a line that says where it is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from epk import blocks as _registered  # noqa: F401  # importing it fills the registry
from epk.check.registry import rules
from epk.data.project import open_project
from epk.data.project_files import FILM
from epk.page.flow import SLACK
from epk.page.geometry import Box
from epk.page.items import Contour, Discs, Image, Item, TextLine
from epk.page.structure import Element
from epk.pictures.files import PictureHeaders
from epk.problems import ProblemsFound
from tests.any_film.films import Facts, film, kind_of
from tests.any_film.folders import project
from tests.any_film.setting import Part, Set, set_document, squeezed, theme_of

STOCK = {"leaflet", "one-sheet", "postcard", "press-kit", "submission-sheet"}
OUTSIDE = 1.0
"""Points by which a line may stand outside its region or its page."""
GRID = 14.0
"""Points between two lines of the grid of all stock layouts."""
BADGE = 28.0
"""Least radius in points of a disc that is a badge, not a stop on a line."""
LEAST, LEAST_IN_LAURELS = 7.0, 6.0
"""Sizes of type in points."""
THIN = 1 / 3
"""Part of a page's height below which it is nearly empty."""
NEAR = 9.0
"""Points between two lines that count as filled."""


def faults_of(seed: int, folder: Path) -> dict[str, list[str]]:
    """All that is wrong with the documents of a film, by the name of what is measured."""
    facts = film(seed, theme_of(seed))
    opened, headers = open_project(project(folder, facts)), PictureHeaders()
    found: dict[str, list[str]] = defaultdict(list)
    documents: dict[str, Set] = {}
    for name in sorted(STOCK | opened.layouts.keys()):
        try:
            documents[name] = set_document(opened, seed, name, headers)
        except (KeyError, ProblemsFound) as error:
            found["made"].append(f"film {seed} ({kind_of(seed)}), {name}: {error}")
    for measure, finding in MEASURES.items():
        for document in documents.values():
            found[measure] += finding(document)
    usual = [documents[name] for name in opened.usual_layouts if name in documents]
    found["lost"] += [f"film {seed} ({kind_of(seed)}): {name}" for name in _lost(facts, usual)]
    if "one-sheet" in documents and not _answered(facts, documents["one-sheet"].words):
        found["answer"].append(documents["one-sheet"].at(0))
    return found


def remarks(document: Set) -> Iterator[str]:
    """Remarks of no rule that there is."""
    for problem in document.remarks:
        if problem.rule not in rules():
            yield f"{document.at(0)}: {problem.rule}: {problem.message}"


def outside_region(document: Set) -> Iterator[str]:
    """Lines whose capitals stand above their region, further than the grid may raise them, or below it."""
    for page, _, region in document.regions():
        for line in region.lines:
            top, foot = line.y - 0.7 * _size(line), line.y
            if top < region.box.top - SLACK * GRID - OUTSIDE or foot > region.box.bottom + OUTSIDE:
                yield f"{document.at(page, region.name)}: {line.text[:40]}"


def outside_page(document: Set) -> Iterator[str]:
    """Lines that the edge of the paper cuts."""
    for page, part, region in document.regions():
        paper = Box(0, 0, part.width, part.height).inset(-OUTSIDE)
        for line in region.lines:
            box = line.box
            inside = paper.x <= box.x and box.right <= paper.right
            if not inside or line.y - 0.7 * _size(line) < paper.top or line.y > paper.bottom:
                yield f"{document.at(page, region.name)}: {line.text[:40]}"


def on_one_another(document: Set) -> Iterator[str]:
    """Lines that lie on others: the middles of their letters meet."""
    for page, parts in enumerate(document.pages):
        lines = [(region.name, line) for part in parts for region in part.regions for line in region.lines]
        middles = sorted(((_middle(line), name, line) for name, line in lines), key=lambda one: one[0].top)
        for index, (box, name, line) in enumerate(middles):
            for other, _, beside in middles[index + 1 :]:
                if other.top >= box.bottom:
                    break
                if box.meets(other):
                    yield f"{document.at(page, name)}: {line.text[:40]} / {beside.text[:40]}"


def captions(document: Set) -> Iterator[str]:
    """Captions on a page without their pictures: those in the same element."""
    for page, parts in enumerate(document.pages):
        items = [item for part in parts for region in part.regions for item in region.items]
        elements = {one for item in items if item.element for one in _path(item.element)}
        figures = Counter(one.parent for one in elements if one.kind == "Figure")
        told = Counter(one.parent for one in elements if one.kind == "Caption")
        for parent, count in told.items():
            if figures[parent] < count:
                yield f"{document.at(page)}: {count} captions, {figures[parent]} pictures"


def headings(document: Set) -> Iterator[str]:
    """Sections that begin on a page with nothing of the film below their heading."""
    for page, parts in enumerate(document.pages):
        for part in parts:
            heads = [line for region in part.regions for line in region.lines if _is_in(line, "H2")]
            if part.start and (heads or document.name == "press-kit"):
                foot = max((line.y for line in heads), default=part.start.y)
                if not any(_tells(item, foot) for region in part.regions for item in region.items):
                    yield f"{document.at(page)}: {part.start.title}"


def thin(document: Set) -> Iterator[str]:
    """Pages within the press kit of which little is filled."""
    if document.name == "press-kit":
        for page, parts in list(enumerate(document.pages))[2:-1]:
            if _filled(parts) < THIN:
                yield f"{document.at(page)}: {_filled(parts):.0%}"


def small(document: Set) -> Iterator[str]:
    """Type too small to be read."""
    for page, _, region in document.regions():
        laurels = any(map(_is_laurel, region.items))
        for line in region.lines:
            least = LEAST_IN_LAURELS if laurels and _is_in(line, "LBody") else LEAST
            size = min(run.size for _, run in line.line.runs if run.text.strip())
            if size < least - 0.01:
                yield f"{document.at(page, region.name)}: {size:.2f} pt: {line.text[:40]}"


def leaflet(document: Set) -> Iterator[str]:
    """Leaflets of more pages than four, or of fewer."""
    if document.name == "leaflet" and len(document.pages) != 4:
        yield f"{document.at(0)}: {len(document.pages)} pages"


MEASURES: dict[str, Callable[[Set], Iterator[str]]] = {
    "remarks": remarks,
    "outside-region": outside_region,
    "outside-page": outside_page,
    "on-one-another": on_one_another,
    "captions": captions,
    "headings": headings,
    "thin": thin,
    "small": small,
    "leaflet": leaflet,
}


def _size(line: TextLine) -> float:
    return max(run.size for _, run in line.line.runs)


def _middle(line: TextLine) -> Box:
    """Where the middles of its letters are, a little narrower than they."""
    size, box = _size(line), line.box
    return Box(box.x + 0.5, line.y - 0.5 * size, box.width - 1.0, 0.45 * size)


def _path(element: Element | None) -> Iterator[Element]:
    while element is not None:
        yield element
        element = element.parent


def _is_laurel(item: Item) -> bool:
    """Whether it is a leaf or a ring, or a disc as large as a badge."""
    return isinstance(item, Contour) or (isinstance(item, Discs) and item.radius >= BADGE)


def _is_in(item: Item, kind: str) -> bool:
    return any(one.kind == kind for one in _path(item.element))


def _tells(item: Item, below: float) -> bool:
    """Whether an item tells something of the film, below so many points."""
    if isinstance(item, TextLine):
        return item.y > below + 1 and item.span is not None and item.span.file == FILM and bool(item.text.strip())
    return isinstance(item, Image) and item.y > below


def _filled(parts: list[Part]) -> float:
    """The part of the height between a page's margins that text and pictures stand on."""
    live = max((part.live for part in parts), key=lambda box: box.height)
    boxes = [
        item.box.inset(-NEAR)
        for part in parts
        for region in part.regions
        if not region.artifact
        for item in region.items
    ]
    steps = [live.top + live.height * (step + 0.5) / 100 for step in range(100)]
    return sum(any(box.top <= y <= box.bottom for box in boxes) for y in steps) / len(steps)


def _holders(facts: Facts) -> list[Facts]:
    return [one for contact in facts.get("contacts", ()) for one in (contact, *contact.get("people", ()))]


def _ways(facts: Facts) -> list[str]:
    """The ways to answer that a film gives."""
    ways = [str(one[way]) for one in _holders(facts) for way in ("email", "phone", "website") if way in one]
    return [re.sub(r"^https?://(www\.)?", "", way) for way in ways]


def _answered(facts: Facts, words: str) -> bool:
    ways = _ways(facts)
    return not ways or any(squeezed(way) in words for way in ways)


def _told(facts: Facts) -> Iterator[str]:
    """What documents must not lose between them."""
    people: Facts = facts.get("people", {})
    keys = [part["person"] for part in facts.get("cast", ())] + [
        key for job in facts.get("crew", ()) for key in job["people"]
    ]
    yield from (str(people[key]["name"]) for key in keys)
    yield from (str(one["name"]) for one in _holders(facts) if "name" in one)
    yield from (
        str(one[key]) for one in facts.get("screenings", ()) for key in ("event", "award", "section") if key in one
    )
    yield from (str(quote["outlet"]) for quote in facts.get("quotes", ()))
    yield from (str(still["caption"]) for still in facts.get("stills", ()) if "caption" in still)
    yield from (str(facts[key]) for key in ("title", "tagline", "rights") if key in facts)
    yield from _ways(facts)
    yield from (beginning(one["text"]) for one in _passages(facts))


def _passages(facts: Facts) -> Iterator[dict[str, Any]]:
    """The texts of a film."""
    people, notes = facts.get("people", {}), facts.get("production_notes", ())
    yield from (facts[key] for key in ("logline", "statement", "original_title") if key in facts)
    yield from (facts["statement"]["quotation"] for _ in [0] if "quotation" in facts.get("statement", {}))
    yield from facts.get("synopses", {}).values()
    yield from (part for note in notes for part in ({"text": note["heading"]}, note))
    yield from ({"text": quote["excerpt"]} for quote in facts.get("quotes", ()))
    yield from (one["biography"] for one in people.values() if "biography" in one)


def beginning(text: str) -> str:
    """The first words of a text, without marks."""
    return text.replace("*", "")[:50].rsplit(" ", 1)[0]


def _lost(facts: Facts, documents: list[Set]) -> list[str]:
    """What stands in none of the documents, and in no remark of what they leave out."""
    printed = [document.words for document in documents]
    printed += [squeezed(one.message) for document in documents for one in document.remarks if one.rule == "left-out"]
    return [told for told in dict.fromkeys(_told(facts)) if not any(squeezed(told) in words for words in printed)]
