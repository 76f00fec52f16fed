"""Colours looked up in pictures."""

from __future__ import annotations

import zlib
from io import BytesIO

from PIL import Image

from epk.data.values import Colour
from epk.pictures.encoded import EncodedPicture
from epk.pictures.loaded import Crop


def colours(picture: EncodedPicture, part: Crop) -> list[Colour]:
    """The colours of all pixels within `part`: left, top, right and bottom as parts of width and height."""
    image = _decoded(picture)
    left, top, right, bottom = part
    width, height = image.size
    edges = (int(left * width), int(top * height), max(int(right * width), int(left * width) + 1))
    area = image.crop((*edges, max(int(bottom * height), int(top * height) + 1)))
    data = area.tobytes()
    return [
        Colour(red / 255, green / 255, blue / 255)
        for red, green, blue in zip(data[::3], data[1::3], data[2::3], strict=True)
    ]


def greys(picture: EncodedPicture) -> bytes:
    """How light every pixel is, row by row, 0 to 255."""
    return _decoded(picture).convert("L").tobytes()


def _decoded(picture: EncodedPicture) -> Image.Image:
    if picture.filter == "DCTDecode":
        return Image.open(BytesIO(picture.data)).convert("RGB")
    mode = "L" if picture.components == 1 else "RGB"
    return Image.frombytes(mode, (picture.width, picture.height), zlib.decompress(picture.data)).convert("RGB")
