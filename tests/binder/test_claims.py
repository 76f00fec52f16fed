"""Claims in the metadata of a document, withdrawn one by one."""

from __future__ import annotations

import pytest
from pypdf.generic import DecodedStreamObject

from epk.binder.appendix_file import AppendixFile
from epk.binder.claims import BOTH, ClaimedStandard, Claims
from epk.binder.objects import made
from epk.binder.target_document import TargetDocument
from tests.binder.conftest import HERE, RESOURCES
from tests.compliance import claims as claimed

FILE = AppendixFile(RESOURCES / "form.pdf", "A form", HERE)
OTHER = AppendixFile(RESOURCES / "scan.pdf", "A scan", HERE)


def packet(kit, *withdrawn):
    """The metadata of the kit when `withdrawn` standards do not hold."""
    catalog, claims = TargetDocument(kit).root_object, Claims()
    for standards in withdrawn:
        claims.withdraw(standards, FILE, "it is not")
    claims.write(catalog)
    return catalog["/Metadata"].get_data()


@pytest.mark.parametrize(
    ("withdrawn", "left"),
    [
        ([], {"ua1", "2a"}),
        ([[ClaimedStandard.ACCESS]], {"2a"}),
        ([[ClaimedStandard.ARCHIVE]], {"ua1"}),
        ([BOTH], set()),
        ([[ClaimedStandard.ACCESS], [ClaimedStandard.ARCHIVE]], set()),
    ],
)
def test_only_what_does_not_hold_is_withdrawn(kit, withdrawn, left):
    assert claimed(packet(kit, *withdrawn)) == left


def test_nothing_of_a_claim_stays_behind_and_all_else_does(kit):
    before, after = packet(kit), packet(kit, [ClaimedStandard.ARCHIVE])
    assert b"<pdfaid:" in before
    assert b"<pdfaid:" not in after
    assert b"</dc:title>" in after


def test_a_document_without_metadata_claims_nothing():
    claims, catalog = Claims(), made(Metadata=None)
    claims.withdraw(BOTH, FILE, "it is not")
    claims.write(catalog)
    assert catalog == {}


def test_an_appendix_is_warned_of_once_with_its_reasons():
    claims = Claims()
    claims.withdraw([ClaimedStandard.ARCHIVE], FILE, "it blends")
    claims.withdraw([ClaimedStandard.ACCESS], FILE, "it has no text")
    claims.withdraw([ClaimedStandard.ARCHIVE], FILE, "it blends")
    claims.withdraw([ClaimedStandard.ARCHIVE], OTHER, "it is grey")
    said = [warning.message for warning in claims.warnings()]
    assert said == [
        'appendix "form.pdf" keeps the document from complying with PDF/UA-1 and PDF/A-2a: it blends; it has no text',
        'appendix "scan.pdf" keeps the document from complying with PDF/A-2a: it is grey',
    ]


@pytest.mark.parametrize(("number", "end"), [(3, ": 0; 1; 2"), (4, ": 0; 1; 2, and 1 more"), (9, ", and 6 more")])
def test_of_many_reasons_some_are_counted(number, end):
    claims = Claims()
    for reason in range(number):
        claims.withdraw(BOTH, FILE, str(reason))
    assert claims.warnings()[0].message.endswith(end)


def test_a_stream_of_metadata_that_says_nothing_of_it_stays():
    stream, claims = DecodedStreamObject(), Claims()
    stream.set_data(b"<x:xmpmeta/>")
    claims.withdraw(BOTH, FILE, "it is not")
    claims.write(made(Metadata=stream))
    assert stream.get_data() == b"<x:xmpmeta/>"
