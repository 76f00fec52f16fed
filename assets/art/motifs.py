"""What returns in every picture: the rings, the rails, the red point, the towers."""

from __future__ import annotations

import math

from curves import Camera, Point, arc, polar
from palette import EMBER, GOLD, LIGHT, NIGHT, mix, ramp
from press import Sheet


def sky(sheet: Sheet, centre: Point, radii: list[float], inks: list[str], shade: str = NIGHT) -> None:
    """Flat discs, one in another, each shaded with grain towards its rim: the sky as a wheel."""
    outer = [*radii[1:], radii[-1] * 1.25]
    for index in range(len(radii) - 1, -1, -1):
        sheet.disc(centre, radii[index], ramp(inks, index / max(1, len(radii) - 1)))
    for index, radius in enumerate(radii):
        inner = radii[index - 1] if index else radius * 0.4
        if inner > outer[-1]:
            continue
        with sheet.grain(mix(ramp(inks, index / max(1, len(radii) - 1)), shade, 0.42)):
            start = inner / radius
            fade = sheet.radial(
                centre,
                radius,
                (0, shade, 0),
                (start, shade, 0),
                (start + (1 - start) * 0.35, shade, 0.06),
                (1, shade, 0.8),
            )
            sheet.disc(centre, radius, fade)


def trace_ring(
    sheet: Sheet,
    centre: Point,
    radius: float,
    ink: str,
    width: float,
    gaps: int,
    *,
    nodes: float = 0.5,
    **extra: object,
) -> None:
    """A ring as a circuit trace: arcs with gaps, some ending in an open node."""
    spin = sheet.random.uniform(0, 360)
    cuts = sorted(sheet.random.uniform(0, 360) for _ in range(gaps)) or [0.0]
    hole = math.degrees(width * 4.5 / radius) + sheet.random.uniform(0, 5)
    for index, start in enumerate(cuts):
        end = cuts[index + 1] if index + 1 < len(cuts) else cuts[0] + 360
        a, b = start + spin + hole, end + spin - hole
        if b - a < 4:
            continue
        sheet.path(arc(centre, radius, a, b), stroke=ink, stroke_width=float(width), stroke_linecap="round", **extra)
        for angle in (a, b):
            if sheet.random.random() < nodes:
                sheet.disc(polar(centre, radius, angle), width * 1.9, ink, **extra)


def sleepers(
    sheet: Sheet, centre: Point, inner: float, outer: float, count: int, ink: str, width: float, **extra: object
) -> None:
    """The ring that is a railway: two rails and the sleepers across them."""
    for index in range(count):
        angle = 360 * index / count
        a, b = polar(centre, inner, angle), polar(centre, outer, angle)
        sheet.line([a, b], ink, width, **extra)
    gauge = outer - inner
    for radius in (inner + gauge * 0.22, outer - gauge * 0.22):
        sheet.disc(centre, radius, stroke=ink, stroke_width=float(width * 0.8), **extra)


def point(sheet: Sheet, place: Point, radius: float, glow: float = 6.0) -> None:
    """The one hot point of a picture."""
    with sheet.light():
        sheet.disc(
            place,
            radius * glow,
            sheet.radial(place, radius * glow, (0, EMBER, 0.75), (0.25, EMBER, 0.3), (1, EMBER, 0)),
        )
    sheet.disc(place, radius, EMBER)
    sheet.disc(place, radius * 0.42, LIGHT)


def track(sheet: Sheet, camera: Camera, near: float, far: float, bed: str, tie: str, rail: list[str]) -> None:
    """The line itself: ballast, sleepers, and rails that catch more light towards the vanishing point."""
    sheet.poly(camera.strip((-1.75, 0), (1.75, 0), near, far), bed)
    z = near
    while z < min(far, near * 26):
        depth = 0.24 + sheet.random.uniform(-0.02, 0.02)
        lean = sheet.random.uniform(-0.06, 0.06)
        sheet.poly(camera.strip((-1.2 + lean, 0), (1.2 + lean, 0), z, z + depth), tie)
        z += 0.62
    steps = [near * (far / near) ** (index / 14) for index in range(15)]
    for x in (-0.72, 0.72):
        for index in range(14):
            a, b = steps[index], steps[index + 1] * 1.01
            ink = ramp(rail, index / 13)
            side = 0.05 if x < 0 else -0.05
            sheet.poly(camera.strip((x + side, 0), (x + side, 0.1), a, b), mix(ink, NIGHT, 0.6))
            sheet.poly(camera.strip((x - 0.05, 0.1), (x + 0.05, 0.1), a, b), ink)


Box = tuple[float, float, float, float]


def tower(sheet: Sheet, box: Box, body: str, glow: str, lit: float, crown: int = 0) -> None:
    """A tower block whose windows are vertical circuit traces; its box is (left, top, width, foot)."""
    x, top, w, base = box
    shapes = {
        0: [(x, top), (x + w, top)],
        1: [(x, top + w * 0.5), (x + w, top)],
        2: [
            (x, top + w * 0.3),
            (x + w * 0.25, top + w * 0.3),
            (x + w * 0.25, top),
            (x + w * 0.75, top),
            (x + w * 0.75, top + w * 0.3),
            (x + w, top + w * 0.3),
        ],
        3: [
            (x, top + w * 0.9),
            (x + w * 0.12, top + w * 0.4),
            (x + w * 0.5, top),
            (x + w * 0.88, top + w * 0.4),
            (x + w, top + w * 0.9),
        ],
    }
    sheet.poly([*shapes[crown], (x + w, base), (x, base)], body)
    columns = max(2, round(w / 11))
    pitch = w / (columns + 0.4)
    for column in range(columns):
        cx = x + pitch * (column + 0.7)
        y = top + w * (1.0 if crown == 3 else 0.62) + sheet.random.uniform(0, 20)
        while y < base:
            run = sheet.random.choice([8, 14, 22, 40, 70])
            if sheet.random.random() < lit:
                tone = mix(body, glow, sheet.random.choice([0.25, 0.4, 0.4, 0.7, 1.0]))
                end = min(base, y + run)
                sheet.line([(cx, y), (cx, end)], tone, pitch * 0.22)
                if sheet.random.random() < 0.4:
                    sheet.disc((cx, y), pitch * 0.24, tone)
            y += run + sheet.random.choice([6, 9, 16, 30])


def halo(sheet: Sheet, centre: Point, radius: float, rim: float = 0.0) -> None:
    """The golden disc."""
    sheet.disc(centre, radius, GOLD)
    with sheet.grain(LIGHT):
        sheet.disc(
            (centre[0], centre[1]),
            radius,
            sheet.radial(
                (centre[0], centre[1] - radius * 0.25), radius * 1.15, (0, LIGHT, 1), (0.45, LIGHT, 0.85), (1, LIGHT, 0)
            ),
        )
    if rim:
        sheet.disc(centre, radius + rim * 2.2, stroke=LIGHT, stroke_width=float(rim))
