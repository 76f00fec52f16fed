"""What forms and fact sheets ask for, by name, and what the film answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from epk.data.film import Film
from epk.data.labels import Label, Labels, Phrase, joined
from epk.data.people import Credit
from epk.data.reception import Screening
from epk.data.record import Fact, Text


class AnswerLine(NamedTuple):
    """One line of an answer, in parts that each know their language."""

    parts: Phrase

    @property
    def text(self) -> str:
        return "".join(self.parts)


Answer = list[AnswerLine]
ANSWERED_FROM = (
    "title", "original_title", "kind", "year", "runtime", "countries", "languages", "genres", "keywords", "people",
    "cast", "crew", "companies", "screenings", "technical", "submission", "links",
)  # fmt: skip
"""Keys of the film's file that the answers come from."""


class FilmField(NamedTuple):
    """A field: its name in layouts, under which labels name it too, and where the answer comes from."""

    name: str
    answer: Callable[[Film, Labels], Answer]
    forms_ask: bool


FIELDS: dict[str, FilmField] = {}


def names_of(film: Film, people: Iterable[str]) -> list[str]:
    """Canonical spellings of people by their keys."""
    return [film.people[key].name.value for key in people]


def credits_for(film: Film, job: str) -> list[Credit]:
    """The crew's entries for a job, in order."""
    return [credit for credit in film.crew if credit.job == job]


def names_director_alone(film: Film) -> bool:
    """Whether nobody is named but who directed, and no company."""
    return not film.cast and not film.companies and all(credit.job == "director" for credit in film.crew)


def joined_names(film: Film, credit: Credit, labels: Labels) -> str:
    """The people of one credit as a credit reads, "A & B" or "A and B"."""
    return labels.listed(names_of(film, credit.people), credit.joined)


def credit_label(credit: Credit, labels: Labels, count: int) -> Phrase:
    """What `count` people are called in the credits; empty for a job without a name."""
    if credit.label or credit.job == "other":
        return (credit.label or "",)
    return (labels("jobs", credit.job, count),)


def _add(name: str, answer: Callable[[Film], Answer], *, forms_ask: bool = True) -> None:
    FIELDS[name] = FilmField(name, lambda film, labels: answer(film), forms_ask)


def _add_labelled(name: str, answer: Callable[[Film, Labels], Answer], *, forms_ask: bool = True) -> None:
    """A field whose answers hold labels."""
    FIELDS[name] = FilmField(name, answer, forms_ask)


def _lines(texts: Iterable[Any]) -> Answer:
    return [AnswerLine((text if isinstance(text, str) else str(text),)) for text in texts if text]


def _plain(get: Callable[[Film], Fact[Any] | None]) -> Callable[[Film], Answer]:
    """An answer that is a fact's value as it stands; several values on one line."""

    def answer(film: Film) -> Answer:
        fact = get(film)
        if fact is None:
            return []
        told = ", ".join(fact.value) if isinstance(fact.value, tuple) else str(fact.value)
        return _lines([Text(told, fact.where("value"))])

    return answer


def _decided(get: Callable[[Film], Fact[bool] | None]) -> Callable[[Film, Labels], Answer]:
    """An answer that is yes or no."""

    def answer(film: Film, labels: Labels) -> Answer:
        fact = get(film)
        return _lines([labels("words", "yes" if fact.value else "no")]) if fact else []

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
    return _lines([Label(title.text, title.language)]) if title else []


def _runtime(film: Film, labels: Labels) -> Answer:
    if film.runtime is None:
        return []
    return [AnswerLine(labels.filled("words", "runtime", minutes=labels.number(film.runtime.value)))]


def _runtime_clock(film: Film, labels: Labels) -> Answer:
    if film.runtime is None:
        return []
    hours, minutes = divmod(int(film.runtime.value), 60)
    clock = Label(f"{hours:02}:{minutes:02}:00", labels.language)
    return [AnswerLine(labels.filled("words", "runtime-clock", clock=clock))]


def _cast(film: Film) -> Answer:
    return [
        AnswerLine((film.people[one.person].name.value, *((": ", *one.part) if one.part else ()))) for one in film.cast
    ]


def _key_cast(film: Film) -> Answer:
    return _lines(names_of(film, (member.person for member in film.cast if member.key)))


def _event(screening: Screening, labels: Labels) -> Phrase:
    """A screening in one line: what, section, where, when."""
    date = labels.dated(screening.date.value) if screening.date else None
    where = (screening.section, screening.venue, screening.city, screening.country)
    return joined((screening.event.value, *where, date), ", ")


def _called(kind: Label, screening: Screening, labels: Labels) -> AnswerLine:
    """A screening after what it was."""
    return AnswerLine((*labels.filled("words", "colon", term=kind), " ", *_event(screening, labels)))


def _premieres(film: Film, labels: Labels) -> Answer:
    return [
        _called(labels("premieres", screening.premiere.value), screening, labels)
        for screening in film.screenings
        if screening.premiere
    ]


def _screenings(film: Film, labels: Labels) -> Answer:
    return [AnswerLine(_event(one, labels)) for one in film.screenings if one.kind in {"festival", "premiere"}]


def _releases(film: Film, labels: Labels) -> Answer:
    return [
        _called(labels("screenings", screening.kind), screening, labels)
        for screening in film.screenings
        if screening.kind in {"theatrical", "video-on-demand"}
    ]


def _awards(film: Film) -> Answer:
    return [AnswerLine((s.award, ", ", s.event.value)) for s in film.screenings if s.award]


def _completion(film: Film, labels: Labels) -> Answer:
    fact = film.submission.completion_date
    return _lines([labels.dated(fact.value)]) if fact else []


_add("title", lambda film: _lines([film.title.value]))
_add("original-title", _original_title)
_add("romanised-title", lambda f: _lines([f.original_title and f.original_title.romanised]))
_add_labelled("kind", lambda film, labels: _lines([labels("kinds", film.kind)]))
_add("genres", _plain(lambda film: film.genres))
_add("keywords", lambda film: _lines([", ".join(film.keywords)]))
_add_labelled("runtime", _runtime, forms_ask=False)
_add_labelled("runtime-clock", _runtime_clock)
_add_labelled("completion-date", _completion)
_add("year", _plain(lambda film: film.year))
_add("colour", _plain(lambda film: film.technical.colour))
_add("budget", _plain(lambda film: film.submission.budget))
_add("rating", _plain(lambda film: film.technical.rating))
_add("content-warnings", _plain(lambda film: film.technical.content_warnings))
_add("countries", _plain(lambda film: film.countries))
_add("filming-countries", _plain(lambda film: film.submission.filming_countries))
_add("filming-locations", _plain(lambda film: film.submission.filming_locations), forms_ask=False)
_add("languages", _plain(lambda film: film.languages))
_add("subtitles", _plain(lambda film: film.technical.subtitles))
_add_labelled("premieres", _premieres)
_add_labelled("screenings", _screenings)
_add("awards", _awards)
_add_labelled("releases", _releases, forms_ask=False)
_add("online", _plain(lambda film: film.submission.online))
_add("director", _job("director"))
_add_labelled("first-feature", _decided(lambda film: film.submission.first_feature))
_add_labelled("student-project", _decided(lambda film: film.submission.student_project))
_add("writers", _job("writer"))
_add("producers", _job("producer"))
_add("co-producers", _job("co-producer"), forms_ask=False)
_add("cinematographer", _job("cinematographer"))
_add("editors", _job("editor"))
_add("production-designer", _job("production-designer"))
_add("sound-designer", _job("sound"))
_add("music", _job("music"))
_add("cast", _cast)
_add("cast-names", _key_cast, forms_ask=False)
_add("production-companies", _company("production"))
_add("world-sales", _company("sales"))
_add("distributors", _company("distribut"))
_add("shooting-format", _plain(lambda film: film.technical.shooting_format))
_add("camera", _plain(lambda film: film.technical.camera))
_add("screening-format", _plain(lambda film: film.technical.screening_format))
_add("aspect-ratio", _plain(lambda film: film.technical.aspect_ratio))
_add("frame-rate", _plain(lambda film: film.technical.frame_rate))
_add("sound", _plain(lambda film: film.technical.sound))
_add("isan", _plain(lambda film: film.submission.isan))
_add("eidr", _plain(lambda film: film.submission.eidr))
_add("artificial-intelligence", _plain(lambda film: film.submission.artificial_intelligence))
_add("website", lambda film: _lines([film.links.website]))
_add("trailer", lambda film: _lines([film.links.trailer]))
_add("press-page", lambda film: _lines([film.links.press]), forms_ask=False)
_add("imdb", lambda film: _lines([film.links.imdb]), forms_ask=False)
