"""Files attached to an appendix: what is kept of them, and under which names (ISO 32000-1, 7.11.4)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from pypdf.generic import DictionaryObject, PdfObject, StreamObject

from epk.binder.objects import below, entry, made, tree_items, words

DOCUMENTS = words(
    ".csv .docx .ics .jpeg .jpg .json .md .odp .ods .odt .pdf .png .pptx .rtf .srt .tif .tiff .tsv .txt .vcf .vtt .xlsx"
    " .xml .yaml"
)
"""Files that do nothing by themselves; any other may be a program, or hold one."""
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
"""How programs begin, whatever their name."""


def attachments(root: DictionaryObject) -> Iterator[tuple[str, PdfObject]]:
    """All files attached to a document as a whole, by name."""
    for name, file in tree_items(below(root, "/Names", "/EmbeddedFiles"), "/Names"):
        yield str(name.get_object()), file


def is_document(file: PdfObject | None) -> bool:
    """Whether a file specification is of a file that may be kept."""
    specification = file.get_object() if file is not None else None
    content = entry(below(specification, "/EF"), "/F") or entry(below(specification, "/EF"), "/UF")
    suffix = PurePosixPath(file_name(specification)).suffix.lower()
    return isinstance(content, StreamObject) and suffix in DOCUMENTS and not content.get_data().startswith(_PROGRAMS)


def file_name(specification: PdfObject | None) -> str:
    """The name of a file, without folders."""
    named = entry(specification, "/UF") or entry(specification, "/F")
    return str(named or "").replace("\\", "/").rpartition("/")[2]


def complete(specification: DictionaryObject) -> None:
    """Give a file specification both names, as archives and readers want them (ISO 19005-2, 6.8)."""
    name = file_name(specification)
    specification.update(made(F=name, UF=name))
