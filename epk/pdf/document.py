"""Pages of items written as a PDF: tagged and fit for archives (PDF/UA-1, PDF/A-2a), or for a press (PDF/X)."""

from __future__ import annotations

from collections.abc import Iterable

from epk.page.pages import Page
from epk.page.structure import Element
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.links import check_targets, name_tree
from epk.pdf.metadata import Metadata, information, xmp
from epk.pdf.outline import PAGE_LABELS, write_outline
from epk.pdf.output_intent import write_output_intent
from epk.pdf.output_settings import SCREEN, OutputSettings
from epk.pdf.page import PageWriter, Shared
from epk.pdf.resources import Encoded, Resources
from epk.pdf.structure_tree import PageKey, StructureWriter
from epk.pdf.syntax import text_string


def pdf_of(pages: Iterable[Page], metadata: Metadata, encoded: Encoded, settings: OutputSettings = SCREEN) -> bytes:
    """The file of a document's pages. `encoded` gives its pictures, which are waited for last, when all is written.

    Raises ProblemsFound for damaged pictures, and where a link leads to a section that is not there.
    """
    writer = _Writer(metadata, encoded, settings)
    for page in pages:
        writer.add(page)
    return writer.finish()


class _Writer:
    """A file in the making."""

    def __init__(self, metadata: Metadata, encoded: Encoded, settings: OutputSettings) -> None:
        self._metadata = metadata
        self._settings = settings
        canvas = TaggedCanvas(settings.standard.version)
        self._shared = Shared(canvas, Resources(canvas, encoded), settings)
        self._shared.tree.node(Element("Document", language=metadata.language))
        self._pages: list[PageWriter] = []

    def add(self, page: Page) -> None:
        """A page after the others."""
        writer = PageWriter(self._shared, len(self._pages), page.width, page.height)
        writer.paint(page.items)
        writer.close()
        self._pages.append(writer)

    def finish(self) -> bytes:
        """The file. Raises ProblemsFound."""
        targets = {f"#{bookmark.destination}" for bookmark in self._shared.bookmarks}
        check_targets(self._shared.targets | targets, self._shared.destinations)
        self._shared.resources.write_fonts()
        catalog = self._catalog()
        for page in self._pages:
            page.finish()
        return self._shared.canvas.close(catalog, information(self._metadata, self._settings.standard))

    def _catalog(self) -> str:
        """The entries of the document catalogue (ISO 32000-1, 7.7.2)."""
        standard = self._settings.standard
        packet = xmp(self._metadata, standard)
        entries = {
            **(self._guidance() if self._settings.tagged else {}),
            "Lang": text_string(self._metadata.language),
            "ViewerPreferences": "<</DisplayDocTitle true>>",
            "Metadata": self._shared.canvas.add_stream("/Type/Metadata/Subtype/XML", packet, packed=False),
            "OutputIntents": f"[{write_output_intent(self._shared.canvas, standard.subtype, standard.condition)}]",
            "PageLabels": PAGE_LABELS,
        }
        return "".join(f"/{key} {value}" for key, value in entries.items())

    def _guidance(self) -> dict[str, str]:
        """What leads readers through the file: structure, destinations, outline."""
        canvas, pages = self._shared.canvas, [(page.reference, page.height) for page in self._pages]
        structure = StructureWriter(canvas, [PageKey(page.reference, page.key) for page in self._pages])
        entries = {
            "StructTreeRoot": structure.write(self._shared.tree),
            "MarkInfo": "<</Marked true>>",
            "Names": name_tree(self._shared.destinations, pages),
        }
        if self._shared.bookmarks:
            entries["Outlines"] = write_outline(canvas, self._shared.bookmarks, structure.references)
            entries["PageMode"] = "/UseOutlines"
        return entries
