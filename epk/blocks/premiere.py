"""What guests of a premiere are told, in one language below the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from epk.blocks.registry import block
from epk.data.fields import names_of
from epk.data.film import Film
from epk.data.reception import Premiere
from epk.data.record import Record, Text, described, record
from epk.data.texts import Translation
from epk.data.translation import Words, words_in
from epk.data.values import Length
from epk.page.abreast import beside
from epk.page.material import Piece, kept_with_next, spaced
from epk.page.setting import Setting

Row = tuple[str, list[tuple[str, str | None]]]
"""A label, and lines of text with their language where it is not the label's."""


@record
class PremiereOptions(Record):
    """How a premiere is announced."""

    style: Text = described("Style of what is said.", default=Text("fact"))
    label_style: Text = described(
        "Style of the labels; not every script can be tracked or has capitals.", default=Text("note")
    )
    label_width: Length = described("Width of the column of labels.", default=Length(80), example="28mm")
    story: Literal["all", "translated", "none"] = described(
        "In which languages the story is told; `translated` where the short synopsis stands elsewhere.", default="all"
    )
    gap: Length = described("Space between rows.", default=Length(4))
    apart: Length = described("Space between two languages.", default=Length(14))


@block("premiere", PremiereOptions)
def premiere(setting: Setting, options: PremiereOptions) -> list[Piece]:
    """Date, place, time and guests of the coming premiere, the story, cast and thanks, in every language asked for."""
    film = setting.film
    if film.premiere is None:
        return []
    pieces: list[Piece] = []
    for language in setting.edition.languages or (str(film.language),):
        place = setting.within("Sect", language=language)
        rows = list(_rows(film, film.premiere, language, options.story))
        pieces += spaced(_set(place, rows, language, options), after=options.apart)
    return pieces


def _set(place: Setting, rows: list[Row], language: str, options: PremiereOptions) -> list[Piece]:
    pieces: list[Piece] = []
    for label, lines in rows:
        head = place.measured(options.label_width - 8)
        body = place.measured(place.measure - options.label_width)
        said = [piece for text, tongue in lines for piece in _line(body, text, tongue or language, options.style)]
        strip = beside([(0.0, _line(head, label, language, options.label_style)), (options.label_width, said)])
        pieces += spaced([strip], after=options.gap)
    return [*kept_with_next(pieces[:1]), *pieces[1:]]


def _line(place: Setting, text: str, language: str, style: str) -> list[Piece]:
    return place.paragraph([place.words(text, language=language)], style, getattr(text, "span", place.span))


def _rows(film: Film, coming: Premiere, language: str, story: str) -> Iterator[Row]:
    """What is known, in the order of an invitation."""
    words, own = words_in(language), _translation(film, language)
    if coming.date:
        yield words.date, [(words.dated(coming.date), None)]
    if coming.time:
        yield words.time, [(coming.time, None)]
    if coming.place:
        yield words.place, [(coming.place, str(film.language))]
    if coming.guests:
        yield words.guests, [(guest, str(film.language)) for guest in coming.guests]
    if own and own.synopsis and (story == "all" or (story == "translated" and not _is_own(film, language))):
        yield words.story, [(own.synopsis, None)]
    yield from _makers(film, words)
    thanks = own.thanks if own else ()
    if thanks:
        yield words.thanks, [(line, None) for line in thanks]


def _makers(film: Film, words: Words) -> Iterator[Row]:
    directors = [key for credit in film.crew if credit.job == "director" for key in credit.people]
    if directors:
        yield words.director, [(name, str(film.language)) for name in names_of(film, directors)]
    cast = names_of(film, [member.person for member in film.cast if member.key])
    if cast:
        yield words.cast, [(name, str(film.language)) for name in cast]


def _translation(film: Film, language: str) -> Translation | None:
    """The film's texts in a language; in its own, the short synopsis and the thanks of the premiere."""
    if _is_own(film, language):
        short = film.synopses.short.text if film.synopses.short else None
        return Translation(synopsis=short, thanks=film.premiere.thanks if film.premiere else ())
    return film.translations.get(language)


def _is_own(film: Film, language: str) -> bool:
    return language.partition("-")[0] == film.language.partition("-")[0]
