"""Whatever the picture, what is set on it can be read: in every theme, on white, on a busy pattern, on a dark one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PIL import Image

from epk.blocks.registry import shows_picture
from epk.check.letters_on_pictures import lettering
from epk.data.project import open_project
from epk.data.values import Colour
from epk.pictures.picture import Patch, Shade
from epk.pictures.shade import shaded
from tests.looks.conftest import THEMES
from tests.looks.films import FILMS, project

WHITE, BLACK = Colour(1.0, 1.0, 1.0), Colour(0.0, 0.0, 0.0)
NIGHT = Colour.from_text("#0A0E24")


def busy(size):
    """Squares of all lightness side by side."""
    squares = Image.new("L", (40, 56))
    squares.putdata([number * 151 % 256 for number in range(40 * 56)])
    return squares.resize(size, Image.Resampling.NEAREST)


ARTS = {
    "white": lambda size: Image.new("L", size, 255),
    "busy": busy,
    "black": lambda size: Image.new("L", size, 0),
}


@pytest.mark.parametrize("art", ARTS)
@pytest.mark.parametrize("theme", THEMES)
def test_words_on_the_key_art_and_on_stills(tmp_path, theme, art):
    folder = project(tmp_path / "film", FILMS["sample"], theme)
    ARTS[art]((1000, 1400)).convert("RGB").save(folder / "assets" / "key-art.jpg", quality=90)
    opened = open_project(folder)
    seen = set()
    for name in ("one-sheet", "press-kit"):
        layout = opened.layouts[name]
        for entry in [page for page in layout.pages if any(map(shows_picture, layout.all_content(page)))]:
            for words in lettering(opened, layout, entry):
                seen.add(words.letters.text)
                assert words.contrast() >= words.letters.contrast, words.letters.text
    assert any("Harbour".casefold() in text.casefold() for text in seen)


class TestShade:
    HALF = (0.1, 0.6, 0.9, 0.8)

    def under(self, image, colour):
        """The contrasts of letters with all that is beneath them, the least first."""
        left, top, right, bottom = (round(part * side) for part, side in zip(self.HALF, image.size * 2, strict=True))
        colours = image.convert("RGB").crop((left, top, right, bottom)).getcolors(1 << 20)
        return sorted(colour.contrast(Colour(*(part / 255 for part in found))) for _, found in colours)

    @pytest.mark.parametrize("need", [3.0, 4.5])
    @pytest.mark.parametrize(
        ("colour", "ground", "grey"), [(WHITE, NIGHT, 255), (WHITE, BLACK, 150), (BLACK, WHITE, 40)]
    )
    def test_is_as_strong_as_the_letters_need_and_hardly_stronger(self, colour, ground, grey, need):
        shade = Shade(ground, (Patch(self.HALF, colour, need),))
        found = self.under(shaded(Image.new("L", (300, 400), grey), shade), colour)
        assert need <= found[0]
        assert found[-1] < need * 1.15

    def test_specks_and_thin_lines_may_remain(self):
        image = Image.new("L", (300, 400), 30)
        image.paste(255, (0, 300, 300, 301))
        assert shaded(image, Shade(NIGHT, (Patch(self.HALF, WHITE, 4.5),))) is image

    def test_a_picture_dark_enough_is_left_as_it_is(self):
        image = Image.new("RGB", (300, 400), (40, 20, 90))
        assert shaded(image, Shade(NIGHT, (Patch(self.HALF, WHITE, 4.5),))) is image

    def test_reaches_the_nearer_edge_and_fades_out_towards_the_other(self):
        found = shaded(Image.new("L", (30, 400), 255), Shade(NIGHT, (Patch(self.HALF, WHITE, 4.5),))).convert("L")
        column = [found.getpixel((15, y)) for y in range(400)]
        assert column[:150] == [255] * 150
        assert column == sorted(column, reverse=True)
        assert max(above - below for above, below in pairwise(column)) < 5

    def test_keeps_what_is_transparent(self):
        image = Image.new("LA", (30, 40), (255, 128))
        assert shaded(image, Shade(NIGHT, (Patch(self.HALF, WHITE, 4.5),))).getpixel((15, 30))[3] == 128
