"""Whether text keeps away from where pages are cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from epk.data.values import POINTS
from epk.page.items import Slug, TextLine
from epk.page.pages import FilledRegion, Page
from epk.pdf.bleed_and_trim_boxes import Frame
from epk.problems import ExitCode, Problem, error
from epk.typeset.shaping_and_kerning import GlyphRun

Ink = tuple[float, float, float, float]
"""Left, top, right and lower edge of what a letter covers, in points."""


def too_near_trim(pages: Iterable[Page], frame: Frame) -> list[Problem]:
    """Errors for lines of text that come nearer to the trim than the frame says is safe."""
    if not frame.safe:
        return []
    return [problem for page in pages for problem in _on(page, frame)]


def _on(page: Page, frame: Frame) -> Iterator[Problem]:
    for region in page.regions:
        for item in region.items:
            if isinstance(item, TextLine) and not isinstance(item, Slug):
                distance = min((_distance(page, ink) for ink in _inks(item)), default=frame.safe)
                if distance < frame.safe:
                    yield _problem(item, region, distance * min(frame.scale))


def _problem(item: TextLine, region: FilledRegion, distance: float) -> Problem:
    away = f"{distance / POINTS['mm']:.1f} mm"
    message = f'"{item.text.strip()}" in region "{region.name}" stands {away} from where the page is cut'
    hint = "Keep text 5 mm inside: change the region's place or the margins in the layout."
    return error(item.span or region.span, message, hint, ExitCode.DOES_NOT_FIT)


def _distance(page: Page, ink: Ink) -> float:
    """How far a letter stands from the nearest edge of the trimmed page; less than 0 beyond it."""
    left, top, right, bottom = ink
    return min(left, page.width - right, top, page.height - bottom)


def _inks(item: TextLine) -> Iterator[Ink]:
    """What the letters of a line cover."""
    for offset, run in item.line.runs:
        for along, above, width, height in _ink(run, offset):
            box = item.part(along, above, width, height)
            yield box.x, box.top, box.right, box.bottom


def _ink(run: GlyphRun, offset: float) -> Iterator[tuple[float, float, float, float]]:
    """What each letter of a run covers, as its font tells: where that begins on the line, its width and height."""
    scale = run.size / run.font.upem
    for glyph in run.glyphs:
        box = run.font.hb_font.get_glyph_extents(glyph.gid)
        if box and box.width:
            along, above = offset + glyph.dx + box.x_bearing * scale, -glyph.dy - box.y_bearing * scale
            yield along, above, box.width * scale, -box.height * scale
        offset += glyph.advance
