"""One page, painted from its items; their places are in points from its upper left corner, y downwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import count, groupby
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from epk.page.items import (
    Contour,
    Discs,
    EmptyCell,
    Fill,
    Image,
    Item,
    LinkArea,
    RegistrationMark,
    SectionStart,
    Slug,
    Stroke,
    TextLine,
    Tiles,
    TurnedLine,
)
from epk.page.structure import Element
from epk.pdf.bidirectional import Bidirectional
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.content import RUNNING, Content
from epk.pdf.drawing import Drawing, clip, oval
from epk.pdf.glyphs import show
from epk.pdf.links import InlineElements, annotation, described
from epk.pdf.outline import Bookmark, Destination
from epk.pdf.output_settings import SCREEN, OutputSettings
from epk.pdf.resources import Resources
from epk.pdf.structure_tree import Annotation, Box, Node, StructureTree
from epk.pdf.syntax import numbers

if TYPE_CHECKING:
    from epk.pdf.embedded_fonts import EmbeddedFont
    from epk.pictures.picture import Placement

_GROUND = 0.8
"""A picture that takes more of its page than this is its ground."""


class Shared(Struct):
    """What the pages of a document have in common: `targets` of links, `keys` of the parent tree, and more."""

    canvas: TaggedCanvas
    resources: Resources
    settings: OutputSettings = SCREEN
    tree: StructureTree = field(default_factory=StructureTree)
    spans: InlineElements = field(default_factory=InlineElements)
    targets: set[str] = field(default_factory=set)
    destinations: dict[str, Destination] = field(default_factory=dict)
    bookmarks: list[Bookmark] = field(default_factory=list)
    keys: count[int] = field(default_factory=count)


class PageWriter(Drawing):
    """Writes a page of `width` by `height` points when trimmed; its `index` counts from 0.

    What belongs to no structure element is decoration that is not read aloud. The page waits for its pictures when it
    is finished.
    """

    def __init__(self, shared: Shared, index: int, width: float, height: float) -> None:
        self.key = next(shared.keys)
        self.reference = shared.canvas.begin_page()
        super().__init__(
            Content(shared.canvas, index, tagged=shared.settings.tagged), shared.settings, index, width, height
        )
        self._shared = shared
        across, down = shared.settings.frame.scale
        if (across, down) != (1.0, 1.0):
            self._content.prepare(f"{numbers((across, 0, 0, down, 0, 0))} cm")
        self._fonts: dict[str, EmbeddedFont] = {}
        self._pictures: dict[Placement, None] = {}
        self._annotations: list[str] = []
        self._drawn = ""

    def paint(self, items: Iterable[Item]) -> None:
        """Paint items, each over those before it."""
        for item in items:
            _PAINT[type(item)](self, item, self._node(item.element))

    def _node(self, element: Element | None) -> Node | None:
        """An element's place in the structure tree; None for decoration, and in a file without structure."""
        return self._shared.tree.node(element) if element is not None and self._settings.tagged else None

    def close(self) -> None:
        """Write the content, when all of it is painted."""
        self._content.close()
        self._drawn = self._shared.canvas.end_page()

    def text(self, item: TextLine, node: Node | None) -> None:
        """A line of text, in the order in which it is read; links and foreign words get elements of their own."""
        line, logical = item.line, sorted(item.line.runs, key=lambda placed: placed[1].start)
        shown = Bidirectional(line).show if any(run.rtl for _, run in logical) else show
        for _, group in groupby(logical, key=lambda placed: (id(placed[1].inline), placed[1].language)):
            runs = list(group)
            inline, language = runs[0][1].inline, runs[0][1].language
            part = node and self._shared.spans.node(inline, language, node)
            for offset, run in runs:
                font = self._fonts[run.font.key] = self._shared.resources.font(run.font)
                text, paint = self._set(item, offset, partial(shown, run, font)), self._settings.inks.mark(run.colour)
                self._content.draw(text, part, paint, otherwise=RUNNING)
            if part is not None:
                first, last = min(offset for offset, _ in runs), max(offset + run.width for offset, run in runs)
                covered = item.part(first, -line.ascent, last - first, line.ascent - line.descent)
                box = self._box(covered.x, covered.top, covered.width, covered.height)
                part.cover(self.index, box)
                if inline.href:
                    self._link(box, inline.href, part, described(inline.href, inline.text))

    def _set(self, item: TextLine, offset: float, shown: Callable[[float, float], str]) -> str:
        """What is `shown` so far along a line; what is read upwards, on its side."""
        if isinstance(item, TurnedLine):
            return f"q {numbers((0, 1, -1, 0, *self._at(item.x, item.y)))} cm {shown(offset, 0.0)} Q"
        return shown(*self._at(item.x + offset, item.y))

    def image(self, item: Image, node: Node | None) -> None:
        """A picture, cut off where the page's bleed ends.

        One that is the ground of the whole page is a figure in its upper part only: readers take a figure as large
        as the page for a scan of the page's text.
        """
        self._pictures[item.placement] = None
        name, width, height = self._shared.resources.picture_name(item.placement), item.width, item.height
        box = self._box(item.x, item.y, width, height)
        seen, place = self._printed_part(box), numbers((width, 0, 0, height, box[0], box[1]))
        begin = f"q{self._settings.inks.knockout}"
        if seen != box and self._settings.frame.marks:
            begin += f" {clip(seen)}"
        if item.disc:
            begin += f" {oval(box)} W n"
        show = f"{place} cm /{name} Do Q"
        if node is not None and (seen[2] - seen[0]) * (seen[3] - seen[1]) > _GROUND * self.width * self.height:
            self._content.draw(f"{begin} {show}", None)
            seen = (seen[0], seen[3] - (seen[3] - seen[1]) * _GROUND, seen[2], seen[3])
            begin += f" {clip(seen)}"
        self._content.draw(f"{begin} {show}", node)
        self._cover(node, seen)

    def link_area(self, item: LinkArea, node: Node | None) -> None:
        """An area that leads somewhere; its element is a Link or gets one."""
        if node is not None:
            link = node if node.element.kind == "Link" else node.part(Element("Link", node.element))
            self._link(self._box(item.x, item.y, item.width, item.height), item.target, link, item.description)

    def section_start(self, item: SectionStart, _node: Node | None) -> None:
        """A place that links and the outline lead to."""
        self._shared.destinations[item.name] = Destination(self.index, item.y)
        self._shared.bookmarks.append(Bookmark(item.title, item.name, item.element))

    def _link(self, box: Box, target: str, node: Node, description: str) -> None:
        key = next(self._shared.keys)
        reference = self._shared.canvas.add(annotation(self.reference, key, box, target, description))
        self._shared.targets.add(target)
        self._annotations.append(reference)
        node.content.append(Annotation(self.index, reference, key))

    def finish(self) -> None:
        """Write the page, once all of them are drawn. Raises ProblemsFound for damaged pictures."""
        shown = [self._shared.resources.picture(placement) for placement in self._pictures]
        fonts = "".join(f"/{font.name} {font.reference}" for font in self._fonts.values())
        pictures = "".join(f"/{picture.name} {picture.reference}" for picture in shown)
        inks, frame = self._settings.inks, self._settings.frame
        states = f"/ExtGState<<{inks.states}>>" if inks.states else ""
        entries = f"/Resources<</Font<<{fonts}>>/XObject<<{pictures}>>{states}>>{self._boxes()}"
        if self._settings.tagged:
            entries += f"/StructParents {self.key}/Tabs/S"
        if self._annotations:
            entries += f"/Annots[{' '.join(self._annotations)}]"
        if any(picture.transparent for picture in shown):
            entries += f"/Group<</S/Transparency/CS/{inks.space}>>"
        _, _, width, height = frame.media_box(self.width, self.height)
        self._shared.canvas.fill_page(self.reference, self._drawn, width, height, entries)

    def _boxes(self) -> str:
        """Where the page is cut, and how far it is printed, where that is another place than the edge of the sheet."""
        frame = self._settings.frame
        if not frame.around:
            return ""
        trim, bleed = frame.trim_box(self.width, self.height), frame.bleed_box(self.width, self.height)
        return f"/TrimBox[{numbers(trim)}]/BleedBox[{numbers(bleed)}]"


_PAINT: dict[type[Item], Callable[[PageWriter, Any, Node | None], None]] = {
    TextLine: PageWriter.text,
    Slug: PageWriter.text,
    TurnedLine: PageWriter.text,
    Image: PageWriter.image,
    Fill: PageWriter.fill,
    Stroke: PageWriter.stroke,
    Contour: PageWriter.contour,
    Discs: PageWriter.discs,
    Tiles: PageWriter.tiles,
    LinkArea: PageWriter.link_area,
    RegistrationMark: PageWriter.registration_mark,
    SectionStart: PageWriter.section_start,
    EmptyCell: lambda _page, _item, _node: None,  # that its element is known is enough
}
"""What paints each kind of item."""
