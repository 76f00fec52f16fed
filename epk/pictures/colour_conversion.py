"""What becomes of a picture's colours, by what it is made for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from PIL.Image import Image


class Conversion(Protocol):
    """From grey or sRGB, in which pictures are brought first, to what a file is made for."""

    @property
    def key(self) -> str:
        """What pictures made by other conversions are told apart by; empty where JPEG files may stay as they are."""

    def picture(self, image: Image) -> Image:
        """A picture in grey or sRGB, as it is shown or printed."""

    def linked(self, image: Image, profile: bytes | None) -> Image | None:
        """A picture in CMYK with its profile, as it is printed; None where it is needed in sRGB."""


class Unconverted(NamedTuple):
    """For a screen: grey and sRGB stay as they are."""

    key: str = ""

    def picture(self, image: Image) -> Image:
        return image

    def linked(self, _image: Image, _profile: bytes | None) -> None:
        return None


class Greyed(NamedTuple):
    """For one ink: every colour by its lightness."""

    key: str = "grey"

    def picture(self, image: Image) -> Image:
        return image.convert("L")

    def linked(self, _image: Image, _profile: bytes | None) -> None:
        return None


UNCONVERTED, GREYED = Unconverted(), Greyed()
