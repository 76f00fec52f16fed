"""Tables that lead from codes to characters or to CIDs (Adobe Technical Notes 5014 and 5411)."""

from __future__ import annotations

from collections.abc import Sequence

from epk.pdf.syntax import utf16

_BLOCK = 100
"""Most entries of one block."""


def unicode_map(texts: Sequence[str]) -> bytes:
    """A ToUnicode CMap of the texts that the codes 1, 2, 3 … stand for."""
    entries = [f"<{code:04X}><{utf16(text)}>" for code, text in enumerate(texts, start=1)]
    return _cmap("Adobe-Identity-UCS", "Adobe", "UCS", _blocks("bfchar", entries))


def code_map(cids: Sequence[int]) -> bytes:
    """A CMap of the CIDs that the codes 1, 2, 3 … show."""
    entries = [f"<{code:04X}>{cid}" for code, cid in enumerate(cids, start=1)]
    return _cmap("Glyphs", "Adobe", "Identity", _blocks("cidchar", entries))


def _blocks(kind: str, entries: Sequence[str]) -> str:
    blocks = [entries[start : start + _BLOCK] for start in range(0, len(entries), _BLOCK)]
    return "".join(f"{len(block)} begin{kind}\n" + "\n".join(block) + f"\nend{kind}\n" for block in blocks)


def _cmap(name: str, registry: str, ordering: str, blocks: str) -> bytes:
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo <</Registry ({registry}) /Ordering ({ordering}) /Supplement 0>> def\n"
        f"/CMapName /{name} def\n/CMapType {2 if ordering == 'UCS' else 1} def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
        f"{blocks}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")
