"""One page, drawn on in points from its upper left corner, y downwards."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import count, groupby
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from msgspec import Struct, field

from epk.pdf.bidirectional import Bidirectional
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.content import RUNNING, Content
from epk.pdf.drawing import Drawing
from epk.pdf.glyphs import show
from epk.pdf.intent import SCREEN, Intent
from epk.pdf.links import Spans, annotation, described
from epk.pdf.resources import Resources
from epk.pdf.syntax import numbers
from epk.pdf.tags import Annotation, Box, Element

if TYPE_CHECKING:
    from epk.pdf.subsets import EmbeddedFont
    from epk.pictures.encoded import Promised
    from epk.typeset.lines import Line
    from epk.typeset.shaping import GlyphRun

_GROUND = 0.8
"""A picture that takes more of its page than this is its ground."""


class Shared(Struct):
    """What the pages of a document have in common: `targets` of links, `keys` of the parent tree, and more."""

    canvas: TaggedCanvas
    resources: Resources
    intent: Intent = SCREEN
    spans: Spans = field(default_factory=Spans)
    targets: set[str] = field(default_factory=set)
    keys: count[int] = field(default_factory=count)


class Straying(NamedTuple):
    """Text that stands only `distance` points from where the page is cut."""

    text: str
    distance: float


class Page(Drawing):
    """A page of `width` by `height` points when trimmed; its `index` counts from 0.

    A context manager: everything is drawn at its end. The page waits for its pictures when it is finished. Whatever is
    drawn belongs to a structure element, or is decoration that is not read aloud where the element is None.
    """

    def __init__(self, shared: Shared, index: int, width: float, height: float) -> None:
        self.key = next(shared.keys)
        self.reference = shared.canvas.begin_page()
        super().__init__(
            Content(shared.canvas, index, tagged=shared.intent.tagged), shared.intent, index, width, height
        )
        self._shared = shared
        self.straying: list[Straying] = []
        self._scale = shared.intent.frame.scale
        if self._scale != (1.0, 1.0):
            across, down = self._scale
            self._content.prepare(f"{numbers((across, 0, 0, down, 0, 0))} cm")
        self._fonts: dict[str, EmbeddedFont] = {}
        self._pictures: dict[Hashable, None] = {}
        self._annotations: list[str] = []
        self._drawn = ""

    @property
    def blends(self) -> bool:
        """Whether pictures may let through what is beneath."""
        return self._intent.standard.blends

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._close()

    def line(self, line: Line, x: float, baseline: float, element: Element | None) -> None:
        """A line of text from `x` on, drawn in the order in which it is read.

        Words that are links or foreign get elements of their own in `element`.
        """
        self._watch(line, x, baseline)
        self._set(line, x, baseline, element if self._intent.tagged else None)

    def slug(self, line: Line, x: float, baseline: float) -> None:
        """A line of text outside the page, for the printer to read."""
        self._set(line, x, baseline, None)

    def _set(self, line: Line, x: float, baseline: float, element: Element | None) -> None:
        logical = sorted(line.runs, key=lambda placed: placed[1].start)
        shown = Bidirectional(line).show if any(run.rtl for _, run in logical) else show
        for _, group in groupby(logical, key=lambda placed: (id(placed[1].inline), placed[1].language)):
            runs = [(x + offset, run) for offset, run in group]
            inline, language = runs[0][1].inline, runs[0][1].language
            part = element and self._shared.spans.element(inline, language, element)
            for left, run in runs:
                font = self._fonts[run.font.key] = self._shared.resources.font(run.font)
                text = shown(run, font, *self._at(left, baseline))
                self._content.draw(text, part, self._intent.inks.mark(run.colour), otherwise=RUNNING)
            if part is not None:
                first, right = min(left for left, _ in runs), max(left + run.width for left, run in runs)
                box = self._box(first, baseline - line.ascent, right - first, line.ascent - line.descent)
                part.cover(self.index, box)
                if inline.href:
                    self._link(box, inline.href, part, described(inline.href, inline.text))

    def picture(
        self, picture: Promised, x: float, y: float, width: float, height: float, element: Element | None
    ) -> None:
        """A picture, stretched to `width` by `height`.

        One that is the ground of the whole page is a figure in its upper part only: readers take a figure as large
        as the page for a scan of the page's text.
        """
        self._pictures[picture.key] = None
        name = self._shared.resources.picture_name(picture)
        box = self._box(x, y, width, height)
        place = numbers((width, 0, 0, height, box[0], box[1]))
        show = f"{place} cm /{name} Do Q"
        begin = f"q{self._intent.inks.knockout}"
        if self._intent.tagged and element is not None and width * height > _GROUND * self.width * self.height:
            self._content.draw(f"{begin} {show}", None)
            low = box[3] - (box[3] - box[1]) * _GROUND
            box = (box[0], low, box[2], box[3])
            show = f"{numbers((box[0], low, width, box[3] - low))} re W n {show}"
        self._content.draw(f"{begin} {show}", element)
        self._cover(element, box)

    def link_area(
        self, x: float, y: float, width: float, height: float, target: str, element: Element, description: str
    ) -> None:
        """Make an area lead to `target`, a URI or `#` and a destination's name. `element` is a Link or gets one."""
        if not self._intent.tagged:
            return
        link = element if element.kind == "Link" else element.child("Link")
        self._link(self._box(x, y, width, height), target, link, description)

    def _watch(self, line: Line, x: float, baseline: float) -> None:
        """Note a line that comes nearer to the trim than is safe."""
        safe = self._intent.frame.safe
        if not safe:
            return
        boxes = [box for offset, run in line.runs for box in _ink(run, x + offset, baseline)]
        distance = min((self._distance(*box) for box in boxes), default=safe)
        if distance < safe:
            printed = distance * min(self._scale)
            self.straying.append(Straying("".join(run.text for _, run in line.runs), printed))

    def _distance(self, left: float, top: float, right: float, bottom: float) -> float:
        """How far a box stands from the nearest edge of the trimmed page; less than 0 beyond it."""
        return min(left, self.width - right, top, self.height - bottom)

    def _link(self, box: Box, target: str, element: Element, description: str) -> None:
        key = next(self._shared.keys)
        reference = self._shared.canvas.add(annotation(self.reference, key, box, target, description))
        self._shared.targets.add(target)
        self._annotations.append(reference)
        element.kids.append(Annotation(self.index, reference, key))

    def _scaled(self, box: Box) -> Box:
        (left, low, right, high), (across, down) = box, self._scale
        return (left * across, low * down, right * across, high * down)

    def _close(self) -> None:
        self._content.close()
        self._drawn = self._shared.canvas.end_page()

    def finish(self) -> None:
        """Write the page, once all of them are drawn. Raises ProblemsFound for damaged pictures."""
        shown = [self._shared.resources.picture(key) for key in self._pictures]
        fonts = "".join(f"/{font.name} {font.reference}" for font in self._fonts.values())
        pictures = "".join(f"/{picture.name} {picture.reference}" for picture in shown)
        inks, around = self._intent.inks, self._around
        states = f"/ExtGState<<{inks.states}>>" if inks.states else ""
        entries = f"/Resources<</Font<<{fonts}>>/XObject<<{pictures}>>{states}>>{self._boxes()}"
        if self._intent.tagged:
            entries += f"/StructParents {self.key}/Tabs/S"
        if self._annotations:
            entries += f"/Annots[{' '.join(self._annotations)}]"
        if any(picture.transparent for picture in shown):
            entries += f"/Group<</S/Transparency/CS/{inks.space}>>"
        _, _, width, height = self._scaled((0, 0, self.width + 2 * around, self.height + 2 * around))
        self._shared.canvas.fill_page(self.reference, self._drawn, width, height, entries)

    def _boxes(self) -> str:
        """Where the page is cut, and how far it is printed (ISO 32000-1, 14.11.2)."""
        if not self._around:
            return ""
        bleed = self._intent.frame.bleed
        trim = self._scaled(self._box(0, 0, self.width, self.height))
        bled = self._scaled(self._box(-bleed, -bleed, self.width + 2 * bleed, self.height + 2 * bleed))
        return f"/TrimBox[{numbers(trim)}]/BleedBox[{numbers(bled)}]"


def _ink(run: GlyphRun, x: float, baseline: float) -> Iterator[tuple[float, float, float, float]]:
    """What the letters of a run cover: left, top, right and lower edge of each, as its font tells."""
    scale = run.size / run.font.upem
    for glyph in run.glyphs:
        box = run.font.hb_font.get_glyph_extents(glyph.gid)
        if box and box.width:
            left, top = x + glyph.dx + box.x_bearing * scale, baseline - glyph.dy - box.y_bearing * scale
            yield left, top, left + box.width * scale, top - box.height * scale
        x += glyph.advance
