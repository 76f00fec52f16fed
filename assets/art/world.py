"""Beside the track: washing, plants in pots, poles and their wires, in perspective."""

from __future__ import annotations

from curves import Camera, Point, smooth
from palette import LIGHT, mix
from press import Sheet


def washing(sheet: Sheet, camera: Camera, left: float, right: float, z: float, top: float, tones: list[str]) -> None:
    """A line of washing across or beside the track."""
    rnd = sheet.random
    (x0, y0), (x1, y1) = camera(left, top, z), camera(right, top, z)
    unit = camera.focal / z
    sag = 0.22 * unit

    def rope(share: float) -> Point:
        return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share + sag * 4 * share * (1 - share)

    sheet.line([rope(index / 24) for index in range(25)], tones[0], max(0.8, 0.03 * unit))
    share = 0.06
    while share < 0.9:
        wide = rnd.uniform(0.3, 0.55) * unit / (x1 - x0)
        if share + wide > 0.95:
            break
        (ax, ay), (bx, by) = rope(share), rope(share + wide)
        drop = rnd.uniform(0.45, 0.85) * unit
        tone = rnd.choice(tones[1:])
        sway = rnd.uniform(-0.06, 0.06) * unit
        middle = (ax + bx) / 2
        kind = rnd.random()
        if kind < 0.45:  # a shirt
            arm = (bx - ax) * 0.3
            sleeve = [(ax, ay, 0), (ax - arm, ay + drop * 0.34, 0), (ax - arm * 0.3, ay + drop * 0.42, 0)]
            other = [(bx + arm * 0.3, by + drop * 0.42, 0), (bx + arm, by + drop * 0.34, 0), (bx, by, 0)]
            hem = [(ax + sway, ay + drop, 0), (bx + sway, by + drop, 0)]
            sheet.path(smooth([*sleeve, *hem, *other, (middle, (ay + by) / 2 + drop * 0.1)]), tone)
        else:  # a sarong or a towel
            fall = [(ax + sway, ay + drop, 0), (middle + sway, ay + drop * 1.04), (bx + sway, by + drop * 0.98, 0)]
            sheet.path(smooth([(ax, ay, 0), *fall, (bx, by, 0)]), tone)
            if kind > 0.75:
                sheet.line(
                    [(ax + sway * 0.8, ay + drop * 0.82), (bx + sway * 0.8, by + drop * 0.8)],
                    mix(tone, LIGHT, 0.4),
                    0.06 * unit,
                )
        share += wide + rnd.uniform(0.05, 0.4) * unit / (x1 - x0)


def plant(sheet: Sheet, foot: Point, size: float, tone: str, pot: str) -> None:
    """A pot of long leaves."""
    rnd = sheet.random
    x, y = foot
    sheet.poly(
        [
            (x - size * 0.2, y - size * 0.34),
            (x + size * 0.2, y - size * 0.34),
            (x + size * 0.15, y),
            (x - size * 0.15, y),
        ],
        pot,
    )
    for index in range(9):
        lean = (index - 4) / 4 + rnd.uniform(-0.12, 0.12)
        tip = (x + lean * size * 0.62, y - size * (1.15 - abs(lean) * 0.5) * rnd.uniform(0.85, 1.1))
        base = (x + lean * size * 0.08, y - size * 0.32)
        bend = ((base[0] + tip[0]) / 2 - lean * size * 0.12, (base[1] + tip[1]) / 2 - size * 0.16)
        wide = size * 0.075
        sheet.path(smooth([(*base, 0), (bend[0] - wide, bend[1]), (*tip, 0), (bend[0] + wide, bend[1] + wide)]), tone)


def pole(sheet: Sheet, camera: Camera, x: float, z: float, height: float, ink: str) -> list[Point]:
    """A pole with its cross-arms and transformer; gives back where the wires are tied."""
    unit = camera.focal / z
    foot, top = camera(x, 0, z), camera(x, height, z)
    thick, thin = 0.1 * unit, 0.065 * unit
    shaft = [(foot[0] - thick, foot[1]), (foot[0] + thick, foot[1]), (top[0] + thin, top[1]), (top[0] - thin, top[1])]
    sheet.poly(shaft, ink)
    ties: list[Point] = []
    for level, arm in ((height - 0.25, 0.9), (height - 0.85, 0.7)):
        px, py = camera(x, level, z)
        sheet.rect(px - arm * unit, py - 0.05 * unit, arm * 2 * unit, 0.1 * unit, ink)
        for share in (-0.9, -0.35, 0.35, 0.9):
            sheet.rect(px + share * arm * unit - 0.035 * unit, py - 0.2 * unit, 0.07 * unit, 0.16 * unit, ink)
            ties.append((px + share * arm * unit, py - 0.2 * unit))
    px, py = camera(x, height - 1.75, z)
    sheet.rect(px + 0.02 * unit, py - 0.26 * unit, 0.3 * unit, 0.5 * unit, ink, rx=float(0.05 * unit))
    return ties


def wires(sheet: Sheet, first: list[Point], second: list[Point], ink: str, width: float, sag: float) -> None:
    """Slack wires between the ties of two poles."""
    for (ax, ay), (bx, by) in zip(first, second, strict=True):
        drop = sag * sheet.random.uniform(0.7, 1.3)
        sheet.path(
            f"M{ax:.1f} {ay:.1f}Q{(ax + bx) / 2:.1f} {(ay + by) / 2 + drop:.1f} {bx:.1f} {by:.1f}",
            stroke=ink,
            stroke_width=float(width),
        )
