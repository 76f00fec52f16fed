"""The sRGB profile, which says what colours on a screen look like."""

from __future__ import annotations

import struct


def srgb_profile() -> bytes:
    """An ICC profile (ICC.1:2004-10, version 4.2) of sRGB (IEC 61966-2-1), the same at every call."""
    curve = _fixed("para", b"\0\3\0\0", 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    tags = {
        "desc": _localised("sRGB IEC61966-2.1"),
        "cprt": _localised("No copyright, use freely"),
        "wtpt": _fixed("XYZ ", b"", *_D50),
        "chad": _fixed("sf32", b"", *_D65_TO_D50),
        "rXYZ": _fixed("XYZ ", b"", 0.43607, 0.22249, 0.01392),
        "gXYZ": _fixed("XYZ ", b"", 0.38515, 0.71687, 0.09708),
        "bXYZ": _fixed("XYZ ", b"", 0.14307, 0.06061, 0.7141),
        **dict.fromkeys(("rTRC", "gTRC", "bTRC"), curve),
    }
    return _profile(tags)


_D50 = (0.9642, 1.0, 0.82491)
_D65_TO_D50 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
"""Bradford adaptation by rows (ICC.1:2004-10, annex E)."""


def _fixed(kind: str, head: bytes, *values: float) -> bytes:
    """A tag of numbers in 16.16 fixed point."""
    return struct.pack(f">4s4x{len(head)}s{len(values)}i", kind.encode(), head, *(round(v * 65536) for v in values))


def _localised(text: str) -> bytes:
    """A tag of text in English (10.13, multiLocalizedUnicodeType)."""
    encoded = text.encode("utf-16-be")
    return struct.pack(">4s4xII4sII", b"mluc", 1, 12, b"enUS", len(encoded), 28) + encoded


def _profile(tags: dict[str, bytes]) -> bytes:
    """Header, tag table and tags, equal ones stored once."""
    table, body, places = b"", b"", dict[bytes, int]()
    start = 128 + 4 + 12 * len(tags)
    for signature, tag in tags.items():
        if tag not in places:
            places[tag] = start + len(body)
            body += tag + bytes(-len(tag) % 4)
        table += struct.pack(">4sII", signature.encode(), places[tag], len(tag))
    header = struct.pack(
        ">I4xI4s4s4s6H4s28x3i48x", start + len(body), 0x04200000, b"mntr", b"RGB ", b"XYZ ",
        2004, 10, 1, 0, 0, 0, b"acsp", *(round(v * 65536) for v in _D50),
    )  # fmt: skip
    return header + struct.pack(">I", len(tags)) + table + body
