"""Invented films as folders on disk, with a picture of every shape."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.any_film.films import SHAPES, Facts, file_of


@cache
def pictures() -> dict[str, bytes]:
    """A picture of every shape, by the name of its file. They are grey: pages ask for their size alone."""
    made: dict[str, bytes] = {}
    for size in SHAPES:
        made[file_of(size)] = _png(size)
    return made


def _png(size: tuple[int, int]) -> bytes:
    file = BytesIO()
    Image.new("L", size, 128).save(file, "PNG")
    return file.getvalue()


def project(folder: Path, facts: Facts) -> Path:
    """A film project in `folder`."""
    assets = folder / "assets"
    assets.mkdir(parents=True)
    (assets / "film.yaml").write_text(json.dumps(facts, ensure_ascii=False), "utf-8")
    for name, data in pictures().items():
        (assets / name).write_bytes(data)
    return folder
