"""Committed files that are made from definitions are what the definitions make today."""

from pathlib import Path

import pytest

from epk.reference import generated

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(("name", "text"), generated().items(), ids=generated())
def test_the_committed_file_is_fresh(name, text):
    file = ROOT / name
    assert file.exists(), "run `make docs`"
    assert file.read_text("utf-8") == text, "run `make docs`"


def test_no_schema_is_left_over():
    assert {f"epk/schemas/{file.name}" for file in (ROOT / "epk" / "schemas").iterdir()} <= set(generated())
