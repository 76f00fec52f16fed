"""What guests of a premiere are told, in one language below the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from epk.blocks.registry import block
from epk.data.fields import names_of
from epk.data.film import Film
from epk.data.labels import Label, Labels
from epk.data.reception import Premiere
from epk.data.record import Record, Text, described, record
from epk.data.texts import Translation
from epk.data.values import Length
from epk.page.abreast import beside
from epk.page.material import Piece, kept_with_next, spaced
from epk.page.setting import Setting

Row = tuple[Label, list[str]]
"""A label, and lines of text: in the label's language if they are labels themselves, else in the film's."""


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
    for labels in setting.edition.tongues:
        place = setting.within("Sect", language=labels.language)
        rows = list(_rows(film, film.premiere, labels, options.story))
        pieces += spaced(_set(place, rows, options), after=options.apart)
    return pieces


def _set(place: Setting, rows: list[Row], options: PremiereOptions) -> list[Piece]:
    pieces: list[Piece] = []
    for label, lines in rows:
        head = place.measured(options.label_width - 8)
        body = place.measured(place.measure - options.label_width)
        said = [piece for text in lines for piece in _line(body, text, options.style)]
        strip = beside([(0.0, _line(head, label, options.label_style)), (options.label_width, said)])
        pieces += spaced([strip], after=options.gap)
    return [*kept_with_next(pieces[:1]), *pieces[1:]]


def _line(place: Setting, text: str, style: str) -> list[Piece]:
    language = text.language if isinstance(text, Label) else str(place.film.language)
    return place.paragraph([place.words(text, language=language)], style, getattr(text, "span", place.span))


def _rows(film: Film, coming: Premiere, labels: Labels, story: str) -> Iterator[Row]:
    """What is known, in the order of an invitation."""
    language = labels.language
    own = _translation(film, language)

    def told(text: Text) -> Label:
        return Label(text, language, text.span)

    if coming.date:
        section = "invitation" if coming.date.day else "dates"
        yield labels("invitation", "date"), [labels.dated(coming.date, section)]
    if coming.time:
        yield labels("invitation", "time"), [told(coming.time)]
    if coming.place:
        yield labels("invitation", "place"), [coming.place]
    if coming.guests:
        yield labels("invitation", "guests"), list(coming.guests)
    if own and own.synopsis and (story == "all" or (story == "translated" and not _is_own(film, language))):
        yield labels("invitation", "story"), [told(own.synopsis)]
    yield from _makers(film, labels)
    if own and own.thanks:
        yield labels("invitation", "thanks"), [told(line) for line in own.thanks]


def _makers(film: Film, labels: Labels) -> Iterator[Row]:
    directors = [key for credit in film.crew if credit.job == "director" for key in credit.people]
    if directors:
        yield labels("invitation", "director"), list(names_of(film, directors))
    cast = names_of(film, [member.person for member in film.cast if member.key])
    if cast:
        yield labels("invitation", "cast"), list(cast)


def _translation(film: Film, language: str) -> Translation | None:
    """The film's texts in a language; in its own, the short synopsis and the thanks of the premiere."""
    if _is_own(film, language):
        short = film.synopses.short.text if film.synopses.short else None
        return Translation(synopsis=short, thanks=film.premiere.thanks if film.premiere else ())
    return film.translations.get(language)


def _is_own(film: Film, language: str) -> bool:
    return language.partition("-")[0] == film.language.partition("-")[0]
