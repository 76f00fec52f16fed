"""Bytes of a file to text, with the place of what is no text."""

from __future__ import annotations

import re

from epk.limits import YAML_BYTES
from epk.problems import ProblemsFound, Span, error

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML 1.1 forbids, and the line ends it counts but editors do not."""


def utf8_text(content: bytes, file: str) -> str:
    """`content` as text with line ends `\\n` and without byte order mark; `ProblemsFound` where it is none.

    More bytes than `YAML_BYTES` allows are refused.
    """
    if len(content) > YAML_BYTES.value:
        message = f"is larger than {YAML_BYTES.value / 1e6:g} MB"
        raise ProblemsFound([error(Span(file), message, f"Make it smaller. {YAML_BYTES.way_out}")])
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as failure:
        place = _place_after(content[: failure.start].decode("utf-8-sig", "replace"), file)
        message = f"byte 0x{content[failure.start]:02X} is not UTF-8"
        raise ProblemsFound([error(place, message, "Save the file in the encoding UTF-8.")]) from None
    if bad := UNSEEN.search(text):
        message = f"control character U+{ord(bad[0]):04X}, which editors do not show"
        raise ProblemsFound([error(_place_after(text[: bad.start()], file), message, "Delete it.")])
    return text


def _place_after(text: str, file: str) -> Span:
    lines = re.split("\r\n?|\n", text)
    return Span(file, len(lines), len(lines[-1]) + 1, 1)
