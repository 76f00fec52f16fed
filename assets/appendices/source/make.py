"""Remakes the two appendices: python assets/appendices/source/make.py

Needs LibreOffice Writer (Debian: libreoffice-writer) for the press coverage, Typst (pip install typst) for the
screening record, and fontTools (pip install fonttools) to cut static fonts, which both programs handle best.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import fontpkg
import typst
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
CUTS = {
    "Newsreader": [("normal", 400), ("normal", 500), ("normal", 700), ("italic", 400)],
    "Archivo": [("normal", 400), ("normal", 600)],
}
PDF_OPTIONS = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)


def cut_fonts(folder: Path) -> None:
    """Static fonts for `CUTS`."""
    for family, cuts in CUTS.items():
        for style, weight in cuts:
            font = TTFont(fontpkg.path(family, weight, style))
            limits = {"wght": weight, "opsz": 16, "wdth": 100}
            axes = {axis.axisTag for axis in font["fvar"].axes}
            pinned = {tag: value for tag, value in limits.items() if tag in axes}
            instantiateVariableFont(font, pinned, inplace=True, updateFontNames=True)
            font.save(folder / f"{family}-{style}-{weight}.ttf")


def write_press_coverage(fonts: Path, work: Path) -> None:
    """Export press-coverage.fodt with LibreOffice, in a profile of its own."""
    home = work / "home"
    shutil.copytree(fonts, home / ".fonts")
    office = ["soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to"]
    source = HERE / "press-coverage.fodt"
    environment = {**os.environ, "HOME": str(home)}
    subprocess.run([*office, PDF_OPTIONS, "--outdir", HERE.parent, source], check=True, env=environment)


def main() -> None:
    """Write both PDFs into the folder above."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        fonts = work / "fonts"
        fonts.mkdir()
        cut_fonts(fonts)
        write_press_coverage(fonts, work)
        output = HERE.parent / "screening-record.pdf"
        typst.compile(HERE / "screening-record.typ", output, font_paths=[fonts], ignore_system_fonts=True)


if __name__ == "__main__":
    main()
