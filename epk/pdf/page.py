"""One page, drawn on in points from its upper left corner, y downwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count, groupby
from types import TracebackType
from typing import TYPE_CHECKING, Self

from epk.data.values import Colour
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.colour import stroke
from epk.pdf.content import Content
from epk.pdf.glyphs import show
from epk.pdf.links import Spans, annotation, described
from epk.pdf.resources import Resource, Resources
from epk.pdf.syntax import number, numbers
from epk.pdf.tags import Annotation, Box, Element

if TYPE_CHECKING:
    from epk.pdf.picture_cache import EncodedPicture
    from epk.pdf.subsets import EmbeddedFont
    from epk.typeset.paragraph import Line
    from epk.typeset.shape import GlyphRun

PathStep = Sequence[str | float]
"""`("m", x, y)` begins a figure; `("l", x, y)` adds a line to it, `("c", x, y, x, y, x, y)` a Bézier curve."""
_GROUND = 0.8
"""A picture that takes more of its page than this is its ground."""
_ARC = 0.5523
"""How far the handles of a quarter circle are from its ends, in radii."""


@dataclass(slots=True)
class Shared:
    """What the pages of a document have in common: `targets` of links, `keys` of the parent tree, and more."""

    canvas: TaggedCanvas
    resources: Resources
    spans: Spans = field(default_factory=Spans)
    targets: set[str] = field(default_factory=set)
    keys: count[int] = field(default_factory=count)


class Page:
    """A page of `width` by `height` points; its `index` counts from 0.

    A context manager: the page is complete at its end. Whatever is drawn belongs to a structure element, or is
    decoration that is not read aloud where the element is None.
    """

    def __init__(self, shared: Shared, index: int, width: float, height: float) -> None:
        self.index, self.width, self.height = index, width, height
        self.key = next(shared.keys)
        self.reference = shared.canvas.begin_page()
        self._shared = shared
        self._content = Content(shared.canvas, index)
        self._fonts: dict[str, EmbeddedFont] = {}
        self._pictures: dict[str, Resource] = {}
        self._annotations: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._finish()

    def line(self, line: Line, x: float, baseline: float, element: Element | None) -> None:
        """A line of text from `x` on, drawn in the order in which it is read.

        Words that are links or foreign get elements of their own in `element`.
        """
        logical = sorted(line.runs, key=lambda placed: placed[1].start)
        for _, group in groupby(logical, key=lambda placed: (id(placed[1].inline), placed[1].language)):
            runs = [(x + offset, run) for offset, run in group]
            inline, language = runs[0][1].inline, runs[0][1].language
            part = element and self._shared.spans.element(inline, language, element)
            for left, run in runs:
                self._run(run, left, baseline, part)
            if part is not None:
                first, right = min(left for left, _ in runs), max(left + run.width for left, run in runs)
                box = self._box(first, baseline - line.ascent, right - first, line.ascent - line.descent)
                part.cover(self.index, box)
                if inline.href:
                    self._link(box, inline.href, part, described(inline.href, inline.text))

    def rect(
        self, x: float, y: float, width: float, height: float, colour: Colour, element: Element | None = None
    ) -> None:
        """A filled rectangle."""
        self.rects([(x, y, width, height)], colour, element)

    def rects(
        self, rects: Iterable[tuple[float, float, float, float]], colour: Colour, element: Element | None = None
    ) -> None:
        """Filled rectangles (x, y, width, height) that belong together."""
        boxes = [self._box(*rect) for rect in rects]
        areas = [numbers((left, low, right - left, high - low)) + " re" for left, low, right, high in boxes]
        self._content.draw("\n".join([*areas, "f"]), element, colour)
        for box in boxes:
            self._cover(element, box)

    def stroke(self, x1: float, y1: float, x2: float, y2: float, thickness: float, colour: Colour) -> None:
        """A straight line, as decoration."""
        start, end = numbers((x1, self.height - y1)), numbers((x2, self.height - y2))
        self._content.draw(f"q {stroke(colour)} {number(thickness)} w {start} m {end} l S Q", None)

    def path(self, steps: Iterable[PathStep], colour: Colour, element: Element | None = None) -> None:
        """A filled outline."""
        operators, points = [], []
        for operator, *places in steps:
            pairs = [(float(x), self.height - float(y)) for x, y in zip(places[::2], places[1::2], strict=True)]
            operators.append(" ".join([*(numbers(pair) for pair in pairs), str(operator)]))
            points += pairs
        self._content.draw(" ".join([*operators, "f"]), element, colour)
        across, up = zip(*points, strict=True)
        self._cover(element, (min(across), min(up), max(across), max(up)))

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """A filled circle around `x`, `y`, as decoration."""
        r, k = radius, radius * _ARC
        turns = ((0, 1), (1, 0), (0, -1), (-1, 0))
        arcs = [
            ("c", x + c * r - s * k, y + s * r + c * k, x - s * r + c * k, y + c * r + s * k, x - s * r, y + c * r)
            for s, c in turns
        ]
        self.path([("m", x + r, y), *arcs], colour)

    def picture(
        self, picture: EncodedPicture, x: float, y: float, width: float, height: float, element: Element | None
    ) -> None:
        """A picture, stretched to `width` by `height`.

        One that is the ground of the whole page is a figure in its upper part only: readers take a figure as large
        as the page for a scan of the page's text.
        """
        resource = self._pictures[picture.key] = self._shared.resources.picture(picture)
        box = self._box(x, y, width, height)
        show = f"{numbers((width, 0, 0, height, box[0], box[1]))} cm /{resource.name} Do Q"
        if element is not None and width * height > _GROUND * self.width * self.height:
            self._content.draw(f"q {show}", None)
            low = box[3] - (box[3] - box[1]) * _GROUND
            box = (box[0], low, box[2], box[3])
            show = f"{numbers((box[0], low, width, box[3] - low))} re W n {show}"
        self._content.draw(f"q {show}", element)
        self._cover(element, box)

    def link_area(
        self, x: float, y: float, width: float, height: float, target: str, element: Element, description: str
    ) -> None:
        """Make an area lead to `target`, a URI or `#` and a destination's name. `element` is a Link or gets one."""
        link = element if element.kind == "Link" else element.child("Link")
        self._link(self._box(x, y, width, height), target, link, description)

    def _run(self, run: GlyphRun, x: float, baseline: float, element: Element | None) -> None:
        font = self._fonts[run.font.key] = self._shared.resources.font(run.font)
        self._content.draw(show(run, font, x, self.height - baseline), element, run.colour)

    def _link(self, box: Box, target: str, element: Element, description: str) -> None:
        key = next(self._shared.keys)
        reference = self._shared.canvas.add(annotation(self.reference, key, box, target, description))
        self._shared.targets.add(target)
        self._annotations.append(reference)
        element.kids.append(Annotation(self.index, reference, key))

    def _box(self, x: float, y: float, width: float, height: float) -> Box:
        return (x, self.height - y - height, x + width, self.height - y)

    def _cover(self, element: Element | None, box: Box) -> None:
        if element is not None:
            element.cover(self.index, box)

    def _finish(self) -> None:
        self._content.close()
        fonts = "".join(f"/{font.name} {font.reference}" for font in self._fonts.values())
        pictures = "".join(f"/{picture.name} {picture.reference}" for picture in self._pictures.values())
        entries = f"/Resources<</Font<<{fonts}>>/XObject<<{pictures}>>>>/StructParents {self.key}/Tabs/S"
        if self._annotations:
            entries += f"/Annots[{' '.join(self._annotations)}]"
        if any(picture.transparent for picture in self._pictures.values()):
            entries += "/Group<</S/Transparency/CS/DeviceRGB>>"
        self._shared.canvas.end_page(self.width, self.height, entries)
