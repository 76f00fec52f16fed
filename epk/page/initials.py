"""Texts that begin with a large letter, standing on the first line or let into the first few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from epk.page.items import TextLine
from epk.page.lines import line_strips
from epk.page.setting import Setting
from epk.page.strips import Strip, kept_with_next, spaced
from epk.page.structure import Element
from epk.page.styles import BlockStyle
from epk.problems import Span
from epk.typeset.lines import Line
from epk.typeset.markup import Inline, parse
from epk.typeset.punctuation import typographic
from epk.typeset.shaping_and_kerning import GlyphRun, script_of

Initial = Literal["raised", "dropped"]
RAISED = 2.6
"""Size of a raised initial, as a multiple of its text's."""
DROPPED = 3
"""Lines that a dropped initial is let into."""
GAP = 0.6
"""Space between a dropped initial and its lines, in parts of the text's size."""
_SCRIPTS = {"Latn", "Grek", "Cyrl", "Armn", "Geor", "Hebr", "Hani", "Hira", "Kana", "Hang"}
"""Whose letters stand alone; a letter taken from its word would be shaped wrongly in others."""


def with_initial(setting: Setting, text: str, style: str, initial: Initial) -> list[Strip]:
    """A text of one or several paragraphs of which the first begins with a large letter."""
    span: Span = getattr(text, "span", setting.span)
    chosen, strips = setting.style(style), list[Strip]()
    for inlines in parse(str(text)):
        if strips:
            strips += setting.paragraph(inlines, style, span, continued=True)
        else:
            strips += _opening(setting, typographic(inlines, chosen.text.language), chosen, span, initial)
    return strips


def _opening(
    setting: Setting, inlines: Sequence[Inline], style: BlockStyle, span: Span, initial: Initial
) -> list[Strip]:
    """The first paragraph; without an initial where it begins with no letter that can be one."""
    element = setting.within("P").element
    letter, rest = _parted(inlines)
    if letter is None:
        lines = _lines(setting, inlines, style, span)
        strips = line_strips(lines, style, element, span, width=setting.measure, gridded=setting.on_grid(style))
    else:
        dropped = _dropped(setting, letter, rest, style, span, element) if initial == "dropped" else []
        strips = dropped or _raised(setting, [letter._replace(scale=RAISED), *rest], style, span, element)
    return spaced(strips, before=style.before, after=style.after)


def _parted(inlines: Sequence[Inline]) -> tuple[Inline | None, Sequence[Inline]]:
    """The first letter with the quotation mark before it, and what is left."""
    first = inlines[0]
    end = 1 + (len(first.text) > 1 and not first.text[0].isalnum())
    if script_of(first.text[end - 1]) not in _SCRIPTS:
        return None, inlines
    return first._replace(text=first.text[:end]), [first._replace(text=first.text[end:]), *inlines[1:]]


def _lines(
    setting: Setting, inlines: Sequence[Inline], style: BlockStyle, span: Span, inset: float = 0.0, count: int = 1
) -> list[Line]:
    text = style.text._replace(indent=inset)
    context = setting.context
    return context.paragraph_cache.lines(inlines, text, setting.measure, context.book, span, count)


def _cap(setting: Setting, style: BlockStyle) -> float:
    """Height of the text's capitals, in points."""
    return setting.context.book.font(style.text.face).cap_height * style.text.size


def _raised(
    setting: Setting, inlines: Sequence[Inline], style: BlockStyle, span: Span, element: Element | None
) -> list[Strip]:
    lines = _lines(setting, inlines, style, span)
    runs = _logical(lines[0])
    _say(runs[:1], runs[1:])
    first, *others = line_strips(lines, style, element, span, width=setting.measure, gridded=setting.on_grid(style))
    extra = (RAISED - 1) * _cap(setting, style)

    baseline, items = (first.baseline or 0.0) + extra, first.moved(0.0, extra)
    return [first._replace(height=first.height + extra, baseline=baseline, items=items), *others]


def _logical(line: Line) -> list[GlyphRun]:
    """Its runs in the order of reading."""
    return sorted((run for _, run in line.runs), key=lambda run: run.start)


def _say(initial: Sequence[GlyphRun], runs: Sequence[GlyphRun], between: str = "") -> None:
    """Let the rest of the word stand for all of it: readers take letters of another size for words of their own."""
    glyph = next((glyph for run in runs for glyph in run.glyphs[:: -1 if run.rtl else 1] if glyph.text), None)
    if glyph is not None:
        glyph.text = "".join(run.text for run in initial) + between + glyph.text
        for run in initial:
            for silent in run.glyphs:
                silent.text = ""


def _dropped(
    setting: Setting, letter: Inline, rest: Sequence[Inline], style: BlockStyle, span: Span, element: Element | None
) -> list[Strip]:
    """Nothing where the paragraph has fewer lines than the initial."""
    cap, depth = _cap(setting, style), (DROPPED - 1) * style.text.leading
    (large,) = _lines(setting, [letter._replace(scale=(depth + cap) / cap)], style, span)
    inset = large.width + GAP * style.text.size
    parted = rest[0].text.startswith(" ")
    rest = [rest[0]._replace(text=rest[0].text.lstrip(" ")), *rest[1:]]
    lines = _lines(setting, rest, style, span, inset, DROPPED)
    if len(lines) < DROPPED:
        return []
    _say(_logical(large), _logical(lines[0]), " " if parted else "")
    strips = line_strips(lines, style, element, span, width=setting.measure, gridded=setting.on_grid(style))
    first = strips[0]
    initial = TextLine(large, y=(first.baseline or 0.0) + depth, element=element, span=span)
    together = kept_with_next([first._replace(items=(initial, *first.items)), *strips[1 : DROPPED - 1]])
    return [*together, *strips[DROPPED - 1 :]]
