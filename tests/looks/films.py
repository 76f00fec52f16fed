"""Invented films at the edges of what the stock layouts must take."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from epk.build import Order
from epk.build.documents import make_documents
from tests.looks.arabic import arabic

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "epk" / "starter" / "assets" / "key-art.jpg"
SENTENCE = "Somebody walks along the river in the evening and thinks of what the town was before the bridge was built. "
FORTY_LETTERS = "The Night the Last Ferry Crossed the Bay"
NINETY_LETTERS = "How My Grandmother Learned to Stop Worrying, Sold the Hotel and Rode the Night Bus to Oslo"

TOWNS = (
    ("North", "Tromsø", [69.65, 18.96]),
    ("South", "Lisbon", [38.72, -9.13]),
    ("East", "Busan", [35.10, 129.04]),
    ("West", "Toronto", [43.70, -79.42]),
)

Facts = dict[str, Any]


def people(count: int, *, biographies: bool) -> Facts:
    """So many people; with biographies of three lines if wanted."""
    entry: Facts = {"biography": {"text": SENTENCE * 3}} if biographies else {}
    return {f"p{number}": {"name": f"Aleksandra Person-{number:02}", **entry} for number in range(count)}


def small(title: str = "Harbour") -> Facts:
    """A short film of which little is known, without pictures."""
    return {
        "title": title,
        "slug": "film",
        "kind": "short",
        "year": 2026,
        "runtime": "9 min",
        "countries": ["Norway"],
        "logline": {
            "text": "A ferryman who has never left the bay is asked to take somebody across for the last time."
        },
        "synopses": {"short": {"text": SENTENCE.strip()}},
        "people": people(2, biographies=False),
        "cast": [{"person": "p1", "character": "The Ferryman", "key": True}],
        "crew": [{"job": "director", "people": ["p0"], "key": True}],
    }


def pictured() -> Facts:
    """A short film as it goes to festivals: four stills, short texts, two screenings, whom to write to."""
    picture = {"file": "key-art.jpg", "alt": "A landscape", "caption": "The bay", "credit": "Photo: Jane Doe"}
    jobs = ("director", "writer", "producer", "cinematographer", "editor", "sound", "music")
    festival = {"kind": "festival", "city": "Oslo", "country": "Norway", "selection": True}
    return small() | {
        "languages": ["Norwegian"],
        "synopses": {"short": {"text": SENTENCE.strip()}, "medium": {"text": SENTENCE * 3 + "\n\n" + SENTENCE * 2}},
        "statement": {"kind": "statement", "person": "p0", "text": SENTENCE * 4},
        "people": people(2, biographies=True)
        | {key: one for key, one in people(8, biographies=False).items() if int(key[1:]) > 1},
        "crew": [{"job": job, "people": [f"p{number + 1 if number else 0}"]} for number, job in enumerate(jobs)],
        "home": {"name": "Oslo", "at_degrees": [59.91, 10.75]},
        "screenings": [
            {"event": "Festival of the North", **festival, "date": "2026-02", "premiere": "world"},
            {"event": "Festival of the South", **festival, "date": "2026-05-03"},
        ],
        "key_art": picture,
        "stills": [picture] * 4,
        "contacts": [{"role": "Production", "people": [{"name": "Jane Doe"}], "email": "jane@nordlys.example"}],
        "links": {"website": "https://nordlys.example/harbour"},
        "technical": {"aspect_ratio": "1.85:1", "sound": "5.1", "screening_format": "DCP"},
    }


def large() -> Facts:
    """A feature with everything: fifty in the cast, long texts, pictures, prizes, a website."""
    words = {"text": SENTENCE.strip(), "person": "p0", "occasion": "at the premiere"}
    picture = {"file": "key-art.jpg", "alt": "A landscape", "caption": SENTENCE, "credit": "Photo: Jane Doe"}
    festival = {"kind": "festival", "city": "Oslo", "country": "Norway", "selection": True, "date": "2026-02"}
    return small(FORTY_LETTERS) | {
        "kind": "feature",
        "runtime": "128 min",
        "genres": ["Drama", "Romance", "Mystery"],
        "languages": ["Norwegian", "Northern Sámi", "English"],
        "synopses": {"short": {"text": SENTENCE}, "full": {"text": "\n\n".join([SENTENCE * 6] * 9)}},
        "statement": {"kind": "statement", "person": "p0", "text": "\n\n".join([SENTENCE * 5] * 6), "quotation": words},
        "production_notes": [
            {"heading": f"Chapter {number}", "text": "\n\n".join([SENTENCE * 6] * 4), "quotation": words}
            for number in range(10)
        ],
        "people": people(60, biographies=True),
        "cast": [{"person": f"p{n}", "character": f"Character {n}", "key": n < 12} for n in range(1, 51)],
        "crew": [
            {"job": job, "people": [f"p{50 + number}"], "key": True}
            for number, job in enumerate(("director", "writer", "producer", "cinematographer", "editor", "music"))
        ],
        "companies": {"c": {"name": "Nordlys Film", "roles": ["production company", "world sales"]}},
        "screenings": [
            {
                "event": f"Festival of the {name}",
                **festival,
                "award": "Grand prize of the jury" if not number else None,
                "place": {"name": town, "at_degrees": degrees},
            }
            for number, (name, town, degrees) in enumerate(TOWNS)
        ],
        "quotes": [{"excerpt": SENTENCE.strip(), "sentence": SENTENCE, "outlet": "The Gazette", "lead": True}] * 5,
        "key_art": picture,
        "stills": [picture] * 9,
        "contacts": [
            {"role": "World sales", "company": "c", "email": "sales@nordlys.example", "phone": "+47 22 00 00 00"},
            {"role": "Press", "people": [{"name": "Jane Doe"}], "email": "press@nordlys.example"},
        ],
        "links": {"website": "https://nordlys.example/ferry"},
    }


def sample() -> Facts:
    """A film of which the usual is known, with two pictures: every kind of page once."""
    known = large()
    paragraphs = [SENTENCE * 4, SENTENCE * 5, SENTENCE * 3]
    return known | {
        "title": "Harbour",
        "synopses": {"short": {"text": SENTENCE}, "full": {"text": "\n\n".join(paragraphs)}},
        "statement": {**known["statement"], "text": "\n\n".join(paragraphs)},
        "production_notes": known["production_notes"][:1],
        "people": {key: person for key, person in people(60, biographies=True).items() if key in ("p0", "p1", "p50")}
        | {key: {"name": person["name"]} for key, person in people(60, biographies=False).items() if int(key[1:]) > 50},
        "cast": [{"person": "p1", "character": "The Ferryman", "key": True}],
        "stills": known["stills"][:3],
    }


FILMS: dict[str, Facts] = {
    "sample": sample(),
    "short": small(),
    "short-with-pictures": pictured(),
    "feature": large(),
    "feature-without-pictures": {**large(), "key_art": None, "stills": []},
    "arabic": arabic(),
    "title-of-3": {**large(), "title": "Nil"},
    "title-of-90": {**large(), "title": NINETY_LETTERS},
}


def project(folder: Path, film: Facts, theme: str) -> Path:
    """A film project in `folder`."""
    assets = folder / "assets"
    assets.mkdir(parents=True)
    known = {key: value for key, value in film.items() if value is not None}
    known["screenings"] = [{k: v for k, v in one.items() if v is not None} for one in known.get("screenings", [])]
    (assets / "film.yaml").write_text(json.dumps({**known, "theme": theme}, ensure_ascii=False), "utf-8")
    shutil.copy(PICTURE, assets)
    return folder


def documents(folder: Path, film: str, theme: str, paper: str = "a4") -> dict[str, bytes]:
    """The documents of one of these films, made as a project in `folder`, by name."""
    order = Order(project(folder, FILMS[film], theme), folder / "build", (), paper)
    return {one.path.stem.removeprefix("film-"): one.data for one in make_documents(order).documents}
