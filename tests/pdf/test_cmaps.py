"""Tables from codes to characters and to glyphs."""

import re

import pytest

from epk.pdf.cmaps import code_map, unicode_map


def blocks(data, kind):
    """The blocks of a map: how many entries each says it has, and its entries."""
    found = re.findall(rf"(\d+) begin{kind}\n(.*?)\nend{kind}\n", data.decode(), re.DOTALL)
    return [(int(count), entries.split("\n")) for count, entries in found]


def test_codes_are_counted_from_one_and_lead_to_texts():
    assert blocks(unicode_map(["f", "fi", "ក", "😀"]), "bfchar") == [
        (4, ["<0001><0066>", "<0002><00660069>", "<0003><1780>", "<0004><D83DDE00>"])
    ]


def test_codes_are_counted_from_one_and_lead_to_cids():
    assert blocks(code_map([7, 300]), "cidchar") == [(2, ["<0001>7", "<0002>300"])]


@pytest.mark.parametrize(
    ("entries", "counts"), [(0, []), (1, [1]), (99, [99]), (100, [100]), (101, [100, 1]), (250, [100, 100, 50])]
)
def test_a_block_has_no_more_than_a_hundred_entries(entries, counts):
    found = blocks(code_map(range(entries)), "cidchar")
    assert [count for count, _ in found] == counts
    assert [len(listed) for _, listed in found] == counts
    assert [entry for _, listed in found for entry in listed] == [f"<{n + 1:04X}>{n}" for n in range(entries)]


def test_a_map_of_texts_is_of_type_2_and_says_which_codes_it_knows():
    assert unicode_map(["a"]).decode() == (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
        "1 beginbfchar\n<0001><0061>\nendbfchar\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def test_a_map_of_cids_is_of_type_1():
    written = code_map([1]).decode()
    assert "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> def\n" in written
    assert "/CMapName /Glyphs def\n/CMapType 1 def\n" in written
