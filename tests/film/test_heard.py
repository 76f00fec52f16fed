"""Karmalink's documents comply with PDF/UA-1 and PDF/A-2a, and are worth listening to."""

from __future__ import annotations

import pytest

from tests.compliance import claims, complaints
from tests.film.conftest import NAMES
from tests.listening import EXPECTED, heard


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_to_be_said_against_a_document(karmalink, name):
    path = karmalink[name]
    assert claims(path.read_bytes()) == {"ua1", "2a"}
    assert complaints(path) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("karmalink", ["a4"], indirect=True)
def test_a_document_is_heard_as_it_is_meant(karmalink, name):
    """A difference is a change in what listeners get. If it is meant, `make heard` writes it down."""
    path = karmalink[name]
    assert heard(path) == (EXPECTED / f"{path.stem}.txt").read_text("utf-8")
