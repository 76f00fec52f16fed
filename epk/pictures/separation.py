"""Colours and pictures separated into the four inks of a press."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from io import BytesIO

from msgspec import Struct
from PIL import Image, ImageCms, ImageFilter, ImageMath

from epk.data.values import Colour

GRID = 33
"""Steps of every side of the table that pictures are converted by; finer ones change no value by a whole percent."""
BAND = 256
"""Rows of a picture that are looked at together."""
HEADROOM = 10.0
"""Percent of ink that JPEG may add at an edge, kept free below the limit."""

InkParts = tuple[float, float, float, float]
"""Cyan, magenta, yellow, black, from 0 to 1."""


class UnfitProfile(ValueError):
    """A file is no ICC profile of a press with four inks."""


class Separation(Struct, frozen=True, dict=True):
    """The conversion from sRGB to the inks that the ICC profile `profile` describes, of `limit` percent at most.

    Relative colorimetric with black point compensation: what a press can print stays as it is, and its darkest
    tone stands for black. Raises UnfitProfile, when first used, for a profile of anything but CMYK.
    """

    profile: bytes
    limit: float

    @cached_property
    def name(self) -> str:
        """What the profile calls itself."""
        return str(ImageCms.getProfileDescription(self._opened)).strip()

    @cached_property
    def key(self) -> str:
        """What decides how a picture comes out."""
        return f"{hashlib.sha256(self.profile).hexdigest()} {self.limit} {HEADROOM}"

    def inks(self, colour: Colour) -> InkParts:
        """The inks of one colour, within the limit."""
        levels = tuple(round(part * 255) for part in (colour.red, colour.green, colour.blue))
        pixel = ImageCms.applyTransform(Image.new("RGB", (1, 1), levels), self._transform)
        assert pixel is not None  # noqa: S101  # None only where a picture is converted in place
        return _limited(pixel.tobytes(), self.limit)

    def picture(self, image: Image.Image) -> Image.Image:
        """A picture in sRGB as one in CMYK; a grey one stays grey, which prints in black alone."""
        return image if image.mode == "L" else image.filter(self._table)

    def linked(self, image: Image.Image, profile: bytes | None) -> Image.Image:
        """A picture in CMYK as these inks print it: straight from its own profile, without a detour through sRGB.

        One made for this press, or without a usable profile, keeps its inks. Where a picture takes more than the limit,
        its three colours are reduced there.
        """
        if profile and _essence(profile) != _essence(self.profile):
            image = self._relinked(image, profile)
        return _within(image, self.limit, self.limit - HEADROOM)

    def _relinked(self, image: Image.Image, profile: bytes) -> Image.Image:
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            link = ImageCms.buildTransform(own, self._opened, "CMYK", "CMYK", intent, flags)
        except (ImageCms.PyCMSError, OSError):
            return image
        return ImageCms.applyTransform(image, link) or image

    @cached_property
    def _opened(self) -> ImageCms.ImageCmsProfile:
        try:
            opened = ImageCms.ImageCmsProfile(BytesIO(self.profile))
        except OSError:
            raise UnfitProfile("it is not an ICC profile") from None
        if opened.profile.xcolor_space.strip() != "CMYK":
            raise UnfitProfile(f"it describes {opened.profile.xcolor_space.strip()}, not the four inks of a press")
        return opened

    @cached_property
    def _transform(self) -> ImageCms.ImageCmsTransform:
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        try:
            return ImageCms.buildTransform(ImageCms.createProfile("sRGB"), self._opened, "RGB", "CMYK", intent, flags)
        except ImageCms.PyCMSError:
            raise UnfitProfile("it tells no inks for colours: it is no output profile") from None

    @cached_property
    def _table(self) -> ImageFilter.Color3DLUT:
        """InkParts for a grid of colours. What lies between keeps the limit, as a mean of colours that do."""
        steps = [round(step * 255 / (GRID - 1)) for step in range(GRID)]
        grid = bytes(level for blue in steps for green in steps for red in steps for level in (red, green, blue))
        image = ImageCms.applyTransform(Image.frombytes("RGB", (GRID, GRID * GRID), grid), self._transform)
        assert image is not None  # noqa: S101  # None only where a picture is converted in place
        inks, limit = image.tobytes(), self.limit - HEADROOM
        entries = [part for at in range(0, len(inks), 4) for part in _limited(inks[at : at + 4], limit)]
        return ImageFilter.Color3DLUT(GRID, entries, channels=4, target_mode="CMYK")


def _limited(levels: Sequence[int], limit: float) -> InkParts:
    """InkParts with as much of the three colours taken out as the limit asks, in equal parts; black stays."""
    cyan, magenta, yellow, black = (level / 255 for level in levels)
    colours = cyan + magenta + yellow
    scale = min(1.0, (limit / 100 - black) / colours) if colours else 1.0
    return (cyan * scale, magenta * scale, yellow * scale, black)


_CHANGING = ((24, 36), (44, 48), (64, 68), (84, 100))
"""Bytes of a profile's header that may differ while it says the same: date, flags, intent, identifier (ICC.1, 7.2)."""


def _essence(profile: bytes) -> bytes:
    """A profile without what changes when it is only saved again."""
    essence = bytearray(profile)
    for start, end in _CHANGING:
        essence[start:end] = bytes(end - start)
    return bytes(essence)


def _within(image: Image.Image, limit: float, cap: float) -> Image.Image:
    """A picture of at most `limit` percent of ink as it is; another one with no more than `cap` anywhere.

    In bands, for on the way a pixel takes 20 bytes.
    """
    parts = [(0, top, image.width, min(top + BAND, image.height)) for top in range(0, image.height, BAND)]
    if all(_most(image.crop(part)) <= limit * 2.55 for part in parts):
        return image
    reduced = image.copy()
    for part in parts:
        reduced.paste(_capped(image.crop(part), cap * 2.55), part)
    return reduced


def _most(image: Image.Image) -> float:
    """The most ink in one place, in levels."""
    total = ImageMath.lambda_eval(
        lambda inks: inks["c"] + inks["m"] + inks["y"] + inks["k"],
        **dict(zip("cmyk", (band.convert("I") for band in image.split()), strict=True)),
    )
    return float(total.getextrema()[1])


def _capped(image: Image.Image, cap: float) -> Image.Image:
    """A picture whose three colours are reduced alike where all inks together are more than `cap` levels."""
    *colours, black = image.split()
    room = black.convert("F").point(lambda level: level * -1.0 + cap)
    cyan, magenta, yellow = (band.convert("F") for band in colours)
    total = ImageMath.lambda_eval(lambda inks: inks["c"] + inks["m"] + inks["y"], c=cyan, m=magenta, y=yellow)
    reduced = [
        ImageMath.lambda_eval(
            lambda inks: inks["convert"](inks["min"](inks["ink"], inks["ink"] * inks["room"] / inks["total"]), "L"),
            ink=band,
            room=room,
            total=total,
        )
        for band in (cyan, magenta, yellow)
    ]
    return Image.merge("CMYK", [*reduced, black])
