"""Pages made of items by hand, and written."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from epk.page.items import Image, SectionStart, TextLine
from epk.page.pages import FilledRegion, Page
from epk.page.structure import Element
from epk.pdf.document import pdf_of
from epk.pdf.metadata import Metadata
from epk.pdf.output_settings import SCREEN
from epk.pictures.picture import PictureFile, Placement
from epk.problems import Span
from epk.typeset.markup import Inline
from epk.typeset.paragraph import set_lines


class Sheet:
    """A document on whose pages, the last of which is being filled, paragraphs are set below each other."""

    def __init__(self, metadata, book, style, size=(420, 595)):
        self.metadata, self.book, self.style, self.size = metadata, book, style, size
        self.root = Element("Document", language=metadata.language)
        self.below = 60.0
        self._order = count()
        self._pages = [[]]
        self._encoded = {}

    def element(self, kind, parent=None, **properties):
        """A new element after the others, in `parent` or the document."""
        return (parent or self.root).child(kind, (next(self._order),), **properties)

    def add(self, *items):
        self._pages[-1] += items

    def paragraph(self, *words, element=None, measure=320.0, style=None):
        """Set inlines or strings as one paragraph and return its element."""
        style, element = style or self.style, element or self.element("P")
        inlines = [Inline(word) if isinstance(word, str) else word for word in words]
        for line in set_lines(inlines, style, measure, self.book):
            self.add(TextLine(line, x=50.0, y=self.below, element=element))
            self.below += style.leading
        return element

    def artifact(self, words):
        """Set one line that belongs to no element."""
        (line,) = set_lines([Inline(words)], self.style, 320.0, self.book)
        self.add(TextLine(line, x=50.0, y=560.0))

    def picture(self, picture, x, y, width, height, element=None, **look):
        """Place an encoded picture, or a function that gives one when it is waited for."""
        give = picture if callable(picture) else lambda: picture
        key = picture if callable(picture) else picture.key
        placement = Placement(PictureFile(Path(str(key)), Span(""), 1, 1, "RGB", "PNG", 1))
        self._encoded[placement] = give
        self.add(Image(placement, width, height, x=x, y=y, element=element, **look))

    def section(self, name, title="", top=0.0, element=None):
        """Let a section begin here."""
        self.add(SectionStart(name, title or name, y=top, element=element))

    def turn(self):
        """Go on with another page."""
        self._pages.append([])
        self.below = 60.0

    def pages(self):
        return [Page(n, *self.size, (FilledRegion("", tuple(items)),)) for n, items in enumerate(self._pages)]

    def encoded(self, placement):
        return self._encoded[placement]()

    def finish(self, settings=SCREEN) -> bytes:
        return pdf_of(self.pages(), self.metadata, self.encoded, settings)


def written(book, *lines, size, at=(50.0, 120.0), language="en", title="Sheet"):
    """A document with one page of lines of text below each other."""
    sheet = Sheet(Metadata(title=title, language=language), book, None, size)
    element = sheet.element("P")
    sheet.add(*(TextLine(line, x=at[0], y=at[1], element=element) for line in lines))
    return sheet.finish()
