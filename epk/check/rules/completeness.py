"""What a document should say and the film does not: must (errors), should (warnings), nice to have (notes)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from epk.check.checked_project import CheckedProject
from epk.check.registry import CheckRule, Finding, add, rule
from epk.data.film import Film, Picture
from epk.data.film_fields import FIELDS, FilmField, credits_for
from epk.data.label_files import english
from epk.data.labels import Labels
from epk.problems import Severity
from epk.typeset.counting import count

_PRESS = re.compile(r"press|prensa|stampa|imprensa|publici", re.IGNORECASE)
_CATALOGUE = "The fact sheets of festivals' press notes (TIFF 2019) and FilmFreeway's export columns."
_FORMS = "The forms of FilmFreeway, Cinefila and the Berlinale."


class Need(NamedTuple):
    """Something that documents which print the key `part` need; `met` tells whether the film has it.

    `place` is the path of what is missing, where that is not the key itself.
    """

    name: str
    severity: Severity
    part: str
    lacks: str
    met: Callable[[Film], object]
    hint: str
    why: str
    source: str
    place: str = ""

    def find(self, checked: CheckedProject) -> Iterator[Finding]:
        """One finding, where a document needs it and the film lacks it."""
        documents = checked.documents_with(self.part)
        if documents and not self.met(checked.film):
            span = checked.film.at.get(self.part, checked.file)
            message = f"no {self.lacks}; needed for {', '.join(documents)}"
            yield Finding(span, message, self.hint, self.place or self.part)

    def rule(self) -> CheckRule:
        """The rule that looks for it."""
        finds = f"The film has no {self.lacks}, and a document prints its place."
        return CheckRule(self.name, self.severity, finds, self.why, self.source, "completeness", self.find)


def _short_synopsis(film: Film) -> bool:
    texts = (film.synopses.short, film.synopses.medium, film.synopses.long, film.synopses.full)
    return any(passage is not None and count(passage.text).words <= 50 for passage in texts)


def _director_biography(film: Film) -> bool:
    keys = [key for credit in credits_for(film, "director") for key in credit.people]
    return not keys or any(film.people[key].biography for key in keys if key in film.people)


def _is_photograph(picture: Picture) -> bool:
    return bool(picture.credit) and not picture.illustration


def _reachable(film: Film) -> bool:
    return any(
        contact.email or contact.phone or any(person.email or person.phone for person in contact.people)
        for contact in film.contacts
    )


_NEEDS = (
    Need("no-short-synopsis", Severity.ERROR, "synopses", "synopsis of at most 50 words", _short_synopsis,
         "write `synopses.short`; it is never cut from a longer one",
         "Catalogues and forms take 50 words; without them somebody else cuts the text.",
         "The form of Janson, a distributor.", "synopses.short"),
    Need("no-director", Severity.ERROR, "crew", "director", lambda film: credits_for(film, "director"),
         "add `{job: director, people: [...]}` to `crew`",
         "Every list of films is sorted by title or director.", _CATALOGUE),
    Need("no-runtime", Severity.ERROR, "runtime", "running time", lambda film: film.runtime,
         "add `runtime: 102 min`", "Without it nobody can put the film into a programme.", _CATALOGUE),
    Need("no-logline", Severity.WARNING, "logline", "logline", lambda film: film.logline,
         "write one sentence of at most 25 words and 150 characters",
         "A buyer decides in a minute, and forms ask for it first.", "Cinefila's form."),
    Need("no-year", Severity.WARNING, "year", "year of production", lambda film: film.year,
         "add `year: 2021`", "Festivals take films of the last one or two years only.", _CATALOGUE),
    Need("no-countries", Severity.WARNING, "countries", "country of origin", lambda film: film.countries,
         "add `countries: [...]`, the main one first",
         "Premiere status and eligibility depend on it.", _CATALOGUE),
    Need("no-languages", Severity.WARNING, "languages", "spoken language", lambda film: film.languages,
         "add `languages: [...]`", "It decides whether a screening needs subtitles.", _CATALOGUE),
    Need("no-director-biography", Severity.WARNING, "people", "biography of the director", _director_biography,
         "write `biography` for the director in `people`",
         "Forms and catalogues print one beside the synopsis.", _FORMS),
    Need("no-key-art", Severity.WARNING, "key_art", "key art", lambda film: film.key_art,
         "add `key_art` with its file and alternative text",
         "The cover and the one-sheet are built around it.", "The one-sheets of sales companies."),
    Need("no-still", Severity.WARNING, "stills", "still with a credit that is a frame of the film",
         lambda film: any(_is_photograph(picture) for picture in film.stills),
         "ask the production for stills, and give each its `credit`",
         "Journalists and catalogues print stills; an illustration cannot stand for one.",
         "Festivals' press offices; IPTC Photo Metadata Standard, Credit Line."),
    Need("no-press-contact", Severity.WARNING, "contacts", "press contact",
         lambda film: any(_PRESS.search(contact.role) for contact in film.contacts),
         "add a contact whose `role` is Press",
         "It is whom a journalist looks for.", "Publicists' kits, which put it first."),
    Need("no-reachable-contact", Severity.WARNING, "contacts", "contact with an e-mail address or a telephone",
         _reachable, "add `email` or `phone` to a contact",
         "A kit leads to a call, or to nothing.", "The fact sheets of festivals' press notes (TIFF 2019)."),
    Need("no-statement", Severity.NOTE, "statement", "director's statement", lambda film: film.statement,
         "write `statement`, or a `summary` in the third person; never invent the director's words",
         "Forms ask for it, and it opens interviews.", "Cinefila's form; FilmFreeway's Submitter Statement."),
    Need("no-website", Severity.NOTE, "links", "website", lambda film: film.links.website,
         "add `links.website`; it becomes the code to scan",
         "A printed page leads nowhere without a link.", "FilmFreeway's Project Website.", "links.website"),
)  # fmt: skip

for _need in _NEEDS:
    add(_need.rule())


@rule(
    "form-fields",
    Severity.NOTE,
    why="Forms refuse to be sent with empty fields; better to have asked the production before the deadline.",
    source="FilmFreeway's export columns, and the forms of Cinefila, the Berlinale, EDCF and Filmhub.",
)
def form_fields(checked: CheckedProject) -> Iterator[Finding]:
    """Fields that forms usually ask for and the film does not answer."""
    labels = english()
    asked = (field for field in FIELDS.values() if field.forms_ask)
    silent = [labels("fields", field.name) for field in asked if not _answers(field, checked.film, labels)]
    if silent:
        message = f"forms usually ask for {len(silent)} things that the film does not say: {', '.join(silent)}"
        yield Finding(checked.file, message, "ask the production; what nobody knows stays out")


def _answers(field: FilmField, film: Film, labels: Labels) -> bool:
    try:
        return bool(field.answer(film, labels))
    except KeyError:
        return True  # An answer that names an unknown key is the rule `unknown-key`'s to tell.
