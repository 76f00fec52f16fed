"""Whether a font file of unknown origin is whole, and whether its maker lets documents carry it."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

from epk.limits import FONT_BYTES

_NEEDED = {b"OS/2", b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name"}
_OUTLINES = ({b"glyf", b"loca"}, {b"CFF "}, {b"CFF2"})
_LEAST = {b"OS/2": 64, b"head": 54, b"hhea": 36, b"maxp": 6}
"""Bytes that these tables have at least (OpenType 1.9)."""
_DAMAGED = "is no font, or is damaged"
_REPLACE = "Put a whole TrueType or OpenType font in its place, or take it away."
_ALLOWED, _RESTRICTED = 0x000F, 0x0002
_NO_SUBSET, _ONLY_BITMAPS = 0x0100, 0x0200
"""Usage permissions and other bits of fsType (OpenType 1.9, OS/2)."""


def fault_of_file(path: Path) -> tuple[str, str] | None:
    """What is wrong with the file as a container of tables, and the way out; None where nothing is."""
    size = path.stat().st_size
    if size > FONT_BYTES.value:
        return f"is larger than {FONT_BYTES.value / 1e6:g} MB", f"Take it away. {FONT_BYTES.way_out}"
    with path.open("rb") as file:
        start = file.read(12)
        if start[:4] == b"ttcf":
            return "is a collection of several fonts", "Take the fonts out of it, one file for each."
        count = int.from_bytes(start[4:6], "big") if len(start) == 12 else 0
        tables = list(struct.iter_unpack(">4sIII", _whole_entries(file.read(16 * count))))
    return None if _is_whole(tables, size) else (_DAMAGED, _REPLACE)


def fault_of_face(face: Any) -> tuple[str, str] | None:
    """What is wrong with a font of a whole file, and the way out: nothing to draw, or not ours to embed."""
    if not face.glyph_count or not face.unicodes:
        return _DAMAGED, _REPLACE
    rights = struct.unpack_from(">H", face.reference_table("OS/2").data, 8)[0]
    if rights & _ALLOWED == _RESTRICTED or rights & (_NO_SUBSET | _ONLY_BITMAPS):
        hint = "Use a font whose licence allows it, or ask its maker for a file that says so."
        return "may not be embedded in documents, or not in part, by what its maker says in it (OS/2 fsType)", hint
    return None


def _whole_entries(directory: bytes) -> bytes:
    return directory[: len(directory) // 16 * 16]


def _is_whole(tables: list[tuple[bytes, int, int, int]], size: int) -> bool:
    lengths = {tag: length for tag, _, offset, length in tables if length and offset + length <= size}
    return (
        len(lengths) == len({tag for tag, _, _, length in tables if length})
        and lengths.keys() >= _NEEDED
        and any(lengths.keys() >= outlines for outlines in _OUTLINES)
        and all(lengths[tag] >= least for tag, least in _LEAST.items())
    )
