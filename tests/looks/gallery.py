"""The pictures that the README shows, made from the documents themselves.

`python -m tests.looks.gallery` writes them to docs/gallery/.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pypdfium2
from PIL import Image

from epk.build import Order
from epk.build.documents import make_documents
from tests.looks.films import ROOT

GALLERY = ROOT / "docs" / "gallery"
GAP = 12
GROUND = "#D9D6D0"

Pages = dict[str, list[Image.Image]]


def pages(project: Path, height: int) -> Pages:
    """All pages of a project's documents, by document, so many dots high."""
    order = Order(project, project / "build", (), "a4")
    made = make_documents(order).documents
    return {one.path.stem.removeprefix("karmalink-"): _pictures(one.data, height) for one in made}


def _pictures(data: bytes, height: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(data)
    return [page.render(scale=height / page.get_height()).to_pil().convert("RGB") for page in document]


def karmalink(folder: Path, theme: str = "", *, pictures: bool = True) -> Path:
    """A copy of the film beside this program, in another theme or without its pictures."""
    assets = shutil.copytree(ROOT / "assets", folder / "assets", ignore=shutil.ignore_patterns("art"))
    film = (assets / "film.yaml").read_text("utf-8")
    if theme:
        film = film.replace("\ntheme: night-train\n", f"\ntheme: {theme}\n")
    if not pictures:
        film = _without(_without(film, "key_art"), "stills")
    (assets / "film.yaml").write_text(film, "utf-8")
    return folder


def _without(film: str, key: str) -> str:
    """The film's file without one of its top-level keys."""
    kept, inside = [], False
    for line in film.splitlines(keepends=True):
        inside = line.startswith(f"{key}:") or (inside and line[:1] in {" ", "\n"})
        kept += [] if inside else [line]
    return "".join(kept)


def row(images: Sequence[Image.Image]) -> Image.Image:
    """Pictures side by side."""
    width = sum(image.width + GAP for image in images) + GAP
    sheet = Image.new("RGB", (width, max(image.height for image in images) + 2 * GAP), GROUND)
    x = GAP
    for image in images:
        sheet.paste(image, (x, GAP))
        x += image.width + GAP
    return sheet


def rows(images: Iterable[Image.Image]) -> Image.Image:
    """Pictures one below the other."""
    listed = list(images)
    sheet = Image.new("RGB", (max(i.width for i in listed), sum(i.height - GAP for i in listed) + GAP), GROUND)
    y = 0
    for image in listed:
        sheet.paste(image, (0, y))
        y += image.height - GAP
    return sheet


def save(image: Image.Image, name: str) -> None:
    """Write a picture in 256 colours, which keeps it small; leave the file alone where it is the same."""
    stream = io.BytesIO()
    image.quantize(256, kmeans=3, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
    GALLERY.mkdir(parents=True, exist_ok=True)
    path = GALLERY / name
    if not path.exists() or path.read_bytes() != stream.getvalue():
        path.write_bytes(stream.getvalue())
    print(path.relative_to(ROOT), f"{len(stream.getvalue()) / 1000:.0f} kB")


def main() -> None:
    """Make all pictures."""
    with tempfile.TemporaryDirectory() as folder:
        whole = pages(karmalink(Path(folder) / "whole"), 620)
        kit = whole["press-kit"]
        save(row([whole["one-sheet"][0], kit[0], whole["submission-sheet"][0]]), "documents.png")
        small = [page.resize((page.width * 300 // 620, 300)) for page in kit]
        save(rows(row(small[start : start + 5]) for start in range(1, 16, 5)), "press-kit.png")
        plain = pages(karmalink(Path(folder) / "plain", pictures=False), 300)
        both = [whole, plain]
        shown = [[one["one-sheet"][0], *one["press-kit"][:1], *one["press-kit"][3:6]] for one in both]
        fitted = [[page.resize((page.width * 300 // page.height, 300)) for page in line] for line in shown]
        save(rows(map(row, fitted)), "without-pictures.png")


if __name__ == "__main__":
    main()
