"""A PDF made in memory page by page: tagged and fit for archives (PDF/UA-1, PDF/A-2a), or for a press (PDF/X)."""

from __future__ import annotations

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.intent import SCREEN, Intent
from epk.pdf.links import Destination, check_targets, name_tree
from epk.pdf.metadata import Metadata, information, xmp
from epk.pdf.outline import Bookmark, LabelStyle, PageLabels, label_tree, write_outline
from epk.pdf.page import Page, Shared
from epk.pdf.resources import Resources
from epk.pdf.structure import PageKey, StructureWriter
from epk.pdf.syntax import text_string
from epk.pdf.tags import Element

__all__ = ["Page", "PdfDocument"]


class PdfDocument:
    """A file in the making. All it draws hangs below `root`, the structure element of the whole document."""

    def __init__(self, metadata: Metadata, intent: Intent = SCREEN) -> None:
        self.root = Element("Document", language=metadata.language)
        self._metadata = metadata
        self._intent = intent
        canvas = TaggedCanvas(intent.standard.version)
        self._shared = Shared(canvas, Resources(canvas), intent)
        self._pages: list[Page] = []
        self._destinations: dict[str, Destination] = {}
        self._bookmarks: list[Bookmark] = []
        self._labels: dict[int, PageLabels] = {}

    def page(self, width: float, height: float) -> Page:
        """A new page after the others, in points; finish it before the next one."""
        page = Page(self._shared, len(self._pages), width, height)
        self._pages.append(page)
        return page

    def destination(self, name: str, page_index: int, top: float) -> None:
        """A place that links and bookmarks lead to by `name`, `top` points below the upper edge of a page."""
        self._destinations[name] = Destination(page_index, top)

    def bookmark(self, title: str, level: int, destination: str, element: Element | None = None) -> None:
        """An entry of the outline, after the others and under the last of a lower level; `element` is what it names."""
        self._bookmarks.append(Bookmark(title, level, destination, element))

    def page_label(self, page_index: int, style: LabelStyle, prefix: str = "", start: int = 1) -> None:
        """Number the pages from this one on with `prefix` and numbers that begin at `start`."""
        self._labels[page_index] = PageLabels(style, prefix, start)

    def finish(self) -> bytes:
        """The file. Pictures are waited for last, when all else is written.

        Raises ProblemsFound for damaged ones, and where a link or a bookmark leads to a destination that is not there.
        """
        targets = {f"#{bookmark.destination}" for bookmark in self._bookmarks}
        check_targets(self._shared.targets | targets, self._destinations)
        self._shared.resources.write_fonts()
        catalog = self._catalog()
        for page in self._pages:
            page.finish()
        return self._shared.canvas.close(catalog, information(self._metadata, self._intent.standard))

    def _catalog(self) -> str:
        """The entries of the document catalogue (ISO 32000-1, 7.7.2)."""
        packet = xmp(self._metadata, self._intent.standard)
        entries = {
            **(self._guidance() if self._intent.tagged else {}),
            "Lang": text_string(self._metadata.language),
            "ViewerPreferences": "<</DisplayDocTitle true>>",
            "Metadata": self._shared.canvas.add_stream("/Type/Metadata/Subtype/XML", packet, packed=False),
            "OutputIntents": f"[{self._output_intent()}]",
            "PageLabels": label_tree(self._labels),
        }
        return "".join(f"/{key} {value}" for key, value in entries.items())

    def _guidance(self) -> dict[str, str]:
        """What leads readers through the file: structure, destinations, outline."""
        canvas, pages = self._shared.canvas, [(page.reference, page.height) for page in self._pages]
        structure = StructureWriter(canvas, [PageKey(page.reference, page.key) for page in self._pages])
        entries = {
            "StructTreeRoot": structure.write(self.root),
            "MarkInfo": "<</Marked true>>",
            "Names": name_tree(self._destinations, pages),
        }
        if self._bookmarks:
            entries["Outlines"] = write_outline(canvas, self._bookmarks, structure.references)
            entries["PageMode"] = "/UseOutlines"
        return entries

    def _output_intent(self) -> str:
        """What the colours of the file are meant for (14.11.5)."""
        standard = self._intent.standard
        condition = standard.condition
        profile = self._shared.canvas.add_stream(f"/N {condition.components}", condition.profile())
        return condition.entries(standard.subtype, profile)
