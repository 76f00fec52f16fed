"""What a printer's sheet bears outside the page: crop marks and the line that says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from epk.data.values import POINTS, Colour
from epk.page.items import Item, RegistrationMark, Slug
from epk.page.pages import FilledRegion, Page
from epk.page.styles import BASE, Styles
from epk.problems import Span
from epk.typeset.markup import Inline
from epk.typeset.paragraph import set_lines

if TYPE_CHECKING:
    from epk.data.labels import Labels
    from epk.pdf.bleed_and_trim_boxes import Frame
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

    def on(self, page: Page, pages: int) -> Page:
        """One of so many pages with its marks; as it is where there is no room around it."""
        if not self.frame.marks:
            return page
        items = (*self._marks(page), self._slug(page, pages))
        return replace(page, regions=(*page.regions, FilledRegion("", items)))

    def _marks(self, page: Page) -> Iterator[Item]:
        near = self.frame.bleed + APART
        for x in (0.0, page.width):
            yield RegistrationMark((x, -near - LENGTH), (x, -near), THICKNESS)
            yield RegistrationMark((x, page.height + near), (x, page.height + near + LENGTH), THICKNESS)
        for y in (0.0, page.height):
            yield RegistrationMark((-near - LENGTH, y), (-near, y), THICKNESS)
            yield RegistrationMark((page.width + near, y), (page.width + near + LENGTH, y), THICKNESS)

    def _slug(self, page: Page, pages: int) -> Slug:
        numbered = self.labels.said("press", "page", page=str(page.number + 1), pages=str(pages))
        body = self.styles.style(BASE, Span("theme")).text
        style = body._replace(size=SLUG_SIZE, leading=SLUG_SIZE, colour=BLACK, align="left", indent=0.0)
        text = Inline(f"{self.slug} · {numbered}")
        line = set_lines([text], style, page.width - 2 * LENGTH, self.book)[0]
        return Slug(line, x=LENGTH, y=page.height + self.frame.bleed + APART + SLUG_SIZE)
