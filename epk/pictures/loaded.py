"""Pictures in memory, and how they become 8-bit grey, sRGB or the inks of a press in the size they are needed."""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Sequence
from functools import cached_property
from io import BytesIO
from math import ceil

from msgspec import Struct
from PIL import Image

from epk.file_state import FileState
from epk.pictures.colour_conversion import Conversion
from epk.pictures.encoded import EncodedPicture, encoded_picture
from epk.pictures.exif_orientation import upright
from epk.pictures.files import FORMATS, located
from epk.pictures.memory import prepare
from epk.pictures.picture import WHOLE, Crop, PictureFile, Shade
from epk.pictures.planes import reduced
from epk.pictures.shade import shaded
from epk.pictures.to_srgb import PLAIN, foreign_profile, in_srgb

QUALITY = 85
"""JPEG quality of photographs."""
PRESS_QUALITY = 92
"""The same for a press, which shows more of a picture than a screen does."""
BAND = 256
"""Rows that are reduced at once."""
FEW_COLOURS = 2048
"""Up to so many colours a losslessly stored picture is a drawing, which JPEG would smear."""

_FRAMES_A_PDF_TAKES = {0xC0, 0xC1, 0xC2}
"""Baseline, extended and progressive Huffman coding (ISO 32000-1, 7.4.8)."""
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def read(picture: PictureFile) -> LoadedPicture:
    """The whole file of a picture. Raises ProblemsFound if it has vanished."""
    with located(picture.path, picture.span), picture.path.open("rb") as file:
        return LoadedPicture(picture, file.read(), os.fstat(file.fileno()).st_mtime_ns)


class LoadedPicture(Struct, frozen=True, dict=True):
    """A picture file in memory, and the time of its last change in nanoseconds."""

    picture: PictureFile
    data: bytes
    time: int

    @cached_property
    def digest(self) -> str:
        """What the content of the file can be known by."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def state(self) -> FileState:
        """The file as it was read."""
        return FileState(len(self.data), self.time, self.digest)

    @property
    def unknown_inks(self) -> bool:
        """Whether it is stored in inks, and no profile says in which."""
        with located(self.picture.path, self.picture.span), self._opened() as image:
            return image.mode == "CMYK" and not image.info.get("icc_profile")

    def untouched(self, crop: Crop, size: tuple[int, int]) -> EncodedPicture | None:
        """The file itself where a PDF can show it as it is: an upright, whole JPEG in grey or sRGB of that size."""
        picture = self.picture
        if picture.format != "JPEG" or picture.mode not in ("L", "RGB") or picture.orientation != 1:
            return None
        if crop != WHOLE or size != (picture.width, picture.height) or not _is_complete_jpeg(self.data):
            return None
        with located(picture.path, picture.span), self._opened() as image:
            if foreign_profile(image):
                return None
        return encoded_picture(self.data, "DCTDecode", size, len(picture.mode))

    def encoded(
        self, crop: Crop, size: tuple[int, int], conversion: Conversion, shade: Shade | None = None
    ) -> EncodedPicture:
        """`crop` of the picture in `size` pixels, converted. Raises ProblemsFound if the file is damaged."""
        prepare()
        with located(self.picture.path, self.picture.span):
            if self._fine_enough(crop, size) and not conversion.key:
                planes = reduced(self.data, crop, size)
                return _compressed(shaded(planes, shade) if shade else planes, conversion, lossless=False)
            image, profile = self._upright(crop, size)
            box = [part * (image.width, image.height)[index % 2] for index, part in enumerate(crop)]
            image = _reduced(image, box, size)
            lossless = self.picture.format not in ("JPEG", "MPO")
            if image.mode == "CMYK" and not shade and (linked := conversion.linked(image, profile)):
                return _stored(linked, None, lossless=lossless)
            image = in_srgb(image, profile)
            image = shaded(image, shade) if shade else image
            return _compressed(image, conversion, lossless=lossless)

    def _fine_enough(self, crop: Crop, size: tuple[int, int]) -> bool:
        """Whether it is stored in planes, and needed so fine that decoding less of it would not do."""
        picture = self.picture
        needed = size[0] / (crop[2] - crop[0]), size[1] / (crop[3] - crop[1])
        return picture.planes and (needed[0] * 2 > picture.width or needed[1] * 2 > picture.height)

    def _opened(self) -> Image.Image:
        return Image.open(BytesIO(self.data), formats=FORMATS)

    def _upright(self, crop: Crop, size: tuple[int, int]) -> tuple[Image.Image, bytes | None]:
        """The whole picture and its profile; a JPEG only as fine as it is needed, which spares most of its decoding."""
        width, height = ceil(size[0] / (crop[2] - crop[0])), ceil(size[1] / (crop[3] - crop[1]))
        with self._opened() as file:
            file.decodermaxblock = len(self.data)  # type: ignore[attr-defined]  # one call into the decoder, not one for every 64 kB
            file.draft(None, (width, height) if self.picture.orientation < 5 else (height, width))
            file.load()
            image, profile = PLAIN[file.mode](file), foreign_profile(file)
        return upright(image, self.picture.orientation), profile


def _reduced(image: Image.Image, box: Sequence[float], size: tuple[int, int]) -> Image.Image:
    """The part of the picture in `box`, in `size` pixels, made in bands: in one go it would take half as much again.

    Pillow's Hamming filter is nearly as sharp as Lanczos when reducing, and three times as fast.
    """
    left, top, right, bottom = box
    width, height = size
    step = (bottom - top) / height
    reduced = Image.new(image.mode, size)
    for first in range(0, height, BAND):
        last = min(first + BAND, height)
        part = (left, top + first * step, right, min(top + last * step, bottom))
        reduced.paste(image.resize((width, last - first), Image.Resampling.HAMMING, part), (0, first))
    return reduced


def _compressed(image: Image.Image, conversion: Conversion, *, lossless: bool) -> EncodedPicture:
    mask = _deflated(image.getchannel("A")) if image.mode in ("LA", "RGBA") else None
    colour = conversion.picture(image.convert(image.mode[:-1]) if mask else image)
    return _stored(colour, mask, lossless=lossless)


def _stored(colour: Image.Image, mask: EncodedPicture | None, *, lossless: bool) -> EncodedPicture:
    if lossless and colour.getcolors(FEW_COLOURS):
        return _deflated(colour, mask)
    file = BytesIO()
    colour.save(file, "JPEG", quality=PRESS_QUALITY if colour.mode == "CMYK" else QUALITY)
    return encoded_picture(file.getvalue(), "DCTDecode", colour.size, len(colour.getbands()), mask)


def _deflated(image: Image.Image, mask: EncodedPicture | None = None) -> EncodedPicture:
    return encoded_picture(zlib.compress(image.tobytes(), 9), "FlateDecode", image.size, len(image.mode), mask)


def _is_complete_jpeg(data: bytes) -> bool:
    """Whether a JPEG is of a kind that PDF readers take, and has its end."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            return marker in _FRAMES_A_PDF_TAKES and data.rstrip(b"\0\n").endswith(b"\xff\xd9")
        at += 2 + length
    return False
