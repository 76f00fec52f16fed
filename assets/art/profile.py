"""The boy's head in profile, looking right: flat shapes, a rim of light, a closed eye."""

from __future__ import annotations

from curves import outline, smooth
from palette import DUSK, GOLD, INDIGO, LIGHT, NIGHT, PLUM, ROSE, VIOLET, mix
from press import Sheet

# Outline of face, skull and neck: the origin is the middle of the skull, y runs down, the skull is 300 units high.
FACE = outline(
    "-128,420! -112,300 -98,232 -104,190 -134,130 -158,60 -163,-20 -140,-96 -88,-148 -10,-168 "
    "66,-152 118,-106 143,-56 150,-14 148,8 146,24 147,38 154,54 163,70 168,82 166,92 157,97 "
    "147,98 143,104 144,112 149,119 150,126 143,132 136,135! 142,139 145,147 141,155 133,160 "
    "132,168 137,177 138,188 130,200 114,207 92,206 68,208 50,222 44,250 48,300 70,420!"
)
HAIR = outline(
    "130,-86! 116,-80 100,-58! 98,-72 84,-62 74,-36! 71,-52 56,-38 46,-8! 44,-24 38,0 36,24 "
    "27,62! 20,34 8,22 -8,20 -20,32 -24,56 -20,78! -34,106 -62,138 -84,176 -104,190! -140,140 "
    "-170,62 -176,-20 -156,-104 -102,-164 -16,-187 62,-176 112,-140 138,-104!"
)
EAR = outline("8,26 -8,22 -22,32 -24,54 -16,76 -10,94 0,104 10,98 10,84 14,70 18,52 16,34")
EAR_FOLD = outline("6,40 -6,36 -13,48 -8,64 0,74 -2,86")
LID = [(136, 44), (127, 50), (114, 52), (102, 47)]
BROW = outline("140,8! 126,0 106,2 92,13! 108,9 126,8")


def head(sheet: Sheet, transform: str, rim: str = LIGHT, strength: float = 1.0) -> None:
    """The head, shaded with grain; the light comes from in front of the face."""
    skin, hair = mix(PLUM, ROSE, 0.25), mix(NIGHT, INDIGO, 0.5)
    face = smooth(FACE)

    def shade(ink: str, fill: str, d: str = face) -> None:
        with sheet.grain(ink), sheet.group(transform=transform), sheet.group(clip=d):
            sheet.rect(-260, -260, 560, 760, fill)

    with sheet.group(transform=transform):
        sheet.path(face, skin)
    shade(
        mix(VIOLET, DUSK, 0.3),
        sheet.linear((150, 0), (-60, 60), (0, DUSK, 0), (0.25, DUSK, 0.12), (0.7, DUSK, 0.9), (1, DUSK, 1)),
    )
    shade(mix(DUSK, INDIGO, 0.5), sheet.linear((60, 150), (20, 320), (0, DUSK, 0), (0.5, DUSK, 0.6), (1, DUSK, 1)))
    shade(mix(DUSK, INDIGO, 0.3), sheet.radial((84, 238), 72, (0, DUSK, 0.95), (0.5, DUSK, 0.6), (1, DUSK, 0)))
    shade(
        mix(ROSE, GOLD, 0.45),
        sheet.radial((150, 90), 92, (0, ROSE, 0.5 * strength), (0.5, ROSE, 0.22 * strength), (1, ROSE, 0)),
    )
    shade(
        mix(ROSE, GOLD, 0.45),
        sheet.radial((168, -40), 90, (0, ROSE, 0.75 * strength), (0.5, ROSE, 0.3 * strength), (1, ROSE, 0)),
    )
    ink = mix(NIGHT, DUSK, 0.4)
    with sheet.group(transform=transform):
        sheet.path(smooth(BROW), ink)
        sheet.path(smooth(LID, closed=False), stroke=ink, stroke_width=4.2, stroke_linecap="round")
        for start, end in (
            ((134, 46), (143, 53)),
            ((127, 50), (134, 59)),
            ((118, 52), (122, 61)),
            ((109, 51), (109, 59)),
        ):
            sheet.path(
                f"M{start[0]} {start[1]}Q{start[0] + 2} {end[1]} {end[0]} {end[1]}",
                stroke=ink,
                stroke_width=2.6,
                stroke_linecap="round",
            )
        sheet.path("M136 135Q126 137 119 133", stroke=ink, stroke_width=3.0, stroke_linecap="round")
        sheet.path("M148 96Q146 86 153 82", stroke=mix(PLUM, DUSK, 0.6), stroke_width=3.0, stroke_linecap="round")
    with sheet.group(transform=transform):
        with sheet.group(clip=face):
            light = sheet.linear(
                (0, -150), (0, 260), (0.1, rim, 0), (0.2, rim, 0.8), (0.3, rim, 1), (0.85, rim, 0.95), (1, rim, 0)
            )
            sheet.path(
                smooth([p for p in FACE if p[0] > 40 and p[1] > -150 and p[1] < 230], closed=False),
                stroke=light,
                stroke_width=7.0,
                stroke_linejoin="round",
            )
        sheet.path(smooth(HAIR), hair)
        with sheet.group(clip=smooth(HAIR)):
            for index in range(19):
                share = index / 18
                x, y = 132 - 285 * share, -118 - 62 * (1 - (2 * share - 0.75) ** 2)
                curve = f"M{x:.0f} {y:.0f}q{20 + 8 * share:.0f} 34 {4 - 30 * share:.0f} {84 + 60 * share:.0f}"
                sheet.path(
                    curve, stroke=mix(INDIGO, VIOLET, 0.45), stroke_width=2.2, stroke_linecap="round", opacity=0.7
                )
            for width, opacity in ((5.0, 0.9),):
                edge = sheet.linear((150, -80), (20, -190), (0, rim, opacity), (1, rim, 0))
                sheet.path(smooth([p for p in HAIR if p[1] < -95], closed=False), stroke=edge, stroke_width=width)
        sheet.path(smooth(EAR), mix(VIOLET, PLUM, 0.45))
        sheet.path(
            smooth(EAR_FOLD, closed=False), stroke=mix(DUSK, INDIGO, 0.4), stroke_width=4.0, stroke_linecap="round"
        )
