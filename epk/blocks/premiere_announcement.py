"""What guests of a premiere are told, in one language below the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from epk.blocks.registry import block
from epk.data.film import Film
from epk.data.film_fields import names_of
from epk.data.labels import Label, Labels
from epk.data.reception import Premiere
from epk.data.record import Record, Text, described, record
from epk.data.texts import Translation
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.side_by_side import beside
from epk.page.strips import Strip, kept, spaced

Row = tuple[Label, list[str]]
"""A label, and lines of text: in the label's language if they are labels themselves, else in the film's."""


@record
class PremiereOptions(Record):
    """How a premiere is announced."""

    lead_style: Text = described(
        "Style of day, hour and place, which stand first and without labels.", default=Text("name")
    )
    style: Text = described("Style of what else is said.", default=Text("fact"))
    label_style: Text = described(
        "Style of the labels; not every script can be tracked or has capitals.", default=Text("note")
    )
    label_width: Length = described(
        "Width of the column of labels; of several languages beside each other they stand above.",
        default=Length(80),
        example="28mm",
    )
    story: Literal["all", "translated", "none"] = described(
        "In which languages the story is told; `translated` where the short synopsis stands elsewhere.", default="all"
    )
    gap: Length = described("Space between rows.", default=Length(4))
    apart: Length = described("Space between two languages.", default=Length(14))


@block("premiere", PremiereOptions, prints=("premiere", "translations", "synopses", "people", "cast", "crew"))
def premiere(setting: Setting, options: PremiereOptions) -> list[Strip]:
    """Date, place, time and guests of the coming premiere, the story, cast and thanks, in every language asked for.

    Several languages stand beside each other.
    """
    coming, all_labels = setting.film.premiere, setting.context.all_labels
    if coming is None:
        return []
    if len(all_labels) == 1:
        return _announced(setting, coming, all_labels[0], options, above=False)
    width = (setting.measure - options.apart * (len(all_labels) - 1)) / len(all_labels)
    columns = [_announced(setting.measured(width), coming, labels, options, above=True) for labels in all_labels]
    return [setting.beside([(number * (width + options.apart), column) for number, column in enumerate(columns)])]


def _announced(
    setting: Setting, coming: Premiere, labels: Labels, options: PremiereOptions, *, above: bool
) -> list[Strip]:
    """All that is said in one language; labels stand `above` or beside it."""
    place = setting.within("Sect", language=labels.language)
    lead = [strip for text in _occasion(coming, labels) for strip in _line(place, text, options.lead_style)]
    rows = [_row(place, row, options, above=above) for row in _rows(setting.film, coming, labels, options.story)]
    return [*spaced(kept(lead), after=2 * options.gap), *(strip for row in rows for strip in row)]


def _row(place: Setting, row: Row, options: PremiereOptions, *, above: bool) -> list[Strip]:
    label, lines = row
    width = 0.0 if above else options.label_width
    head = _line(place if above else place.measured(width - 8), label, options.label_style)
    body = place.measured(place.measure - width)
    said = [strip for text in lines for strip in _line(body, text, options.style)]
    return spaced(kept([*head, *said]) if above else [beside([(0.0, head), (width, said)])], after=options.gap)


def _line(place: Setting, text: str, style: str) -> list[Strip]:
    language = text.language if isinstance(text, Label) else str(place.film.language)
    return place.paragraph([place.words(text, language=language)], style, getattr(text, "span", place.span))


def _occasion(coming: Premiere, labels: Labels) -> Iterator[str]:
    """When and where."""
    if coming.date:
        yield labels.dated(coming.date, "invitation")
    if coming.time:
        yield labels.said("invitation", "time", time=coming.time)
    if coming.place:
        yield coming.place


def _rows(film: Film, coming: Premiere, labels: Labels, story: str) -> Iterator[Row]:
    """What else is known, in the order of an invitation."""
    language = labels.language
    own = _translation(film, language)

    def told(text: Text) -> Label:
        return Label(text, language, text.span)

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
