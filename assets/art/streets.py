"""Still 06: two friends follow a thread of clues through the city, seen from above."""

from __future__ import annotations

from curves import Point, smooth
from figures import BOY, GIRL, child
from motifs import point
from palette import DUSK, GOLD, INDIGO, LIGHT, NIGHT, PLUM, ROSE, VIOLET, mix, ramp
from press import Sheet

CELL, ROAD = 176.0, 74.0
GOAL = (2.0, 1.0)
THREAD = ((3, 6), (5, 6), (5, 4), (3, 4), (3, 3), (4, 3), (4, 2), (2, 2), (2, 1))
RAILS = 6
SQUARE = {(2, 1), (1, 0), (2, 0), (1, 1)}


def place(u: float, v: float, h: float = 0.0) -> Point:
    """Street number u (to the right and down), v (to the left and down), height: to drawing units."""
    return 900 + (u - v) * CELL * 0.866, -10 + (u + v) * CELL * 0.5 - h


def search(pixels: int) -> Sheet:
    """An axonometric city: crossings are whole numbers, blocks lie between them."""
    sheet = Sheet(1600, 1000, pixels, mix(NIGHT, INDIGO, 0.6), seed=62)
    _ground(sheet)
    _line(sheet)
    _thread(sheet)
    for total in range(-6, 18):
        for u in range(-6, 16):
            v = total - u
            if -6 <= v < 16:
                _block(sheet, u, v)
    with sheet.grain(NIGHT):
        x, y = place(4, 3.4)
        sheet.everything(sheet.radial((x, y), 1150, (0.45, NIGHT, 0), (1, NIGHT, 0.55)))
    _friends(sheet)
    return sheet


def _oval(sheet: Sheet, centre: Point, radius: float, fill: object = "none", **extra: object) -> None:
    sheet.add("ellipse", fill, cx=centre[0], cy=centre[1], rx=float(radius), ry=radius * 0.577, **extra)


def _ground(sheet: Sheet) -> None:
    heart = place(*GOAL)
    inks = [mix(NIGHT, INDIGO, 0.8), INDIGO, mix(INDIGO, DUSK, 0.6), DUSK, VIOLET, PLUM, mix(ROSE, PLUM, 0.2)]
    for index, radius in enumerate((980, 790, 620, 480, 360, 260, 180)):
        ink = ramp(inks, index / 6)
        _oval(sheet, heart, radius, ink)
        flat = f"translate({heart[0]} {heart[1]}) scale(1 0.577)"
        with sheet.grain(mix(ink, NIGHT, 0.4)), sheet.group(transform=flat):
            sheet.disc((0, 0), radius, sheet.radial((0, 0), radius, (0.72, NIGHT, 0), (1, NIGHT, 0.75)))
    for radius, width in ((150, 2.4), (220, 1.4), (310, 1.8), (420, 1.4), (550, 1.4)):
        _oval(sheet, heart, radius, stroke=LIGHT, stroke_width=width, opacity=0.6)
    _oval(sheet, heart, 104, GOLD)
    with sheet.grain(LIGHT), sheet.group(transform=f"translate({heart[0]} {heart[1]}) scale(1 0.577)"):
        sheet.disc((0, 0), 104, sheet.radial((0, 0), 110, (0, LIGHT, 1), (0.5, LIGHT, 0.8), (1, LIGHT, 0)))


def _line(sheet: Sheet) -> None:
    """The railway, along one street."""
    half = 0.085
    for step in range(-60, 160):
        v = step / 10
        sheet.poly(
            [
                place(RAILS - half * 1.7, v),
                place(RAILS + half * 1.7, v),
                place(RAILS + half * 1.7, v + 0.035),
                place(RAILS - half * 1.7, v + 0.035),
            ],
            mix(VIOLET, DUSK, 0.3),
        )
    for side in (-half, half):
        sheet.line([place(RAILS + side, -6), place(RAILS + side, 16)], mix(GOLD, PLUM, 0.25), 3.0)


def _thread(sheet: Sheet) -> None:
    path = [place(u, v) for u, v in THREAD]
    sheet.line(path, GOLD, 11.0, stroke_linejoin="round", opacity=0.28)
    sheet.line(path, LIGHT, 3.8, stroke_linejoin="round")
    for spot in path[1:-1]:
        _oval(sheet, spot, 11, LIGHT)
        for radius in (22, 34):
            _oval(sheet, spot, radius, stroke=LIGHT, stroke_width=1.8, opacity=0.75)


def _friends(sheet: Sheet) -> None:
    x, y = place(3, 6)
    with sheet.grain(GOLD), sheet.group(transform=f"translate({x} {y - 22}) scale(1 0.577)"):
        sheet.disc((0, 0), 200, sheet.radial((0, 0), 200, (0, GOLD, 0.9), (0.4, GOLD, 0.5), (1, GOLD, 0)))
    for radius in (62, 96):
        _oval(sheet, (x, y), radius, stroke=LIGHT, stroke_width=1.6, opacity=0.6)
    clothes = {"skin": mix(NIGHT, DUSK, 0.55), "dark": NIGHT, "shirt": mix(INDIGO, VIOLET, 0.5)}
    for dx, dy, who, tall in ((-22, 4, BOY, 108), (26, 9, GIRL, 101)):
        px, py = x + dx, y + dy
        sheet.path(
            smooth([(px - 6, py, 0), (px - 92, py + 74), (px - 112, py + 96), (px - 84, py + 88), (px + 6, py, 0)]),
            NIGHT,
            opacity=0.6,
        )
        child(sheet, who, (px, py), tall, clothes, LIGHT)
    point(sheet, (x + 3, y - 44), 6.5, 8)


def _block(sheet: Sheet, u: int, v: int) -> None:
    rnd = sheet.random
    state = rnd.getstate()
    rnd.seed(u * 97 + v * 1009)
    if (u, v) not in SQUARE and (u, v) not in {(2, 6), (3, 6), (2, 5)}:
        far = min(1.0, (abs(u + 0.5 - GOAL[0]) + abs(v + 0.5 - GOAL[1])) / 8)
        body = ramp(
            [mix(PLUM, ROSE, 0.45), mix(PLUM, VIOLET, 0.35), VIOLET, mix(DUSK, VIOLET, 0.35), mix(DUSK, INDIGO, 0.3)],
            far,
        )
        cut = rnd.uniform(0.36, 0.64)
        lots = [(0.0, 0.0, cut, 1.0), (cut, 0.0, 1.0, rnd.uniform(0.4, 0.6))]
        lots.append((cut, lots[1][3], 1.0, 1.0))
        margin, span = ROAD / CELL / 2, 1 - ROAD / CELL
        for a, b, c, d in lots:
            corners = u + margin + a * span, v + margin + b * span, u + margin + c * span, v + margin + d * span
            tall = rnd.uniform(18, 54) if u + v > 0 else rnd.uniform(40, 120)
            _box(sheet, corners, tall, mix(body, NIGHT, rnd.uniform(0, 0.18)))
        if rnd.random() < 0.8:
            _tree(sheet, place(u + margin * 0.7, v + 1 - margin * 0.75), rnd.uniform(12, 18), mix(body, "#1E5A50", 0.5))
    rnd.setstate(state)


def _tree(sheet: Sheet, foot: Point, size: float, tone: str) -> None:
    x, y = foot
    sheet.rect(x - 1.5, y - size * 1.4, 3, size * 1.4, mix(tone, NIGHT, 0.6))
    sheet.disc((x, y - size * 1.9), size * 0.9, mix(tone, NIGHT, 0.35))
    sheet.disc((x - size * 0.2, y - size * 2.1), size * 0.6, tone)


def _box(sheet: Sheet, corners: tuple[float, float, float, float], h: float, body: str) -> None:
    rnd = sheet.random
    u0, v0, u1, v1 = corners
    roof, left, right = mix(body, ROSE, 0.16), mix(body, NIGHT, 0.40), mix(body, NIGHT, 0.64)
    sheet.poly([place(u0, v1), place(u1, v1), place(u1, v1, h), place(u0, v1, h)], left)
    sheet.poly([place(u1, v0), place(u1, v1), place(u1, v1, h), place(u1, v0, h)], right)
    sheet.poly([place(u0, v0, h), place(u1, v0, h), place(u1, v1, h), place(u0, v1, h)], roof)
    kind = rnd.random()
    if kind < 0.45:  # a tin roof: corrugations
        count = round((u1 - u0) / 0.03)
        for index in range(1, count):
            u = u0 + (u1 - u0) * index / count
            sheet.line([place(u, v0, h), place(u, v1, h)], mix(roof, NIGHT, 0.22), 1.4)
    else:  # a terrace: parapet, tank, washing
        inset = 0.03
        sheet.poly(
            [
                place(u0 + inset, v0 + inset, h),
                place(u1 - inset, v0 + inset, h),
                place(u1 - inset, v1 - inset, h),
                place(u0 + inset, v1 - inset, h),
            ],
            mix(roof, NIGHT, 0.24),
        )
        x, y = place((u0 + u1) / 2, (v0 + v1) / 2, h)
        if kind < 0.72:
            sheet.rect(x - 9, y - 16, 18, 16, mix(roof, LIGHT, 0.22))
            sheet.add("ellipse", mix(roof, NIGHT, 0.35), cx=x, cy=y, rx=9.0, ry=4.5)
            sheet.add("ellipse", mix(roof, LIGHT, 0.4), cx=x, cy=y - 16, rx=9.0, ry=4.5)
        else:
            a, b = place(u0 + 0.06, (v0 + v1) / 2, h + 13), place(u1 - 0.06, (v0 + v1) / 2, h + 13)
            sheet.line([a, b], mix(roof, NIGHT, 0.5), 1.2)
            for index in range(4):
                share = (index + 0.5) / 4.4
                px, py = a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
                sheet.poly(
                    [(px, py), (px + 7, py + 4), (px + 7, py + 15), (px, py + 11)],
                    mix(rnd.choice([LIGHT, ROSE, GOLD, VIOLET]), roof, 0.35),
                )
    for index in range(4):
        share = (index + 0.6) / 4.2
        if rnd.random() < 0.5:
            u, top = u0 + (u1 - u0) * share, rnd.uniform(0.5, 0.78) * h
            sheet.line(
                [place(u, v1, top), place(u, v1, top * 0.4)], mix(GOLD, left, rnd.choice([0.05, 0.35, 0.6])), 4.0
            )
        if rnd.random() < 0.5:
            v, top = v0 + (v1 - v0) * share, rnd.uniform(0.5, 0.78) * h
            sheet.line(
                [place(u1, v, top), place(u1, v, top * 0.4)], mix(GOLD, right, rnd.choice([0.1, 0.45, 0.7])), 4.0
            )
