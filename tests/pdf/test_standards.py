"""What files claim: standard, version, and what comes with it."""

from epk.pdf.output_intent import OutputCondition
from epk.pdf.standards import ARCHIVE, pdf_x1a, pdf_x4

CONDITION = OutputCondition("FOGRA39", "Coated", 4, lambda: b"")


def test_the_archive_claims_accessibility_and_longevity_and_declares_what_it_claims():
    assert (ARCHIVE.name, ARCHIVE.version, ARCHIVE.subtype) == ("PDF/UA-1, PDF/A-2a", (1, 7), "GTS_PDFA1")
    assert ARCHIVE.claims == {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}
    assert {name.split(":")[0] for name in ARCHIVE.claims} <= set(ARCHIVE.namespaces)
    assert ARCHIVE.extension.count("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>") == 1
    assert ARCHIVE.information == {}
    assert ARCHIVE.blends
    assert not ARCHIVE.dated


def test_the_archive_is_seen_in_srgb():
    condition = ARCHIVE.condition
    assert (condition.identifier, condition.components, condition.registered) == ("sRGB", 3, True)
    assert condition.information == "sRGB IEC61966-2.1"
    assert condition.profile()[36:40] == b"acsp"


def test_pdf_x_4_blends_and_pdf_x_1a_does_not():
    four, one = pdf_x4(CONDITION), pdf_x1a(CONDITION)
    assert (four.name, four.version, four.blends) == ("PDF/X-4", (1, 6), True)
    assert (one.name, one.version, one.blends) == ("PDF/X-1a:2001", (1, 3), False)
    assert four.condition is one.condition is CONDITION
    assert four.subtype == one.subtype == "GTS_PDFX"
    assert four.dated
    assert one.dated


def test_pdf_x_says_what_it_is_and_that_it_is_not_trapped():
    four, one = pdf_x4(CONDITION), pdf_x1a(CONDITION)
    assert four.information == {"GTS_PDFXVersion": "(PDF/X-4)", "Trapped": "/False"}
    assert one.information == {
        "GTS_PDFXVersion": "(PDF/X-1:2001)", "GTS_PDFXConformance": "(PDF/X-1a:2001)", "Trapped": "/False",
    }  # fmt: skip
    assert four.claims == {"pdfxid:GTS_PDFXVersion": "PDF/X-4", "pdf:Trapped": "False"}
    assert set(four.namespaces) == {"pdfxid", "xmpMM"}
    assert four.extension == ""
