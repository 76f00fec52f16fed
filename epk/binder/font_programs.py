"""Font programs inside PDFs: which glyph a code shows, and how wide it is (ISO 32000-1, 9.6 to 9.9).

The only module that imports fontTools: no other library reads every kind of program that PDFs embed. Each of its
readers is imported by the first program that needs it, for together they take as long as a build's whole setting.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from io import BytesIO
from typing import Any, NamedTuple

from fontTools.encodings.MacRoman import MacRoman
from fontTools.encodings.StandardEncoding import StandardEncoding
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, PdfObject, StreamObject

from epk.binder.character_maps import character_map
from epk.binder.objects import below, entry, items

logging.getLogger("fontTools").setLevel(logging.ERROR)  # it speaks to stderr of dates it doubts

SYMBOLIC = 4
"""Flag of a font descriptor: the font has an encoding of its own (9.8.2)."""
LAST_CID = 65_535
"""The largest number of a glyph in a composite font (ISO 32000-1, annex C)."""
Glyph = str | int
"""A glyph by its name, or by its number."""


def unicode_of(name: str) -> str:
    """The text that a glyph's name stands for (Adobe Glyph List); empty for a name that says nothing."""
    from fontTools import agl  # noqa: PLC0415

    return str(agl.toUnicode(name)) if name else ""


class Program(NamedTuple):
    """A font program: `width` in thousandths of the em, or None for a glyph it lacks."""

    width: Callable[[Glyph], float | None]
    glyph: Callable[[int], Glyph | None]
    """The glyph of a code of a simple font by the program's own encoding, or of a CID."""
    tables: Any = None
    """The tables of a TrueType program."""


def program_of(descriptor: DictionaryObject) -> Program | None:
    """The program a font descriptor has embedded. Raises whatever fontTools does for a broken one."""
    for key, read in (("/FontFile2", _truetype), ("/FontFile3", _compact), ("/FontFile", _type1)):
        stream = entry(descriptor, key)
        if isinstance(stream, StreamObject):
            return read(stream.get_data())
    return None


def _truetype(data: bytes) -> Program:
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    font = TTFont(BytesIO(data), lazy=True)
    if "CFF " in font:
        return _compact(font.reader["CFF "])
    scale, metrics, order = 1000 / font["head"].unitsPerEm, font["hmtx"].metrics, font.getGlyphOrder()

    def width(glyph: Glyph) -> float | None:
        name = order[glyph] if isinstance(glyph, int) and glyph < len(order) else glyph
        return float(metrics[name][0] * scale) if name in metrics else None

    return Program(width, lambda code: code, font)


def _compact(data: bytes) -> Program:
    """A bare CFF program, or one inside an OpenType font."""
    if data[:4] in (b"OTTO", b"\0\1\0\0", b"true"):
        return _truetype(data)
    from fontTools.cffLib import CFFFontSet  # noqa: PLC0415

    fonts = CFFFontSet()
    fonts.decompile(BytesIO(data), None)
    top = fonts[0]
    scale = (getattr(top, "FontMatrix", None) or [0.001])[0] * 1000
    charset, strings = top.charset, top.CharStrings

    def width(glyph: Glyph) -> float | None:
        name = charset[glyph] if isinstance(glyph, int) and glyph < len(charset) else glyph
        return _drawn_width(strings[name], scale) if name in strings else None

    if hasattr(top, "ROS"):
        return Program(width, lambda cid: f"cid{cid:05d}" if cid else ".notdef")
    own = top.Encoding if isinstance(top.Encoding, list) else StandardEncoding
    return Program(width, lambda code: own[code] if code < len(own) else code)


def _type1(data: bytes) -> Program:
    from fontTools.t1Lib import T1Font  # noqa: PLC0415

    font = T1Font()
    font.data = data
    font.parse()
    glyphs, scale = font.getGlyphSet(), font["FontMatrix"][0] * 1000
    own = font["Encoding"] if isinstance(font["Encoding"], list) else StandardEncoding

    def width(glyph: Glyph) -> float | None:
        return _drawn_width(glyphs[glyph], scale) if glyph in glyphs else None

    return Program(width, lambda code: str(own[code]))


def _drawn_width(charstring: Any, scale: float) -> float:
    """The advance, which stands at the start of a glyph's outline."""
    from fontTools.pens.basePen import NullPen  # noqa: PLC0415

    charstring.draw(NullPen())
    return float(charstring.width * scale)


def encoded_names(font: DictionaryObject) -> dict[int, str]:
    """The glyph names of a simple font by code, as far as its dictionary tells them (9.6.6)."""
    encoding = entry(font, "/Encoding")
    base = str(encoding if isinstance(encoding, NameObject) else entry(encoding, "/BaseEncoding") or "")
    names = dict(_BASES[base]()) if base in _BASES else {}
    code = 0
    for item in items(encoding, "/Differences") if isinstance(encoding, DictionaryObject) else ():
        value = item.get_object()
        if isinstance(value, NumberObject):
            code = int(value)
        else:
            names[code] = str(value)[1:]
            code += 1
    return names


def _named(encoding: str) -> dict[int, str]:
    """Names for the letters of one of Python's encodings."""
    from fontTools import agl  # noqa: PLC0415

    letters = {code: bytes([code]).decode(encoding, "ignore") for code in range(32, 256)}
    return {code: agl.UV2AGL.get(ord(letter), f"uni{ord(letter):04X}") for code, letter in letters.items() if letter}


_BASES: dict[str, Callable[[], dict[int, str]]] = {
    "/WinAnsiEncoding": lambda: {**_named("cp1252"), 0xA0: "space", 0xAD: "hyphen", 0x7F: "bullet"},
    "/MacRomanEncoding": lambda: dict(enumerate(MacRoman)),
    "/StandardEncoding": lambda: dict(enumerate(StandardEncoding)),
}


def truetype_glyph(tables: Any, code: int, name: str | None, *, symbolic: bool) -> Glyph | None:
    """The glyph of a code of a simple TrueType font (9.6.6.4)."""
    cmaps = (
        {(table.platformID, table.platEncID): table.cmap for table in tables["cmap"].tables} if "cmap" in tables else {}
    )
    if not symbolic and name is not None:
        text = unicode_of(name)
        found = cmaps.get((3, 1), {}).get(ord(text)) if len(text) == 1 else None
        by_mac = {letter: place for place, letter in enumerate(MacRoman)}.get(name)
        return found or cmaps.get((1, 0), {}).get(by_mac) or (name if name in tables.getGlyphOrder() else None)
    own = cmaps.get((3, 0), {})
    for offset in (0, 0xF000, 0xF100, 0xF200):
        if code + offset in own:
            return str(own[code + offset])
    found = cmaps.get((1, 0), {}).get(code)
    return str(found) if found else None


def cid_glyph(font: DictionaryObject, program: Program, cid: int) -> Glyph | None:
    """The glyph of a CID (9.7.4.2)."""
    if program.tables is None:
        return program.glyph(cid)
    places = entry(font, "/CIDToGIDMap")
    if isinstance(places, StreamObject):
        pair = places.get_data()[2 * cid : 2 * cid + 2]
        return int.from_bytes(pair, "big") if len(pair) == 2 else None
    return cid


def cids(font: DictionaryObject) -> dict[int, int] | None:
    """The CIDs of a composite font's codes; None where they are the codes themselves."""
    encoding = entry(font, "/Encoding")
    if not isinstance(encoding, StreamObject):
        return None
    return {code: int.from_bytes(value, "big") for code, value in character_map(encoding.get_data()).items()}


def widths(font: DictionaryObject) -> dict[int, float]:
    """The widths a font dictionary gives, by code or CID."""
    if "/W" not in font:
        first = int(str(font.get("/FirstChar", 0)))
        return {first + place: _real(width) for place, width in enumerate(items(font, "/Widths"))}
    found: dict[int, float] = {}
    listed = iter([item.get_object() for item in items(font, "/W")])
    for start, following in zip(listed, listed, strict=False):
        low = int(_real(start))
        if isinstance(following, ArrayObject):
            found.update({low + place: _real(width) for place, width in enumerate(list.__iter__(following))})
        else:
            found.update(dict.fromkeys(range(low, min(int(_real(following)), LAST_CID) + 1), _real(next(listed))))
    return found


def default_width(font: DictionaryObject) -> float:
    """The width of what `widths` does not have."""
    if str(font.get("/Subtype")).startswith("/CIDFont"):
        return _real(entry(font, "/DW") or NumberObject(1000))
    return _real(entry(below(font, "/FontDescriptor"), "/MissingWidth") or NumberObject(0))


def _real(value: PdfObject | None) -> float:
    return float(str(value.get_object() if value is not None else 0))
