"""Pictures that are stored on their side or mirrored, and what brings them upright (EXIF 2.3, 4.6.4 A)."""

from __future__ import annotations

import struct
import zlib

from PIL import Image

DAMAGE = (OSError, ValueError, TypeError, LookupError, SyntaxError, EOFError, OverflowError, struct.error, zlib.error)
"""What Pillow raises on damaged files, its own errors being among them."""
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def orientation_of(image: Image.Image) -> int:
    """The EXIF orientation; 1 where EXIF is missing, damaged or out of range."""
    if image.format == "PNG" and "exif" not in image.info:
        return 1  # Pillow would decode the whole picture to look for EXIF behind it
    try:
        value = image.getexif().get(_ORIENTATION, 1)
    except DAMAGE:
        return 1
    return value if value in _TURNS else 1


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """A picture stored with that orientation (1 to 8), as it is looked at."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)
