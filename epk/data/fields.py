"""What forms and fact sheets ask for, by name: the label, and what the film answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from epk.data import labels
from epk.data.film import Film
from epk.data.people import Credit
from epk.data.reception import Screening
from epk.data.record import Fact


class Value(NamedTuple):
    """One line of an answer; `language` is a BCP 47 tag where it is not the film file's own language."""

    text: str
    language: str | None = None


Answer = list[Value]


class FieldOf(NamedTuple):
    """A field: its name in layouts, its label with one answer and with several, and where the answer comes from.

    `brief` is a shorter label, for where many stand side by side.
    """

    name: str
    label: str
    several: str
    answer: Callable[[Film], Answer]
    forms_ask: bool
    brief: str

    def labelled(self, count: int) -> str:
        return self.label if count == 1 else self.several


FIELDS: dict[str, FieldOf] = {}


def answer(film: Film, name: str) -> Answer:
    """What `film` answers to the field `name`; empty where it does not say."""
    return FIELDS[name].answer(film)


def names_of(film: Film, people: Iterable[str]) -> list[str]:
    """Canonical spellings of people by their keys."""
    return [str(film.people[key].name.value) for key in people]


def credits_for(film: Film, job: str) -> list[Credit]:
    """The crew's entries for a job, in order."""
    return [credit for credit in film.crew if credit.job == job]


def joined_names(film: Film, credit: Credit) -> str:
    """The people of one credit as a credit reads, "A & B" or "A and B"."""
    return labels.listed(names_of(film, credit.people), credit.joined)


def _add(
    name: str,
    label: str,
    answer: Callable[[Film], Answer],
    several: str = "",
    *,
    forms_ask: bool = True,
    brief: str = "",
) -> None:
    FIELDS[name] = FieldOf(name, label, several or label, answer, forms_ask, brief)


def _lines(texts: Iterable[Any]) -> Answer:
    return [Value(str(text)) for text in texts if text]


def _plain(get: Callable[[Film], Fact[Any] | None]) -> Callable[[Film], Answer]:
    """An answer that is a fact's value as it stands; several values on one line."""

    def answer(film: Film) -> Answer:
        fact = get(film)
        if fact is None:
            return []
        if isinstance(fact.value, bool):
            return _lines(["Yes" if fact.value else "No"])
        return _lines([", ".join(fact.value) if isinstance(fact.value, tuple) else fact.value])

    return answer


def _job(job: str) -> Callable[[Film], Answer]:
    def answer(film: Film) -> Answer:
        return _lines(name for credit in credits_for(film, job) for name in names_of(film, credit.people))

    return answer


def _company(role: str) -> Callable[[Film], Answer]:
    """The companies with a role that has the word `role` in it, such as `distribut` for every kind of distributor."""

    def answer(film: Film) -> Answer:
        named = (c for c in film.companies.values() if any(role in own.lower() for own in c.roles))
        return _lines(company.name.value for company in named)

    return answer


def _original_title(film: Film) -> Answer:
    title = film.original_title
    return [Value(title.text, title.language)] if title else []


def _runtime(film: Film) -> Answer:
    return _lines([f"{film.runtime.value}\u00a0min"]) if film.runtime else []


def _runtime_clock(film: Film) -> Answer:
    if film.runtime is None:
        return []
    hours, minutes = divmod(int(film.runtime.value), 60)
    return _lines([f"{hours:02}:{minutes:02}:00 (h:m:s)"])


def _cast(film: Film) -> Answer:
    return _lines(
        f"{film.people[member.person].name.value}" + (f": {member.character.value}" if member.character else "")
        for member in film.cast
    )


def _key_cast(film: Film) -> Answer:
    return _lines(names_of(film, (member.person for member in film.cast if member.key)))


def event_line(screening: Screening) -> str:
    """A screening in one line: what, section, where, when."""
    date = labels.dated(screening.date.value) if screening.date else None
    parts = [screening.event.value, screening.section, screening.venue, screening.city, screening.country, date]
    return ", ".join(str(part) for part in parts if part)


def _premieres(film: Film) -> Answer:
    return _lines(
        f"{labels.PREMIERES[screening.premiere.value]}: {event_line(screening)}"
        for screening in film.screenings
        if screening.premiere
    )


def _screenings(film: Film) -> Answer:
    return _lines(event_line(screening) for screening in film.screenings if screening.kind in {"festival", "premiere"})


def _releases(film: Film) -> Answer:
    return _lines(
        f"{labels.SCREENING_KINDS[screening.kind]}: {event_line(screening)}"
        for screening in film.screenings
        if screening.kind in {"theatrical", "video-on-demand"}
    )


def _awards(film: Film) -> Answer:
    return _lines(f"{s.award}, {s.event.value}" for s in film.screenings if s.award)


def _completion(film: Film) -> Answer:
    fact = film.submission.completion_date
    return _lines([labels.dated(fact.value)]) if fact else []


_add("title", "Title", lambda film: _lines([film.title.value]))
_add("original-title", "Original title", _original_title)
_add(
    "romanised-title", "Original title, romanised", lambda f: _lines([f.original_title and f.original_title.romanised])
)
_add("kind", "Type", lambda film: _lines([labels.KINDS[film.kind]]))
_add("genres", "Genre", _plain(lambda film: film.genres))
_add("keywords", "Keywords", lambda film: _lines([", ".join(film.keywords)]))
_add("runtime", "Running time", _runtime, forms_ask=False)
_add("runtime-clock", "Running time", _runtime_clock)
_add("completion-date", "Completion date", _completion)
_add("year", "Year of production", _plain(lambda film: film.year), brief="Year")
_add("colour", "Colour", _plain(lambda film: film.technical.colour))
_add("budget", "Budget", _plain(lambda film: film.submission.budget))
_add("rating", "Rating", _plain(lambda film: film.technical.rating))
_add("content-warnings", "Content warnings", _plain(lambda film: film.technical.content_warnings))
_add("countries", "Country of origin", _plain(lambda film: film.countries), brief="Origin")
_add("filming-countries", "Country of filming", _plain(lambda film: film.submission.filming_countries))
_add("filming-locations", "Locations", _plain(lambda film: film.submission.filming_locations), forms_ask=False)
_add("languages", "Language spoken", _plain(lambda film: film.languages), brief="Language")
_add("subtitles", "Subtitles", _plain(lambda film: film.technical.subtitles))
_add("premieres", "Premiere status", _premieres)
_add("screenings", "Screenings", _screenings)
_add("awards", "Awards", _awards)
_add("releases", "Releases", _releases, forms_ask=False)
_add("online", "Available online", _plain(lambda film: film.submission.online))
_add("director", "Director", _job("director"), "Directors")
_add("first-feature", "First feature of the director", _plain(lambda film: film.submission.first_feature))
_add("student-project", "Student project", _plain(lambda film: film.submission.student_project))
_add("writers", "Writer", _job("writer"), "Writers")
_add("producers", "Producer", _job("producer"), "Producers")
_add("co-producers", "Co-producer", _job("co-producer"), "Co-producers", forms_ask=False)
_add("cinematographer", "Director of photography", _job("cinematographer"), "Directors of photography")
_add("editors", "Editor", _job("editor"), "Editors")
_add("production-designer", "Production designer", _job("production-designer"), "Production designers")
_add("sound-designer", "Sound design", _job("sound"))
_add("music", "Music", _job("music"))
_add("cast", "Key cast", _cast)
_add("cast-names", "Cast", _key_cast, forms_ask=False)
_add("production-companies", "Production company", _company("production"), "Production companies")
_add("world-sales", "World sales", _company("sales"))
_add("distributors", "Distributor", _company("distribut"), "Distributors")
_add("shooting-format", "Shooting format", _plain(lambda film: film.technical.shooting_format))
_add("camera", "Camera and lenses", _plain(lambda film: film.technical.camera))
_add("screening-format", "Screening format", _plain(lambda film: film.technical.screening_format))
_add("aspect-ratio", "Aspect ratio", _plain(lambda film: film.technical.aspect_ratio))
_add("frame-rate", "Frame rate", _plain(lambda film: film.technical.frame_rate))
_add("sound", "Sound", _plain(lambda film: film.technical.sound))
_add("isan", "ISAN", _plain(lambda film: film.submission.isan))
_add("eidr", "EIDR", _plain(lambda film: film.submission.eidr))
_add("artificial-intelligence", "Use of AI", _plain(lambda film: film.submission.artificial_intelligence))
_add("website", "Website", lambda film: _lines([film.links.website]))
_add("trailer", "Trailer", lambda film: _lines([film.links.trailer]))
