"""Styles of a theme, and what is said of fonts that nobody has."""

import pytest

from epk.data.decode import decode
from epk.data.theme import Theme
from epk.data.yaml import read_yaml
from epk.page.styles import require_fonts
from epk.problems import ProblemsFound
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
