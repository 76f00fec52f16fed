"""Verdicts on appendices, remembered from one build to the next."""

import pytest

from epk.binder.claims import BOTH, Standard
from epk.binder.verdicts import Verdicts
from epk.cache import Cache

FAULTS = [(BOTH, "the font Lato is not embedded"), ([Standard.ARCHIVE], "it blends colours")]


def never():
    pytest.fail("was examined again")


def same(found):
    return [(set(standards), reason) for standards, reason in found] == [(set(s), reason) for s, reason in FAULTS]


def verdicts(folder, version="epk 1, pypdf 7.1"):
    return Verdicts(Cache(folder), version)


def test_an_appendix_is_examined_once(tmp_path):
    assert same(verdicts(tmp_path).of(b"%PDF", lambda: iter(FAULTS)))
    assert same(verdicts(tmp_path).of(b"%PDF", never))


def test_one_without_faults_is_remembered_too(tmp_path):
    assert verdicts(tmp_path).of(b"%PDF", list) == verdicts(tmp_path).of(b"%PDF", never) == []


def test_an_appendix_that_changed_is_examined_anew(tmp_path):
    verdicts(tmp_path).of(b"%PDF one", lambda: FAULTS)
    assert verdicts(tmp_path).of(b"%PDF two", list) == []


def test_what_another_version_of_the_program_or_of_pypdf_found_is_not_believed(tmp_path):
    verdicts(tmp_path, "epk 1, pypdf 7.1").of(b"%PDF", list)
    assert same(verdicts(tmp_path, "epk 1, pypdf 7.2").of(b"%PDF", lambda: FAULTS))


@pytest.mark.parametrize("damage", [b"", b"{", b'[[["NONE"], "reason"]]', b'["x"]'])
def test_a_damaged_verdict_is_not_believed(tmp_path, damage):
    verdicts(tmp_path).of(b"%PDF", list)
    next(tmp_path.iterdir()).write_bytes(damage)
    assert same(verdicts(tmp_path).of(b"%PDF", lambda: FAULTS))


def test_without_a_folder_every_appendix_is_examined():
    assert verdicts(None).of(b"%PDF", list) == []
    assert same(verdicts(None).of(b"%PDF", lambda: FAULTS))
