"""What PDF/UA-1 and PDF/A-2a ask of the fonts that a page uses (ISO 14289-1, 7.21; ISO 19005-2, 6.2.11)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct, field
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from epk.binder.character_maps import character_map
from epk.binder.font_programs import (
    SYMBOLIC,
    Glyph,
    Program,
    cid_glyph,
    cids,
    default_width,
    encoded_names,
    program_of,
    truetype_glyph,
    unicode_of,
    widths,
)
from epk.binder.objects import below, entry, items

_IDENTITY = ("/Identity-H", "/Identity-V")
_UNFIT = ("\0", "\ufeff", "\ufffe")
"""Characters that no text may be said to hold (6.2.11.7.2)."""


class UsedFont(Struct):
    """A font with the codes that are shown in it; `seen` are those that are not merely there to be found."""

    font: DictionaryObject
    shown: set[int] = field(default_factory=set)
    seen: set[int] = field(default_factory=set)

    @property
    def composite(self) -> bool:
        return self.font.get("/Subtype") == "/Type0"

    @property
    def name(self) -> str:
        name = str(self.font.get("/BaseFont") or self.font.get("/Name") or "/without a name")[1:]
        return name[7:] if name[6:7] == "+" else name

    def show(self, text: bytes, *, hidden: bool) -> None:
        """Note a string that is shown in it. Composite fonts are taken to have codes of two bytes, as all but
        those for old encodings do.
        """
        codes = [int.from_bytes(text[i : i + 2], "big") for i in range(0, len(text), 2)] if self.composite else text
        self.shown.update(codes)
        if not hidden:
            self.seen.update(codes)


def faults(used: UsedFont) -> Iterator[str]:
    """What is wrong with a font, as the end of a sentence; nothing where it may be used in both standards."""
    name = f"the font {used.name}"
    try:
        said = next(_faults(used), None)
    except Exception:  # noqa: BLE001  # fontTools has no common error for broken programs
        said = "cannot be read"
    if said:
        yield f"{name} {said}"


def _faults(used: UsedFont) -> Iterator[str]:
    if used.seen and used.font.get("/Subtype") != "/Type3":
        yield from _program_faults(used)
    text_of = _reader(used)
    if not all(map(text_of, used.shown)):
        yield "does not say which letters it shows"


def _program_faults(used: UsedFont) -> Iterator[str]:
    inner = items(used.font, "/DescendantFonts")[0].get_object() if used.composite else used.font
    if not isinstance(inner, DictionaryObject):
        yield "is incomplete"
        return
    program = program_of(below(inner, "/FontDescriptor"))
    if program is None:
        yield "is not embedded"
        return
    if used.composite and not _is_plain(used.font):
        yield "uses an encoding that is not embedded"
    if not used.composite:
        yield from _encoding_faults(inner, program)
    given, default = widths(inner), default_width(inner)
    for code, glyph in _glyphs(used, inner, program):
        own = program.width(glyph) if glyph and glyph != ".notdef" else None
        if own is None:
            yield "lacks letters that are shown"
        elif abs(own - given.get(code, default)) > 1:
            yield "gives letters other widths than they have"


def _is_plain(font: DictionaryObject) -> bool:
    encoding = entry(font, "/Encoding")
    return isinstance(encoding, StreamObject) or str(encoding) in _IDENTITY


def _glyphs(used: UsedFont, inner: DictionaryObject, program: Program) -> Iterator[tuple[int, Glyph | None]]:
    """Code or CID, and glyph, of everything seen."""
    if used.composite:
        known = cids(used.font)
        for code in used.seen:
            cid = code if known is None else known.get(code, 0)
            yield cid, cid_glyph(inner, program, cid)
        return
    names = encoded_names(inner)
    for code in used.seen:
        if program.tables is not None:
            yield code, truetype_glyph(program.tables, code, names.get(code), symbolic=_symbolic(inner))
        else:
            yield code, names.get(code) or program.glyph(code)


def _symbolic(font: DictionaryObject) -> bool:
    return bool(int(str(below(font, "/FontDescriptor").get("/Flags", 0))) & SYMBOLIC)


def _encoding_faults(font: DictionaryObject, program: Program) -> Iterator[str]:
    """Rules for TrueType fonts of single-byte codes (6.2.11.6)."""
    if "/FirstChar" not in font or "/LastChar" not in font or "/Widths" not in font:
        yield "has no widths"
    if font.get("/Subtype") != "/TrueType" or program.tables is None:
        return
    encoding = entry(font, "/Encoding")
    base = encoding if isinstance(encoding, NameObject) else entry(encoding, "/BaseEncoding")
    tables = program.tables["cmap"].tables if "cmap" in program.tables else []
    if _symbolic(font):
        fits = encoding is None and (len(tables) == 1 or any((t.platformID, t.platEncID) == (3, 0) for t in tables))
    else:
        fits = str(base) in ("/WinAnsiEncoding", "/MacRomanEncoding") and bool(tables)
    if not fits:
        yield "is encoded in a way that readers understand differently"


def _reader(used: UsedFont) -> Callable[[int], str]:
    """What tells the text of a code: its map, or the names of letters (9.10.2)."""
    mapping = entry(used.font, "/ToUnicode")
    texts = character_map(mapping.get_data()) if isinstance(mapping, StreamObject) else {}
    names = {} if used.composite else _names(used)

    def text_of(code: int) -> str:
        text = texts[code].decode("utf-16-be", "replace") if code in texts else unicode_of(names.get(code, ""))
        return "" if any(unfit in text for unfit in _UNFIT) else text

    return text_of


def _names(used: UsedFont) -> dict[int, str]:
    """The names of letters by code; those that the font dictionary leaves out as the program has them."""
    names, program = encoded_names(used.font), program_of(below(used.font, "/FontDescriptor"))
    own = {code: program.glyph(code) for code in used.shown - names.keys()} if program else {}
    return {**{code: glyph for code, glyph in own.items() if isinstance(glyph, str)}, **names}
