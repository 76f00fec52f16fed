"""Check characters of ISAN and EIDR numbers (ISO 7064, Mod 37,36) and the shape of addresses."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ISAN = re.compile(
    r"(?:ISAN[ :]*)?([0-9A-F]{4})-?([0-9A-F]{4})-?([0-9A-F]{4})-?([0-9A-F]{4})(?:-?([0-9A-Z]))?"
    r"(?:-?([0-9A-F]{4})-?([0-9A-F]{4})(?:-?([0-9A-Z]))?)?"
)
_EIDR = re.compile(r"(?:EIDR[ :]*|https?://doi\.org/)?10\.5240/((?:[0-9A-F]{4}-){5})([0-9A-Z])")
_EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}")


def check_character(digits: str) -> str:
    """The check character of letters and digits (ISO 7064, hybrid system Mod 37,36)."""
    product = 36
    for digit in digits:
        total = (product + _CHARACTERS.index(digit)) % 36 or 36
        product = total * 2 % 37
    return _CHARACTERS[(37 - product) % 36]


def isan_fault(text: str) -> str:
    """What is wrong with an ISAN (ISO 15706); empty if nothing. Check characters may be left out."""
    match = _ISAN.fullmatch(text.strip().upper())
    if not match:
        return "is not an ISAN, such as 0000-0000-D07A-0090-Q-0000-0000-X"
    root = "".join(match.group(1, 2, 3, 4))
    version = root + "".join(match.group(6, 7)) if match[6] else ""
    return _wrong(root, match[5]) or (_wrong(version, match[8]) if version else "")


def eidr_fault(text: str) -> str:
    """What is wrong with an EIDR title number; empty if nothing."""
    match = _EIDR.fullmatch(text.strip().upper().replace("HTTPS://DOI.ORG/", "https://doi.org/"))
    if not match:
        return "is not an EIDR, such as 10.5240/7791-8534-2C23-9030-8610-5"
    return _wrong(match[1].replace("-", ""), match[2])


def _wrong(digits: str, found: str | None) -> str:
    right = check_character(digits)
    return f"has the check character {found}, its digits make {right}" if found not in (None, right) else ""


def is_email(text: str) -> bool:
    """Whether `text` has the form of a mail address as HTML forms take it (WHATWG HTML, 4.10.5.1.5), with a domain."""
    return _EMAIL.fullmatch(text) is not None


def is_url(text: str) -> bool:
    """Whether `text` is an absolute web address (RFC 3986) with a named host."""
    if re.search(r"[\s<>\"{}|\\^`]", text):
        return False
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(_HOST.fullmatch(parts.hostname or "")) and port != 0
