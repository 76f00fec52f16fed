"""Encoded pictures, and a folder that keeps them from one build to the next."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import NamedTuple

from epk.cache import Cache

FORMAT = 3
"""Raised whenever the same picture would be encoded differently, so that older entries are no longer found."""


class EncodedPicture(NamedTuple):
    """A picture as a PDF stores it: 8 bits a component, grey (1), sRGB (3) or CMYK (4).

    `filter` is the PDF filter that decodes `data` (`DCTDecode`, `FlateDecode`). `mask` is the picture's
    opacity, a grey picture of the same size, where it is not opaque. Equal pictures have an equal `key`.
    """

    data: bytes
    filter: str
    width: int
    height: int
    components: int
    mask: EncodedPicture | None
    key: str

    @property
    def promised(self) -> Promised:
        """The picture, for whoever would wait for it."""
        return Promised(self.key, lambda: self)


class Promised(NamedTuple):
    """A picture that may still be in the making, for whoever will `wait` for it. Equal ones have an equal `key`.

    Waiting raises ProblemsFound for a damaged picture.
    """

    key: Hashable
    wait: Callable[[], EncodedPicture]


def encoded_picture(
    data: bytes, name: str, size: tuple[int, int], components: int, mask: EncodedPicture | None = None
) -> EncodedPicture:
    """An encoded picture with the key that follows from its content; `name` is the filter, `size` in pixels."""
    digest = hashlib.sha256(f"{name} {size} {components} {mask.key if mask else ''} ".encode())
    digest.update(data)
    return EncodedPicture(data, name, *size, components, mask, digest.hexdigest()[:32])


class PictureCache:
    """A folder of encoded pictures (see `Cache`); an entry that does not match its own checksum counts as missing."""

    def __init__(self, folder: Path | None) -> None:
        self._cache = Cache(folder)

    def find(self, recipe: str) -> EncodedPicture | None:
        """The picture stored for `recipe`: whatever decides how it comes out."""
        entry = self._cache.find(f"{FORMAT} {recipe}")
        try:
            return _unpack(entry) if entry else None
        except (ValueError, KeyError, TypeError):
            return None

    def keep(self, recipe: str, picture: EncodedPicture) -> None:
        """Store `picture` for `recipe`."""
        self._cache.keep(f"{FORMAT} {recipe}", _pack(picture))


def _pack(picture: EncodedPicture) -> bytes:
    """A line of JSON for each of the picture and its mask, then the data of both."""
    parts = [picture, *([picture.mask] if picture.mask else [])]
    heads = [[len(p.data), p.filter, p.width, p.height, p.components] for p in parts]
    return json.dumps({"key": picture.key, "parts": heads}).encode() + b"\n" + b"".join(p.data for p in parts)


def _unpack(entry: bytes) -> EncodedPicture:
    """The picture in an entry. Raises ValueError, KeyError or TypeError where it is damaged."""
    head, _, body = entry.partition(b"\n")
    described = json.loads(head)
    picture: EncodedPicture | None = None
    for length, name, width, height, components in reversed(described["parts"]):
        data, body = body[len(body) - length :], body[: len(body) - length]
        picture = encoded_picture(data, name, (width, height), components, picture)
    if body or picture is None or picture.key != described["key"]:
        raise ValueError("damaged entry")
    return picture
