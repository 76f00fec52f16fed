"""OpenType features: what HarfBuzz's own program makes of them, and what shows on the page."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from PIL import ImageChops

from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline
from epk.typeset.paragraph import set_lines
from epk.typeset.style import Face
from tests.composing import THEME, composed, layout
from tests.reading import text_of
from tests.typeset.test_shaping_and_kerning import program

SERIF, NEWS = "Source Serif 4", "Newsreader"
FEATURES = [
    (NEWS, ("tnum",), "1111111790"),
    (NEWS, ("-liga", "-kern"), "Avatar office"),
    (SERIF, ("onum", "pnum"), "1234567890"),
    (SERIF, ("lnum",), "1234567890"),
    (SERIF, ("tnum", "lnum"), "1111111790"),
    (SERIF, ("smcp",), "Avatar office"),
    (SERIF, ("c2sc",), "AVATAR 2021"),
    (SERIF, ("frac",), "1/2 3/4 23/25"),
]
"""Family, features, text."""


def glyphs(style, text, book):
    """One line, its size such that a point is a unit of the font."""
    big = style._replace(size=book.font(style.face).upem)
    (line,) = set_lines([Inline(text)], big, 1e9, book)
    ((_, run),) = line.runs
    return run.font, [(glyph.gid, glyph.advance, glyph.dx, glyph.dy) for glyph in run.glyphs]


def table(font):
    return TTFont(font.path)["GSUB"].table


@pytest.mark.program("hb-shape")
@pytest.mark.parametrize(("family", "features", "text"), FEATURES)
def test_glyphs_with_features_equal_those_of_harfbuzz(family, features, text, style, book):
    font, shown = glyphs(style._replace(face=Face(family, size=10), features=features), text, book)
    assert shown == program(font, "Latn", "ltr", "en", text, features)


@pytest.mark.parametrize(("family", "features", "text"), [one for one in FEATURES if one[1][0][0] != "-"])
def test_the_font_has_the_features(family, features, text, style, book):
    font, _ = glyphs(style._replace(face=Face(family, size=10)), text, book)
    assert set(features) <= {record.FeatureTag for record in table(font).FeatureList.FeatureRecord}


def shapes(family, features, text, style, book):
    return [glyph[0] for glyph in glyphs(style._replace(face=Face(family, size=10), features=features), text, book)[1]]


@pytest.mark.parametrize(
    ("family", "one", "other", "text"),
    [
        (SERIF, ("onum",), ("lnum",), "1234567890"),
        (SERIF, ("tnum", "lnum"), ("pnum", "lnum"), "1111111790"),
        (SERIF, ("smcp",), (), "avatar"),
        (SERIF, ("c2sc",), (), "AVATAR"),
        (SERIF, ("frac",), (), "23/25"),
    ],
)
def test_a_feature_shows_other_glyphs(family, one, other, text, style, book):
    assert shapes(family, one, text, style, book) != shapes(family, other, text, style, book)


def test_figures_of_one_width_are_of_one_width(style, book):
    _, shown = glyphs(style._replace(face=Face(SERIF, size=10), features=("tnum",)), "0123456789", book)
    assert len({advance for _, advance, _, _ in shown}) == 1


def test_a_fraction_is_narrower_than_its_figures(style, book):
    serif = style._replace(face=Face(SERIF, size=10))
    plain, fraction = (
        sum(advance for _, advance, _, _ in glyphs(serif._replace(features=features), "23/25", book)[1])
        for features in ((), ("frac",))
    )
    assert fraction < 0.8 * plain


ITALIC = "бгдпт"


def localised(language, style, book):
    face = Face(SERIF, italic=True, size=10)
    return glyphs(style._replace(face=face, language=language), ITALIC, book)


@pytest.mark.program("hb-shape")
@pytest.mark.parametrize("language", ["ru", "sr", "mk"])
def test_localised_forms_equal_those_of_harfbuzz(language, style, book):
    font, shown = localised(language, style, book)
    assert shown == program(font, "Cyrl", "ltr", language, ITALIC)


def test_localised_forms_follow_the_language_by_themselves(style, book):
    font, russian = localised("ru", style, book)
    _, serbian = localised("sr", style, book)
    (cyrillic,) = [record.Script for record in table(font).ScriptList.ScriptRecord if record.ScriptTag == "cyrl"]
    features = table(font).FeatureList.FeatureRecord
    (system,) = [record.LangSys for record in cyrillic.LangSysRecord if record.LangSysTag == "SRB "]
    assert "locl" in {features[index].FeatureTag for index in system.FeatureIndex}
    assert all(one[0] != other[0] for one, other in zip(russian, serbian, strict=True))


def picture(data):
    return pypdfium2.PdfDocument(BytesIO(data))[0].render(scale=2).to_pil()


@pytest.mark.parametrize(
    "style", ["features: [onum]", "features: [smcp]", "features: [frac]", "tracking: 80", "case: upper"]
)
def test_a_style_of_the_theme_changes_what_is_seen_and_not_what_is_read(tmp_path, style):
    film = "title: Karmalink\nsynopses:\n  short:\n    text: Avatar office 1/2 1903\n"
    block = layout("[synopsis: {length: short}]")
    plain = composed(tmp_path / "plain", film, block)
    changed = composed(tmp_path / "changed", film, block, theme=THEME.replace("indent: 12pt", f"{style}, indent: 12pt"))
    assert text_of(plain) == text_of(changed) == "Avatar office 1/2 1903"
    assert ImageChops.difference(picture(plain), picture(changed)).getbbox()


def test_capitals_of_a_style_are_set_apart_by_its_tracking(style, book):
    loose = style._replace(upper=True, tracking=80, features=("-kern",))
    _, tight = glyphs(loose._replace(tracking=0), "director", book)
    font, shown = glyphs(loose, "director", book)
    gains = [other[1] - one[1] for one, other in zip(tight, shown, strict=True)]
    assert gains == pytest.approx([0.08 * font.upem] * 7 + [0])
    assert [glyph[0] for glyph in shown] == shapes(NEWS, ("-kern",), "DIRECTOR", style, FontBook())
