"""What a file says of itself: the information dictionary and the same as XMP (ISO 16684-1)."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from msgspec import Struct

from epk.pdf.standards import ARCHIVE, Standard
from epk.pdf.syntax import text_string

PRODUCER = "ReportLab PDF Library"
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
"""The characters that mean something in XML; `html.escape` brings 2 ms of tables along."""
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""The date of a file that must bear one and is given none: the day of the build would change its bytes every day."""


class Metadata(Struct, frozen=True, kw_only=True):
    """The data of one document. `language` is a BCP 47 tag, `creator` the program and its version.

    `date` needs a time zone; without a date the file bears none. `rights` says who owns the document and on
    what terms it may be used, `contact` whom to ask, `website` where more about that stands.
    """

    title: str
    language: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    rights: str = ""
    contact: str = ""
    website: str = ""
    creator: str = "epk"
    date: datetime | None = None


def information(metadata: Metadata, standard: Standard = ARCHIVE) -> str:
    """Entries of the information dictionary (ISO 32000-1, 14.3.3); what is empty is left out."""
    texts = {
        "Title": metadata.title,
        "Author": metadata.author,
        "Subject": metadata.subject,
        "Keywords": ", ".join(metadata.keywords),
        "Creator": metadata.creator,
        "Producer": PRODUCER,
    }
    if date := _date(metadata, standard):
        stamp = date.strftime("D:%Y%m%d%H%M%S%z")
        texts["CreationDate"] = texts["ModDate"] = f"{stamp[:-2]}'{stamp[-2:]}'"
    told = "".join(f"/{key} {text_string(text)}" for key, text in texts.items() if text)
    return told + "".join(f"/{key} {value}" for key, value in standard.information.items())


def xmp(metadata: Metadata, standard: Standard = ARCHIVE) -> bytes:
    """The XMP packet with what the standard claims."""
    properties = "".join(_properties(metadata, standard))
    known = {**_NAMESPACES, **standard.namespaces}
    namespaces = "".join(f'\n  xmlns:{prefix}="{uri}"' for prefix, uri in known.items())
    return _PACKET.format(namespaces=namespaces, properties=properties, extension=standard.extension).encode()


def _date(metadata: Metadata, standard: Standard) -> datetime | None:
    return metadata.date or (UNDATED if standard.dated else None)


def _properties(metadata: Metadata, standard: Standard) -> list[str]:
    moment = _date(metadata, standard)
    date = moment.isoformat(timespec="seconds") if moment else ""
    return [
        _simple("dc:format", "application/pdf"),
        _localised("dc:title", metadata.title),
        _listed("dc:creator", "Seq", [metadata.author]),
        _localised("dc:description", metadata.subject),
        _listed("dc:subject", "Bag", metadata.keywords),
        _listed("dc:language", "Bag", [metadata.language]),
        _localised("dc:rights", metadata.rights),
        _simple("xmpRights:Marked", "True" if metadata.rights else ""),
        _localised("xmpRights:UsageTerms", metadata.contact),
        _simple("xmpRights:WebStatement", metadata.website),
        _simple("xmp:CreatorTool", metadata.creator),
        *(_simple(f"xmp:{name}", date) for name in ("CreateDate", "ModifyDate", "MetadataDate")),
        _simple("pdf:Producer", PRODUCER),
        _simple("pdf:Keywords", ", ".join(metadata.keywords)),
        *(_simple(name, value) for name, value in standard.claims.items()),
        *(_simple(name, value) for name, value in _versions(metadata, standard)),
    ]


def _versions(metadata: Metadata, standard: Standard) -> list[tuple[str, str]]:
    """What tells a printer's file from others (ISO 15930-7, 6.4)."""
    if "xmpMM" not in standard.namespaces:
        return []
    name = f"{metadata.title}\n{metadata.language}\n{standard.name}\n{metadata.date or ''}"
    document = f"uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"
    return [("xmpMM:DocumentID", document), ("xmpMM:VersionID", "1"), ("xmpMM:RenditionClass", "default")]


def _simple(name: str, value: str) -> str:
    return f"\n  <{name}>{value.translate(_XML)}</{name}>" if value else ""


def _localised(name: str, value: str) -> str:
    return _array(name, "Alt", f'<rdf:li xml:lang="x-default">{value.translate(_XML)}</rdf:li>') if value else ""


def _listed(name: str, kind: str, values: tuple[str, ...] | list[str]) -> str:
    items = "".join(f"<rdf:li>{value.translate(_XML)}</rdf:li>" for value in values if value)
    return _array(name, kind, items) if items else ""


def _array(name: str, kind: str, items: str) -> str:
    return f"\n  <{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"


_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
}

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about=""{namespaces}>{properties}{extension}
 </rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
