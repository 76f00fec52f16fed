"""One line of a paragraph: its glyphs aligned and justified in the measure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from msgspec.structs import replace

from epk.typeset.break_opportunities import Break
from epk.typeset.east_asian import any_letters
from epk.typeset.optical_margins import spread
from epk.typeset.shaped_paragraph import ShapedParagraph
from epk.typeset.shaping_and_kerning import Glyph, GlyphRun, script_of
from epk.typeset.style import is_rtl

TIGHTEST = 0.25
"""Part of its width that a space may lose on a line, when kerning lost at its ends has made it too wide."""
SQUEEZE = 0.05
"""Part of its width that a line of one word may lose for the same reason."""
LOOSEST = 4.0
"""Times its own width that a justified space may grow; a line that would need more stays ragged."""
EASY = 0.35
"""Part of that growth after which a line's letters help."""
LETTERSPACE = 0.025
"""Ems that go between letters at most to spare a loose line wider spaces."""
_APART = {"Latn", "Grek", "Cyrl"}
"""Scripts whose letters do not join."""
WIDEST = 0.5
"""Ems that may go between two Chinese or Japanese letters; a line that would need more stays ragged."""
_SPACES = {" ", "\u00a0"}


class Line(NamedTuple):
    """Runs from left to right, each with its distance in points from the left of the measure.

    `width` is without what hangs outside the measure. `ascent` and `descent` (negative) are those of its fonts, in
    points; `soft_hyphen` tells that it ends in a hyphen that is not written. A space at which the line ended is its
    last glyph, without advance.
    """

    runs: tuple[tuple[float, GlyphRun], ...]
    width: float
    ascent: float
    descent: float
    soft_hyphen: bool
    rtl: bool = False


def aligned(paragraph: ShapedParagraph, start: int, place: Break, measure: float, inset: float, *, last: bool) -> Line:
    """The line from character `start` to `place`, `inset` points in from where reading begins.

    The `last` one of a paragraph, or before a hard break, is not justified.
    """
    runs = paragraph.line(start, place.end, hyphen=place.hyphen)
    left, right = spread(runs) if paragraph.style.optical else (0.0, 0.0)
    width = sum(run.width for run in runs) - left - right
    room = measure - inset - width
    if room < 0 or (paragraph.style.align == "justify" and not last):
        width += _adjust(runs, room, LOOSEST * paragraph.space)
    x = _left(paragraph, measure - width, inset) - left
    if not last and " " in paragraph.text[place.end : place.start]:
        _end_with_space(runs, rtl=paragraph.base == 1)
    return Line(
        runs=tuple(zip(accumulate((run.width for run in runs[:-1]), initial=x), runs, strict=False)),
        width=width,
        ascent=max((run.font.ascent * run.size for run in runs), default=0.0),
        descent=min((run.font.descent * run.size for run in runs), default=0.0),
        soft_hyphen=place.hyphen,
        rtl=paragraph.base == 1,
    )


def _left(paragraph: ShapedParagraph, room: float, inset: float) -> float:
    """Where a line begins that leaves `room` in the measure; its inset is on the side where reading begins."""
    rtl, align = paragraph.base == 1, paragraph.style.align
    if align == "center":
        return (room - inset if rtl else room + inset) / 2
    flush_right = rtl if align == "justify" else (align == "right") != is_rtl(paragraph.style.language)
    if flush_right:
        return room - inset if rtl else room
    return 0.0 if rtl else inset


def _end_with_space(runs: list[GlyphRun], *, rtl: bool) -> None:
    """Words on two lines stay two words to whoever reads the text without its lines."""
    if not runs:
        return
    edge = runs[0] if rtl else runs[-1]
    space = Glyph(edge.font.blank, " ", 0.0, 0.0, 0.0)
    if edge.rtl == rtl:
        edge.glyphs.insert(0 if rtl else len(edge.glyphs), space)
    else:
        runs.insert(0 if rtl else len(runs), replace(edge, glyphs=[space], rtl=rtl))


def _adjust(runs: Sequence[GlyphRun], room: float, loosest: float) -> float:
    """Spreads `room` over the spaces of a line, or between Chinese or Japanese letters, and returns what found a place.

    A line whose spaces would grow by more than `loosest` points stays ragged. One that is still too wide, for its ends
    lost a kerning, draws its letters together.
    """
    glyphs = [glyph for run in runs for glyph in run.glyphs]
    spaces = [glyph for glyph in glyphs if glyph.text in _SPACES]
    if room > 0:
        joints = [(run, glyph) for run in runs for glyph in run.glyphs if any_letters(glyph.text[-1:])]
        if joints and joints[-1][1] is glyphs[-1]:
            joints.pop()
        if joints:
            return _widen(joints, spaces, room)
    apart = _letterspaced(runs, room - EASY * loosest * len(spaces)) if spaces else 0.0
    room -= apart
    if room > loosest * len(spaces):
        return apart
    taken = max(room, -TIGHTEST * sum(glyph.advance for glyph in spaces)) if spaces else 0.0
    for glyph in spaces:
        glyph.advance += taken / len(spaces)
    rest = room - taken
    total = sum(glyph.advance for glyph in glyphs)
    if rest < 0 and -rest < SQUEEZE * total:
        for glyph in glyphs:
            glyph.advance *= 1 + rest / total
        return room
    return taken + apart


def _letterspaced(runs: Sequence[GlyphRun], excess: float) -> float:
    """Puts up to `excess` points between letters, as little as nobody sees, and returns what found a place."""
    letters = [(glyph, run.size) for run in runs for glyph in run.glyphs if script_of(glyph.text[-1:] or " ") in _APART]
    if excess <= 0 or len(letters) < 2:
        return 0.0
    share = min(excess / len(letters), LETTERSPACE * min(size for _, size in letters))
    for glyph, _ in letters[:-1]:
        glyph.advance += share
    return share * (len(letters) - 1)


def _widen(joints: Sequence[tuple[GlyphRun, Glyph]], spaces: Sequence[Glyph], room: float) -> float:
    """The same for a line with Chinese or Japanese letters: the space is the same everywhere (JLREQ 3.8.4)."""
    share = room / (len(joints) + len(spaces))
    if share > WIDEST * min(run.size for run, _ in joints):
        return 0.0
    for glyph in (*(glyph for _, glyph in joints), *spaces):
        glyph.advance += share
    return room
