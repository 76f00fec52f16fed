"""Glyphs put together from others, added to a TrueType font (OpenType 1.9, tables `glyf`, `loca`, `hmtx`)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

_WORDS_ARE_OFFSETS = 0x0003
_MORE_FOLLOW = 0x0020
_OVERLAP = 0x0400
_FARTHEST = 2**15 - 1
_WHOLE = 0xB1B0AFBA
"""What a whole file adds up to (`head`, checksumAdjustment)."""


class Composite(NamedTuple):
    """A glyph drawn as several: `parts` are glyphs with their x and y, `advance` the width of all, in font units.

    Without parts it shows nothing, but has an extent: readers drop what has none.
    """

    parts: tuple[tuple[int, int, int], ...]
    advance: int


def with_composites(tables: dict[str, bytes], composites: Sequence[Composite]) -> bytes:
    """The font file of `tables`, with `composites` as further glyphs after those it has."""
    font = _Glyphs(tables)
    for composite in composites:
        font.add(composite)
    return sfnt({**tables, **font.tables()})


def sfnt(tables: dict[str, bytes]) -> bytes:
    """A TrueType file of `tables`, which need `head`."""
    head = tables["head"][:8] + bytes(4) + tables["head"][12:]
    start = 12 + 16 * len(tables)
    directory, body, places = struct.pack(">IHHHH", 0x00010000, len(tables), *_search(len(tables))), b"", {}
    for tag, table in sorted({**tables, "head": head}.items()):
        places[tag] = start + len(body)
        directory += struct.pack(">4sIII", tag.encode(), _sum(table), places[tag], len(table))
        body += table + bytes(-len(table) % 4)
    file = bytearray(directory + body)
    struct.pack_into(">I", file, places["head"] + 8, (_WHOLE - _sum(file)) % 2**32)
    return bytes(file)


def _search(count: int) -> tuple[int, int, int]:
    """Range, selector and shift for a binary search of the table directory."""
    power = count.bit_length() - 1
    return 16 << power, power, 16 * count - (16 << power)


def _sum(data: bytes | bytearray) -> int:
    padded = bytes(data) + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) % 2**32


def _line(x: int, y: int) -> bytes:
    """The outline of a line, which has no area: one contour of two points (`glyf`, simple glyph description)."""
    last_point, instructions, on_curve = 1, 0, 0x01
    return struct.pack(">2H2B4h", last_point, instructions, on_curve, on_curve, 0, x, 0, y)


class _Glyphs:
    """Outlines and metrics of a font, that glyphs can be added to."""

    def __init__(self, tables: dict[str, bytes]) -> None:
        self._head, self._hhea = bytearray(tables["head"]), bytearray(tables["hhea"])
        self._maxp, self._outlines = bytearray(tables["maxp"]), bytearray(tables["glyf"])
        self._offsets = self._read_offsets(tables["loca"])
        self._metrics = self._read_metrics(tables["hmtx"])
        self._half = struct.unpack_from(">H", self._head, 18)[0] // 2

    def add(self, composite: Composite) -> None:
        """Add a glyph (`glyf`, composite glyph description), or one that shows nothing."""
        box = self._extent(composite) if composite.parts else (0, 0, min(composite.advance, _FARTHEST), self._half)
        self._outlines += struct.pack(">5h", -1 if composite.parts else 1, *box)
        for index, (glyph, x, y) in enumerate(composite.parts):
            flags = _WORDS_ARE_OFFSETS | (_MORE_FOLLOW if index < len(composite.parts) - 1 else 0)
            self._outlines += struct.pack(">HHhh", flags | (0 if index else _OVERLAP), glyph, x, y)
        if not composite.parts:
            self._outlines += _line(box[2], box[3])
        self._outlines += bytes(-len(self._outlines) % 4)
        self._offsets.append(len(self._outlines))
        self._metrics.append((composite.advance, box[0]))
        elements, depth = struct.unpack_from(">2H", self._maxp, 28)
        struct.pack_into(">2H", self._maxp, 28, max(elements, len(composite.parts)), max(depth, 2))

    def tables(self) -> dict[str, bytes]:
        """The tables that change."""
        struct.pack_into(">H", self._maxp, 4, len(self._metrics))
        struct.pack_into(">H", self._hhea, 34, len(self._metrics))
        struct.pack_into(">H", self._hhea, 10, max(advance for advance, _ in self._metrics))
        struct.pack_into(">h", self._head, 50, 1)
        return {
            "glyf": bytes(self._outlines),
            "loca": struct.pack(f">{len(self._offsets)}I", *self._offsets),
            "hmtx": b"".join(struct.pack(">Hh", *metric) for metric in self._metrics),
            "head": bytes(self._head),
            "hhea": bytes(self._hhea),
            "maxp": bytes(self._maxp),
        }

    def _read_offsets(self, table: bytes) -> list[int]:
        if struct.unpack_from(">h", self._head, 50)[0]:
            return list(struct.unpack(f">{len(table) // 4}I", table))
        return [2 * offset for offset in struct.unpack(f">{len(table) // 2}H", table)]

    def _read_metrics(self, table: bytes) -> list[tuple[int, int]]:
        """Advance and left side bearing of every glyph; the last ones may share an advance."""
        long = struct.unpack_from(">H", self._hhea, 34)[0]
        metrics = list(struct.iter_unpack(">Hh", table[: 4 * long]))
        return metrics + [(metrics[-1][0], bearing) for (bearing,) in struct.iter_unpack(">h", table[4 * long :])]

    def _extent(self, composite: Composite) -> tuple[int, int, int, int]:
        """What the parts cover together; nothing where none has an outline."""
        boxes = []
        for glyph, x, y in composite.parts:
            start, end = self._offsets[glyph : glyph + 2]
            if start < end:
                left, low, right, high = struct.unpack_from(">4h", self._outlines, start + 2)
                boxes.append((left + x, low + y, right + x, high + y))
        lefts, lows, rights, highs = zip(*boxes, strict=True) if boxes else ((0,),) * 4
        return min(lefts), min(lows), max(rights), max(highs)
