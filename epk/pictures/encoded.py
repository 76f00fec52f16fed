"""Encoded pictures, and how they are kept from one build to the next."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from epk.cache import Cache

KIND = "picture"
"""What pictures are called in the cache."""


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


def encoded_picture(
    data: bytes, name: str, size: tuple[int, int], components: int, mask: EncodedPicture | None = None
) -> EncodedPicture:
    """An encoded picture with the key that follows from its content; `name` is the filter, `size` in pixels."""
    digest = hashlib.sha256(f"{name} {size} {components} {mask.key if mask else ''} ".encode())
    digest.update(data)
    return EncodedPicture(data, name, *size, components, mask, digest.hexdigest()[:32])


class PictureCache:
    """Encoded pictures in a cache."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def find(self, recipe: str) -> EncodedPicture | None:
        """The picture stored for `recipe`: whatever decides how it comes out."""
        entry = self._cache.find(KIND, recipe)
        return _unpack(entry) if entry else None

    def keep(self, recipe: str, picture: EncodedPicture) -> None:
        """Store `picture` for `recipe`."""
        self._cache.keep(KIND, recipe, _pack(picture))


def _pack(picture: EncodedPicture) -> bytes:
    """A line of JSON for the picture and its mask, then the data of both."""
    parts = [picture, *([picture.mask] if picture.mask else [])]
    heads = [[len(p.data), p.filter, p.width, p.height, p.components, p.key] for p in parts]
    return json.dumps(heads).encode() + b"\n" + b"".join(p.data for p in parts)


def _unpack(entry: bytes) -> EncodedPicture:
    head, _, body = entry.partition(b"\n")
    picture: EncodedPicture | None = None
    for length, name, width, height, components, key in reversed(json.loads(head)):
        data, body = body[len(body) - length :], body[: len(body) - length]
        picture = EncodedPicture(data, name, width, height, components, picture, key)
    if picture is None:
        raise ValueError("an entry of no picture")
    return picture
