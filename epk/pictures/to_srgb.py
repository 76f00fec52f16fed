"""From the many ways to store colours to the few that can be resampled, and from any profile to sRGB."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from PIL import Image

_BAND = 512
"""Rows that are converted at once."""


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


PLAIN: dict[str, Callable[[Image.Image], Image.Image]] = {
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


def foreign_profile(image: Image.Image) -> bytes | None:
    """The embedded ICC profile, unless it is sRGB, which is what a picture without one is taken for."""
    profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) and profile and b"sRGB" not in profile.replace(b"\0", b"") else None


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
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
