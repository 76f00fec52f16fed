"""Verdicts on appendices, remembered from one build to the next."""

import pytest

from epk.binder.claims import BOTH, ClaimedStandard
from epk.binder.verdicts import Verdicts
from epk.cache import Cache

FAULTS = [(BOTH, "the font Lato is not embedded"), ([ClaimedStandard.ARCHIVE], "it blends colours")]


def never():
    pytest.fail("was examined again")


def same(found):
    return [(set(standards), reason) for standards, reason in found] == [(set(s), reason) for s, reason in FAULTS]


def verdicts(folder):
    return Verdicts(Cache(folder))


def test_an_appendix_is_examined_once(tmp_path):
    assert same(verdicts(tmp_path).of(b"%PDF", lambda: iter(FAULTS)))
    assert same(verdicts(tmp_path).of(b"%PDF", never))


def test_one_without_faults_is_remembered_too(tmp_path):
    assert verdicts(tmp_path).of(b"%PDF", list) == verdicts(tmp_path).of(b"%PDF", never) == []


def test_an_appendix_that_changed_is_examined_anew(tmp_path):
    verdicts(tmp_path).of(b"%PDF one", lambda: FAULTS)
    assert verdicts(tmp_path).of(b"%PDF two", list) == []


@pytest.mark.parametrize("damage", [b"", b"{", b'[[["NONE"], "reason"]]', b'["x"]'])
def test_a_damaged_verdict_is_not_believed(tmp_path, damage):
    verdicts(tmp_path).of(b"%PDF", list)
    next(tmp_path.rglob("verdict-*")).write_bytes(damage)
    assert same(verdicts(tmp_path).of(b"%PDF", lambda: FAULTS))


def test_without_a_folder_every_appendix_is_examined():
    assert verdicts(None).of(b"%PDF", list) == []
    assert same(verdicts(None).of(b"%PDF", lambda: FAULTS))
