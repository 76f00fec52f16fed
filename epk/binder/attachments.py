"""Files attached to an appendix: what is kept of them, and under which names (ISO 32000-1, 7.11.4)."""

from __future__ import annotations

from pathlib import PurePosixPath

from pypdf.generic import DictionaryObject, PdfObject, StreamObject

from epk.binder.name_trees import add_names, tree_items
from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import below, dictionary, entry, made, words
from epk.binder.scripts_and_actions import PROGRAM

DOCUMENTS = words(
    ".csv .docx .ics .jpeg .jpg .json .md .odp .ods .odt .pdf .png .pptx .rtf .srt .tif .tiff .tsv .txt .vcf .vtt .xlsx"
    " .xml .yaml"
)
"""Files that do nothing by themselves; any other may be a program, or hold one."""
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
"""How programs begin, whatever their name."""


def bind_attachments(copier: ObjectCopier, catalog: DictionaryObject) -> bool:
    """Add the files attached to the appendix that may be kept, and count the others; whether there is any."""
    entries = []
    for name, file in tree_items(below(copier.appendix.catalog, "/Names", "/EmbeddedFiles"), "/Names"):
        if is_document(file):
            copy = copier.target.add(copier.copy(dictionary(file)))
            _complete(dictionary(copy))
            entries.append((copier.name(str(name.get_object())), copy))
        else:
            copier.actions.removed[PROGRAM] += 1
    if entries:
        add_names(catalog, "/EmbeddedFiles", entries)
    return bool(entries)


def is_document(file: PdfObject | None) -> bool:
    """Whether a file specification is of a file that may be kept."""
    specification = file.get_object() if file is not None else None
    content = entry(below(specification, "/EF"), "/F") or entry(below(specification, "/EF"), "/UF")
    suffix = PurePosixPath(_file_name(specification)).suffix.lower()
    return isinstance(content, StreamObject) and suffix in DOCUMENTS and not content.get_data().startswith(_PROGRAMS)


def _file_name(specification: PdfObject | None) -> str:
    """The name of a file, without folders."""
    named = entry(specification, "/UF") or entry(specification, "/F")
    return str(named or "").replace("\\", "/").rpartition("/")[2]


def _complete(specification: DictionaryObject) -> None:
    """Give a file specification both names, as archives and readers want them (ISO 19005-2, 6.8)."""
    name = _file_name(specification)
    specification.update(made(F=name, UF=name))
