"""Stills 02, 04 and 07: the sleeper's dream, the device on the forehead, the wheel as a circuit."""

from __future__ import annotations

from profile import head

from curves import Point, outline, polar, smooth
from motifs import halo, point, sky, sleepers, trace_ring
from palette import DUSK, GOLD, INDIGO, LIGHT, NIGHT, PLUM, ROSE, VIOLET, mix
from press import Sheet


def dream(pixels: int) -> Sheet:
    """A sleeping boy, face to the sky; his former lives are rings that rise from the forehead."""
    sheet = Sheet(1600, 1000, pixels, NIGHT, seed=21)
    centre: Point = (674, 560)
    inks = [
        PLUM,
        mix(PLUM, VIOLET, 0.55),
        VIOLET,
        mix(VIOLET, DUSK, 0.55),
        DUSK,
        mix(DUSK, INDIGO, 0.5),
        INDIGO,
        mix(INDIGO, NIGHT, 0.6),
    ]
    radii = [120.0, 195.0, 280.0, 375.0, 480.0, 600.0, 740.0, 900.0]
    sky(sheet, centre, radii, inks)
    for radius, width, gaps, share in (
        (92, 2.2, 2, 0.95),
        (158, 1.6, 4, 0.75),
        (238, 2.4, 4, 0.7),
        (328, 1.4, 5, 0.5),
        (545, 1.4, 7, 0.35),
        (668, 1.2, 7, 0.25),
    ):
        trace_ring(sheet, centre, radius, LIGHT, width, gaps, opacity=share)
    sleepers(sheet, centre, 402, 440, 112, GOLD, 3.0, opacity=0.5)
    _lives(sheet, centre)
    with sheet.grain(NIGHT):
        sheet.rect(0, 560, 1600, 440, sheet.linear((0, 560), (0, 900), (0, NIGHT, 0), (1, NIGHT, 0.95)))
    head(sheet, "translate(690 826) rotate(-90) scale(1.78)")
    _bed(sheet)
    point(sheet, (672, 560), 9, 8)
    return sheet


def _lives(sheet: Sheet, centre: Point) -> None:
    """Signs of other lives on the rings, strung on the thread that leaves the forehead."""
    stops = outline(
        "0,0 -40,120 -62,238 -58,380 -47,480 -30,430 -18,328 -4,370 14,500 27,400 34,238 50,230 "
        "66,328 62,420 52,490 60,700 66,1300"
    )
    thread = smooth([polar(centre, radius, angle) for angle, radius in stops], closed=False)
    sheet.path(thread, stroke=LIGHT, stroke_width=2.6, opacity=0.9, stroke_linecap="round")
    for angle, radius, kind, size in (
        (-62, 238, 0, 34),
        (-18, 328, 1, 36),
        (34, 238, 2, 34),
        (66, 328, 3, 36),
        (-47, 480, 2, 40),
        (14, 500, 0, 44),
        (52, 490, 1, 42),
    ):
        place = polar(centre, radius, angle)
        sheet.disc(place, size, mix(INDIGO, VIOLET, 0.4))
        sheet.disc(place, size, stroke=GOLD, stroke_width=2.2)
        emblem(sheet, place, size * 0.62, kind, LIGHT)


def emblem(sheet: Sheet, place: Point, size: float, kind: int, ink: str, turn: float = 0.0) -> None:
    """A small sign of one life: 0 bird, 1 fish, 2 lotus, 3 leaf, 4 house, 5 drop."""
    with sheet.group(transform=f"translate({place[0]:.2f} {place[1]:.2f}) rotate({turn:.1f}) scale({size / 100:.4f})"):
        if kind == 0:
            sheet.path(
                smooth(
                    outline(
                        "-95,20! -50,22 -10,4 10,-30 30,-82! 44,-40 40,-8 66,-14 82,-2 102,6! 78,16 50,40 6,52 -40,40"
                    )
                ),
                ink,
            )
            sheet.path(smooth(outline("-4,6! -30,-34 -66,-62! -62,-28 -40,16!")), ink)
        elif kind == 1:
            sheet.path(smooth(outline("100,0! 60,-34 0,-42 -54,-14 -98,-46! -82,0 -98,46! -54,14 0,42 60,34")), ink)
            sheet.disc((62, -8), 8, INDIGO)
        elif kind == 2:
            for turn_by in (-68, 68, -36, 36, 0):
                with sheet.group(transform=f"translate(0 52) rotate({turn_by})"):
                    sheet.path(
                        smooth([(0, 0, 0), (-32, -58), (0, -128, 0), (32, -58)]), ink, stroke=INDIGO, stroke_width=6
                    )
        elif kind == 3:
            sheet.path(smooth(outline("-84,72! -62,-20 6,-80 92,-88! 84,-4 24,62")), ink)
            sheet.path("M-84 72L56 -54", stroke=INDIGO, stroke_width=8)
        elif kind == 4:
            sheet.path("M-96 6L0 -84L96 6L70 6L70 78L20 78L20 24L-20 24L-20 78L-70 78L-70 6Z", ink)
        else:
            sheet.path(smooth(outline("0,-98! 40,-30 58,28 36,74 0,86 -36,74 -58,28 -40,-30")), ink)


def _bed(sheet: Sheet) -> None:
    """The pillow before the head, the shirt and the mat."""
    shirt = smooth(outline("1096,800! 1150,770 1204,738! 1300,716 1440,700 1640,704! 1640,1010! 1010,1010! 1046,900"))
    sheet.path(shirt, mix(INDIGO, DUSK, 0.6))
    with sheet.grain(NIGHT), sheet.group(clip=shirt):
        sheet.rect(
            900, 680, 720, 330, sheet.linear((0, 705), (0, 950), (0, NIGHT, 0), (0.2, NIGHT, 0.3), (1, NIGHT, 0.95))
        )
    collar = [(1204, 738, 0), (1300, 716), (1440, 700), (1640, 704)]
    fade = sheet.linear((1190, 0), (1600, 0), (0, LIGHT, 0.2), (0.2, LIGHT, 0.9), (1, LIGHT, 0))
    sheet.path(smooth(collar, closed=False), stroke=fade, stroke_width=4.0)
    sheet.path(
        smooth([(1096, 800, 0), (1150, 770), (1204, 738, 0)], closed=False),
        stroke=mix(VIOLET, PLUM, 0.5),
        stroke_width=5.0,
    )
    pillow = smooth(outline("-40,946 120,900 330,892 520,916 760,934 940,920 1060,934 1120,980 1100,1040 -40,1040"))
    sheet.path(pillow, mix(NIGHT, INDIGO, 0.7))
    sheet.path(
        smooth(outline("60,912 330,892 520,916 760,934 940,920"), closed=False),
        stroke=mix(VIOLET, DUSK, 0.3),
        stroke_width=2.5,
    )


def nanobug(pixels: int) -> Sheet:
    """The device on the forehead, close: a third eye with six fine legs."""
    sheet = Sheet(1600, 1000, pixels, INDIGO, seed=41)
    eye: Point = (1003, 344)
    inks = [
        mix(ROSE, PLUM, 0.4),
        PLUM,
        mix(PLUM, VIOLET, 0.6),
        VIOLET,
        mix(VIOLET, DUSK, 0.6),
        DUSK,
        mix(DUSK, INDIGO, 0.6),
        INDIGO,
    ]
    sky(sheet, eye, [110, 175, 250, 340, 450, 580, 740, 930], inks)
    for radius, width, gaps, share in (
        (140, 2.0, 3, 0.9),
        (210, 1.4, 4, 0.7),
        (294, 2.4, 4, 0.6),
        (512, 1.4, 7, 0.4),
        (655, 1.4, 7, 0.3),
    ):
        trace_ring(sheet, eye, radius, LIGHT, width, gaps, opacity=share)
    sleepers(sheet, eye, 376, 414, 104, GOLD, 3.0, opacity=0.5)
    head(sheet, "translate(560 470) scale(2.9)", strength=1.25)
    _bug(sheet, eye)
    return sheet


def _bug(sheet: Sheet, eye: Point) -> None:
    x, y = eye
    with sheet.group(transform=f"translate({x - 22} {y}) rotate(2)"):
        for rise in (-1, 1):
            for reach, spread in ((-46, 92), (-70, 58), (-84, 22)):
                sheet.path(
                    f"M-4 {rise * 18}Q{reach * 0.3} {rise * (spread + 16)} {reach} {rise * spread}",
                    stroke=LIGHT,
                    stroke_width=3.2,
                    stroke_linecap="round",
                )
                sheet.disc((reach, rise * spread), 5, LIGHT)
        sheet.path(smooth(outline("-14,-44 10,-46 30,-26 37,0 30,26 10,46 -14,44 -20,0")), GOLD)
        sheet.path(smooth(outline("0,-36 14,-36 26,-20 31,0 26,20 14,36 0,36 8,0")), LIGHT)
        sheet.path("M-14 -44Q4 0 -14 44", stroke=mix(GOLD, PLUM, 0.5), stroke_width=3.0)
    point(sheet, (x - 4, y), 15, 9)


def wheel(pixels: int) -> Sheet:
    """The wheel of rebirth as a circuit board."""
    sheet = Sheet(1600, 1000, pixels, INDIGO, seed=71)
    hub: Point = (800, 500)
    inks = [
        mix(ROSE, PLUM, 0.6),
        PLUM,
        mix(PLUM, VIOLET, 0.6),
        VIOLET,
        mix(VIOLET, DUSK, 0.5),
        DUSK,
        mix(DUSK, INDIGO, 0.6),
        mix(INDIGO, NIGHT, 0.4),
    ]
    sky(sheet, hub, [120, 190, 262, 352, 430, 520, 680, 960], inks)
    _board(sheet, hub)
    rnd = sheet.random
    for sector in range(6):
        middle = sector * 60
        for lane in range(-4, 5):
            angle = middle + 30 + lane * 1.5
            inner, outer = 196 + abs(lane) * 5, 350 - abs(lane) * 10 + rnd.uniform(-12, 0)
            sheet.line(
                [polar(hub, inner, angle), polar(hub, outer, angle)], LIGHT if lane == 0 else GOLD, 2.0, opacity=0.75
            )
            sheet.disc(polar(hub, outer, angle), 4.2, LIGHT if lane == 0 else GOLD)
        place = polar(hub, 272, middle)
        sheet.disc(place, 62, mix(INDIGO, NIGHT, 0.3))
        sheet.disc(place, 62, stroke=GOLD, stroke_width=3.0)
        sheet.disc(place, 70, stroke=GOLD, stroke_width=1.2)
        emblem(sheet, place, 36, [2, 0, 3, 5, 1, 4][sector], LIGHT)
    for radius, width, gaps in (
        (152, 2.4, 4),
        (172, 1.4, 6),
        (366, 2.0, 6),
        (378, 1.4, 9),
        (452, 1.6, 12),
        (470, 2.6, 12),
        (488, 1.4, 14),
        (600, 1.4, 18),
        (640, 1.4, 18),
    ):
        trace_ring(sheet, hub, radius, GOLD, width, gaps, nodes=0.8, opacity=0.85)
    sleepers(sheet, hub, 394, 436, 120, LIGHT, 3.6)
    for index in range(36):
        angle = index * 10 + 5
        a = polar(hub, 505, angle)
        sheet.rect(
            a[0] - 7, a[1] - 7, 14, 14, GOLD if index % 3 else LIGHT, transform=f"rotate({angle} {a[0]:.1f} {a[1]:.1f})"
        )
    halo(sheet, hub, 104, 3)
    for index in range(24):
        sheet.line([polar(hub, 62, index * 15), polar(hub, 92, index * 15)], mix(GOLD, PLUM, 0.45), 3.0)
    sheet.disc(hub, 54, stroke=mix(GOLD, PLUM, 0.45), stroke_width=3.0)
    point(sheet, hub, 17, 7)
    return sheet


def _board(sheet: Sheet, hub: Point) -> None:
    """Traces that run from the wheel to the edges of the board: outwards, then straight, with vias."""
    rnd = sheet.random
    for side in (-1, 1):
        for index in range(46):
            angle = side * (32 + index * 2.6)
            start = polar(hub, 530, angle)
            knee = polar(hub, 560 + rnd.choice([0, 24, 48, 72, 110, 150]), angle)
            end = hub[0] + side * rnd.choice([700, 740, 780, 830, 860])
            if abs(knee[0] - hub[0]) > abs(end - hub[0]):
                continue
            tone = mix(GOLD, DUSK, rnd.choice([0.1, 0.35, 0.55, 0.7]))
            sheet.line([start, knee, (end, knee[1])], tone, rnd.choice([1.6, 1.6, 2.6]), stroke_linejoin="round")
            sheet.disc((end, knee[1]), 5.0, tone)
            sheet.disc(start, 3.6, tone)
