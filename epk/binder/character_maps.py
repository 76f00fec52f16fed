"""Character maps as they stand in PDFs: codes to text or to glyphs (ISO 32000-1, 9.7.5 and 9.10.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

_SECTION = re.compile(rb"begin(bf|cid)(char|range)(.*?)end\1\2", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])|(\d+)")
MAX_CODES = 70_000
"""A map of more codes is that of no font."""


def character_map(data: bytes) -> dict[int, bytes]:
    """What codes stand for: text in UTF-16BE, or a number, most significant byte first."""
    return dict(islice(_pairs(data), MAX_CODES))


def _pairs(data: bytes) -> Iterator[tuple[int, bytes]]:
    for _, shape, body in _SECTION.findall(data):
        yield from _singles(body) if shape == b"char" else _ranges(body)


def _tokens(body: bytes) -> Iterator[bytes | str]:
    """Values as bytes, brackets as text."""
    for digits, opening, closing, plain in _TOKEN.findall(body):
        if opening or closing:
            yield (opening or closing).decode()
        else:
            yield int(plain).to_bytes(4, "big") if plain else bytes.fromhex(digits.decode("ascii"))


def _values(body: bytes) -> Iterator[bytes]:
    return (token for token in _tokens(body) if isinstance(token, bytes))


def _singles(body: bytes) -> Iterator[tuple[int, bytes]]:
    tokens = list(_values(body))
    for code, value in zip(tokens[::2], tokens[1::2], strict=False):
        yield int.from_bytes(code, "big"), value


def _ranges(body: bytes) -> Iterator[tuple[int, bytes]]:
    tokens = _tokens(body)
    for first, last, value in zip(tokens, tokens, tokens, strict=False):
        low, high = (int.from_bytes(edge if isinstance(edge, bytes) else b"", "big") for edge in (first, last))
        codes = range(low, min(high + 1, low + MAX_CODES))
        if isinstance(value, str):
            listed = list(takewhile(lambda one: one != "]", tokens))
            yield from ((code, item) for code, item in zip(codes, listed, strict=False) if isinstance(item, bytes))
        else:
            start, size = int.from_bytes(value, "big"), max(len(value), 1)
            yield from ((code, (start + code - low).to_bytes(size, "big")) for code in codes)
