"""Still 03: the golden statue in the earth, the line and the houses above it."""

from __future__ import annotations

import math

from curves import Point, arc, smooth
from figures import BOY, GIRL, child, statue_parts
from motifs import point, sky, tower, trace_ring
from palette import DUSK, GOLD, INDIGO, LIGHT, NIGHT, PLUM, ROSE, VIOLET, mix, ramp
from press import Sheet

SURFACE = 236.0
HEART: Point = (800, 640)
ROUND = 268.0


def stratum(depth: float, waves: float) -> list[Point]:
    """A layer of earth that flows around the statue as water flows around a pier."""
    points: list[Point] = []
    for step in range(161):
        x = -20 + step * 10.25
        level = depth - HEART[1] + 7 * math.sin(x / 170 + waves) + 4 * math.sin(x / 61 + waves * 2.3)
        dx = x - HEART[0]
        low, high = (0.0, 1400.0) if level > 0 else (-1400.0, 0.0)
        for _ in range(40):
            y = (low + high) / 2
            flow = y * (1 - ROUND**2 / (dx * dx + y * y + 1e-9))
            low, high = (y, high) if flow < level else (low, y)
        calm = min(1.0, max(0.0, (depth - SURFACE) / 150)) ** 0.8
        points.append((x, depth + (HEART[1] + (low + high) / 2 - depth) * calm))
    return points


def buried(pixels: int) -> Sheet:
    """A section through the ground."""
    sheet = Sheet(1600, 1000, pixels, NIGHT, seed=31)
    sky(sheet, (800, 250), [200, 330, 480, 660, 900], [mix(ROSE, PLUM, 0.3), mix(PLUM, ROSE, 0.25), PLUM, VIOLET, DUSK])
    _above(sheet)
    inks = [
        mix(PLUM, DUSK, 0.35),
        mix(VIOLET, PLUM, 0.4),
        VIOLET,
        DUSK,
        mix(DUSK, INDIGO, 0.6),
        INDIGO,
        mix(INDIGO, NIGHT, 0.5),
        NIGHT,
    ]
    levels = [SURFACE, 300, 352, 420, 474, 540, 600, 641, 690, 748, 800, 872, 930]
    for index, depth in enumerate(levels):
        ink = ramp(inks, index / (len(levels) - 1))
        edge = stratum(depth, index * 1.7) if index else [(-20.0, SURFACE), (1620.0, SURFACE)]
        d = smooth([*edge, (1620, 1020, 0), (-20, 1020, 0)]) if index else f"M0 {SURFACE}H1600V1000H0Z"
        sheet.path(d, mix(ink, PLUM, 0.14 if index % 2 else 0.0))
        _stones(sheet, edge, mix(ink, ROSE, 0.25), mix(ink, NIGHT, 0.4))
        with sheet.grain(mix(ink, NIGHT, 0.6)), sheet.group(clip=d):
            line = smooth(edge, closed=False)
            for width, opacity in ((10.0, 0.32), (24.0, 0.22), (44.0, 0.15)):
                sheet.path(line, stroke=NIGHT, stroke_width=width, opacity=opacity)
    _chamber(sheet)
    return sheet


def _stones(sheet: Sheet, edge: list[Point], light: str, dark: str) -> None:
    rnd = sheet.random
    for _ in range(9):
        x, y = rnd.choice(edge)
        y += rnd.uniform(18, 40)
        if math.dist((x, y), HEART) < ROUND + 26:
            continue
        size = rnd.uniform(3, 12)
        ring = [
            (x + size * 1.6 * rnd.uniform(0.8, 1.1) * math.cos(k), y + size * 0.8 * rnd.uniform(0.8, 1.1) * math.sin(k))
            for k in (0, 1, 2.1, 3.1, 4.2, 5.2)
        ]
        sheet.path(smooth(ring), rnd.choice([light, dark, dark]))


def _chamber(sheet: Sheet) -> None:
    x, y = HEART
    for index, radius in enumerate((ROUND, 236, 204, 170, 134)):
        sheet.disc(
            HEART, radius, ramp([INDIGO, mix(DUSK, INDIGO, 0.4), VIOLET, mix(VIOLET, PLUM, 0.6), PLUM], index / 4)
        )
    with sheet.grain(mix(ROSE, GOLD, 0.45)):
        sheet.disc(
            (x, y - 40),
            250,
            sheet.radial((x, y - 40), 250, (0, GOLD, 0.95), (0.4, GOLD, 0.55), (0.75, GOLD, 0.16), (1, GOLD, 0)),
        )
    for radius, width, gaps, share in ((252, 1.4, 5, 0.7), (220, 2.4, 3, 0.8), (187, 1.4, 4, 0.8), (152, 2.0, 3, 0.9)):
        trace_ring(sheet, HEART, radius, LIGHT, width, gaps, opacity=share)
    glow = mix(ROSE, GOLD, 0.3)
    with sheet.light():
        sheet.disc(HEART, 520, sheet.radial(HEART, 520, (0, glow, 0.4), (0.5, glow, 0.2), (1, glow, 0)))
    golden(sheet, x, y + 118, 1.06)
    rnd = sheet.random
    for _ in range(26):
        side, start = rnd.choice([-1, 1]), rnd.uniform(0.12, 0.95)
        at = x + side * (ROUND + 30 + 480 * start), SURFACE + rnd.uniform(0, 2)
        _root(sheet, at, rnd.uniform(40, 110))


def _root(sheet: Sheet, at: Point, length: float) -> None:
    rnd = sheet.random
    x, y = at
    points: list[tuple[float, ...]] = [(x, y)]
    while y < at[1] + length:
        x, y = x + rnd.uniform(-12, 12), y + rnd.uniform(10, 20)
        points.append((x, y))
    sheet.path(
        smooth(points, closed=False),
        stroke=mix(INDIGO, DUSK, 0.5),
        stroke_width=rnd.uniform(1.4, 3.2),
        stroke_linecap="round",
    )


def golden(sheet: Sheet, x: float, y: float, scale: float) -> None:
    """The statue in gold, lit from its own halo, with a calm face."""
    parts = statue_parts()
    place = f"translate({x:.2f} {y:.2f}) scale({scale:.4f})"
    ink, deep = mix(PLUM, NIGHT, 0.45), mix(GOLD, PLUM, 0.55)
    for name in ("base", "torso", "neck", "legs", "right", "left", "head"):
        d = parts[name]
        with sheet.group(transform=place):
            sheet.path(d, GOLD, stroke=ink, stroke_width=2.4)
        with sheet.grain(LIGHT), sheet.group(transform=place), sheet.group(clip=d):
            sheet.disc((0, -215), 190, sheet.radial((0, -215), 190, (0, LIGHT, 1), (0.35, LIGHT, 0.8), (1, LIGHT, 0)))
        with sheet.grain(deep), sheet.group(transform=place), sheet.group(clip=d):
            sides = sheet.linear(
                (-150, 0),
                (150, 0),
                (0, PLUM, 0.85),
                (0.3, PLUM, 0.12),
                (0.5, PLUM, 0),
                (0.7, PLUM, 0.12),
                (1, PLUM, 0.85),
            )
            sheet.rect(-180, -320, 360, 400, sides)
            sheet.rect(-180, -60, 360, 140, sheet.linear((0, -40), (0, 80), (0, PLUM, 0), (1, PLUM, 0.85)))
            if name in ("head", "neck"):
                sheet.rect(-60, -200, 120, 40, sheet.linear((0, -190), (0, -165), (0, PLUM, 0), (1, PLUM, 0.8)))
    with sheet.group(transform=place):
        _features(sheet, ink)
    point(sheet, (x, y - 231 * scale), 4.2 * scale, 6)


def _features(sheet: Sheet, ink: str) -> None:
    line = {"stroke": ink, "stroke_width": 1.7, "stroke_linecap": "round"}
    for side in (-1, 1):
        sheet.path(f"M{side * 3} -224Q{side * 12} -232 {side * 23} -223", **line)
        sheet.path(f"M{side * 6} -215Q{side * 13} -209.500 {side * 21} -215", **line)
        sheet.path(f"M{side * 2.5} -222Q{side * 2} -212 {side * 4.5} -205", **line)
    sheet.path("M-4.5 -204Q0 -201 4.5 -204", **line)
    sheet.path("M-9 -195.500Q-4 -197.500 0 -196Q4 -197.500 9 -195.500Q0 -191 -9 -195.500", **line)
    sheet.path("M-28 -243Q0 -262 28 -243", **line)
    for row in range(4):
        for column in range(-3 + row // 2, 4 - row // 2):
            sheet.path(
                arc((column * 7.4 + (row % 2) * 3.7, -250 - row * 7.5), 3.2, -90, 90), stroke=ink, stroke_width=1.2
            )
    sheet.path("M-50 -160Q-14 -120 44 -62", **line)
    sheet.path("M-44 -162Q-8 -124 44 -72", **line)
    sheet.path("M-11 -40Q0 -46 11 -40Q0 -34 -11 -40", **line)
    sheet.path("M-118 -14Q-50 -34 0 -12Q50 -34 118 -14", **line)
    for index in range(-6, 7):
        x = index * 20.5
        sheet.path(f"M{x - 10} 27Q{x - 9} 8 {x} 3Q{x + 9} 8 {x + 10} 27", **line)
        sheet.path(
            f"M{x * 1.05 - 10.500} 55Q{x * 1.05 - 9} 42 {x * 1.05} 36Q{x * 1.05 + 9} 42 {x * 1.05 + 10.500} 55", **line
        )


def _above(sheet: Sheet) -> None:
    rnd = sheet.random
    for body, low, high in (
        (mix(PLUM, ROSE, 0.2), 40, 150),
        (mix(PLUM, VIOLET, 0.4), 20, 190),
        (mix(VIOLET, DUSK, 0.4), 10, 200),
    ):
        x = -10.0
        while x < 1600:
            wide = rnd.uniform(26, 54)
            away = min(1.0, abs(x + wide / 2 - 800) / 640)
            if away > 0.12:
                top = SURFACE - low - (high - low) * away * rnd.uniform(0.5, 1)
                tower(sheet, (x, top, wide, SURFACE), body, mix(GOLD, body, 0.3), 0.4, rnd.choice([0, 0, 1, 2]))
            x += wide + rnd.uniform(2, 30)
    dark = mix(NIGHT, INDIGO, 0.6)
    x = -10.0
    while x < 1600:
        wide, tall = rnd.uniform(52, 86), rnd.uniform(34, 52)
        if not 610 < x + wide / 2 < 990:
            _hut(sheet, x, wide, tall, dark)
        x += wide + rnd.uniform(3, 26)
    for px in (350, 640, 960, 1250):
        sheet.rect(px - 2, SURFACE - 112, 4, 112, dark)
        sheet.rect(px - 20, SURFACE - 106, 40, 3.5, dark)
        sheet.rect(px - 15, SURFACE - 95, 30, 3, dark)
    for a, b in ((-40, 350), (350, 640), (640, 960), (960, 1250), (1250, 1640)):
        for drop in (0, 11):
            sheet.path(
                f"M{a} {SURFACE - 106 + drop}Q{(a + b) / 2} {SURFACE - 88 + drop} {b} {SURFACE - 106 + drop}",
                stroke=dark,
                stroke_width=1.2,
            )
    sheet.rect(0, SURFACE - 7, 1600, 3, GOLD)
    sheet.rect(0, SURFACE - 4, 1600, 5, dark)
    for index in range(100):
        sheet.rect(index * 16.2, SURFACE - 2, 9, 5, dark)
    clothes = {"skin": mix(NIGHT, DUSK, 0.5), "dark": NIGHT, "shirt": mix(INDIGO, DUSK, 0.4)}
    child(sheet, BOY, (782, SURFACE - 7), 66, clothes, LIGHT)
    child(sheet, GIRL, (819, SURFACE - 7), 62, clothes, LIGHT)


def _hut(sheet: Sheet, x: float, wide: float, tall: float, dark: str) -> None:
    rnd = sheet.random
    top = SURFACE - tall
    sheet.rect(x, top, wide, tall, dark)
    sheet.poly(
        [(x - 6, top + 2), (x + wide * 0.3, top - rnd.uniform(12, 22)), (x + wide + 6, top + 2)], mix(dark, NIGHT, 0.5)
    )
    if rnd.random() < 0.75:
        door = x + wide * rnd.uniform(0.15, 0.5)
        sheet.rect(door, top + tall * 0.38, wide * 0.26, tall * 0.62, mix(GOLD, dark, rnd.choice([0.1, 0.3])))
    first = rnd.choice([mix(PLUM, ROSE, 0.4), mix(VIOLET, PLUM, 0.3), mix(GOLD, PLUM, 0.55)])
    count = 6
    for index in range(count):
        left = x + 4 + (wide - 8) * index / count
        step = (wide - 8) / count
        sheet.poly(
            [
                (left, top + tall * 0.24),
                (left + step, top + tall * 0.24),
                (left + step + 1, top + tall * 0.42),
                (left - 1, top + tall * 0.42),
            ],
            first if index % 2 else mix(first, LIGHT, 0.3),
        )
