"""What a printer's sheet bears outside the page: crop marks and the line that says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from epk.data.values import POINTS, Colour
from epk.page.styles import BASE, Styles
from epk.problems import Span
from epk.typeset.markup import Inline
from epk.typeset.paragraph import set_lines

if TYPE_CHECKING:
    from epk.data.labels import Labels
    from epk.pdf.document import Page
    from epk.pdf.intent import Frame
    from epk.typeset.fonts import FontBook

MM = POINTS["mm"]
LENGTH = 5 * MM
APART = 1 * MM
"""Distance of crop marks from the bleed: none may be left on the page, however it is cut."""
THICKNESS = 0.25
SLUG_SIZE = 6.0
BLACK = Colour(0.0, 0.0, 0.0)


class Marks(NamedTuple):
    """Crop marks and the slug line of a document; `slug` is what the line says, before the page's number."""

    frame: Frame
    slug: str
    labels: Labels
    styles: Styles
    book: FontBook

    def draw(self, page: Page, number: int, pages: int) -> None:
        """Mark one page. Nothing where there is no room around it."""
        if not self.frame.marks:
            return
        near = self.frame.bleed + APART
        for x in (0.0, page.width):
            page.registration(x, -near - LENGTH, x, -near, THICKNESS)
            page.registration(x, page.height + near, x, page.height + near + LENGTH, THICKNESS)
        for y in (0.0, page.height):
            page.registration(-near - LENGTH, y, -near, y, THICKNESS)
            page.registration(page.width + near, y, page.width + near + LENGTH, y, THICKNESS)
        numbered = self.labels.said("press", "page", page=str(number), pages=str(pages))
        self._slug(page, f"{self.slug} · {numbered}")

    def _slug(self, page: Page, text: str) -> None:
        body = self.styles.style(BASE, Span("theme")).text
        style = body._replace(size=SLUG_SIZE, leading=SLUG_SIZE, colour=BLACK, align="left", indent=0.0)
        measure = page.width - 2 * LENGTH
        line = set_lines([Inline(text)], style, measure, self.book)[0]
        page.slug(line, LENGTH, page.height + self.frame.bleed + APART + SLUG_SIZE)
