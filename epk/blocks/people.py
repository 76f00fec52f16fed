"""Whose biographies a block prints, and what each of them is for the film."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from epk.blocks.portraits import PortraitShape
from epk.data.film import Film
from epk.data.film_fields import credit_label
from epk.data.labels import Labels, Phrase, joined, lowered
from epk.data.people import CastMember, Person
from epk.data.record import Record, Text, described, record
from epk.page.setting import Setting


@record
class PeopleOptions(Record):
    """Whose biographies, and in which styles."""

    of: Literal["cast", "crew", "directors"] | None = described(
        "Whose; `crew` includes the directors. As the entry in `pages` says if left out.", default=None
    )
    skip: int = described("Leave out so many of them from the beginning.", default=0, least=0)
    most: int | None = described("How many at most; all if left out.", default=None, least=0, example="4")
    style: Text = described("Style of the text.", default=Text("body"))
    name_style: Text = described("Style of the names.", default=Text("name"))
    aside_style: Text = described(
        "Style of what stands beside a name: in its own script, romanised, years of life.", default=Text("note")
    )
    role_style: Text = described("Style of the character or the job.", default=Text("label"))
    credit_style: Text = described("Style of a portrait's credit.", default=Text("caption"))
    portrait_shape: PortraitShape = described(
        "Shape of portraits; a `disc` is as high as it is wide.", default="rectangle"
    )


class Told(NamedTuple):
    """Somebody with a biography, and what they are for the film; `text` is None where it is told elsewhere."""

    person: Person
    role: Phrase
    text: Text | None


def people_told(setting: Setting, options: PeopleOptions) -> list[Told]:
    """Everyone with a biography that the options ask for, in the film's order."""
    everyone = [
        Told(person, role, person.biography.text if here else None)
        for person, role, here in _people(setting.film, options.of or setting.people, setting.labels)
        if person.biography
    ]
    return everyone[options.skip :][: options.most]


def _people(film: Film, of: str, labels: Labels) -> Iterator[tuple[Person, Phrase, bool]]:
    """People with what they are for the film, each once, and whether their lives are told here.

    Those of the crew who act as well stand in both places; their lives are told among the cast.
    """
    if of == "cast":
        for member in film.cast:
            yield film.people[member.person], _part(member, labels), True
        return
    acting = {member.person for member in film.cast}
    directors = {key for credit in film.crew if credit.job == "director" for key in credit.people}
    seen = set[str]()
    for credit in film.crew:
        for key in credit.people:
            if key not in seen and (of == "crew" or key in directors):
                seen.add(key)
                yield film.people[key], _jobs(film, key, labels), of == "directors" or key not in acting


def _part(member: CastMember, labels: Labels) -> Phrase:
    """What somebody plays, with what is noted of it."""
    known = member.character
    role = labels.filled("words", "as", character=known.value) if known else (labels("words", "in-the-cast"),)
    return (*role, f" ({member.note})") if member.note else role


def _jobs(film: Film, key: str, labels: Labels) -> Phrase:
    """Everything a person did for the film, in one line."""
    jobs = [credit_label(credit, labels, 1) for credit in film.crew if key in credit.people]
    return joined([jobs[0], *(lowered(job) for job in jobs[1:])], ", ")
