"""Still 08: new towers over the river, and a temple's gable before them."""

from __future__ import annotations

from city import WARM, rows
from curves import Point, outline, smooth
from motifs import halo, point, sky, sleepers, tower, trace_ring
from palette import DUSK, GOLD, INDIGO, LIGHT, NIGHT, PLUM, ROSE, VIOLET, mix
from press import Sheet


def skyline(pixels: int) -> Sheet:
    """New towers over the river; a temple roof before them."""
    sheet = Sheet(1600, 1000, pixels, NIGHT, seed=83)
    sun: Point = (560, 470)
    sky(sheet, sun, [190, 250, 330, 430, 550, 690, 850, 1250], WARM)
    for radius, width, gaps, share in ((218, 2.0, 3, 0.8), (290, 1.2, 4, 0.6), (490, 1.4, 5, 0.4), (620, 1.2, 7, 0.3)):
        trace_ring(sheet, sun, radius, LIGHT, width, gaps, opacity=share)
    sleepers(sheet, sun, 362, 396, 96, GOLD, 2.8, opacity=0.5)
    halo(sheet, sun, 150)
    haze = mix(PLUM, ROSE, 0.35)
    rows(
        sheet,
        792,
        560,
        [
            (mix(PLUM, VIOLET, 0.15), 90, 430, 0.3),
            (mix(VIOLET, PLUM, 0.25), 40, 600, 0.45),
            (mix(VIOLET, DUSK, 0.65), 0, 640, 0.6),
        ],
        haze,
        62,
    )
    tall = mix(DUSK, INDIGO, 0.35)
    tower(sheet, (1196, 150, 96, 792), tall, GOLD, 0.75, 1)
    tower(sheet, (1318, 330, 74, 792), mix(tall, VIOLET, 0.2), GOLD, 0.7, 2)
    tower(sheet, (1078, 404, 82, 792), mix(tall, VIOLET, 0.15), GOLD, 0.7, 0)
    sheet.rect(1287.5, 84, 4, 80, mix(tall, ROSE, 0.35))
    river(sheet, 790, sun, [mix(PLUM, VIOLET, 0.3), DUSK, NIGHT])
    sheet.path(
        smooth(outline("-20,868! 120,856 560,852 960,858 1130,874 1240,890! 1000,904 -20,912!")),
        mix(NIGHT, INDIGO, 0.35),
    )
    temple(sheet, 560, 850, 0.86, mix(NIGHT, INDIGO, 0.45), GOLD)
    point(sheet, (1289.5, 82), 8, 8)
    return sheet


def temple(sheet: Sheet, x: float, y: float, scale: float, ink: str, rim: str) -> None:
    """A vihara from its gable side: nested gables, chofa finials, naga eaves; (x, y) is its foot."""
    with sheet.group(transform=f"translate({x:.1f} {y:.1f}) scale({scale:.4f})"):
        for apex, wide, eave, tone in ((-540, 158, -270, 0.5), (-448, 208, -198, 0.24), (-352, 256, -134, 0.0)):
            _gable(sheet, apex, wide, eave, mix(ink, VIOLET, tone), rim)
        for inner, top, outer, foot in ((190, -176, 344, -92), (290, -108, 432, -36)):
            for side in (-1, 1):
                roof = [
                    (side * inner, top, 0),
                    (side * (inner + (outer - inner) * 0.45), top + (foot - top) * 0.62),
                    (side * outer, foot, 0),
                    (side * inner, foot + 6, 0),
                ]
                sheet.path(smooth(roof), ink)
                sheet.path(smooth(roof[:3], closed=False), stroke=rim, stroke_width=2.0, stroke_opacity=0.65)
                sheet.path(_horn(side * (outer - 4), foot, side, 0.6), ink)
        sheet.rect(-300, -140, 600, 150, ink)
        sheet.rect(-410, -40, 820, 50, ink)
        for column in (-260, -190, -120, -50, 50, 120, 190, 260):
            sheet.rect(column - 26, -112, 52, 112, mix(ink, GOLD, 0.5 if abs(column) > 60 else 0.8))
            sheet.rect(column - 6, -112, 12, 112, ink)
        sheet.rect(-34, -116, 68, 116, mix(GOLD, ROSE, 0.15))
        for step in range(5):
            sheet.rect(-440 - step * 14, step * 9 - 2, 880 + step * 28, 12, mix(ink, VIOLET, 0.08 * (step % 2)))


def _gable(sheet: Sheet, apex: float, wide: float, eave: float, ink: str, rim: str) -> None:
    """One gable with its lit bargeboard, the chofa at the top and a horn at each eave."""
    rise = eave - apex
    slope = [(0.0, apex, 0.0), (wide * 0.3, apex + rise * 0.40), (wide * 0.62, apex + rise * 0.74), (wide, eave, 0.0)]
    outline = [
        *slope,
        (wide * 0.9, eave + 60, 0.0),
        (-wide * 0.9, eave + 60, 0.0),
        *[(-p[0], *p[1:]) for p in reversed(slope[1:])],
    ]
    sheet.path(smooth(outline), ink)
    for inset, width, opacity in ((0, 4.0, 1.0), (18, 1.6, 0.6)):
        for side in (-1, 1):
            board = [(side * p[0] * (1 - inset / wide), p[1] + inset * 1.7, *p[2:]) for p in slope]
            sheet.path(smooth(board, closed=False), stroke=rim, stroke_width=width, stroke_opacity=opacity)
    for side in (-1, 1):
        sheet.path(_horn(side * (wide - 6), eave, side, 0.72), ink)
    sheet.path(
        smooth(
            [
                (-9, apex + 12, 0),
                (-14, apex - 12),
                (-7, apex - 32),
                (-6, apex - 54),
                (12, apex - 96, 0),
                (7, apex - 56),
                (11, apex - 34),
                (19, apex - 26, 0),
                (12, apex - 12),
                (9, apex + 12, 0),
            ]
        ),
        ink,
    )


def _horn(x: float, y: float, side: int, size: float) -> str:
    """A naga's head at the end of an eave, curving out and up."""
    points = outline("-14,4! 6,-2 22,-14 28,-34 24,-52 30,-78! 37,-48 40,-26 30,-2 12,12!")
    return smooth([(x + side * p[0] * size, y + p[1] * size, *p[2:]) for p in points])


def river(sheet: Sheet, top: float, sun: Point, inks: list[str]) -> None:
    """Water that gives back the light in short strokes."""
    rnd = sheet.random
    sheet.rect(
        0,
        top,
        sheet.width,
        sheet.height - top,
        sheet.linear((0, top), (0, sheet.height), (0, inks[0], 1), (0.35, inks[1], 1), (1, inks[2], 1)),
    )
    y = top + 4
    while y < sheet.height:
        depth = (y - top) / (sheet.height - top)
        for _ in range(9):
            spread = 60 + 210 * depth
            x, long = rnd.gauss(sun[0], spread), rnd.uniform(16, 80) * (0.5 + depth)
            near = max(0.0, 1 - abs(x - sun[0]) / (spread * 2.2))
            sheet.rect(
                x - long / 2,
                y,
                long,
                1.6 + 3.2 * depth,
                mix(mix(PLUM, ROSE, 0.5), LIGHT, near * rnd.uniform(0.5, 1)),
                rx=1.5,
                opacity=0.25 + 0.75 * near,
            )
        for _ in range(7):
            x, long = rnd.uniform(0, sheet.width), rnd.uniform(20, 110)
            sheet.rect(x, y + 3, long, 1.4 + 2 * depth, mix(inks[0], ROSE, 0.3), rx=1.2, opacity=0.5)
        y += 9 + 13 * depth
