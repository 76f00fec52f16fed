"""The four themes side by side: five kinds of page of five films, and of Karmalink as it is printed otherwise.

`python -m tests.looks.sheets` writes them to build/sheets/, a picture for every kind and film with the themes from left
to right, and to docs/gallery/ small, a picture for every film.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
from PIL import Image

from epk.build import Order
from epk.build.documents import make_documents
from tests.any_film.films import film as invented
from tests.looks.films import FILMS, ROOT
from tests.looks.gallery import karmalink, row, rows, save
from tests.looks.invented_pictures import Pictures, pictured

THEMES = ("night-train", "nocturne", "field-notes", "matinee")
SHEETS = ROOT / "build" / "sheets"
HEIGHT, SMALL = 1000, 190
"""Dots high of a page on a sheet, and in the gallery."""

KINDS = {"openings": "Synopsis", "people": "Cast", "press": "Press", "stills": "Stills"}
"""The sections that are looked at beside the one-sheet, by their titles in the outline."""

LITTLE, USUAL, MUCH = 40, 13, 20
"""Seeds of invented films of which little, the usual and much is known."""

Pages = dict[str, Image.Image]


class Look(NamedTuple):
    """A film's folder, made for a theme, and the wishes that it is built with."""

    made: Callable[[Path, str], Path]
    wishes: Mapping[str, Any] = {}


def facts(film: Callable[[str], dict[str, Any]]) -> Callable[[Path, str], Path]:
    """How the project of an invented film is made."""

    def made(folder: Path, theme: str) -> Path:
        pictures: Pictures = {}
        known = pictured({**film(theme), "theme": theme}, pictures)
        assets = folder / "assets"
        assets.mkdir(parents=True)
        (assets / "film.yaml").write_text(json.dumps(known, ensure_ascii=False), "utf-8")
        for name, picture in pictures.items():
            picture.save(assets / name, quality=88)
        return folder

    return made


LOOKS = {
    "karmalink": Look(karmalink),
    "short": Look(facts(lambda theme: FILMS["short-with-pictures"])),
    "little": Look(facts(lambda theme: invented(LITTLE, theme))),
    "usual": Look(facts(lambda theme: invented(USUAL, theme))),
    "much": Look(facts(lambda theme: invented(MUCH, theme))),
    "karmalink-letter": Look(karmalink, {"paper": "letter"}),
    "karmalink-without-pictures": Look(lambda folder, theme: karmalink(folder, theme, pictures=False)),
    "karmalink-print": Look(karmalink, {"edition": "print"}),
    "karmalink-office": Look(karmalink, {"edition": "office"}),
}


def pages(look: Look, folder: Path, theme: str) -> Pages:
    """The one-sheet, and the first page of every section that is looked at; those that the film has."""
    project = look.made(folder, theme)
    made = _documents(project, look.wishes)
    kit, screen = made["press-kit"], made["press-kit"]
    if not [*kit.get_toc()]:  # in print there is no outline, but the same pages
        screen = _documents(project, {})["press-kit"]
    begins = {entry.get_title(): entry.get_dest().get_index() for entry in screen.get_toc()}
    found = {"one-sheet": made["one-sheet"][0]}
    found |= {kind: kit[begins[title]] for kind, title in KINDS.items() if title in begins}
    return {kind: _shown(page) for kind, page in found.items()}


def _documents(project: Path, wishes: Mapping[str, Any]) -> dict[str, pypdfium2.PdfDocument]:
    wanted = {"documents": ("one-sheet", "press-kit"), "paper": "a4", **wishes}
    made = make_documents(Order(project, project / "build", **wanted)).documents
    return {one.name: pypdfium2.PdfDocument(one.data) for one in made}


def _shown(page: pypdfium2.PdfPage) -> Image.Image:
    """A page as it is when trimmed, so many dots high."""
    left, foot, right, head = page.get_trimbox()
    page.set_cropbox(left, foot, right, head)
    return page.render(scale=HEIGHT / (head - foot)).to_pil().convert("RGB")


def empty(like: Image.Image) -> Image.Image:
    """What stands for a page that a film has not got."""
    return Image.new("RGB", like.size, "#B9B5AE")


def themes_of(look: Look) -> dict[str, Image.Image]:
    """A sheet for every kind of page that the film has, with all themes from left to right."""
    with tempfile.TemporaryDirectory() as folder:
        themed = [pages(look, Path(folder) / theme, theme) for theme in THEMES]
    kinds = [kind for kind in ("one-sheet", *KINDS) if any(kind in one for one in themed)]
    return {kind: row([one.get(kind, empty(one["one-sheet"])) for one in themed]) for kind in kinds}


def main() -> None:
    """Make all sheets."""
    SHEETS.mkdir(parents=True, exist_ok=True)
    for name, look in LOOKS.items():
        sheets = themes_of(look)
        for kind, sheet in sheets.items():
            sheet.save(SHEETS / f"{name}-{kind}.png")
        small = SMALL / HEIGHT
        save(
            rows(one.resize((round(one.width * small), round(one.height * small))) for one in sheets.values()),
            f"four-{name}.png",
        )


if __name__ == "__main__":
    main()
