"""Fonts for a document of our own that appendices are bound in to."""

from __future__ import annotations

import pytest

from epk.typeset.fonts import FontBook
from tests.pdf.conftest import FALLBACKS


@pytest.fixture(scope="session")
def fonts():
    return FontBook(fallbacks=FALLBACKS)
