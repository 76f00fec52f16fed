"""The key art: the line runs through the neighbourhood into the wheel; the two friends walk it."""

from __future__ import annotations

from curves import Camera, Point
from figures import BOY, GIRL, child, statue
from houses import House
from motifs import halo, point, sky, sleepers, tower, trace_ring, track
from palette import DUSK, GOLD, INDIGO, LIGHT, NIGHT, PLUM, ROSE, VIOLET, mix, ramp
from press import Sheet
from world import plant, pole, washing, wires

POLES = ((-1, 4.6), (-1, 9.5), (-1, 17.0), (-1, 30.0), (1, 7.0), (1, 13.5), (1, 26.0))


def key_art(pixels: int) -> Sheet:
    """Portrait, 1000 by 1406 units; the lower third stays dark for the title."""
    sheet = Sheet(1000, 1406.25, pixels, NIGHT, seed=11)
    centre: Point = (500, 500)
    camera = Camera((500, 800), 1.7, 560)
    inks = [
        mix(ROSE, "#E4772E", 0.35),
        ROSE,
        mix(ROSE, PLUM, 0.6),
        PLUM,
        mix(PLUM, VIOLET, 0.6),
        VIOLET,
        DUSK,
        mix(DUSK, INDIGO, 0.6),
        INDIGO,
        NIGHT,
    ]
    sky(sheet, centre, [196, 236, 284, 340, 406, 484, 576, 684, 810, 960], inks)
    for radius, width, gaps, share in (
        (212, 2.4, 3, 0.9),
        (262, 1.3, 5, 0.6),
        (312, 2.0, 4, 0.5),
        (374, 1.2, 6, 0.4),
        (520, 1.2, 7, 0.25),
        (630, 1.2, 7, 0.2),
    ):
        trace_ring(sheet, centre, radius, mix(GOLD, LIGHT, 0.4), width, gaps, opacity=share)
    sleepers(sheet, centre, 428, 462, 108, GOLD, 3.2, opacity=0.42)
    halo(sheet, centre, 166)
    _towers(sheet, centre)
    statue(sheet, 500, 716, 1.12, mix(DUSK, NIGHT, 0.3))
    with sheet.grain(mix(PLUM, ROSE, 0.35)):
        sheet.rect(0, 690, 1000, 130, sheet.linear((0, 700), (0, 815), (0, PLUM, 0), (1, PLUM, 0.6)))
    point(sheet, (500, 716 - 226 * 1.12), 6, 7)
    _ground(sheet, camera)
    _street(sheet, camera)
    walkers = camera(0, 0, 5.3)
    clothes = {"skin": mix(NIGHT, DUSK, 0.55), "dark": NIGHT, "shirt": mix(INDIGO, DUSK, 0.5)}
    child(sheet, GIRL, (walkers[0] + 38, walkers[1] + 2), 140, clothes, LIGHT)
    child(sheet, BOY, (walkers[0] - 34, walkers[1] + 7), 148, clothes, LIGHT)
    with sheet.grain(NIGHT):
        sheet.rect(
            0, 900, 1000, 510, sheet.linear((0, 930), (0, 1300), (0, NIGHT, 0), (0.45, NIGHT, 0.55), (1, NIGHT, 0.92))
        )
        sheet.rect(0, 0, 1000, 300, sheet.linear((0, 0), (0, 260), (0, NIGHT, 0.7), (1, NIGHT, 0)))
    return sheet


def _ground(sheet: Sheet, camera: Camera) -> None:
    vx, vy = camera.vanishing
    sheet.rect(
        0,
        vy,
        1000,
        620,
        sheet.linear(
            (0, vy),
            (0, 1406),
            (0, mix(PLUM, ROSE, 0.5), 1),
            (0.08, mix(PLUM, VIOLET, 0.4), 1),
            (0.3, DUSK, 1),
            (0.65, INDIGO, 1),
            (1, NIGHT, 1),
        ),
    )
    with sheet.grain(ROSE):
        sheet.disc((vx, vy), 300, sheet.radial((vx, vy), 300, (0, ROSE, 0.9), (0.4, ROSE, 0.35), (1, ROSE, 0)))
    track(
        sheet,
        camera,
        1.5,
        160,
        mix(DUSK, PLUM, 0.25),
        mix(NIGHT, INDIGO, 0.5),
        [mix(GOLD, DUSK, 0.6), mix(GOLD, DUSK, 0.3), GOLD, LIGHT, LIGHT, LIGHT],
    )


def _street(sheet: Sheet, camera: Camera) -> None:
    tones = [
        mix(NIGHT, INDIGO, 0.35),
        INDIGO,
        mix(INDIGO, DUSK, 0.6),
        DUSK,
        mix(VIOLET, PLUM, 0.5),
        mix(PLUM, ROSE, 0.4),
    ]
    cloth = [
        mix(NIGHT, DUSK, 0.5),
        mix(PLUM, DUSK, 0.4),
        mix(GOLD, PLUM, 0.55),
        mix(VIOLET, DUSK, 0.3),
        mix(ROSE, DUSK, 0.45),
    ]
    places: list[tuple[float, float, int]] = []
    for side in (-1, 1):
        z = 2.15 if side < 0 else 2.3
        while z < 60:
            depth = sheet.random.uniform(2.6, 4.2) * (1 + z / 40)
            places.append((z, depth, side))
            z += depth + sheet.random.uniform(0.1, 0.5)
    previous: dict[int, list[Point]] = {}
    for z, depth, side in sorted(places, reverse=True):
        haze = min(1.0, (z / 42) ** 0.6)
        lit = z < 7 or sheet.random.random() < 0.65
        upper = z > 16 and sheet.random.random() < 0.3
        dim = 0.38 if z < 4 else 0.15
        House(sheet, camera, side, z, depth, haze, ramp(tones, haze), lit, upper, low=2.15, aside=2.35, dim=dim).draw()
        if z < 22:
            for _ in range(3):
                along = z + sheet.random.uniform(0.0, depth * 0.7)
                plant(
                    sheet,
                    camera(side * sheet.random.uniform(1.75, 2.0), 0, along),
                    0.62 * camera.focal / along,
                    mix(tones[1], "#1E4A4A", 0.45),
                    mix(PLUM, DUSK, 0.5),
                )
        for side_of, at in POLES:
            if side_of == side and z <= at < z + depth + 0.5:
                tied = pole(sheet, camera, side * 2.0, at, 5.6, mix(NIGHT, DUSK, haze))
                if side in previous:
                    wires(sheet, tied, previous[side], mix(NIGHT, DUSK, haze), 1.1, 9)
                previous[side] = tied
    washing(sheet, camera, -2.2, 2.2, 9.5, 3.35, cloth)


def _towers(sheet: Sheet, centre: Point) -> None:
    for depth, (body, lit) in enumerate(
        [(mix(PLUM, VIOLET, 0.35), 0.35), (mix(VIOLET, DUSK, 0.45), 0.5), (mix(DUSK, INDIGO, 0.6), 0.55)]
    ):
        for side in (-1, 1):
            x = 196 + depth * 54.0
            while x < 560:
                wide = sheet.random.uniform(34, 62) * (1 + depth * 0.3)
                rise = 40 + (x - 150) * (0.62 + 0.42 * sheet.random.random()) * (1.45 - depth * 0.14)
                left = centre[0] + (x if side > 0 else -x - wide)
                tower(
                    sheet,
                    (left, 800 - rise, wide, 860),
                    body,
                    mix(GOLD, body, 0.25),
                    lit,
                    sheet.random.choice([0, 0, 1, 2]),
                )
                x += wide + sheet.random.uniform(2, 22)
        with sheet.grain(mix(PLUM, ROSE, 0.5)):
            sheet.rect(
                0, 640, 1000, 240, sheet.linear((0, 640), (0, 840), (0, PLUM, 0), (1, PLUM, 0.55 - depth * 0.12))
            )
