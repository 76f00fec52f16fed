"""Still 01: the community along the line at dusk, towers behind."""

from __future__ import annotations

from curves import Camera, Point
from figures import BOY, GIRL, child
from houses import House
from motifs import halo, point, sky, tower, trace_ring, track
from palette import DUSK, GOLD, INDIGO, LIGHT, NIGHT, PLUM, ROSE, VIOLET, mix, ramp
from press import Sheet
from world import plant, pole, washing, wires

WARM = [
    mix(ROSE, PLUM, 0.25),
    mix(ROSE, PLUM, 0.6),
    PLUM,
    mix(PLUM, VIOLET, 0.6),
    VIOLET,
    mix(VIOLET, DUSK, 0.6),
    DUSK,
    mix(DUSK, INDIGO, 0.6),
]

HOUSES = 8  # the street of still 01, chosen among several


def rows(
    sheet: Sheet, base: float, heart: float, layers: list[tuple[str, float, float, float]], haze: str, step: float = 46
) -> None:
    """Layers of towers, far to near: (ink, lowest and highest rise, share of lit windows); they part at x = heart."""
    rnd = sheet.random
    for body, low, high, lit in layers:
        x = -20.0
        while x < sheet.width:
            wide = rnd.uniform(0.7, 1.5) * step
            away = min(1.0, abs(x + wide / 2 - heart) / (sheet.width * 0.5))
            rise = low + (high - low) * away**0.8 * rnd.uniform(0.45, 1.0)
            tower(sheet, (x, base - rise, wide, base), body, mix(GOLD, body, 0.3), lit, rnd.choice([0, 0, 1, 2, 2]))
            x += wide + rnd.choice([2, 3, 8, 20])
        with sheet.grain(haze):
            sheet.rect(
                0,
                base - high,
                sheet.width,
                high,
                sheet.linear((0, base - min(220, high * 0.7)), (0, base), (0, haze, 0), (1, haze, 0.5)),
            )


def tracks(pixels: int) -> Sheet:
    """The community along the line at dusk, towers behind."""
    sheet = Sheet(1600, 1000, pixels, NIGHT, seed=5)
    camera = Camera((930, 560), 2.5, 800)
    sky(sheet, (930, 430), [140, 190, 260, 345, 450, 580, 740, 1060], WARM)
    for radius, width, gaps, share in ((165, 2.0, 3, 0.8), (225, 1.2, 4, 0.6), (400, 1.4, 5, 0.4), (515, 1.2, 7, 0.3)):
        trace_ring(sheet, (930, 430), radius, LIGHT, width, gaps, opacity=share)
    halo(sheet, (930, 430), 118)
    haze = mix(PLUM, ROSE, 0.5)
    rows(
        sheet,
        570,
        930,
        [
            (mix(PLUM, VIOLET, 0.3), 20, 470, 0.4),
            (mix(VIOLET, DUSK, 0.3), 10, 590, 0.5),
            (mix(DUSK, INDIGO, 0.25), 0, 560, 0.6),
        ],
        haze,
    )
    sheet.rect(
        0,
        560,
        1600,
        440,
        sheet.linear(
            (0, 560), (0, 1000), (0, haze, 1), (0.1, mix(PLUM, VIOLET, 0.4), 1), (0.45, DUSK, 1), (1, INDIGO, 1)
        ),
    )
    track(
        sheet,
        camera,
        3.6,
        220,
        mix(DUSK, PLUM, 0.3),
        mix(NIGHT, INDIGO, 0.7),
        [mix(GOLD, DUSK, 0.35), mix(GOLD, DUSK, 0.15), LIGHT, LIGHT],
    )
    tones = [
        mix(NIGHT, INDIGO, 0.6),
        mix(INDIGO, DUSK, 0.4),
        DUSK,
        mix(DUSK, VIOLET, 0.6),
        mix(VIOLET, PLUM, 0.5),
        mix(PLUM, ROSE, 0.4),
    ]
    cloth = [
        mix(NIGHT, DUSK, 0.5),
        mix(PLUM, DUSK, 0.2),
        mix(GOLD, PLUM, 0.35),
        mix(VIOLET, ROSE, 0.3),
        mix(ROSE, DUSK, 0.35),
        mix(LIGHT, PLUM, 0.35),
    ]
    sheet.random.seed(HOUSES)
    places: list[tuple[float, float, int]] = []
    for side in (-1, 1):
        z = 1.75 if side < 0 else 2.5
        while z < 80:
            depth = sheet.random.uniform(2.6, 3.8) * (1 + z / 40)
            places.append((z, depth, side))
            z += depth + sheet.random.uniform(0.1, 0.5)
    ties: dict[int, list[Point]] = {}
    for z, depth, side in sorted(places, reverse=True):
        haze_share = min(1.0, (z / 55) ** 0.7)
        lit, upper = sheet.random.random() < 0.75, sheet.random.random() < 0.45
        House(sheet, camera, side, z, depth, haze_share, ramp(tones, haze_share), lit, upper).draw()
        for _ in range(3 if z < 30 else 0):
            along = z + sheet.random.uniform(0, depth * 0.8)
            plant(
                sheet,
                camera(side * sheet.random.uniform(1.7, 2.0), 0, along),
                0.8 * camera.focal / along,
                mix(tones[1], "#1E5A50", 0.5),
                mix(PLUM, DUSK, 0.4),
            )
        if sheet.random.random() < 0.6 and 6 < z < 30:
            tied = pole(sheet, camera, side * 1.95, z, 6.2, mix(NIGHT, DUSK, haze_share))
            if side in ties:
                wires(sheet, tied, ties[side], mix(NIGHT, DUSK, haze_share), 1.3, 12)
            ties[side] = tied
    washing(sheet, camera, -2.3, 2.2, 15, 3.6, cloth)
    washing(sheet, camera, -2.3, 2.2, 10, 3.9, cloth)
    clothes = {"skin": mix(NIGHT, DUSK, 0.55), "dark": NIGHT, "shirt": mix(INDIGO, DUSK, 0.5)}
    for who, x, z, tall in (
        (GIRL, 0.42, 9.3, 1.35),
        (BOY, -0.4, 9.0, 1.42),
        (GIRL, -1.45, 15.5, 1.5),
        (BOY, 1.5, 19, 1.6),
    ):
        child(sheet, who, camera(x, 0, z), tall * camera.focal / z, clothes, LIGHT)
    with sheet.grain(NIGHT):
        sheet.rect(0, 760, 1600, 240, sheet.linear((0, 780), (0, 1010), (0, NIGHT, 0), (1, NIGHT, 0.75)))
    signal = camera(1.35, 0, 26)
    sheet.rect(signal[0] - 1.5, signal[1] - 84, 3, 84, NIGHT)
    point(sheet, (signal[0], signal[1] - 88), 7, 7)
    return sheet
