"""A project's documents made in memory, and what was read for them."""

from __future__ import annotations

import os
import re
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, TypeVar

from epk import __version__, ledger
from epk.build import Built, Order
from epk.check import check_before_building
from epk.compose import Composer, Job, compose
from epk.data.film import Appendix, Film
from epk.data.layout import Layout
from epk.data.project import open_project
from epk.data.record import Text
from epk.ledger import FileState
from epk.page.geometry import paper_of
from epk.page.medium import MEDIA
from epk.pdf.images import PictureShelf
from epk.pdf.metadata import Metadata
from epk.pdf.workshop import Workshop
from epk.press import INTENTS, Press
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error, suggestion, warning
from epk.resolution import coarse
from epk.typeset.fonts import FontBook
from epk.typeset.markup import plain

T = TypeVar("T")
R = TypeVar("R")
_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Names that every mail program, festival form and file system takes."""
LONGEST_NAME = 80
"""Letters of each of the two parts of a file name; file systems take 255 for all, temporary names included."""


@dataclass(slots=True)
class Reading:
    """The files read so far, as they were then."""

    states: dict[str, FileState] = field(default_factory=dict)

    def note(self, paths: Iterable[Path]) -> None:
        """Remember files as they are now, unless they are known."""
        self.states.update(ledger.states(path for path in paths if str(path) not in self.states))


class Draft(NamedTuple):
    """A document that is set but not drawn, after so many `seconds`."""

    path: Path
    layout: Layout
    composer: Composer
    seconds: float


class Production:
    """The making of one order."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._project = open_project(order.folder)
        self._fonts = order.folder / "assets" / "fonts"
        self._reading = Reading()
        self._reading.note([*self._project.inputs, *(path for path in self._fonts.rglob("*") if path.is_file())])
        self._books: dict[str, FontBook] = {}
        self._problems: dict[Problem, None] = {}
        self._warnings: dict[Problem, None] = {}
        self._medium = MEDIA[order.edition]
        self._press = Press(order.profile, order.ink_limit, order.standard)
        self._reading.note([order.profile] if order.profile else [])

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is worth a look, once the documents are made."""
        return tuple(self._warnings)

    def documents(self, report: Callable[[Built], None]) -> list[Built]:
        """Every document ordered. Raises ProblemsFound with the problems of all of them."""
        check_before_building(self._project)
        layouts = list(self._layouts())
        workshop = Workshop()
        try:
            drafts = self._each(layouts, lambda layout: self._draft(layout, workshop))
            built = self._each(drafts, lambda draft: self._built(draft, report))
        finally:
            workshop.close()
        if self._problems:
            raise ProblemsFound(self._problems)
        return built

    def _each(self, items: Iterable[T], step: Callable[[T], R]) -> list[R]:
        """What becomes of all `items` by one step of the making; the problems of the others are kept."""
        made: list[R] = []
        for item in items:
            try:
                made.append(step(item))
            except ProblemsFound as found:
                self._problems |= dict.fromkeys(found.problems)
        return made

    def inputs(self) -> Mapping[str, FileState]:
        """The files that were read, as they were then."""
        return self._reading.states

    def listings(self) -> dict[str, tuple[str, ...]]:
        """The folders in which a new file would change a document, with the names in them."""
        folders = {path.parent for path in self._project.inputs if path.parent.name == "layouts"}
        folders |= {self._order.folder / "layouts", self._fonts}
        folders |= {path for path in self._fonts.rglob("*") if path.is_dir()}
        return {str(folder): ledger.listing(folder) for folder in sorted(folders)}

    def _layouts(self) -> Iterator[Layout]:
        layouts = self._project.layouts
        unknown = [name for name in self._order.documents if name not in layouts]
        if unknown:
            raise ProblemsFound(_no_such_document(name, layouts) for name in unknown)
        return (layouts[name] for name in dict.fromkeys(self._order.documents or self._project.usual_layouts))

    def _draft(self, layout: Layout, workshop: Workshop) -> Draft:
        """A document whose pages are set. All are set before the first is drawn, for pictures are encoded meanwhile."""
        start = time.perf_counter()
        theme, paper = self._project.themes[layout.theme], paper_of(layout, self._order.paper)
        intent = INTENTS[self._medium.name](theme, paper, self._press)
        shelf = PictureShelf(self._order.private / "pictures", self._medium.dpi, intent.inks, workshop)
        path = self._order.out / file_name(self._project.film, layout, self._medium.suffix)
        job = Job(paper, intent, _metadata(self._project.film, layout), self._medium, self._order.languages)
        composer = compose(self._project, layout, job, book=self._book(layout), shelf=shelf)
        self._warnings |= dict.fromkeys(coarse(shelf, self._medium))
        self._reading.note(shelf.files)
        return Draft(path, layout, composer, time.perf_counter() - start)

    def _book(self, layout: Layout) -> FontBook:
        """The fonts of a theme, opened once for all its documents."""
        if layout.theme not in self._books:
            fallbacks = self._project.themes[layout.theme].fallbacks
            self._books[layout.theme] = FontBook([self._fonts], fallbacks)
        return self._books[layout.theme]

    def _built(self, draft: Draft, report: Callable[[Built], None]) -> Built:
        start = time.perf_counter()
        composed = draft.composer.drawn()
        data, pages = self._with_appendices(composed.data, composed.pages, draft.layout)
        built = Built(draft.path, data, pages, draft.seconds + time.perf_counter() - start)
        report(built)
        return built

    def _with_appendices(self, data: bytes, pages: int, layout: Layout) -> tuple[bytes, int]:
        wanted = [appendix for appendix in self._project.film.appendices if layout.name in appendix.documents]
        if not self._medium.appendices:
            self._warnings |= dict.fromkeys(_left_out(appendix, layout) for appendix in wanted)
        if not wanted or not self._medium.appendices:
            return data, pages
        from epk.pdf.appendices.merge import AppendixFile, append  # noqa: PLC0415  # pypdf takes 130 ms to import

        files = [AppendixFile(self._project.asset(one.file), str(one.title), one.file.span) for one in wanted]
        self._reading.note(file.path for file in files)
        merged = append(data, files)
        self._warnings |= dict.fromkeys(merged.notes)
        return merged.data, merged.pages


def _left_out(appendix: Appendix, layout: Layout) -> Problem:
    message = f'"{appendix.title}" is not bound into {layout.name}, for its colours are not made for a press'
    return warning(appendix.file.span, message, "Send the printer the file itself, if it is to be printed.")


def file_name(film: Film, layout: Layout, suffix: str = "") -> str:
    """`karmalink-press-kit.pdf`, with `suffix` before the point.

    Raises ProblemsFound where a name is given that does not suit every file system.
    """
    parts = (film.slug or Text(_slug(film.title.value)), layout.name)
    for part in parts:
        if not _FILE_NAME.fullmatch(part):
            message = f'expected small letters, digits and hyphens for a file name, found "{part}"'
            raise ProblemsFound([error(part.span, message, f"For example: {_slug(part)}")])
        if len(part) > LONGEST_NAME:
            message = f"a file name of {len(part)} letters, where at most {LONGEST_NAME} are taken"
            raise ProblemsFound([error(part.span, message, "Shorten it.")])
    return f"{'-'.join(parts)}{suffix}.pdf"


def _slug(title: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))[:LONGEST_NAME].rstrip("-") or "film"


def _no_such_document(name: str, known: Iterable[str]) -> Problem:
    message = f'no layout in layouts/ makes a document "{name}"'
    return error(Span("--document"), message, suggestion(name, known), ExitCode.USAGE)


def _metadata(film: Film, layout: Layout) -> Metadata:
    return Metadata(
        title=f"{film.title.value} – {layout.title}",
        language=film.language,
        author=", ".join(_makers(film)),
        subject=plain(film.logline.text) if film.logline else "",
        keywords=film.keywords,
        rights=film.rights or "",
        contact=_press_contact(film),
        website=film.links.press or film.links.website or "",
        creator=f"epk {__version__}",
        date=_date(),
    )


def _press_contact(film: Film) -> str:
    """Whom the press writes to: the contact for the press, or the first one there is."""
    named = [contact for contact in film.contacts if "press" in contact.role.lower()] or film.contacts[:1]
    if not named:
        return ""
    contact = named[0]
    company = film.companies[contact.company].name.value if contact.company else None
    name = company or next((person.name for person in contact.people), None)
    reach = contact.email or next((person.email for person in contact.people if person.email), None)
    said = (name, reach or contact.phone or contact.website)
    return f"{contact.role}: {', '.join(part for part in said if part)}"


def _makers(film: Film) -> list[Text]:
    """The production companies; without any, the directors."""
    companies = [c.name.value for c in film.companies.values() if any("production" in role.lower() for role in c.roles)]
    directors = [key for credit in film.crew if credit.job == "director" for key in credit.people]
    return companies or [film.people[key].name.value for key in directors if key in film.people]


def _date() -> datetime | None:
    """The date that the environment asks for (https://reproducible-builds.org/specs/source-date-epoch/)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), UTC) if epoch else None
    except (ValueError, OverflowError, OSError):
        message = f'SOURCE_DATE_EPOCH is "{epoch}", expected seconds since 1970, such as 1700000000'
        raise ProblemsFound([error(Span("environment"), message, "Unset it, or correct it.", ExitCode.USAGE)]) from None
