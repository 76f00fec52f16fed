"""Still 05: the National Olympic Stadium by night, its lanes as rings around a pool of light."""

from __future__ import annotations

import math

from curves import Point, smooth
from figures import BOY, GIRL, child
from motifs import point, sky, tower
from palette import DUSK, GOLD, INDIGO, LIGHT, NIGHT, PLUM, ROSE, VIOLET, mix, ramp
from press import Sheet

MIDDLE: Point = (800, 690)


def oval(sheet: Sheet, wide: float, tall: float, rise: float, fill: str, **extra: object) -> None:
    """An ellipse of the bowl: lanes below, rows of seats above."""
    sheet.add("ellipse", fill, cx=float(MIDDLE[0]), cy=float(MIDDLE[1] - rise), rx=float(wide), ry=float(tall), **extra)


def stadium(pixels: int) -> Sheet:
    """Raked stands, the ribbed roof, the floodlights, two small figures."""
    sheet = Sheet(1600, 1000, pixels, NIGHT, seed=51)
    sky(
        sheet,
        (800, 520),
        [300, 400, 520, 660, 820, 1000],
        [PLUM, mix(PLUM, VIOLET, 0.6), VIOLET, DUSK, mix(DUSK, INDIGO, 0.6), INDIGO],
    )
    rnd = sheet.random
    for body, high in ((mix(PLUM, VIOLET, 0.3), 200), (mix(VIOLET, DUSK, 0.4), 150)):
        x = -10.0
        while x < 1600:
            wide = rnd.uniform(36, 70)
            away = min(1, abs(x + wide / 2 - 800) / 800)
            top = 410 - high * away * rnd.uniform(0.4, 1.5)
            tower(sheet, (x, top, wide, 520), body, mix(GOLD, body, 0.35), 0.45, rnd.choice([0, 1, 2]))
            x += wide + rnd.uniform(2, 26)
    _bowl(sheet)
    _roof(sheet)
    for mast in (150, 470, 1130, 1450):
        _mast(sheet, mast)
    clothes = {"skin": mix(NIGHT, DUSK, 0.5), "dark": NIGHT, "shirt": mix(INDIGO, DUSK, 0.4)}
    for x, ink in ((766, 0), (836, 1)):
        sheet.poly(
            [(x - 5, 706), (x + 5, 706), (x + (x - 800) * 1.6 + 14, 792), (x + (x - 800) * 1.6 - 14, 792)],
            mix(PLUM, NIGHT, 0.4),
            opacity=0.55,
        )
        child(sheet, (BOY, GIRL)[ink], (x, 712), 104 - ink * 6, clothes, None)
    point(sheet, (801, 660), 7, 6)
    _crowd(sheet)
    return sheet


def _bowl(sheet: Sheet) -> None:
    rows = 12
    for row in range(rows, -1, -1):
        wide, tall, rise = 650 + row * 27, 212 + row * 13, row * 6.0
        ink = ramp([mix(VIOLET, PLUM, 0.4), VIOLET, DUSK, INDIGO], row / rows)
        oval(sheet, wide, tall, rise, mix(ink, NIGHT, 0.35))
        oval(sheet, wide - 9, tall - 3, rise - 4, ink)
    for index in range(40):
        angle = 2 * math.pi * index / 40
        a = MIDDLE[0] + 650 * math.cos(angle), MIDDLE[1] + 212 * math.sin(angle)
        b = MIDDLE[0] + 974 * math.cos(angle), MIDDLE[1] + 368 * math.sin(angle) - 72
        sheet.line([a, b], mix(DUSK, NIGHT, 0.4), 4.0)
    oval(sheet, 640, 207, 0, mix(INDIGO, NIGHT, 0.5))
    for lane in range(9):
        oval(sheet, 620 - lane * 22, 196 - lane * 8.6, 0, mix(mix(ROSE, PLUM, 0.55), DUSK, 0.25 if lane % 2 else 0.4))
        oval(sheet, 620 - lane * 22, 196 - lane * 8.6, 0, "none", stroke=LIGHT, stroke_width=1.4, opacity=0.6)
    oval(sheet, 428, 120, 0, mix(VIOLET, DUSK, 0.3))
    with sheet.grain(NIGHT):
        oval(
            sheet,
            640,
            207,
            0,
            sheet.linear(
                (160, 0),
                (1440, 0),
                (0, NIGHT, 0.8),
                (0.3, NIGHT, 0.1),
                (0.5, NIGHT, 0),
                (0.7, NIGHT, 0.1),
                (1, NIGHT, 0.8),
            ),
        )
    with sheet.grain(GOLD), sheet.group(transform="translate(800 690) scale(1 0.3)"):
        sheet.disc((0, 0), 560, sheet.radial((0, 0), 560, (0, GOLD, 0.9), (0.45, GOLD, 0.5), (1, GOLD, 0)))
    oval(sheet, 236, 66, 0, GOLD)
    with sheet.grain(LIGHT):
        oval(sheet, 236, 66, 0, sheet.radial((800, 690), 240, (0, LIGHT, 1), (0.55, LIGHT, 0.7), (1, LIGHT, 0)))


def _roof(sheet: Sheet) -> None:
    """The grandstand's long roof: a thin slab on a rhythm of ribs, four square canopies above."""
    dark, pale = mix(INDIGO, NIGHT, 0.5), mix(ROSE, GOLD, 0.4)
    for index in range(4):
        x = 800 + (index - 1.5) * 178
        sheet.poly(
            [(x - 86, 164), (x + 86, 164), (x + 50, 236), (x - 50, 236)], mix(mix(PLUM, ROSE, 0.2), VIOLET, 0.25)
        )
        sheet.poly([(x - 86, 164), (x + 86, 164), (x + 83, 170), (x - 83, 170)], pale)
        for rib in range(-3, 4):
            sheet.line([(x + rib * 25, 172), (x + rib * 14, 232)], mix(DUSK, VIOLET, 0.4), 3.0)
    sheet.poly([(452, 270), (1148, 270), (1176, 404), (424, 404)], mix(DUSK, NIGHT, 0.45))
    with sheet.grain(mix(GOLD, ROSE, 0.4)), sheet.group(clip="M452 270H1148L1176 404H424Z"):
        sheet.rect(400, 260, 800, 150, sheet.linear((0, 290), (0, 404), (0, GOLD, 0), (1, GOLD, 0.75)))
    for index in range(25):
        x = 800 + (index - 12) * 29.5
        foot = 800 + (x - 800) * 1.045
        sheet.poly([(x - 9, 270), (x + 9, 270), (foot + 2, 404), (foot - 2, 404)], dark)
        sheet.poly([(x - 9, 270), (x - 3, 270), (foot - 1, 404), (foot - 2, 404)], mix(pale, PLUM, 0.35))
    sheet.poly([(392, 230), (1208, 230), (1190, 272), (410, 272)], dark)
    sheet.poly([(392, 230), (1208, 230), (1205, 237), (395, 237)], LIGHT)
    for index in range(28):
        x = 410 + index * 28.9
        sheet.poly([(x, 240), (x + 22, 240), (x + 20, 268), (x + 2, 268)], mix(dark, VIOLET, 0.5 if index % 2 else 0.3))
    sheet.rect(420, 402, 760, 8, mix(dark, VIOLET, 0.3))


def _mast(sheet: Sheet, x: float) -> None:
    top = 190 if 300 < x < 1300 else 110
    aim = 800 + (x - 800) * 0.2
    glow = mix(LIGHT, ROSE, 0.4)
    with sheet.light():
        beam = sheet.linear((x, top), (aim, 690), (0, glow, 0.5), (0.5, glow, 0.15), (1, glow, 0))
        sheet.poly([(x - 26, top), (x + 26, top), (aim + 260, 700), (aim - 260, 700)], beam)
    sheet.poly([(x - 3, top), (x + 3, top), (x + 6, 560), (x - 6, 560)], NIGHT)
    sheet.rect(x - 30, top - 26, 60, 30, NIGHT, rx=3)
    for row in range(2):
        for column in range(5):
            sheet.disc((x - 23 + column * 11.5, top - 18 + row * 13), 4.2, mix(LIGHT, "#FFFFFF", 0.4))


def _crowd(sheet: Sheet) -> None:
    rnd = sheet.random
    for row, (base, ink) in enumerate(((952, mix(NIGHT, INDIGO, 0.75)), (1000, NIGHT))):
        sheet.path(f"M0 {base - 40}Q800 {base + 20} 1600 {base - 40}V1000H0Z", ink)
        x = rnd.uniform(10, 90)
        while x < 1600:
            y = base - 40 + 30 * (1 - ((x - 800) / 800) ** 2) + 2
            size = 17 + row * 6
            if abs(x - 800) > 170:
                sheet.disc((x, y - size * 1.75), size * 0.55, ink)
                sheet.path(
                    smooth(
                        [
                            (x - size * 0.9, y + 8, 0),
                            (x - size * 0.85, y - size * 0.7),
                            (x - size * 0.3, y - size * 1.2),
                            (x + size * 0.3, y - size * 1.2),
                            (x + size * 0.85, y - size * 0.7),
                            (x + size * 0.9, y + 8, 0),
                        ]
                    ),
                    ink,
                )
            x += rnd.choice([46, 52, 60, 140, 220])
