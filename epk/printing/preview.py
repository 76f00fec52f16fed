"""Pages of our own print files, read back and drawn; the only file that imports pypdfium2."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, NamedTuple

from PIL import Image, ImageDraw
from pypdf import PdfReader

from epk.pictures.encoded import EncodedPicture, encoded_picture
from epk.problems import ExitCode, ProblemsFound, Span, error

Box = tuple[float, float, float, float]
"""Left, lower, right and upper edge in points, from the lower left corner of the sheet."""


class PlacedPicture(NamedTuple):
    """A picture in its box, with so many pixels an inch."""

    box: Box
    resolution: float


class Sheet(NamedTuple):
    """One page of a print file: what its dictionary says, and the pictures on it."""

    media: Box
    trim: Box
    bleed: Box
    standard: str
    condition: str
    fonts: frozenset[str]
    pictures: tuple[PlacedPicture, ...]


class Overlay(NamedTuple):
    """A frame to draw over a page, in RGB, with a word in its corner."""

    box: Box
    colour: tuple[int, int, int]
    word: str = ""


def read_sheets(document: bytes) -> list[Sheet]:
    """Every page of a print file of our own."""
    reader = PdfReader(BytesIO(document))
    root: Any = reader.root_object
    information: Any = reader.metadata
    return [
        Sheet(
            media=_box(page.mediabox),
            trim=_box(page.trimbox),
            bleed=_box(page.bleedbox),
            standard=str(information["/GTS_PDFXVersion"]),
            condition=str(root["/OutputIntents"][0]["/Info"]),
            fonts=frozenset(_fonts(page)),
            pictures=tuple(_pictures(page)),
        )
        for page in reader.pages
    ]


def rendered(document: bytes, resolution: int, overlays: Sequence[Sequence[Overlay]]) -> Iterator[bytes]:
    """Every page as PNG with its overlays, `resolution` pixels an inch. Raises ProblemsFound without pypdfium2."""
    try:
        import pypdfium2  # noqa: PLC0415  # an extra, which only proofs need
    except ImportError:
        hint = "Install it with `pip install 'epk[proof]'`."
        raise ProblemsFound([error(Span("epk proof"), "needs pypdfium2", hint, ExitCode.USAGE)]) from None
    scale = resolution / 72
    for page, frames in zip(pypdfium2.PdfDocument(document), overlays, strict=True):
        image = page.render(scale=scale).to_pil().convert("RGB")
        draw = ImageDraw.Draw(image)
        for frame in frames:
            left, low, right, high = (edge * scale for edge in frame.box)
            draw.rectangle((left, image.height - high, right, image.height - low), outline=frame.colour, width=2)
            draw.text((left + 6, image.height - high + 6), frame.word, fill=frame.colour)
        file = BytesIO()
        image.save(file, "PNG")
        yield file.getvalue()


def pictured(png: bytes, width: int) -> EncodedPicture:
    """A rendered page, `width` pixels wide, to be placed on a page itself."""
    with Image.open(BytesIO(png)) as opened:
        size = (width, round(width * opened.height / opened.width))
        image = opened.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    file = BytesIO()
    image.save(file, "JPEG", quality=90)
    return encoded_picture(file.getvalue(), "DCTDecode", size, 3)


def _pictures(page: Any) -> Iterator[PlacedPicture]:
    """The pictures of a page by the operators that place them, as this program writes them: `w 0 0 h x y cm /I Do`."""
    objects = page["/Resources"]["/XObject"]
    words = page.get_contents().get_data().decode("latin-1").split()
    scaled = words[6:7] == ["cm"]
    across, down = (float(words[0]), float(words[3])) if scaled else (1.0, 1.0)
    for at, word in enumerate(words):
        if word == "Do":
            width, _, _, height, x, y = (float(number) for number in words[at - 8 : at - 2])
            pixels = int(objects[words[at - 1]]["/Width"])
            box = (x * across, y * down, (x + width) * across, (y + height) * down)
            yield PlacedPicture(box, pixels * 72 / (width * across))


def _fonts(page: Any) -> Iterator[str]:
    for font in page["/Resources"]["/Font"].values():
        yield str(font["/BaseFont"]).partition("+")[2]


def _box(box: Any) -> Box:
    return (float(box.left), float(box.bottom), float(box.right), float(box.top))
