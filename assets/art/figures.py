"""The statue, the profile, the two friends: outlines drawn by hand as points, as calm as possible."""

from __future__ import annotations

from curves import limb, mirrored, outline, smooth
from press import Sheet

# Half outlines of the seated statue: x = 0 is its axis, y = 0 the seat, 306 units to the finial.
HEAD = outline(
    "0,-306! 3,-296 5,-285 11,-277 17,-268 19,-260! 27,-252 32,-240 32,-226! 36,-224 37,-212 "
    "35,-197 31,-193 28.5,-199! 25,-191 16,-182 0,-178"
)
NECK = outline("0,-196 14,-196 14,-176 24,-168 40,-160 0,-150")
TORSO = outline("0,-176 13,-175 24,-170 44,-164 64,-156 72,-136 64,-110 50,-86 42,-66 40,-46 42,-30 0,-26")
ARM = outline(
    "46,-158 64,-157 78,-146 86,-128 91,-104 97,-80 97,-64 86,-52 64,-43 40,-36 14,-32 10,-44 "
    "36,-51 60,-61 71,-73 69,-92 64,-112 56,-136"
)
LEGS = outline("0,-38 26,-40 62,-47 100,-44 130,-32 142,-17 137,-6 118,-1 60,0 0,0")
BASE = outline("0,-3 124,-3 140,4 147,14 140,24 124,28! 126,33 124,38! 142,42 150,50 150,56! 166,56! 166,70! 0,70!")


def statue_parts() -> dict[str, str]:
    """The statue's parts as path data, back to front."""
    return {
        "base": smooth(mirrored(BASE), tension=0.6),
        "torso": smooth(mirrored(TORSO)),
        "neck": smooth(mirrored(NECK)),
        "legs": smooth(mirrored(LEGS)),
        "right": smooth(ARM),
        "left": smooth([(-p[0], *p[1:]) for p in ARM]),
        "head": smooth(mirrored(HEAD)),
    }


def statue(sheet: Sheet, x: float, y: float, scale: float, fill: str, **extra: object) -> None:
    """The statue as one flat silhouette, seated at (x, y)."""
    with sheet.group(transform=f"translate({x:.2f} {y:.2f}) scale({scale:.4f})"):
        for d in statue_parts().values():
            sheet.path(d, fill, **extra)


BOY = [
    ("skin", limb([(-11, -108, 12), (-13, -64, 8.5), (-13, -44, 8), (-13, -18, 4.6), (-13, -6, 5)])),
    ("skin", smooth(outline("-18,-8 -19.5,0 -15,3 -8,2 -8,-8"))),
    ("skin", limb([(11, -108, 12), (15, -66, 8.5), (14, -48, 7.5), (17, -26, 4.6)])),
    ("skin", smooth(outline("12,-30 10,-18 12,-9 17,-7 22,-12 22.5,-29"))),
    (
        "dark",
        smooth(outline("-24,-126 -26,-104 -27,-78! -14,-75 -1.5,-77! 0,-94! 3,-78! 16,-76 28.5,-80! 26,-106 24,-126")),
    ),
    (
        "skin",
        limb([(-30, -170, 6.5), (-36, -146, 5.8), (-39, -126, 4.6), (-37, -110, 3.8), (-35, -100, 4.6), (-33, -92, 3)]),
    ),
    ("skin", limb([(30, -170, 6.5), (37, -148, 5.8), (42, -130, 4.6), (39, -114, 3.8), (35, -105, 4.4), (32, -99, 3)])),
    (
        "shirt",
        smooth(
            outline(
                "-9,-194 -20,-190 -32,-182 -39,-170 -43,-150! -30,-146! -26.5,-158! -25,-130 -27,-104! "
                "-14,-101 0,-103 14,-101 27,-105! 25,-130 26.5,-158! 31,-147! 44,-152! 39,-170 32,-182 "
                "20,-190 9,-194"
            )
        ),
    ),
    ("skin", smooth(outline("-7.5,-210 -7.5,-195 0,-189 7.5,-195 7.5,-210"))),
    (
        "dark",
        smooth(
            outline(
                "-2,-250 12,-248 21,-238 23,-225! 26,-224 25.5,-215 22,-213! 17,-204 9,-199 0,-201 "
                "-9,-199 -17,-204 -22,-213! -25.5,-215 -26,-224 -23,-225! -23,-238 -14,-247"
            )
        ),
    ),
]
GIRL = [
    ("skin", limb([(-9, -100, 10), (-11, -62, 7.8), (-11, -44, 7.2), (-11, -18, 4.2), (-11, -6, 4.6)])),
    ("skin", smooth(outline("-15.5,-8 -17,0 -13,3 -6,2 -6,-8"))),
    ("skin", limb([(9, -100, 10), (14, -64, 7.8), (13, -48, 6.8), (16, -27, 4.2)])),
    ("skin", smooth(outline("11.5,-30 9.5,-19 11.5,-10 16,-8 20.5,-12 21,-29"))),
    (
        "skin",
        limb([(-26, -166, 5.8), (-33, -144, 5), (-39, -124, 4), (-40, -108, 3.4), (-40, -98, 4.2), (-39, -90, 2.6)]),
    ),
    ("skin", limb([(26, -166, 5.8), (32, -146, 5), (33, -126, 4.2), (29, -112, 3.6), (26, -103, 4.2), (24, -96, 2.6)])),
    ("dark", smooth(outline("-19,-128 -24,-108 -31,-80! -16,-75 0,-76.5 16,-74 33,-79! 25,-106 19,-128"))),
    (
        "shirt",
        smooth(
            outline(
                "-8,-190 -18,-186 -28,-179 -35,-166 -38,-152! -26,-147! -22,-158! -19.5,-134 -22,-114! "
                "0,-111 22,-114! 19.5,-134 22,-158! 26,-147! 38,-152! 35,-166 28,-179 18,-186 8,-190"
            )
        ),
    ),
    ("skin", smooth(outline("-6.5,-204 -6.5,-190 0,-185 6.5,-190 6.5,-204"))),
    (
        "dark",
        smooth(
            outline(
                "0,-246 13,-243 21,-233 23,-221 20,-208 12,-199 0,-197 -12,-199 -20,-208 -23,-221 -21,-233 -13,-243"
            )
        ),
    ),
    ("dark", smooth(outline("-4,-232 5,-233 12,-222 15,-204 13,-184 8,-170 6,-160! 3,-174 -1,-192 -5,-214"))),
]


def child(
    sheet: Sheet,
    who: list[tuple[str, str]],
    place: tuple[float, float],
    height: float,
    inks: dict[str, str],
    rim: str | None = None,
) -> None:
    """One of the friends from behind, walking; the place is the ground below. Inks: skin, dark, shirt."""
    scale = height / 250
    with sheet.group(transform=f"translate({place[0]:.2f} {place[1]:.2f}) scale({scale:.4f})"):
        if rim:
            light = sheet.linear((0, -250), (0, -20), (0, rim, 1), (0.45, rim, 0.8), (1, rim, 0.25))
            for _, d in who:
                sheet.path(d, stroke=light, stroke_width=5.0, stroke_linejoin="round")
        for part, d in who:
            sheet.path(d, inks[part])
