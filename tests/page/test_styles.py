"""Styles of a theme, and what is said of fonts that nobody has."""

import pytest

from epk.data.decode import decode
from epk.data.theme import Theme
from epk.data.values import Colour
from epk.data.yaml import read_yaml
from epk.page.styles import Styles, require_fonts
from epk.problems import ProblemsFound, Span
from epk.typeset.fonts import FontBook

THEME = b"""\
palette: {ink: "#000000"}
fonts:
  text: {family: Nonsuch Serif, fallbacks: [Archivo]}
fallbacks: [Noto Sans Khmer, Nowhere]
styles:
  body: {font: text}
"""


def test_families_that_nobody_has_are_shown_where_the_theme_names_them_with_the_way_out():
    problems = []
    theme = decode(Theme, read_yaml(THEME, "layouts/theme.yaml", problems), problems)
    with pytest.raises(ProblemsFound) as caught:
        require_fonts(theme, FontBook())
    first, second = caught.value.problems
    assert (str(first.span), str(second.span)) == ("layouts/theme.yaml:3:18", "layouts/theme.yaml:4:30")
    assert first.message == 'no font family "Nonsuch Serif" is installed'
    assert "assets/fonts" in first.hint
    assert "pip install fontpkg-nonsuch-serif" in first.hint
    assert "Archivo" in first.hint


def test_families_that_are_installed_are_no_problem():
    require_fonts(decode(Theme, read_yaml(LOOK.encode(), "layouts/theme.yaml", []), []), FontBook())


def styles(look, **more):
    return Styles(decode(Theme, read_yaml(look.encode(), "layouts/theme.yaml", []), []), "en", **more)


LOOK = """\
palette: {ink: "#000000", paper: "#FFFFFF", red: "#C00000"}
fonts: {text: {family: Source Serif 4, width: 90, fallbacks: [Archivo]}, label: {family: Rubik}}
fallbacks: [Noto Sans Khmer]
styles:
  body: {font: text, size: 10pt, leading: 15pt, space_before: 4pt, space_after: 6pt, indent: 12pt}
  bare: {}
  loud: {based_on: large, colour: red, weight: 700}
  large: {size: 20pt, leading: 22pt, font: label, italic: true}
  tiny: {size: 6pt, leading: 7pt}
  open: {size: 20pt, based_on: bare}
  one: {based_on: two}
  two: {based_on: one}
  lost: {based_on: nowhere}
  odd: {font: missing}
  pale: {colour: grey}
  full: {align: centre, tracking: 20, case: upper, language: km, features: [smcp], hyphenate: true, optical: true,
         width: 75}
"""
HERE = Span("layouts/a.yaml", 4, 4)


class TestStyles:
    def test_what_a_style_leaves_out_is_the_bodys(self):
        bare = styles(LOOK).style("bare", HERE)
        assert (bare.text.size, bare.text.leading, bare.before, bare.after) == (10, 15, 4, 6)
        assert (bare.text.name, bare.text.face.family, bare.text.indent) == (
            "bare",
            "Source Serif 4",
            12,
        )

    def test_a_style_changes_the_one_it_is_based_on(self):
        loud = styles(LOOK).style("loud", HERE)
        assert (loud.text.size, loud.text.leading, loud.before) == (20, 22, 4)
        assert (loud.text.face.family, loud.text.face.weight, loud.text.face.italic) == ("Rubik", 700, True)
        assert loud.text.colour == Colour.from_text("#C00000")

    def test_without_more_text_is_upright_and_of_usual_weight_in_ink(self):
        text = styles(LOOK).style("body", HERE).text
        assert (text.face.weight, text.face.italic, text.align, text.tracking) == (400, False, "left", 0)
        assert (text.upper, text.hyphenate, text.optical, text.features, text.language) == (
            False,
            False,
            False,
            (),
            "en",
        )
        assert text.colour == Colour(0.0, 0.0, 0.0)
        assert text.face.width == 90

    def test_without_sizes_text_is_10_points_and_lines_are_14_apart(self):
        text = styles(LOOK.replace("size: 10pt, leading: 15pt, ", "")).style("body", HERE).text
        assert (text.size, text.leading) == (10, 14)
        no_space = styles(LOOK.replace("space_before: 4pt, space_after: 6pt, indent: 12pt", "weight: 400"))
        body = no_space.style("body", HERE)
        assert (body.before, body.after, body.text.indent) == (0, 0, 0)

    def test_everything_a_style_says_is_set(self):
        text = styles(LOOK).style("full", HERE).text
        assert (text.align, text.tracking, text.upper, text.language) == ("center", 20, True, "km")
        assert (text.features, text.hyphenate, text.optical, text.face.width) == (("smcp",), True, True, 75)

    def test_the_typefaces_fallbacks_come_before_the_themes(self):
        assert styles(LOOK).style("body", HERE).text.fallbacks == ("Archivo", "Noto Sans Khmer")
        assert styles(LOOK).style("large", HERE).text.fallbacks == ("Noto Sans Khmer",)

    @pytest.mark.parametrize(
        ("name", "scale", "size", "leading"),
        [
            ("body", 0.9, 9, 13.5),
            ("body", 0.5, 8, 12),
            ("large", 0.5, 10, 11),
            ("large", 0.3, 8, 8.8),
            ("tiny", 0.5, 6, 7),
            ("tiny", 1.5, 9, 10.5),
            ("large", 2.0, 40, 44),
        ],
    )
    def test_type_is_scaled_to_no_less_than_8_points(self, name, scale, size, leading):
        text = styles(LOOK, scale=scale).style(name, HERE).text
        assert (text.size, text.face.size, text.leading) == (
            pytest.approx(size),
            pytest.approx(size),
            pytest.approx(leading),
        )

    def test_space_and_indent_are_scaled_with_the_type(self):
        body = styles(LOOK, scale=0.5).style("body", HERE)
        assert (body.before, body.after, body.text.indent) == (
            pytest.approx(3.2),
            pytest.approx(4.8),
            pytest.approx(9.6),
        )

    def test_colours_are_exchanged(self):
        found = styles(LOOK, recolour={"ink": "paper"})
        assert found.style("body", HERE).text.colour == Colour(1.0, 1.0, 1.0)
        again = found.recoloured({"red": "ink"}, 0.9)
        assert again.colour("red", HERE) == Colour(0.0, 0.0, 0.0)
        assert again.style("body", HERE).text.colour == Colour(1.0, 1.0, 1.0)
        assert again.style("body", HERE).text.size == 9
        assert found.style("body", HERE).text.size == 10
        assert found.recoloured({}).scale == 1.0

    @pytest.mark.parametrize(
        ("name", "message", "where"),
        [
            ("one", 'style "one" is based on itself', "theme.yaml:12:19"),
            ("lost", 'unknown style "nowhere"', "theme.yaml:13:20"),
            ("odd", 'unknown typeface "missing"', "theme.yaml:14:15"),
            ("pale", 'unknown colour "grey"', "theme.yaml:15:18"),
            ("nobody", 'unknown style "nobody"', "a.yaml:4:4"),
        ],
    )
    def test_what_a_theme_lacks_is_named_where_it_is_asked_for(self, name, message, where):
        with pytest.raises(ProblemsFound) as caught:
            styles(LOOK).style(name, HERE)
        (problem,) = caught.value.problems
        assert problem.message == message
        assert str(problem.span) == f"layouts/{where}"
        assert problem.hint


class TestPrintedSmaller:
    """Pages that are printed half as large are set in larger type."""

    HALF = 0.5**0.5

    def printed(self, name, **more):
        """Size, leading and spaces as they come out on paper."""
        set_in = styles(SMALL, printed=self.HALF, **more).style(name, Span("here"))
        sizes = (set_in.text.size, set_in.text.leading, set_in.before, set_in.text.indent)
        return [pytest.approx(size * self.HALF, abs=0.01) for size in sizes]

    def test_ten_points_come_out_as_nearly_nine_with_leading_and_spaces_to_match(self):
        assert self.printed("body") == [8.86, 13.28, 3.54, 10.63]

    def test_none_is_shrunk_below_what_its_style_says_as_printed(self):
        assert self.printed("body", scale=0.5)[0] == 7
        assert self.printed("label", scale=0.5)[0] == 7

    def test_a_typeface_is_drawn_for_the_size_it_is_printed_in(self):
        text = styles(SMALL, printed=self.HALF).style("body", Span("here")).text
        assert text.face.size == pytest.approx(text.size * self.HALF)

    def test_others_are_set_as_their_styles_say(self):
        text = styles(SMALL).style("body", Span("here")).text
        assert (text.size, text.leading, text.face.size) == (10, 15, 10)


SMALL = """\
palette: {ink: "#000000"}
fonts: {text: {family: Source Serif 4}}
styles:
  body: {font: text, size: 10pt, leading: 15pt, space_before: 4pt, indent: 12pt, smallest: 7pt}
  label: {size: 8pt}
"""


class TestSturdy:
    """Small light letters on a press."""

    LOOK = """
palette: {ink: "#000000", light: "#FFFFFF"}
fonts: {text: {family: Source Serif 4}}
styles: {body: {font: text, size: 10pt, weight: 300}, large: {size: 12pt}, black: {weight: 880}}
"""

    def face(self, name="body", recolour=None, **more):
        made = styles(self.LOOK, recolour={"ink": "light"} if recolour is None else recolour, **more)
        found = made.style(name, Span("here")).text.face
        return found.weight, round(found.size, 2)

    def test_are_heavier_and_drawn_for_a_smaller_size(self):
        assert self.face(sturdy=True) == (360, 7)
        assert self.face("black", sturdy=True) == (900, 7)

    def test_no_others_are(self):
        assert self.face() == (300, 10)
        assert self.face(sturdy=True, recolour={}) == (300, 10)
        assert self.face("large", sturdy=True) == (300, 12)

    def test_small_is_what_is_printed_small(self):
        assert self.face("large", sturdy=True, printed=0.5**0.5)[0] == 360
