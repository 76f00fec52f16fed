"""The cache of set paragraphs and measured widths: what was set once is kept for the next build."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from msgspec import Raw, Struct
from msgspec.msgpack import Decoder, Encoder

from epk.cache import Cache
from epk.data.record import NOWHERE
from epk.problems import Span
from epk.typeset.abbreviations import expanded
from epk.typeset.bidi_isolates import isolated
from epk.typeset.fonts import FontBook
from epk.typeset.lines import Line
from epk.typeset.markup import Inline
from epk.typeset.paragraph import measure_text, set_lines
from epk.typeset.punctuation import typographic
from epk.typeset.shaping_and_kerning import Glyph, GlyphRun
from epk.typeset.style import Face, TextStyle, is_rtl


class _Run(Struct, array_like=True):
    """A run of glyphs; its font is the one for `face`, its inline is known by number."""

    x: float
    face: Face
    size: float
    glyphs: list[Glyph]
    inline: int
    language: str
    rtl: bool
    start: int


class _Line(Struct, array_like=True):
    runs: list[_Run]
    width: float
    ascent: float
    descent: float
    soft_hyphen: bool
    rtl: bool


class _Paragraph(Struct, array_like=True):
    """The lines of a paragraph, and the inlines that their runs belong to."""

    inlines: list[Inline]
    lines: list[_Line]


class _Kept(Struct, array_like=True):
    """Everything that is kept of a document, by what decides it."""

    paragraphs: dict[str, Raw]
    widths: dict[str, float]


_ENCODER = Encoder(enc_hook=str)  # texts that know where they were written
_PARAGRAPH = Decoder(_Paragraph)
_KEPT = Decoder(_Kept)
_KIND = "paragraphs"


class ParagraphCache:
    """Paragraphs and widths of one document, found again or set. Raises what `set_lines` does.

    `cache` keeps them from build to build by a `recipe`, which names the document and says of what fonts it is set.
    """

    def __init__(self, cache: Cache | None = None, recipe: str = "") -> None:
        self._cache, self._recipe = cache or Cache(None), recipe
        entry = self._cache.find(_KIND, recipe)
        self._kept = _KEPT.decode(entry) if entry else _Kept({}, {})
        self._used = _Kept({}, {})

    def paragraph(
        self, inlines: Sequence[Inline], style: TextStyle, measure: float, book: FontBook, where: Span = NOWHERE
    ) -> list[Line]:
        """A paragraph in lines (see `set_lines`), with its language's quotes, spaces and abbreviations."""
        key = _key("paragraph", inlines, style, measure)
        if (lines := self._found(key, style, book)) is not None:
            return lines
        written = expanded(typographic(inlines, style.language), style.language)
        written = isolated(written) if is_rtl(style.language) else written
        lines = set_lines(written, style, measure, book, where=where)
        self._used.paragraphs[key] = _packed(lines)
        return lines

    def lines(
        self,
        inlines: Sequence[Inline],
        style: TextStyle,
        measure: float,
        book: FontBook,
        where: Span = NOWHERE,
        indented: int = 1,
    ) -> list[Line]:
        """Words set as they are (see `set_lines`)."""
        key = _key("lines", inlines, style, measure, indented)
        if (lines := self._found(key, style, book)) is not None:
            return lines
        lines = set_lines(inlines, style, measure, book, where=where, indented=indented)
        self._used.paragraphs[key] = _packed(lines)
        return lines

    def width(self, text: str, style: TextStyle, book: FontBook, where: Span = NOWHERE) -> float:
        """The width of words on one line, in points (see `measure_text`)."""
        key, used = _key("width", text, style), self._used.widths
        if key not in used:
            known = self._kept.widths.get(key)
            used[key] = measure_text(text, style, book, where=where) if known is None else known
        return used[key]

    def keep(self) -> None:
        """Leave what was used to the next build, and nothing else, if that is not what was found."""
        if self._used.paragraphs.keys() != self._kept.paragraphs.keys() or self._used.widths != self._kept.widths:
            self._cache.keep(_KIND, self._recipe, _ENCODER.encode(self._used))

    def _found(self, key: str, style: TextStyle, book: FontBook) -> list[Line] | None:
        """Lines that were set before and are nobody else's: who draws them may change their glyphs."""
        kept = self._used.paragraphs.get(key) or self._kept.paragraphs.get(key)
        if kept is None:
            return None
        self._used.paragraphs[key] = kept
        return _restored(_PARAGRAPH.decode(kept), style, book)


def _key(*decisive: object) -> str:
    return hashlib.blake2b(_ENCODER.encode(decisive), digest_size=16).hexdigest()


def _packed(lines: Sequence[Line]) -> Raw:
    inlines = list({id(run.inline): run.inline for line in lines for _, run in line.runs}.values())
    number = {id(inline): place for place, inline in enumerate(inlines)}
    packed = []
    for line in lines:
        runs = [
            _Run(x, run.font.face, run.size, run.glyphs, number[id(run.inline)], run.language, run.rtl, run.start)
            for x, run in line.runs
        ]
        packed.append(_Line(runs, line.width, line.ascent, line.descent, line.soft_hyphen, line.rtl))
    return Raw(_ENCODER.encode(_Paragraph(inlines, packed)))


def _restored(kept: _Paragraph, style: TextStyle, book: FontBook) -> list[Line]:
    inlines, colour, lines = kept.inlines, style.colour, []
    for line in kept.lines:
        runs = [
            GlyphRun(book.font(r.face), r.size, colour, r.glyphs, inlines[r.inline], r.language, r.rtl, r.start)
            for r in line.runs
        ]
        placed = zip((run.x for run in line.runs), runs, strict=True)
        lines.append(Line(tuple(placed), line.width, line.ascent, line.descent, line.soft_hyphen, line.rtl))
    return lines
