"""What pages of a file share: fonts and pictures, each in it once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.subsets import EmbeddedFont

if TYPE_CHECKING:
    from epk.pdf.picture_cache import EncodedPicture
    from epk.typeset.fonts import Font


class Resource(NamedTuple):
    """An object by the name that pages call it. `transparent` ones need a page that says how it blends."""

    name: str
    reference: str
    transparent: bool = False


@dataclass(slots=True)
class Resources:
    """Everything embedded so far."""

    canvas: TaggedCanvas
    _fonts: dict[str, EmbeddedFont] = field(default_factory=dict)
    _pictures: dict[str, Resource] = field(default_factory=dict)

    def font(self, font: Font) -> EmbeddedFont:
        """The font, ready to take codes."""
        embedded = self._fonts.get(font.key)
        if embedded is None:
            embedded = EmbeddedFont(font, f"F{len(self._fonts) + 1}", self.canvas.reserve())
            self._fonts[font.key] = embedded
        return embedded

    def picture(self, picture: EncodedPicture) -> Resource:
        """The picture, written when it is first asked for."""
        if picture.key not in self._pictures:
            name = f"I{len(self._pictures) + 1}"
            reference = _write_picture(self.canvas, picture)
            self._pictures[picture.key] = Resource(name, reference, picture.mask is not None)
        return self._pictures[picture.key]

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
    return canvas.add_stream(entries, picture.data, packed=False)
