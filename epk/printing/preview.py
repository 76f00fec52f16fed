"""Pages of print files as pictures; the only file that imports pypdfium2."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageDraw

from epk.pdf.bleed_and_trim_boxes import Box
from epk.pictures.encoded import EncodedPicture, encoded_picture
from epk.problems import ExitCode, ProblemsFound, Span, error


class Overlay(NamedTuple):
    """A frame to draw over a page, in RGB, with a word in its corner."""

    box: Box
    colour: tuple[int, int, int]
    word: str = ""


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
