"""What a file says of itself, in its information dictionary and as XMP."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from xml.etree import ElementTree as ET

import pytest

from epk.pdf.metadata import Metadata, information, xmp
from epk.pdf.output_intent import OutputCondition
from epk.pdf.standards import ARCHIVE, pdf_x4

PRESS = pdf_x4(OutputCondition("FOGRA39", "Coated", 4, lambda: b""))
BARE = Metadata(title="Karmalink", language="en")
FULL = Metadata(
    title="Karmalink – Kit",
    language="en-GB",
    author="Jake & others",
    subject="A <mystery>",
    keywords=("film", 'the "lead"'),
    rights="© 2021; it's free",
    contact="press@example.org",
    website="https://example.org/press",
    creator="epk 1.0",
    date=datetime(2021, 9, 1, 2, 30, 59, 5, tzinfo=timezone(timedelta(hours=-5, minutes=-30))),
)
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


def said(metadata, standard=ARCHIVE):
    """Every property of the packet: a text, or the kind of its list and what is in it."""
    packet = xmp(metadata, standard)
    assert packet.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'.encode())
    assert packet.endswith(b'<?xpacket end="w"?>')
    description = ET.fromstring(packet).find(".//rdf:Description", NAMES)  # noqa: S314  # it is our own
    prefixes = {uri: prefix for prefix, uri in NAMES.items()}
    found = {}
    for entry in description:
        uri, name = entry.tag[1:].split("}")
        if uri in prefixes:
            found[f"{prefixes[uri]}:{name}"] = _value(entry)
    return found


def _value(entry):
    if not len(entry):
        return entry.text
    [listed] = entry
    return (listed.tag.split("}")[1], *(item.text for item in listed))


def test_the_dictionary_tells_what_is_known():
    assert information(BARE) == "/Title (Karmalink)/Creator (epk)/Producer (ReportLab PDF Library)"


def test_the_dictionary_tells_everything_with_the_zone_of_its_date():
    stamp = "(D:20210901023059-05'30')"
    assert information(FULL) == (
        "/Title <FEFF004B00610072006D0061006C0069006E006B002020130020004B00690074>/Author (Jake & others)"
        '/Subject (A <mystery>)/Keywords (film, the "lead")/Creator (epk 1.0)/Producer (ReportLab PDF Library)'
        f"/CreationDate {stamp}/ModDate {stamp}"
    )


def test_the_dictionary_of_a_file_for_a_press_names_the_standard_and_bears_a_date():
    stamp = "(D:20000101000000+00'00')"
    told = information(BARE, PRESS)
    assert told.endswith(f"/CreationDate {stamp}/ModDate {stamp}/GTS_PDFXVersion (PDF/X-4)/Trapped /False")
    assert "(D:20210901023059-05'30')" in information(FULL, PRESS)


def test_the_packet_of_a_bare_file():
    assert said(BARE) == {
        "dc:format": "application/pdf",
        "dc:title": ("Alt", "Karmalink"),
        "dc:language": ("Bag", "en"),
        "xmp:CreatorTool": "epk",
        "pdf:Producer": "ReportLab PDF Library",
        "pdfuaid:part": "1",
        "pdfaid:part": "2",
        "pdfaid:conformance": "A",
    }


def test_the_packet_of_a_full_one():
    date = "2021-09-01T02:30:59-05:30"
    assert said(FULL) == {
        "dc:format": "application/pdf",
        "dc:title": ("Alt", "Karmalink – Kit"),
        "dc:creator": ("Seq", "Jake & others"),
        "dc:description": ("Alt", "A <mystery>"),
        "dc:subject": ("Bag", "film", 'the "lead"'),
        "dc:language": ("Bag", "en-GB"),
        "dc:rights": ("Alt", "© 2021; it's free"),
        "xmpRights:Marked": "True",
        "xmpRights:UsageTerms": ("Alt", "press@example.org"),
        "xmpRights:WebStatement": "https://example.org/press",
        "xmp:CreatorTool": "epk 1.0",
        "xmp:CreateDate": date,
        "xmp:ModifyDate": date,
        "xmp:MetadataDate": date,
        "pdf:Producer": "ReportLab PDF Library",
        "pdf:Keywords": 'film, the "lead"',
        "pdfuaid:part": "1",
        "pdfaid:part": "2",
        "pdfaid:conformance": "A",
    }


def test_texts_in_one_language_are_the_default_one():
    assert b'<rdf:li xml:lang="x-default">Karmalink</rdf:li>' in xmp(BARE)


def test_what_means_something_in_xml_is_escaped():
    packet = xmp(FULL).decode()
    assert "Jake &amp; others" in packet
    assert "A &lt;mystery&gt;" in packet
    assert "the &quot;lead&quot;" in packet
    assert "it&#x27;s free" in packet


class TestVersions:
    """What tells one file for a press from another."""

    def test_is_told_by_files_for_a_press_alone(self):
        told = said(BARE, PRESS)
        assert (told["xmpMM:VersionID"], told["xmpMM:RenditionClass"]) == ("1", "default")
        assert told["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
        assert told["xmp:CreateDate"] == "2000-01-01T00:00:00+00:00"

    @pytest.mark.parametrize(
        "other",
        [
            Metadata(title="Another", language="en"),
            Metadata(title="Karmalink", language="fr"),
            Metadata(title="Karmalink", language="en", date=FULL.date),
        ],
    )
    def test_differ_by_title_language_and_date_and_are_the_same_every_day(self, other):
        assert said(BARE, PRESS)["xmpMM:DocumentID"] == "uuid:aa309052-5650-59bb-b11e-8f6705f44cea"
        assert said(BARE, PRESS)["xmpMM:DocumentID"] != said(other, PRESS)["xmpMM:DocumentID"]
