"""What pages of a file share: fonts and pictures, each in it once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.embedded_fonts import EmbeddedFont

if TYPE_CHECKING:
    from epk.pictures.encoded import EncodedPicture
    from epk.pictures.picture import Placement
    from epk.typeset.fonts import Font


Encoded = Callable[["Placement"], "EncodedPicture"]
"""The picture of a placement as a PDF stores it. Raises ProblemsFound for a damaged one."""


class Resource(NamedTuple):
    """An object by the name that pages call it. `transparent` ones need a page that says how it blends."""

    name: str
    reference: str
    transparent: bool = False


class Resources(Struct):
    """Everything embedded so far. `encoded` gives the picture of a placement, and may wait for it."""

    canvas: TaggedCanvas
    encoded: Encoded
    _fonts: dict[str, EmbeddedFont] = field(default_factory=dict)
    _names: dict[Placement, str] = field(default_factory=dict)
    _written: dict[str, str] = field(default_factory=dict)

    def font(self, font: Font) -> EmbeddedFont:
        """The font, ready to take codes."""
        embedded = self._fonts.get(font.key)
        if embedded is None:
            embedded = EmbeddedFont(font, f"F{len(self._fonts) + 1}", self.canvas.reserve())
            self._fonts[font.key] = embedded
        return embedded

    def picture_name(self, placement: Placement) -> str:
        """What pages call the picture."""
        return self._names.setdefault(placement, f"I{len(self._names) + 1}")

    def picture(self, placement: Placement) -> Resource:
        """The picture of a placement, waited for and written when it is first asked for. Raises ProblemsFound."""
        name, picture = self._names[placement], self.encoded(placement)
        if picture.key not in self._written:
            self._written[picture.key] = _write_picture(self.canvas, picture)
        return Resource(name, self._written[picture.key], picture.mask is not None)

    def write_fonts(self) -> None:
        """Write all fonts, when no more codes will be asked for."""
        for font in self._fonts.values():
            font.write(self.canvas)


def _write_picture(canvas: TaggedCanvas, picture: EncodedPicture) -> str:
    """An image XObject (ISO 32000-1, 8.9.5) and the mask it may have."""
    space = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}[picture.components]
    inverted = picture.components == 4 and picture.filter == "DCTDecode"  # Adobe's way, which Pillow follows
    decode = f"/Decode[{' '.join(['1 0'] * 4)}]" if inverted else ""
    mask = f"/SMask {_write_picture(canvas, picture.mask)}" if picture.mask else ""
    entries = (
        f"/Type/XObject/Subtype/Image/Width {picture.width}/Height {picture.height}/BitsPerComponent 8"
        f"/ColorSpace/{space}{decode}/Filter/{picture.filter}{mask}"
    )
    return canvas.add_stream(entries, picture.data, packed=False, digest=picture.key)
