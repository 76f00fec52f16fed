"""Content streams read operator by operator (ISO 32000-1, 7.8.2), with the place of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"[\x00\t\n\f\r ]+|%[^\r\n]*"
    rb"|(?P<operand>\((?:[^()\\]|\\.)*\)|<<|>>|<[^<>]*>|[\[\]{}]|/[^\x00\t\n\f\r ()<>\[\]{}/%]*"
    rb"|[+\-.0-9][^\x00\t\n\f\r ()<>\[\]{}/%]*|(?:true|false|null)(?![^\x00\t\n\f\r ()<>\[\]{}/%]))"
    rb"|(?P<operator>[^\x00\t\n\f\r ()<>\[\]{}/%]+)"
    rb"|(?P<nested>\()",
    re.DOTALL,
)
_PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
_END_OF_IMAGE = re.compile(rb"[\x00\t\n\f\r ]EI(?=[\x00\t\n\f\r ]+[ -~\s]{0,12}|$)")

_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}

PATHS = frozenset([b"m", b"l", b"c", b"v", b"y", b"h", b"re"])
PAINTS = frozenset([b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"])
SHOWS = frozenset([b"Tj", b"TJ", b"'", b'"'])
KNOWN = PATHS | PAINTS | SHOWS | frozenset(
    b"n W W* q Q cm w J j M d ri i gs CS cs SC SCN sc scn G g RG rg K k sh Do BI BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm"
    b" T* d0 d1 MP DP BMC BDC EMC BX EX".split()
)  # fmt: skip
"""All operators there are (annex A)."""


class Operation(NamedTuple):
    """An operator with its operands, at `start` to `end` of the stream. An inline image is one `BI`."""

    operator: bytes
    operands: list[bytes]
    start: int
    end: int


def operations(data: bytes) -> Iterator[Operation]:
    """The operations of a content stream in their order; bytes that are none of the language are passed over."""
    operands: list[bytes] = []
    start = place = 0
    while match := _TOKEN.match(data, place):
        token, place = match[0], match.end()
        kind = match.lastgroup
        if kind is None:
            continue
        if not operands:
            start = match.start()
        if kind == "nested":
            place = _end_of_string(data, match.start())
            operands.append(data[match.start() : place])
        elif kind == "operand":
            operands.append(token)
        else:
            if token == b"BI":
                place = _end_of_image(data, place)
            yield Operation(token, operands, start if operands else match.start(), place)
            operands = []


def _end_of_string(data: bytes, start: int) -> int:
    """The end of a string that has parentheses within."""
    depth = 0
    for match in _PARENTHESIS.finditer(data, start):
        depth += {b"(": 1, b")": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    return len(data)


def _end_of_image(data: bytes, start: int) -> int:
    """The end of an inline image: the first `EI` after its data that stands alone (8.9.7)."""
    begin = data.find(b"ID", start)
    end = _END_OF_IMAGE.search(data, begin + 3)
    return end.end() if end else len(data)


def name_in(operation: Operation) -> str:
    """The name an operator is given, if it is."""
    return next((named(operand) for operand in operation.operands if operand[:1] == b"/"), "")


def named(token: bytes) -> str:
    """A name as it stands in a content stream, without escapes (7.3.5)."""
    head, *parts = token.decode("latin-1").split("#")
    return head + "".join(chr(int(part[:2], 16)) + part[2:] for part in parts)


def string_of(token: bytes) -> bytes:
    """The bytes of a string (7.3.4)."""
    if token[:1] == b"<":
        digits = bytes(token[1:-1].translate(None, b" \t\r\n\f\0"))
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    return _ESCAPE.sub(_unescaped, token[1:-1])


def _unescaped(match: re.Match[bytes]) -> bytes:
    letter = match[1]
    return bytes([int(letter, 8) & 255]) if letter[:1].isdigit() else _LETTERS.get(letter, letter)
