"""What a file says of itself: the information dictionary and the same as XMP (ISO 16684-1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from html import escape

from epk.pdf.syntax import text_string

PRODUCER = "ReportLab PDF Library"


@dataclass(frozen=True, kw_only=True, slots=True)
class Metadata:
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


def information(metadata: Metadata) -> str:
    """Entries of the information dictionary (ISO 32000-1, 14.3.3); what is empty is left out."""
    texts = {
        "Title": metadata.title,
        "Author": metadata.author,
        "Subject": metadata.subject,
        "Keywords": ", ".join(metadata.keywords),
        "Creator": metadata.creator,
        "Producer": PRODUCER,
    }
    if metadata.date:
        stamp = metadata.date.strftime("D:%Y%m%d%H%M%S%z")
        texts["CreationDate"] = texts["ModDate"] = f"{stamp[:-2]}'{stamp[-2:]}'"
    return "".join(f"/{key} {text_string(text)}" for key, text in texts.items() if text)


def xmp(metadata: Metadata) -> bytes:
    """The XMP packet, claiming PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2a (ISO 19005-2, 6.6.4)."""
    properties = "".join(_properties(metadata))
    namespaces = "".join(f'\n  xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    return _PACKET.format(namespaces=namespaces, properties=properties, extension=_EXTENSION).encode()


def _properties(metadata: Metadata) -> list[str]:
    date = metadata.date.isoformat(timespec="seconds") if metadata.date else ""
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
        _simple("pdfuaid:part", "1"),
        _simple("pdfaid:part", "2"),
        _simple("pdfaid:conformance", "A"),
    ]


def _simple(name: str, value: str) -> str:
    return f"\n  <{name}>{escape(value)}</{name}>" if value else ""


def _localised(name: str, value: str) -> str:
    return _array(name, "Alt", f'<rdf:li xml:lang="x-default">{escape(value)}</rdf:li>') if value else ""


def _listed(name: str, kind: str, values: tuple[str, ...] | list[str]) -> str:
    items = "".join(f"<rdf:li>{escape(value)}</rdf:li>" for value in values if value)
    return _array(name, kind, items) if items else ""


def _array(name: str, kind: str, items: str) -> str:
    return f"\n  <{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"


_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}

_EXTENSION = """
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
   <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
   <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
   <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
   <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
   </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>"""
"""PDF/A allows only properties it knows or that the packet itself declares (ISO 19005-2, 6.6.2.3)."""

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about=""{namespaces}>{properties}{extension}
 </rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
