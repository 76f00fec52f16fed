"""A font made for tests: boxes of different widths."""

from __future__ import annotations

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen


def sample_font(path):
    """Write an OpenType font with PostScript outlines, of 1000 units an em: boxes for a few letters, and an accent.

    Boxes are 700 high and begin at 20; of A, 460 wide, they end at 440.
    """
    names = {" ": "space", "\u0301": "acutecomb"} | {letter: letter for letter in "AFILMVafilmv"}
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(character): name for character, name in names.items()})
    widths = {
        name: 0 if name == "acutecomb" else 400 + 20 * index for index, name in enumerate([".notdef", *names.values()])
    }
    builder.setupCFF("SampleSans-Regular", {}, {name: _box(name, width) for name, width in widths.items()}, {})
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Sample Sans", "styleName": "Regular", "psName": "SampleSans-Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.addOpenTypeFeatures(
        "feature mark { markClass acutecomb <anchor -50 700> @top;"
        " pos base A <anchor 210 900> mark @top; pos base V <anchor 210 900> mark @top; } mark;"
    )
    builder.save(path)


def _box(name, width):
    pen = T2CharStringPen(width, None)
    if name not in ("space", ".notdef"):
        corners = [(20, 0), (20, 700), (max(60, width - 20), 700), (max(60, width - 20), 0)]
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()
    return pen.getCharString()
