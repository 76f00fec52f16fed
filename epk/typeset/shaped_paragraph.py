"""A paragraph shaped in one piece: its widths, and the glyphs of any line cut from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from epk.problems import Span
from epk.typeset import bidi
from epk.typeset.east_asian import CLOSING, MARKS, OPENING, any_letters, blank_half, halved, letters
from epk.typeset.fonts import Font, FontBook
from epk.typeset.markup import Inline
from epk.typeset.optical_margins import DISPLAY, HANGING, hang, hangs_whole
from epk.typeset.paragraph_text import JOINERS, ParagraphText, paragraph_text
from epk.typeset.shaping_and_kerning import Features, Glyph, GlyphRun, Shaped, feature_values, shape
from epk.typeset.style import TextStyle, is_rtl
from epk.typeset.text_runs import TextRun, text_runs

SOFT_HYPHEN = "\u00ad"
_TRACKED = {"Latn", "Grek", "Cyrl", "Armn", "Geor", "Hani", "Hira", "Kana", "Hang", "Zyyy"}
"""Scripts whose letters stand apart, so that space may go between them."""
_NO_LIGATURES = {"liga": 0, "clig": 0}


class ShapedParagraph:
    """Shaped once; a line is shaped again only where its ends change glyphs.

    `widths[i]` is the width, in points, of everything logically before character `i`, tracking included; `space`
    is that of a space in the first font. `joints[i]` counts the places before `i` at which a justified line of Chinese
    or Japanese may be spaced out. `whole` are the beginnings and ends of words that stay whole.
    """

    def __init__(self, inlines: Sequence[Inline], style: TextStyle, book: FontBook, where: Span) -> None:
        self.style = style
        self.paragraph_text: ParagraphText = paragraph_text(inlines, upper=style.upper, language=style.language)
        self.text = self.paragraph_text.text
        self.rtl = bidi.has_rtl(self.text)
        self.base = bidi.base_level(self.text, rtl=is_rtl(style.language)) if self.rtl else 0
        self._levels = bidi.levels(self.text, self.base) if self.rtl else None
        self.tracking = style.tracking * style.size / 1000
        self._features = feature_values(style.features)
        if self.tracking:
            self._features = _NO_LIGATURES | self._features
        self._marks = "halt" not in self._features and not MARKS.isdisjoint(self.text)
        self.runs = text_runs(self.paragraph_text, style, book, self._levels, where)
        self._starts = [run.start for run in self.runs]
        self._large = any(style.size * run.scale >= DISPLAY for run in self.runs)
        self._shaped = [self._shape(run, self.text, run.start, run.end) for run in self.runs]
        self._hyphens: dict[tuple[Font, float], float] = {}
        self.space = self.runs[0].font.width_of(" ") * style.size if self.runs else 0.0
        self.widths = self._measured()
        spaced = style.align == "justify" and any_letters(self.text)
        text = self.paragraph_text
        borders = zip(text.inlines, pairwise((*text.starts, len(self.text))), strict=True)
        self.whole = [border for inline, border in borders if inline.whole]
        self.joints = list(accumulate(letters(self.text), initial=0)) if spaced else None

    def _shape(self, run: TextRun, text: str, start: int, end: int, *, line: bool = False) -> Shaped:
        rtl = run.level % 2 == 1
        features: Features = self._features
        places = halved(text, start, end, run.font, line=line) if self._marks else []
        if places:
            features = {**features, "halt": [(place, place + 1, 1) for place in places]}
        return shape(text, start, end, run.font, run.script, run.language, features, rtl=rtl)

    def _measured(self) -> list[float]:
        advances = [0.0] * len(self.text)
        for run, shaped in zip(self.runs, self._shaped, strict=True):
            scale = self.style.size * run.scale / run.font.upem
            for cluster, placed in zip(shaped.clusters, shaped.placed, strict=True):
                advances[cluster] += placed[2] * scale
            _spread(advances, shaped.clusters, run.end)
            if self.tracking and run.script in _TRACKED:
                for cluster in set(shaped.clusters):
                    advances[cluster] += self.tracking if advances[cluster] else 0.0
        return list(accumulate(advances, initial=0.0))

    def clusters(self, start: int, end: int) -> list[int]:
        """Where a line could be broken between `start` and `end` if nothing else is left: between graphemes."""
        return sorted({cluster for shaped in self._shaped for cluster in shaped.clusters if start < cluster < end})

    def run_at(self, index: int) -> TextRun:
        return self.runs[bisect_right(self._starts, index) - 1]

    def hyphen_width(self, index: int) -> float:
        """The width in points of a hyphen after character `index`, before any kerning."""
        run = self.run_at(index)
        key = (run.font, run.scale)
        if key not in self._hyphens:
            width = run.font.width_of(_hyphen_of(run.font))
            self._hyphens[key] = width * self.style.size * run.scale + self.tracking
        return self._hyphens[key]

    def hang(self, index: int, *, leads: bool) -> float:
        """Points by which character `index` may stand outside the measure where a line begins (`leads`) or ends."""
        if self._marks and 0 <= index < len(self.text) and self.text[index] in (OPENING if leads else CLOSING):
            return self._spared(index)
        if not self.style.optical or not 0 <= index < len(self.text):
            return 0.0
        if not self._large and self.text[index] not in HANGING:
            return 0.0
        where = bisect_right(self._starts, index) - 1
        run, shaped = self.runs[where], self._shaped[where]
        glyph = min(shaped.first_at(index), len(shaped.infos) - 1)
        size, left = self.style.size * run.scale, leads == (run.level % 2 == 0)
        return hang(self.text[index], shaped.infos[glyph].codepoint, run.font, size, left=left)

    def _spared(self, index: int) -> float:
        """Points that a mark at the edge of a line needs less than elsewhere."""
        where = bisect_right(self._starts, index) - 1
        run, shaped = self.runs[where], self._shaped[where]
        if not blank_half(run.font, self.text[index]):
            return 0.0
        full = run.font.width_of(self.text[index]) * self.style.size * run.scale
        advance = shaped.placed[min(shaped.first_at(index), len(shaped.infos) - 1)][2]
        is_full = advance * self.style.size * run.scale / run.font.upem > 0.75 * full
        hangs = self.style.optical and hangs_whole(self.text[index], run.language)
        return (is_full + hangs) * full / 2

    def line(self, start: int, end: int, *, hyphen: bool = False) -> list[GlyphRun]:
        """The runs of `text[start:end]` in visual order, with a hyphen at the end if asked for."""
        parts = list(self._parts(start, end))
        if self._levels is not None:
            levels = bidi.trailing_to_base(self.text[start:end], self._levels[start:end], self.base)
            parts = [part for one in parts for part in _releveled(one, levels, start)]
            order = bidi.visual_order([part.level for part in parts])
        else:
            order = list(range(len(parts)))
        runs = [self._run(part, start, end, hyphen=hyphen and part.end == end) for part in parts]
        if self.tracking and parts and parts[order[-1]].script in _TRACKED:
            _close_up(runs[order[-1]], self.tracking)
        return [runs[index] for index in order if runs[index].glyphs]

    def _parts(self, start: int, end: int) -> Iterator[TextRun]:
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self.runs)):
            run = self.runs[index]
            if run.start >= end:
                return
            if run.start >= start and run.end <= end:
                yield run
            else:
                yield run._replace(start=max(run.start, start), end=min(run.end, end))

    def _run(self, part: TextRun, start: int, end: int, *, hyphen: bool) -> GlyphRun:
        whole = bisect_right(self._starts, part.start) - 1
        shaped, shift, stop = self._shaped[whole], 0, part.end
        turned = part.level % 2 != self.runs[whole].level % 2
        marked = self._marks and (
            (part.start == start and self.text[start] in OPENING) or (part.end == end and self.text[end - 1] in CLOSING)
        )
        if hyphen or turned or marked or not (shaped.safe_at(part.start) and shaped.safe_at(part.end)):
            text = self.text[start:end]
            if hyphen:
                text += _hyphen_of(part.font)
            shift, stop = start, part.end + hyphen
            shaped = self._shape(part, text, part.start - shift, stop - shift, line=True)
        first, last = shaped.first_at(part.start - shift), shaped.first_at(stop - shift)
        glyphs = self._glyphs(part, shaped, first, last, shift, stop)
        if hyphen:
            glyphs[0 if part.level % 2 else -1].text = SOFT_HYPHEN
        size, rtl = self.style.size * part.scale, part.level % 2 == 1
        return GlyphRun(part.font, size, self.style.colour, glyphs, part.inline, part.language, rtl, part.start)

    def _glyphs(self, part: TextRun, shaped: Shaped, first: int, last: int, shift: int, stop: int) -> list[Glyph]:
        """Glyphs in visual order, from the last one backwards so that every cluster knows where it ends."""
        scale = self.style.size * part.scale / part.font.upem
        tracking = self.tracking if part.script in _TRACKED else 0.0
        blank = part.font.blank
        clusters, infos, positions = shaped.clusters, shaped.infos, shaped.placed
        between, same = (
            self.paragraph_text.between,
            self.paragraph_text.written if self.paragraph_text.origins is None else None,
        )
        glyphs: list[Glyph] = []
        after, current, space, joiners = stop, stop - shift, 0.0, ""
        for index in range(last - 1, first - 1, -1):
            gid, cluster = infos[index].codepoint, clusters[index]
            dx, dy, advance, _ = positions[index]
            if cluster != current:
                after, current, space = current + shift, cluster, tracking
            if index > first and clusters[index - 1] == cluster:
                text = ""
            else:
                text = between(cluster + shift, after) if same is None else same[cluster + shift : after]
            if not advance and gid == blank:
                joiners = "".join(JOINERS.intersection(text)) + joiners
            else:
                if text and joiners:
                    text, joiners = text + joiners, ""
                glyphs.append(Glyph(gid, text, advance * scale + (space if advance else 0.0), dx * scale, dy * scale))
                space = 0.0
        if part.level % 2 == 0:
            glyphs.reverse()
        return glyphs


def _spread(advances: list[float], clusters: list[int], end: int) -> None:
    """Gives every letter of a ligature its share, for a hyphen may part them."""
    if clusters == list(range(clusters[0], end)):
        return
    for cluster, following in pairwise(dict.fromkeys([*clusters, end])):
        count = following - cluster
        if count > 1:
            advances[cluster:following] = [advances[cluster] / count] * count


def _close_up(run: GlyphRun, tracking: float) -> None:
    """Takes back the space after a line's last letter."""
    if run.glyphs:
        run.glyphs[-1].advance -= tracking


def _hyphen_of(font: Font) -> str:
    return "\u2010" if font.has("\u2010") else "-"


def _releveled(run: TextRun, levels: Sequence[int], start: int) -> list[TextRun]:
    """A run in parts of one level each, as the end of the line may have changed it."""
    parts, first = [], run.start
    for index in range(run.start + 1, run.end + 1):
        if index == run.end or levels[index - start] != levels[first - start]:
            parts.append(run._replace(start=first, end=index, level=levels[first - start]))
            first = index
    return parts
