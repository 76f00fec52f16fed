"""Invented films of unlike kinds, each made of a seed: what they are, how much is known of them, how they are shown.

People, companies and texts are invented; festivals are those there are, for their names are as long as names get.
"""

from __future__ import annotations

import random
from typing import Any, NamedTuple

from tests.any_film.words import (
    COUNTRIES,
    DOES,
    FAMILY,
    FESTIVALS,
    GENRES,
    GIVEN,
    JOBS,
    LANGUAGES,
    NATIVE,
    ORIGINALS,
    OUTLETS,
    PRIZES,
    ROLES,
    SECTIONS,
    TITLES,
    WHAT,
    WHEN,
    WHO,
)

Facts = dict[str, Any]
Some = tuple[int, int]
"""At least and at most so many."""

NONE: Some = (0, 0)
WIDE, TALL, SQUARE, SCOPE = (1920, 1080), (1400, 2100), (1500, 1500), (2048, 858)
SHAPES = (WIDE, TALL, SQUARE, SCOPE, (2400, 1600))


class Shape(NamedTuple):
    """How much is known of a film of one kind: counts as ranges, words of texts as ranges, shapes of its pictures."""

    kind: str = "feature"
    facts: bool = True
    title: str | None = None
    festivals: Some = (0, 5)
    prizes: Some = (0, 1)
    cast: Some = (2, 9)
    key_cast: int = 4
    crew: Some = (3, 8)
    countries: Some = (1, 2)
    stills: Some = (2, 8)
    shapes: tuple[tuple[int, int], ...] = SHAPES
    captions: Some = (4, 14)
    biographies: Some = (20, 80)
    portraits: float = 0.5
    synopsis: Some = (120, 320)
    statement: Some = (80, 260)
    notes: Some = (0, 2)
    quotes: Some = (0, 3)
    contacts: Some = (1, 2)
    key_art: bool = True
    acts: bool = False
    premiere: bool = False


KINDS: dict[str, Shape] = {
    "nothing but a title": Shape(facts=False),
    "unseen": Shape(festivals=NONE, quotes=NONE, premiere=True),
    "selected": Shape(festivals=(1, 2), prizes=NONE),
    "awarded": Shape(festivals=(11, 18), prizes=(6, 11), quotes=(3, 6)),
    "ensemble": Shape(cast=(40, 40), key_cast=14, portraits=0.8),
    "documentary": Shape(kind="documentary", cast=(0, 4), notes=(1, 3)),
    "short": Shape(
        kind="short", stills=(0, 3), synopsis=(30, 60), statement=(0, 60), crew=(2, 4), cast=(1, 3), biographies=(0, 30)
    ),
    "series": Shape(kind="series", cast=(18, 30), key_cast=8, crew=(9, 13)),
    "co-production": Shape(countries=(6, 6), contacts=(2, 4), crew=(8, 12)),
    "portraits alone": Shape(key_art=False, stills=NONE, portraits=1.0),
    "pictures upright": Shape(shapes=(TALL,), stills=(3, 9)),
    "pictures alone": Shape(shapes=(WIDE, SCOPE), stills=(6, 14), portraits=0.0, captions=(20, 45)),
    "no key art": Shape(key_art=False, stills=(0, 4)),
    "many to write to": Shape(contacts=(5, 6), quotes=(1, 4)),
    "long lives": Shape(biographies=(140, 260), cast=(6, 10), key_cast=6, notes=(3, 6), statement=(400, 700)),
    "no lives": Shape(biographies=NONE, portraits=0.0, stills=(0, 2), quotes=(4, 8), notes=NONE, title=TITLES[-1]),
    "directs and acts": Shape(acts=True, cast=(1, 4), premiere=True, synopsis=(300, 900), notes=(2, 5)),
}


def kind_of(seed: int) -> str:
    """The kind of the film of a seed."""
    return list(KINDS)[seed % len(KINDS)]


def film(seed: int, theme: str) -> Facts:
    """The film of a seed, as its file tells it; its pictures are named by shape (`pictures`)."""
    r, shape = random.Random(seed), KINDS[kind_of(seed)]  # noqa: S311
    facts: Facts = {"title": shape.title or r.choice(TITLES), "slug": "film", "theme": theme, "kind": shape.kind}
    if not shape.facts:
        return facts
    people: Facts = {}
    facts |= _about(r, shape) | _credits(r, shape, people) | _texts(r, shape) | _seen(r, shape) | _pictures(r, shape)
    facts |= {"contacts": [_contact(r, role) for role in r.sample(ROLES, r.randint(*shape.contacts))], "people": people}
    return {key: value for key, value in facts.items() if value}


def sentence(r: random.Random) -> str:
    """A sentence that nobody has written before."""
    who, what, does, when = (r.choice(words.split("|")) for words in (WHO, WHAT, DOES, WHEN))
    number = r.randint(3, 90)
    return r.choice((
        f"{when[0].upper()}{when[1:]}, a {who} {does} {what}.",
        f"The {who} {does} {what}, and {number} people look away.",
        f"Somebody {does} {what} {when}: the {who}, of all people.",
        f"For {number} years the {who} has kept *{what}* from the {r.choice(WHO.split('|'))}.",
    ))  # fmt: skip


def text(r: random.Random, words: Some, paragraphs: int = 1) -> str:
    """Sentences of so many words in all, or a few more."""
    wanted, told = r.randint(*words), list[str]()
    while sum(len(one.split()) for one in told) < wanted:
        told.append(sentence(r))
    share = -(-len(told) // paragraphs)
    return "\n\n".join(" ".join(told[start : start + share]) for start in range(0, len(told), share or 1))


def _chance(r: random.Random, chance: float) -> bool:
    return r.random() < chance


def _about(r: random.Random, shape: Shape) -> Facts:
    countries = r.sample(COUNTRIES, r.randint(*shape.countries))
    technical = {"aspect_ratio": "2.39:1", "sound": "5.1", "screening_format": "DCP 2K Scope", "frame_rate": "24"}
    return {
        "year": r.randint(2024, 2026),
        "runtime": r.randint(5, 28) if shape.kind == "short" else r.randint(70, 210),
        "countries": countries,
        "languages": r.sample(LANGUAGES, len(countries)),
        "genres": r.sample(GENRES, r.randint(1, 3)),
        "original_title": r.choice(ORIGINALS) if _chance(r, 0.5) else None,
        "technical": dict(list(technical.items())[: r.randint(0, 4)]),
        "companies": {
            "maker": {"name": "Nattergal Film og Fjernsyn", "roles": ["production company"], "country": countries[0]},
            "seller": {"name": "Maison des Images Lointaines", "roles": ["world sales"]},
        },
        "home": {"name": "Bergen", "at_degrees": [60.39, 5.32]} if _chance(r, 0.6) else None,
        "links": {"website": "https://nattergal.example/film"} if _chance(r, 0.6) else None,
        "rights": "© Nattergal. Free for the press with credit." if _chance(r, 0.5) else None,
    }


def _person(r: random.Random, shape: Shape, people: Facts, *, key: bool = False) -> str:
    entry: Facts = {"name": f"{r.choice(GIVEN)} {r.choice(FAMILY)}"}
    if _chance(r, 0.1):
        entry["native"] = NATIVE
    if key and shape.biographies[1] and _chance(r, 0.85):
        entry["biography"] = {"text": text(r, shape.biographies)}
    if key and _chance(r, shape.portraits):
        entry |= {"portrait": file_of(r.choice((TALL, SQUARE, WIDE))), "portrait_credit": "Photo: Ida Moe"}
    people[f"p{len(people)}"] = entry
    return f"p{len(people) - 1}"


def _credits(r: random.Random, shape: Shape, people: Facts) -> Facts:
    director = [_person(r, shape, people, key=True) for _ in range(1 if _chance(r, 0.8) else 2)]
    writers = director[:1] + [_person(r, shape, people) for _ in range(r.randint(0, 2))]
    crew: list[Facts] = [
        {"job": "director", "people": director, "key": True},
        {"job": "writer", "people": writers, "joined": "&"},
        {
            "job": "producer",
            "people": [_person(r, shape, people, key=True) for _ in range(r.randint(1, 3))],
            "key": True,
        },
    ]
    for job in r.sample(JOBS, r.randint(*shape.crew)):
        key = _chance(r, 0.3)
        some = [_person(r, shape, people, key=key) for _ in range(r.randint(1, 3))]
        crew.append({"job": job, "people": some, "key": key})
    crew.append({"job": "other", "label": "Keeper of the birds", "people": [_person(r, shape, people)]})
    cast = [_part(r, shape, people, key=number < shape.key_cast) for number in range(r.randint(*shape.cast))]
    if shape.acts:
        cast.insert(0, {"person": director[0], "character": "The Surveyor", "key": True})
    return {"crew": crew, "cast": cast, "statement": _statement(r, shape, director[0])}


def _part(r: random.Random, shape: Shape, people: Facts, *, key: bool) -> Facts:
    part: Facts = {"person": _person(r, shape, people, key=key), "character": r.choice(WHO.split("|")).capitalize()}
    return part | {"key": key} | ({"note": "first film"} if _chance(r, 0.1) else {})


def _statement(r: random.Random, shape: Shape, person: str) -> Facts | None:
    told = text(r, shape.statement, paragraphs=4) if _chance(r, 0.7) else ""
    spoken = {"text": sentence(r).replace("*", ""), "person": person, "occasion": "at the first screening"}
    quotation = {"quotation": spoken} if _chance(r, 0.5) else {}
    return {"kind": "statement", "person": person, "text": told, **quotation} if told else None


def _texts(r: random.Random, shape: Shape) -> Facts:
    low, high = shape.synopsis
    lengths = {"short": text(r, (20, 38)), "medium": text(r, (60, 82)), "long": text(r, (150, 220), 3)}
    lengths["full"] = text(r, (low, high), -(-high // 90))
    kept = [name for name, chance in zip(lengths, (0.9, 0.7, 0.5, 0.8), strict=True) if _chance(r, chance)]
    notes = [
        {"heading": sentence(r)[:-1].replace("*", ""), "text": text(r, (40, 260), 2)}
        for _ in range(r.randint(*shape.notes))
    ]
    return {
        "logline": {"text": sentence(r)} if _chance(r, 0.8) else None,
        "tagline": sentence(r).replace("*", "") if _chance(r, 0.4) else None,
        "synopses": {name: {"text": lengths[name]} for name in kept},
        "production_notes": notes,
    }


def _seen(r: random.Random, shape: Shape) -> Facts:
    shown = r.sample(FESTIVALS, r.randint(*shape.festivals))
    prizes = r.randint(*shape.prizes)
    quotes = [_quote(r, lead=not number) for number in range(r.randint(*shape.quotes))]
    coming: Facts = {"date": "2027-03-04", "time": "19:30", "place": "Kino Klingenberg, Oslo", "thanks": [sentence(r)]}
    return {
        "screenings": [_screening(r, *one, prize=n < prizes, first=not n) for n, one in enumerate(shown)],
        "quotes": quotes,
        "premiere": coming if shape.premiere else None,
    }


def _screening(
    r: random.Random, event: str, city: str, country: str, at: list[float], *, prize: bool, first: bool
) -> Facts:
    facts: Facts = {"event": event, "kind": "festival", "city": city, "country": country, "selection": True}
    facts |= {"date": "2026-01" if first else f"2026-{r.randint(2, 11):02}-{r.randint(1, 28):02}"}
    facts |= {"premiere": "world"} if first else {}
    facts |= {"award": r.choice(PRIZES)} if prize else {}
    facts |= {"section": r.choice(SECTIONS)} if _chance(r, 0.5) else {}
    facts |= {"place": {"name": city, "at_degrees": at}} if _chance(r, 0.7) else {}
    return facts | ({"laurel": file_of(r.choice((WIDE, SQUARE)))} if _chance(r, 0.1) else {})


def _quote(r: random.Random, *, lead: bool) -> Facts:
    said = text(r, (3, r.choice((6, 40)))).replace("*", "")
    return {"excerpt": said, "sentence": said, "outlet": r.choice(OUTLETS), "date": "2026-02", "lead": lead}


def _pictures(r: random.Random, shape: Shape) -> Facts:
    stills = [_picture(r, shape) for _ in range(r.randint(*shape.stills))]
    return {"key_art": _picture(r, shape) if shape.key_art else None, "stills": stills}


def _picture(r: random.Random, shape: Shape) -> Facts:
    facts = {"file": file_of(r.choice(shape.shapes)), "alt": "A room", "credit": "Photo: Ida Moe"}
    return facts | ({"caption": text(r, shape.captions).replace("*", "")} if _chance(r, 0.8) else {})


def _contact(r: random.Random, role: str) -> Facts:
    name = f"{r.choice(GIVEN)} {r.choice(FAMILY)}"
    word = role.split(maxsplit=1)[0].lower()
    reach = {"email": f"{word}@lointaines.example", "phone": f"+47 22 {r.randint(10, 99)} 00 {r.randint(10, 99)}"}
    kept = {key: reach[key] for key in r.choice((("email",), ("phone",), ("email", "phone")))}
    facts: Facts = {"role": role, "company": r.choice(("maker", "seller"))}
    facts |= {"people": [{"name": name, "title": "Head of everything", **kept}]} if _chance(r, 0.5) else kept
    facts |= {"website": "https://www.lointaines.example/catalogue"} if _chance(r, 0.4) else {}
    return facts | ({"address": "Strandgaten 204, 5004 Bergen, Norway"} if _chance(r, 0.4) else {})


def file_of(size: tuple[int, int]) -> str:
    """What the picture of a shape is called."""
    return f"{size[0]}x{size[1]}.png"
