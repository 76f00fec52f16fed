"""The standards that files claim: PDF/UA-1 with PDF/A-2a on screen, PDF/X for a press."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from epk.pdf.output_intent import OutputCondition
from epk.pdf.srgb_profile import srgb_profile
from epk.pdf.syntax import text_string


class Standard(Struct, frozen=True):
    """What makes a file claim a standard.

    `claims` are XMP properties by name, `namespaces` those they need, `extension` the schemas that PDF/A wants
    declared; `information` are further entries of the information dictionary, as PDF syntax. A `dated` file must
    bear a date. Where `blends` is false, a picture must not be transparent.
    """

    name: str
    version: tuple[int, int]
    subtype: str
    condition: OutputCondition
    claims: Mapping[str, str]
    namespaces: Mapping[str, str]
    extension: str = ""
    information: Mapping[str, str] = field(default_factory=dict)
    dated: bool = False
    blends: bool = True


_DECLARES_UA = """
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

ARCHIVE = Standard(
    name="PDF/UA-1, PDF/A-2a",
    version=(1, 7),
    subtype="GTS_PDFA1",
    condition=OutputCondition("sRGB", "sRGB IEC61966-2.1", 3, srgb_profile),
    claims={"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"},
    namespaces={
        "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
        "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
        "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
        "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
        "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    },
    extension=_DECLARES_UA,
)
"""ISO 14289-1, 5, and ISO 19005-2, 6.6.4."""


def pdf_x4(condition: OutputCondition) -> Standard:
    """PDF/X-4 (ISO 15930-7), printed as `condition` says."""
    return _pdf_x("PDF/X-4", (1, 6), condition, blends=True)


def pdf_x1a(condition: OutputCondition) -> Standard:
    """PDF/X-1a:2001 (ISO 15930-1), printed as `condition` says."""
    standard = _pdf_x("PDF/X-1a:2001", (1, 3), condition, blends=False)
    named = {"GTS_PDFXVersion": "(PDF/X-1:2001)", "GTS_PDFXConformance": "(PDF/X-1a:2001)"}
    return replace(standard, information={**standard.information, **named})


def _pdf_x(name: str, version: tuple[int, int], condition: OutputCondition, *, blends: bool) -> Standard:
    return Standard(
        name=name,
        version=version,
        subtype="GTS_PDFX",
        condition=condition,
        claims={"pdfxid:GTS_PDFXVersion": name, "pdf:Trapped": "False"},
        namespaces={"pdfxid": "http://www.npes.org/pdfx/ns/id/", "xmpMM": "http://ns.adobe.com/xap/1.0/mm/"},
        information={"GTS_PDFXVersion": text_string(name), "Trapped": "/False"},
        dated=True,
        blends=blends,
    )
