"""What the file of a document is called."""

from __future__ import annotations

import re
import unicodedata

from epk.build.order import Order
from epk.data.film import Film
from epk.data.layout import Layout
from epk.data.medium import MEDIA
from epk.data.record import Text
from epk.problems import ProblemsFound, error

_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Names that every mail program, festival form and file system takes."""
LONGEST_NAME = 80
"""Letters of each of the two parts of a file name; file systems take 255 for all, temporary names included."""


def file_name(film: Film, layout: Layout, suffix: str = "") -> str:
    """`karmalink-press-kit.pdf`, with `suffix` before the point.

    Raises ProblemsFound where a name is given that does not suit every file system.
    """
    parts = (film.slug or Text(_slug(film.title.value)), layout.name)
    for part in parts:
        if not _FILE_NAME.fullmatch(part):
            message = f'expected small letters, digits and hyphens for a file name, found "{part}"'
            raise ProblemsFound([error(part.span, message, f"For example: {_slug(part)}")])
        if len(part) > LONGEST_NAME:
            message = f"a file name of {len(part)} letters, where at most {LONGEST_NAME} are taken"
            raise ProblemsFound([error(part.span, message, "Shorten it.")])
    return f"{'-'.join(parts)}{suffix}.pdf"


def suffix_of(order: Order, film: Film, language: str) -> str:
    """What tells a booklet, another `language` than the film's own, and what a file is for, by its name."""
    booklet = "-booklet" if order.booklet else ""
    translated = "" if language == film.language else f"-{language.lower()}"
    return f"{booklet}{translated}{MEDIA[order.edition].suffix}"


def _slug(title: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))[:LONGEST_NAME].rstrip("-") or "film"
