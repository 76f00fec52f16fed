"""What a PDF shows against what HarfBuzz's own program draws, and Pillow with a HarfBuzz and FreeType of its own."""

from __future__ import annotations

import subprocess

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, features

from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline
from epk.typeset.paragraph import set_lines
from epk.typeset.style import Face
from tests.drawing import written
from tests.passages import PASSAGES

SIZE = 48
NEWER = {"lo", "my"}
"""HarfBuzz 6 of Debian 12 cuts marks off above Lao's ascender, and leaves a Burmese one where 14 and 15 move it."""
DRAWN = [passage for passage in PASSAGES if passage[0] not in NEWER]
STRANGE = 0.005
"""Part of the dark pixels that may have no neighbour: what two renderers make of hairlines."""


def ink(picture):
    """The picture in grey, black on white, cut to what is drawn."""
    grey = picture.convert("L")
    return grey.crop(ImageChops.invert(grey).point(lambda value: 255 if value > 40 else 0).getbbox())


def ours(book, text, style):
    data = written(book, *set_lines([Inline(text)], style, 1300, book), size=(1400, 200))
    (page,) = pypdfium2.PdfDocument(data)
    return ink(page.render(scale=1).to_pil())


def theirs(font, passage, folder):
    language, _, _, text = passage
    variations = ",".join(f"{tag}={value:g}" for tag, value in font.variations.items())
    command = ["hb-view", f"--variations={variations}", f"--font-size={SIZE}", f"--language={language}", "--margin=40"]
    subprocess.run([*command, f"--output-file={folder / 'view.png'}", font.path, text], check=True)
    picture = Image.open(folder / "view.png").convert("RGBA")
    return ink(Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture))


def pillows(font, passage):
    language, _, _, text = passage
    face = ImageFont.truetype(str(font.path), SIZE, layout_engine=ImageFont.Layout.RAQM)
    axes = zip(font.hb_face.axis_infos, face.get_variation_axes(), strict=True)
    face.set_variation_by_axes([font.variations.get(axis.tag, own["default"]) for axis, own in axes])
    picture = Image.new("L", (1400, 300), 255)
    ImageDraw.Draw(picture).text((50, 100), text, font=face, fill=0, language=language)
    return ink(picture)


def apart(mine, other):
    """How much two pictures differ, laid over each other as well as they go (see `strange`)."""
    return min(strange(mine, other, x, y) for x in (-1, 0, 1) for y in (-1, 0, 1))


@pytest.mark.program("hb-view")
@pytest.mark.parametrize("passage", DRAWN, ids=[one[0] for one in DRAWN])
def test_letters_look_as_harfbuzz_draws_them(passage, style, tmp_path):
    language, _, family, text = passage
    large, book = style._replace(face=Face(family), size=SIZE, language=language), FontBook()
    mine, other = ours(book, text, large), theirs(book.font(large.face), passage, tmp_path)
    assert mine.size == pytest.approx(other.size, abs=2)
    assert apart(mine, other) < STRANGE


@pytest.mark.skipif(not features.check("raqm"), reason="needs a Pillow that shapes text")
@pytest.mark.parametrize("passage", [one for one in PASSAGES if one[0] in NEWER], ids=sorted(NEWER))
def test_letters_look_as_pillow_draws_them(passage, style):
    language, _, family, text = passage
    large, book = style._replace(face=Face(family), size=SIZE, language=language), FontBook()
    mine, other = ours(book, text, large), pillows(book.font(large.face), passage)
    assert mine.size == pytest.approx(other.size, abs=2)
    assert apart(mine, other) < STRANGE


@pytest.mark.parametrize(
    ("language", "family", "text", "without"),
    [("lo", "Noto Sans Lao", "ນ້ຳ", "ນຳ"), ("my", "Noto Sans Myanmar", "ကြည့်", "ကြည့")],
)
def test_a_picture_without_one_mark_is_told_apart(language, family, text, without, style):
    large, book = style._replace(face=Face(family), size=SIZE, language=language), FontBook()
    assert apart(ours(book, text, large), ours(book, without, large)) > STRANGE


def strange(one, other, x, y):
    """The part of the dark pixels of both pictures that have none near them in the other, shifted by `x` and `y`."""
    left, right = pad(one, one), ImageChops.offset(pad(other, one), x, y)
    alone = sum(
        ImageChops.darker(dark(mine), ImageChops.invert(dark(theirs).filter(ImageFilter.MaxFilter(3)))).histogram()[255]
        for mine, theirs in ((left, right), (right, left))
    )
    return alone / dark(left).histogram()[255]


def dark(picture):
    """White where the picture is darker than half."""
    return picture.point(lambda value: 255 if value < 128 else 0)


def pad(picture, like):
    paper = Image.new("L", (like.width + 8, like.height + 8), 255)
    paper.paste(picture, (4, 4))
    return paper
