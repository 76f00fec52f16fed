"""What is inside picture files, and how it becomes 8-bit grey, sRGB or the inks of a press.

This file and `separation.py` are the only ones that import PIL.
"""

from __future__ import annotations

import ctypes
import hashlib
import stat
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from math import ceil
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from epk.limits import PICTURE_BYTES, PICTURE_PIXELS, Limit
from epk.pdf.inks import Inks
from epk.pdf.picture_cache import EncodedPicture, encoded_picture
from epk.problems import ProblemsFound, Span, error

FORMATS = ("JPEG", "PNG", "GIF", "TIFF", "WEBP")
"""What is read. Pillow knows many more; each would be another parser open to hostile files."""
QUALITY = 85
"""JPEG quality of photographs."""
PRESS_QUALITY = 92
"""The same for a press, which shows more of a picture than a screen does."""
BAND = 256
"""Rows that are reduced at once."""
FEW_COLOURS = 2048
"""Up to so many colours a losslessly stored picture is a drawing, which JPEG would smear."""

Crop = tuple[float, float, float, float]
WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)

_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What brings a picture with that EXIF orientation upright (EXIF 2.3, 4.6.4 A)."""
_FRAMES_A_PDF_TAKES = {0xC0, 0xC1, 0xC2}
"""Baseline, extended and progressive Huffman coding (ISO 32000-1, 7.4.8)."""
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_DAMAGE = (OSError, ValueError, TypeError, LookupError, SyntaxError, EOFError, OverflowError, struct.error, zlib.error)
"""What Pillow raises on damaged files, its own errors being among them."""


def _return_memory() -> None:
    """Have glibc give large blocks back when they are let go of; elsewhere nothing changes.

    By itself it keeps more and larger ones, for every thread, the more often they are used: a quarter of the peak.
    """
    threshold, kilobytes = -3, 256
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(threshold, kilobytes << 10)


Image.MAX_IMAGE_PIXELS = None  # Pillow's limit warns on stderr; PICTURE_PIXELS takes its place.
_return_memory()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file. Width and height in pixels as it is looked at, with its EXIF orientation (1 to 8) applied."""

    path: Path
    span: Span
    width: int
    height: int
    mode: str
    format: str
    orientation: int


def read_header(path: Path, span: Span) -> Picture:
    """The picture at `path`, named at `span`. Raises ProblemsFound for what is no picture, or too large."""
    with _located(path, span):
        size = _regular_size(path, span)
        if size > PICTURE_BYTES.value:
            raise _too_large(path, span, f"{size / 1e6:.0f} MB", f"{PICTURE_BYTES.value / 1e6:g} MB", PICTURE_BYTES)
        with Image.open(path, formats=FORMATS) as image:
            width, height = image.size
            if width * height > PICTURE_PIXELS.value:
                allowed = f"{PICTURE_PIXELS.value / 1e6:g} megapixels"
                raise _too_large(path, span, f"{width} × {height} pixels", allowed, PICTURE_PIXELS)
            mode, kind, orientation = image.mode, str(image.format), _orientation(image)
    if mode not in _PLAIN:
        message = f'picture "{path.name}" stores its colours as "{mode}", which cannot be printed'
        raise ProblemsFound([error(span, message, "Export it again in RGB with 8 bits a channel.")])
    if orientation >= 5:
        width, height = height, width
    return Picture(path, span, width, height, mode, kind, orientation)


def read(picture: Picture) -> Source:
    """The whole file of a picture. Raises ProblemsFound if it has vanished."""
    with _located(picture.path, picture.span):
        return Source(picture, picture.path.read_bytes())


@dataclass(frozen=True)
class Source:
    """A picture file in memory."""

    picture: Picture
    data: bytes

    @cached_property
    def digest(self) -> str:
        """What the content of the file can be known by."""
        return hashlib.sha256(self.data).hexdigest()

    def untouched(self, crop: Crop, size: tuple[int, int]) -> EncodedPicture | None:
        """The file itself where a PDF can show it as it is: an upright, whole JPEG in grey or sRGB of that size."""
        picture = self.picture
        if picture.format != "JPEG" or picture.mode not in ("L", "RGB") or picture.orientation != 1:
            return None
        if crop != WHOLE or size != (picture.width, picture.height) or not _is_complete_jpeg(self.data):
            return None
        with _located(picture.path, picture.span), self._opened() as image:
            if _foreign_profile(image):
                return None
        return encoded_picture(self.data, "DCTDecode", size, len(picture.mode))

    def encoded(self, crop: Crop, size: tuple[int, int], inks: Inks) -> EncodedPicture:
        """`crop` of the picture in `size` pixels, for `inks`. Raises ProblemsFound if the file is damaged."""
        with _located(self.picture.path, self.picture.span):
            image, profile = self._upright(crop, size)
            box = [part * (image.width, image.height)[index % 2] for index, part in enumerate(crop)]
            image = _reduced(image, box, size)
            return _compressed(_in_srgb(image, profile), inks, lossless=self.picture.format not in ("JPEG", "MPO"))

    def _opened(self) -> Image.Image:
        return Image.open(BytesIO(self.data), formats=FORMATS)

    def _upright(self, crop: Crop, size: tuple[int, int]) -> tuple[Image.Image, bytes | None]:
        """The whole picture and its profile; a JPEG only as fine as it is needed, which spares most of its decoding."""
        width, height = ceil(size[0] / (crop[2] - crop[0])), ceil(size[1] / (crop[3] - crop[1]))
        turn = _UPRIGHT.get(self.picture.orientation)
        with self._opened() as file:
            file.decodermaxblock = len(self.data)  # type: ignore[attr-defined]  # one call into the decoder, not one for every 64 kB
            file.draft(None, (width, height) if self.picture.orientation < 5 else (height, width))
            file.load()
            image, profile = _PLAIN[file.mode](file), _foreign_profile(file)
        return (image if turn is None else image.transpose(turn)), profile


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


def _with_palette(image: Image.Image) -> Image.Image:
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _keyed(plain: str) -> Callable[[Image.Image], Image.Image]:
    """A picture that may name one colour as transparent (PNG's tRNS)."""

    def convert(image: Image.Image) -> Image.Image:
        if image.has_transparency_data:
            return image.convert("RGBA")
        return image if image.mode == plain else image.convert(plain)

    return convert


def _sixteen_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 bits, whose lower eight are dropped; Pillow's own conversion would clip it to white.

    Band by band, because on the way a pixel takes 8 bytes more.
    """
    grey = Image.new("L", image.size)
    for top in range(0, image.height, _BAND):
        band = image.crop((0, top, image.width, min(top + _BAND, image.height)))
        grey.paste(band.convert("I").point(lambda value: value * (1 / 257)).convert("L"), (0, top))
    return grey


_BAND = 512
_PLAIN: dict[str, Callable[[Image.Image], Image.Image]] = {
    "1": _keyed("L"),
    "L": _keyed("L"),
    "LA": lambda image: image,
    "P": _with_palette,
    "PA": _with_palette,
    "RGB": _keyed("RGB"),
    "RGBA": lambda image: image,
    "RGBX": lambda image: image.convert("RGB"),
    "CMYK": lambda image: image,
    "YCbCr": lambda image: image.convert("RGB"),
    "I": _sixteen_bits,
    "I;16": _sixteen_bits,
    "I;16B": _sixteen_bits,
    "I;16L": _sixteen_bits,
}
"""How each of Pillow's modes becomes one that can be resampled; CMYK waits for its profile."""


def _foreign_profile(image: Image.Image) -> bytes | None:
    """The embedded ICC profile, unless it is sRGB, which is what a picture without one is taken for."""
    profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) and profile and b"sRGB" not in profile.replace(b"\0", b"") else None


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB. A profile that does not describe its kind of colour is passed over."""
    opacity = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    colour = image.convert(image.mode[:-1]) if opacity else image
    if profile:
        colour = _converted(colour, profile)
    if colour.mode == "CMYK":
        colour = colour.convert("RGB")
    if opacity and opacity.getextrema() != (255, 255):
        colour.putalpha(opacity)
    return colour


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    from PIL import ImageCms  # noqa: PLC0415  # 10 ms that most films never need

    mode = "L" if image.mode == "L" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        converted = ImageCms.profileToProfile(image, source, srgb, intent, "RGB", flags=flags)
    except (ImageCms.PyCMSError, OSError):
        return image
    return converted.convert(mode) if converted else image


def _compressed(image: Image.Image, inks: Inks, *, lossless: bool) -> EncodedPicture:
    mask = _deflated(image.getchannel("A")) if image.mode in ("LA", "RGBA") else None
    colour = inks.picture(image.convert(image.mode[:-1]) if mask else image)
    if lossless and colour.getcolors(FEW_COLOURS):
        return _deflated(colour, mask)
    file = BytesIO()
    colour.save(file, "JPEG", quality=PRESS_QUALITY if colour.mode == "CMYK" else QUALITY)
    return encoded_picture(file.getvalue(), "DCTDecode", colour.size, len(colour.mode), mask)


def _deflated(image: Image.Image, mask: EncodedPicture | None = None) -> EncodedPicture:
    return encoded_picture(zlib.compress(image.tobytes(), 9), "FlateDecode", image.size, len(image.mode), mask)


def _orientation(image: Image.Image) -> int:
    """The EXIF orientation; 1 where EXIF is missing, damaged or out of range."""
    if image.format == "PNG" and "exif" not in image.info:
        return 1  # Pillow would decode the whole picture to look for EXIF behind it
    try:
        value = image.getexif().get(_ORIENTATION, 1)
    except _DAMAGE:
        return 1
    return value if value in _UPRIGHT else 1


def _is_complete_jpeg(data: bytes) -> bool:
    """Whether a JPEG is of a kind that PDF readers take, and has its end."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            return marker in _FRAMES_A_PDF_TAKES and data.rstrip(b"\0\n").endswith(b"\xff\xd9")
        at += 2 + length
    return False


def _regular_size(path: Path, span: Span) -> int:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise ProblemsFound([error(span, f'"{path.name}" is not a file', "Name a JPEG or PNG file.")])
    return status.st_size


@contextmanager
def _located(path: Path, span: Span) -> Iterator[None]:
    """Turn what Pillow and the system raise about `path` into problems at `span`."""
    try:
        yield
    except UnidentifiedImageError:
        raise ProblemsFound([error(span, *_unidentified(path))]) from None
    except MemoryError:
        message = f'picture "{path.name}" takes more memory than there is'
        raise ProblemsFound([error(span, message, "Export it smaller.")]) from None
    except _DAMAGE as trouble:
        reason = trouble.strerror if isinstance(trouble, OSError) and trouble.strerror else str(trouble)
        hint = "Check that the file can be read, or export it again as JPEG or PNG."
        raise ProblemsFound([error(span, f'picture "{path.name}" cannot be read: {reason}', hint)]) from trouble


def _unidentified(path: Path) -> tuple[str, str]:
    """Message and hint for a file that no decoder takes."""
    with path.open("rb") as file:
        start = file.read(12)
    if not start:
        return f'picture "{path.name}" is empty', "Copy or export the file again."
    if start[4:8] == b"ftyp":
        return f'"{path.name}" is a HEIC or AVIF picture, which is not read', "Export it as JPEG or PNG."
    message = f'"{path.name}" is not a JPEG, PNG, TIFF, WebP or GIF picture, or is damaged at its start'
    return message, "Export it as JPEG or PNG; renaming a file does not convert it."


def _too_large(path: Path, span: Span, found: str, allowed: str, limit: Limit) -> ProblemsFound:
    message = f'picture "{path.name}" is too large: {found}, where {allowed} are allowed'
    hint = f"Export it smaller; 300 dpi at the printed size are enough. {limit.way_out}"
    return ProblemsFound([error(span, message, hint)])
