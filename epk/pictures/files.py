"""Picture files from outside: which are taken, how large they may be, and what to say of those that are not."""

from __future__ import annotations

import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from epk.limits import PICTURE_BYTES, PICTURE_PIXELS, Limit
from epk.pictures.exif_orientation import DAMAGE, orientation_of
from epk.pictures.picture import PictureFile
from epk.pictures.planes import is_subsampled
from epk.pictures.to_srgb import PLAIN, foreign_profile
from epk.problems import ProblemsFound, Span, error

FORMATS = ("JPEG", "PNG", "GIF", "TIFF", "WEBP")
"""What is read. Pillow knows many more; each would be another parser open to hostile files."""
Image.MAX_IMAGE_PIXELS = None  # Pillow's limit warns on stderr; PICTURE_PIXELS takes its place.
warnings.filterwarnings("ignore", module=r"PIL\.")  # EXIF that makes no sense counts as none, and is no news


class PictureHeaders:
    """The headers of picture files, each read once however often a page is set."""

    def __init__(self) -> None:
        self._read: dict[Path, PictureFile] = {}

    def __iter__(self) -> Iterator[Path]:
        """The files read so far."""
        return iter(self._read)

    def open(self, path: Path, span: Span) -> PictureFile:
        """The picture at `path`. Raises ProblemsFound, at `span`, for what cannot be used."""
        if path not in self._read:
            self._read[path] = read_header(path, span)
        return self._read[path]


def read_header(path: Path, span: Span) -> PictureFile:
    """The picture at `path`, named at `span`. Raises ProblemsFound for what is no picture, or too large."""
    with located(path, span):
        size = _regular_size(path, span)
        if size > PICTURE_BYTES.value:
            raise _too_large(path, span, f"{size / 1e6:.0f} MB", f"{PICTURE_BYTES.value / 1e6:g} MB", PICTURE_BYTES)
        with Image.open(path, formats=FORMATS) as image:
            width, height = image.size
            if width * height > PICTURE_PIXELS.value:
                allowed = f"{PICTURE_PIXELS.value / 1e6:g} megapixels"
                raise _too_large(path, span, f"{width} × {height} pixels", allowed, PICTURE_PIXELS)
            mode, kind, orientation = image.mode, str(image.format), orientation_of(image)
            planes = orientation == 1 and is_subsampled(image) and not foreign_profile(image)
    if mode not in PLAIN:
        message = f'picture "{path.name}" stores its colours as "{mode}", which cannot be printed'
        raise ProblemsFound([error(span, message, "Export it again in RGB with 8 bits a channel.")])
    if orientation >= 5:
        width, height = height, width
    return PictureFile(path, span, width, height, mode, kind, orientation, planes)


def _regular_size(path: Path, span: Span) -> int:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise ProblemsFound([error(span, f'"{path.name}" is not a file', "Name a JPEG or PNG file.")])
    return status.st_size


@contextmanager
def located(path: Path, span: Span) -> Iterator[None]:
    """Turn what Pillow and the system raise about `path` into problems at `span`."""
    try:
        yield
    except UnidentifiedImageError:
        raise ProblemsFound([error(span, *_unidentified(path))]) from None
    except MemoryError:
        message = f'picture "{path.name}" takes more memory than there is'
        raise ProblemsFound([error(span, message, "Export it smaller.")]) from None
    except DAMAGE as trouble:
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
