"""The files that a film names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from epk.data.film import Film, Picture
from epk.data.record import Text


class Asset(NamedTuple):
    """A file that the film names, and what it is."""

    what: Literal["picture", "portrait", "laurel", "appendix"]
    file: Text


def assets(film: Film) -> Iterator[Asset]:
    """All of them, in the order of the film's fields; a file that is named twice, twice."""
    yield from (Asset("picture", picture.file) for picture in pictures(film))
    yield from (Asset("portrait", person.portrait) for person in film.people.values() if person.portrait)
    yield from (Asset("laurel", screening.laurel) for screening in film.screenings if screening.laurel)
    yield from (Asset("appendix", appendix.file) for appendix in film.appendices)


def pictures(film: Film) -> list[Picture]:
    """The key art and the stills."""
    return [*([film.key_art] if film.key_art else []), *film.stills]
