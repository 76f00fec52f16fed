"""The page that goes to the printing house with a job: what is in the file, and how its first page looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from epk.data.decode import decode
from epk.data.film import STOCK_THEME
from epk.data.labels import Label, Labels
from epk.data.layout import Layout
from epk.data.project import Project
from epk.data.project_files import stock_folder
from epk.data.record import NOWHERE, Text
from epk.data.theme import Theme
from epk.data.theme_choice import THEMES
from epk.data.values import POINTS, Colour
from epk.data.yaml import read_yaml
from epk.page.document_context import DocumentContext
from epk.page.flow import height_of, place
from epk.page.geometry import PAPERS
from epk.page.items import Image, Item, Items, Stroke
from epk.page.pages import FilledRegion, Page
from epk.page.setting import Setting, ruled
from epk.page.strips import Strip, Strips, spaced
from epk.page.structure import HEADER_OF_COLUMN, HEADER_OF_ROW, Element, ReadingOrder
from epk.page.styles import Styles
from epk.pdf.document import pdf_of
from epk.pictures.files import read_header
from epk.pictures.picture import PictureFile, Placement
from epk.printing.press import SAFE
from epk.problems import Problem
from epk.typeset.fonts import FontBook

if TYPE_CHECKING:
    from epk.pdf.bleed_and_trim_boxes import Box
    from epk.pdf.metadata import Metadata
    from epk.pictures.encoded import EncodedPicture
    from epk.printing.printed_page import PlacedPicture, PrintedPage

MM = POINTS["mm"]
MARGIN, GUTTER = 16 * MM, 9 * MM
APART = 7 * MM
"""Space between the parts of the page."""
ASIDE = 62 * MM
"""Width of the column with the first page."""
LABELS = 34 * MM
"""Width of the labels beside the facts."""
WANTED = 300
"""Pixels an inch that pictures should have."""
ON_WHITE = {"ink": "sheet-ink", "muted": "sheet-muted", "label": "sheet-label", "line": "sheet-line"}


class Job(NamedTuple):
    """A print file: its name, its pages with so many `empty` ones at the end, and the most ink it takes in percent.

    `proofs` are the names of the pictures of its pages.
    """

    file: str
    printed: Sequence[PrintedPage]
    empty: int
    limit: float
    proofs: Sequence[str]


class Preview(NamedTuple):
    """The first page with its lines, as a picture of `shape` times its width in height; what each colour means."""

    picture: EncodedPicture
    shape: float
    lines: Sequence[tuple[str, Colour]]

    @property
    def placement(self) -> Placement:
        """The picture as a page names it; there is no file of it."""
        return Placement(PictureFile(Path(), NOWHERE, self.picture.width, self.picture.height, "RGB", "JPEG", 1))


def job_sheet(
    project: Project, layout: Layout, labels: Labels, job: Job, preview: Preview, metadata: Metadata, paper: str
) -> bytes:
    """The page as a file of its own, tagged and fit for archives like every other; always one page."""
    said = labels("proof", "title")
    theme = _theme()
    context = DocumentContext(project, project.film, layout, (labels,), FontBook((), theme.fallbacks), read_header)
    styles = Styles(theme, project.film.language).recoloured(ON_WHITE)
    width, height = PAPERS[paper]
    element = Element("Document", language=metadata.language).child("Sect", (0,), title=said)
    setting = Setting(context, styles, element, ReadingOrder(), width - 2 * MARGIN, height)
    items = tuple(_items(setting, labels.of_layout(layout.title), job, preview))
    page = Page(0, width, height, (FilledRegion("", items),))
    titled = replace(metadata, title=f"{metadata.title} – {said}")
    return pdf_of([page], titled, lambda _: preview.picture)


def _items(setting: Setting, document: Text, job: Job, preview: Preview) -> Iterator[Item]:
    """All that stands on the page."""
    aside = MARGIN + setting.measure - ASIDE
    head, begun = _standing(MARGIN, MARGIN, _head(setting, document))
    column = setting.measured(setting.measure - ASIDE - GUTTER)
    facts, top = _standing(MARGIN, begun, _facts(column, job))
    pictures, _ = _standing(MARGIN, top, _pictures(column, job.printed, setting.room - MARGIN - top))
    first, _ = _standing(aside, begun, _aside(setting.measured(ASIDE), preview, job.proofs))
    yield from (*head, *facts, *pictures, *first)


def _theme() -> Theme:
    """The stock theme: the printing house's page looks alike whatever the film's."""
    problems: list[Problem] = []
    file = f"{THEMES}/{STOCK_THEME}.yaml"
    theme = decode(Theme, read_yaml((stock_folder() / file).read_bytes(), file, problems), problems)
    assert theme is not None  # noqa: S101  # it comes with the program
    return theme


def _standing(x: float, top: float, strips: Strips) -> tuple[Items, float]:
    """The items of strips that stand from `top` on, and where the next part begins."""
    placed = place(strips)
    pairs = zip(strips, placed.tops, strict=True)
    items = tuple(item for strip, own in pairs for item in strip.moved(x, top + own))
    return items, top + placed.height + APART


def _head(setting: Setting, document: Text) -> list[Strip]:
    title = setting.measured(setting.measure * 0.62).phrase(setting.film.title.value, "form-title", "H1")
    named = setting.measured(setting.measure * 0.36)
    aside = [*named.phrase(document, "document-right"), *named.phrase(setting.labels("proof", "title"), "folio-right")]
    rule = setting.rule("strong", setting.measure)
    return [*spaced([setting.beside([(0.0, title), (setting.measure * 0.64, aside)])], after=3 * MM), rule]


def _facts(setting: Setting, job: Job) -> list[Strip]:
    """What a printer asks first, a row each."""
    labels, first = setting.labels, job.printed[0]
    bleed = (first.trim[0] - first.bleed[0]) / MM
    pages = labels.number(len(job.printed))
    empty = labels.number(job.empty)
    told = labels.said("proof", "with-empty", job.empty, pages=pages, empty=empty) if job.empty else pages
    fonts = ", ".join(sorted({font for page in job.printed for font in page.fonts}))
    rows = (
        ("file", job.file),
        ("standard", first.standard),
        ("condition", first.condition),
        ("pages", told),
        ("trim", _size(first.trim, labels)),
        ("bleed", labels.said("proof", "all-sides", length=f"{labels.number(round(bleed, 2))}\u00a0mm")),
        ("sheet", _size(first.media, labels)),
        ("text", labels.said("proof", "kept", length=f"{labels.number(SAFE / MM)}\u00a0mm")),
        ("inks", labels.said("proof", "limited", limit=labels.number(job.limit))),
        ("black", labels("proof", "overprints")),
        ("fonts", f"{fonts}; {labels('proof', 'embedded')}"),
    )
    table = setting.within("Table")
    return [strip for key, value in rows for strip in _row(table, labels("proof", key), value)]


def _row(table: Setting, label: Label, value: str) -> list[Strip]:
    row = table.within("TR")
    head = row.within("TH", attributes=HEADER_OF_ROW).measured(LABELS - 8)
    cell = row.within("TD").measured(table.measure - LABELS)
    strip = table.beside([(0.0, head.phrase(label, "label")), (LABELS, cell.phrase(value, "fact"))])
    return spaced(ruled(table, "hairline", [strip], 3.0), after=3.0)


def _pictures(setting: Setting, printed: Sequence[PrintedPage], room: float) -> list[Strip]:
    """As many pictures as there is room for, the coarsest first, and how many there are beside them."""
    labels = setting.labels
    found = sorted(
        ((picture, number) for number, page in enumerate(printed, start=1) for picture in page.pictures),
        key=lambda pair: (round(pair[0].resolution), pair[1]),
    )
    head = [*setting.phrase(labels("proof", "pictures"), "subheading", "H2")]
    if not found:
        return [*head, *setting.phrase(labels("proof", "none"), "fact")]
    table = setting.within("Table")
    names = [labels("proof", key) for key in ("page", "size", "resolution")]
    head += [_cells(table, [(name, "label") for name in names], "TH"), setting.rule("hairline", setting.measure)]
    rows = [_picture(table, picture, number) for picture, number in found]
    line = rows[0].height + 1
    most = max(1, int((room - height_of(head) - 2 * line) // line))
    shown = rows[: min(len(rows), most)]
    rest = len(rows) - len(shown)
    more = setting.phrase(labels.filled("proof", "more", count=labels.number(rest)), "note") if rest else []
    return [*head, *shown, *spaced(more, before=4.0)]


def _picture(table: Setting, picture: PlacedPicture, number: int) -> Strip:
    labels = table.labels
    dpi = round(picture.resolution)
    said = labels.number(dpi) if dpi >= WANTED else labels.said("proof", "coarse", dpi=labels.number(dpi))
    style = "fact" if dpi >= WANTED else "company"
    return _cells(table, [(labels.number(number), "fact"), (_size(picture.box, labels), "fact"), (said, style)], "TD")


def _cells(table: Setting, texts: Iterable[tuple[str, str]], kind: str) -> Strip:
    row = table.within("TR")
    marks = {"attributes": HEADER_OF_COLUMN} if kind == "TH" else {}
    widths = (0.2, 0.42, 0.38)
    parts, x = [], 0.0
    for (text, style), part in zip(texts, widths, strict=True):
        cell = row.within(kind, **marks).measured(table.measure * part - 6)
        parts.append((x, cell.phrase(text, style)))
        x += table.measure * part
    return table.beside(parts, after=1.0)


def _aside(setting: Setting, preview: Preview, proofs: Sequence[str]) -> list[Strip]:
    """The first page, what the lines on it mean, and where the other pages are."""
    labels = setting.labels
    figure = setting.within("Figure", alt=labels("proof", "first-page")).element
    height = setting.measure * preview.shape
    image = Image(preview.placement, setting.measure, height, element=figure)
    head = setting.phrase(labels("proof", "lines"), "subheading", "H2")
    listing = setting.within("L")
    legend = [_line(listing, labels("proof", key), colour) for key, colour in preview.lines]
    shown = setting.phrase(labels.filled("proof", "shown", first=proofs[0], last=proofs[-1]), "note")
    return [Strip(height, (image,)), *spaced(head, before=APART), *legend, *spaced(shown, before=APART)]


def _line(listing: Setting, meaning: Label, colour: Colour) -> Strip:
    said = listing.within("LI").within("LBody").measured(listing.measure - 8 * MM).phrase(meaning, "fact")
    strip = listing.beside([(8 * MM, said)], after=2.0)
    return strip._replace(items=(Stroke((0.0, 6.0), (5 * MM, 6.0), 2.0, colour), *strip.items))


def _size(box: Box, labels: Labels) -> Label:
    """Width and height in millimetres."""
    across, down = (labels.number(round(side / MM, 1)) for side in (box[2] - box[0], box[3] - box[1]))
    return Label(f"{across}\u00a0×\u00a0{down}\u00a0mm", labels.language)
