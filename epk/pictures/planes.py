"""Photographs whose colours are stored half as finely as their light, as in most JPEG files, reduced as they are.

Decoded to red, green and blue, they would take twice as much memory, most of it for what is not in the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from PIL import Image
from PIL.JpegImagePlugin import get_sampling

HALVED = 2
"""What Pillow calls colours stored half as finely in both directions (4:2:0)."""
MODE = "YCbCr"
BAND = 256
"""Rows that are put together at once; an even number."""


def is_subsampled(file: Image.Image) -> bool:
    """Whether an opened picture has its light and its colours in such planes."""
    return file.format == "JPEG" and file.mode == "RGB" and get_sampling(file) == HALVED


def reduced(data: bytes, crop: Sequence[float], size: tuple[int, int]) -> Image.Image:
    """The part `crop` of the JPEG file `data` in `size` pixels, light and colours reduced each by itself."""
    light = _resized(_decoded(data, "L"), crop, size)
    half = (-(-size[0] // 2), -(-size[1] // 2))
    colours = _decoded(data, MODE, coarser=2)
    blue, red = (_resized(colours.getchannel(name), crop, half) for name in ("Cb", "Cr"))
    del colours
    return _merged(light, blue, red)


def _merged(light: Image.Image, blue: Image.Image, red: Image.Image) -> Image.Image:
    """The planes together, every pixel of the colours four times, as JPEG will take them together again."""
    whole = Image.new(MODE, light.size)
    for top in range(0, light.height, BAND):
        rows = light.crop((0, top, light.width, min(top + BAND, light.height)))
        halves = (0, top // 2, blue.width, -(-(top + rows.height) // 2))
        doubled = (_doubled(plane.crop(halves), rows.size) for plane in (blue, red))
        whole.paste(Image.merge(MODE, (rows, *doubled)), (0, top))
    return whole


def _decoded(data: bytes, mode: str, coarser: int = 1) -> Image.Image:
    with Image.open(BytesIO(data), formats=["JPEG"]) as file:
        file.decodermaxblock = len(data)  # one call into the decoder
        file.draft(mode, (file.width // coarser, file.height // coarser))
        file.load()
        return file


def _resized(plane: Image.Image, crop: Sequence[float], size: tuple[int, int]) -> Image.Image:
    left, top, right, bottom = crop
    box = (left * plane.width, top * plane.height, right * plane.width, bottom * plane.height)
    return plane.resize(size, Image.Resampling.HAMMING, box)


def _doubled(plane: Image.Image, size: tuple[int, int]) -> Image.Image:
    whole = plane.resize((plane.width * 2, plane.height * 2), Image.Resampling.NEAREST)
    return whole if whole.size == size else whole.crop((0, 0, *size))
