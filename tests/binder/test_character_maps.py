"""Character maps as they stand in PDFs."""

from __future__ import annotations

import pytest

from epk.binder.character_maps import MAX_CODES, character_map


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"1 beginbfchar <01> <0041> endbfchar", {1: "A"}),
        (b"2 beginbfchar <0001> <00660069> <0002> <D83DDE00> endbfchar", {1: "fi", 2: "😀"}),
        (b"1 beginbfrange <10> <12> <0041> endbfrange", {16: "A", 17: "B", 18: "C"}),
        (b"1 beginbfrange <10> <11> [<0041> <0061>] endbfrange", {16: "A", 17: "a"}),
        (b"2 beginbfrange <10> <11> [<0041> <0061>] <20> <20> <0042> endbfrange", {16: "A", 17: "a", 32: "B"}),
        (b"", {}),
    ],
)
def test_codes_stand_for_text(data, found):
    assert {code: text.decode("utf-16-be") for code, text in character_map(data).items()} == found


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"1 begincidchar <0005> 7 endcidchar", {5: 7}),
        (b"1 begincidrange <0005> <0007> 100 endcidrange", {5: 100, 6: 101, 7: 102}),
    ],
)
def test_codes_stand_for_glyphs(data, found):
    assert {code: int.from_bytes(value, "big") for code, value in character_map(data).items()} == found


def test_a_range_of_billions_is_cut():
    assert len(character_map(b"1 beginbfrange <00000000> <FFFFFFFF> <00000041> endbfrange")) == MAX_CODES
