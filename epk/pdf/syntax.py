"""Values written as PDF syntax (ISO 32000-1, 7.3)."""

from __future__ import annotations

from collections.abc import Iterable

_ESCAPED = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})


def number(value: float, decimals: int = 3) -> str:
    """A number without superfluous zeros."""
    text = f"{value:.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(values: Iterable[float]) -> str:
    """Numbers with spaces between them."""
    return " ".join([number(value) for value in values])


def text_string(text: str) -> str:
    """A text string (7.9.2.2): plain where it is ASCII, UTF-16 elsewhere."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPED)})"
    return f"<FEFF{utf16(text)}>"


def utf16(text: str) -> str:
    """Hexadecimal digits of `text` in UTF-16BE."""
    return text.encode("utf-16-be").hex().upper()


def name(text: str) -> str:
    """A name (7.3.5), escaped where it must be."""
    return "/" + "".join(
        char if "!" <= char <= "~" and char not in "#()<>[]{}/%" else "".join(f"#{byte:02X}" for byte in char.encode())
        for char in text
    )
