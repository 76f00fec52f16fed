"""Films made for paper: Karmalink's once for all tests, and small ones that a test may change."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from epk.build import Order, build
from epk.problems import ProblemsFound

PROJECT = Path(__file__).parents[2]
FILM = """
title: The Film
language: en
logline: {text: A boy and a girl look for a statue.}
key_art: {file: art.png, alt: A red square.}
"""
LAYOUT = """
name: sheet
title: Sheet
theme: theme
margins: {top: 20mm, bottom: 20mm, inside: 20mm, outside: 20mm}
grid: {columns: 1, gutter: 0, baseline: 12pt}
templates:
  page:
    ground: GROUND
    regions:
      art: {columns: 1, height: 30%, bleed: [top, inside, outside]}
      text: TEXT
      edge: {columns: 1, bottom: -17mm, height: 10mm, align: bottom}
pages:
  - template: page
    blocks:
      art: [{picture: {height: 100%}}]
      text: BLOCKS
      edge: EDGE
"""
THEME = """
palette: {ink: "#14142B", white: "#FFFFFF", night: "#0B0D2A", black: "#000000", red: "#C02010"}
INKS
fonts: {text: {family: Source Serif 4}}
styles: {body: {font: text, size: 10pt, leading: 12pt}, logline: {}, pale: {colour: white}, red: {colour: red}}
rules: {hairline: {thickness: 0.5pt, colour: ink}}
"""


@pytest.fixture(scope="session")
def karmalink(once):
    """The three PDFs for a press on A4: `{"one-sheet": path, …}`."""
    out = once("karmalink-print", lambda folder: build(Order(PROJECT, folder, edition="print"), lambda built: None))
    return {name: out / f"karmalink-{name}-print.pdf" for name in ("one-sheet", "press-kit", "submission-sheet")}


class Small:
    """A film of one sheet: a picture that bleeds, a logline on a ground, and words near the lower edge."""

    def __init__(self, folder):
        self.folder = folder
        self.picture = Image.new("RGB", (2600, 1200), (192, 32, 16))
        self.ground, self.blocks, self.edge, self.inks = "white", "[logline]", "[rule]", ""
        self.text = "{columns: 1, top: 40%}"

    def made(self, **wishes):
        """The PDF, and the warnings."""
        (self.folder / "assets").mkdir(exist_ok=True)
        (self.folder / "layouts" / "themes").mkdir(parents=True, exist_ok=True)
        (self.folder / "assets" / "film.yaml").write_text(FILM)
        self.picture.save(self.folder / "assets" / "art.png")
        layout = (
            LAYOUT.replace("GROUND", self.ground)
            .replace("TEXT", self.text)
            .replace("BLOCKS", self.blocks)
            .replace("EDGE", self.edge)
        )
        (self.folder / "layouts" / "sheet.yaml").write_text(layout)
        (self.folder / "layouts" / "themes" / "theme.yaml").write_text(THEME.replace("INKS", self.inks))
        order = Order(self.folder, self.folder / "build", ("sheet",), **{"edition": "print", **wishes})
        outcome = build(order, lambda built: None)
        return outcome.files[0], [problem.message for problem in outcome.warnings]

    def refused(self, **wishes):
        """The problems that stopped the build."""
        with pytest.raises(ProblemsFound) as found:
            self.made(**wishes)
        return found.value.problems


@pytest.fixture
def small(tmp_path):
    return Small(tmp_path)


@pytest.fixture
def plates(tmp_path):
    """Pages as a press prints them: CMYK pictures, `dpi` pixels an inch."""

    def separate(path, dpi=50, pages="1-"):
        target = tmp_path / "plates-%03d.tif"
        arguments = ["-dSAFER", "-sDEVICE=tiff32nc", f"-r{dpi}", f"-sPageList={pages}", "-o", target, path]
        subprocess.run(["gs", "-q", *arguments], check=True)
        return [_read(file) for file in sorted(tmp_path.glob("plates-*.tif"))]

    return separate


def _read(file):
    with Image.open(file) as opened:
        return opened.copy()
