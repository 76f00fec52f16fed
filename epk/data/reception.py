"""Where a film was shown and what was written about it."""

from __future__ import annotations

from typing import Literal

from epk.data.premiere_status import PremiereStatus
from epk.data.record import Fact, Record, Sources, Text, described, record
from epk.data.values import PartialDate


@record
class Premiere(Record):
    """A premiere to come, for its handout."""

    date: PartialDate | None = described("The day.", default=None, example="2026-11-21")
    time: Text | None = described("The hour, as the invitation gives it.", default=None, example="19:00")
    place: Text | None = described("Cinema and city.", default=None)
    guests: tuple[Text, ...] = described("Who will be there, each with the title to be printed.", default=())
    thanks: tuple[Text, ...] = described("Whom the makers thank, a line each.", default=())


@record
class Place(Record):
    """A town on the map."""

    name: Text = described("Its name, as printed.")
    at_degrees: tuple[float, float] = described(
        "Latitude and longitude, north and east positive.", example="[45.44, 12.33]"
    )
    source: Sources = described("Where the coordinates come from.", default=())


@record
class Screening(Record):
    """A festival, a premiere or a release."""

    event: Fact[Text] = described(
        "The festival, or what kind of release.", example="Venice International Film Critics’ Week"
    )
    kind: Literal["festival", "premiere", "theatrical", "video-on-demand"] = described("What it was.")
    section: Text | None = described("Section, or place in the programme.", default=None, example="Opening film")
    venue: Text | None = described("Cinema.", default=None)
    city: Text | None = described("City.", default=None)
    country: Text | None = described("Country or region.", default=None)
    place: Place | None = described("The town, for the map of where the film was shown.", default=None)
    date: Fact[PartialDate] | None = described("As much of the date as is known.", default=None, example="2021-09")
    premiere: Fact[PremiereStatus] | None = described(
        "The premiere status claimed, with what sources call it.", default=None
    )
    selection: bool = described("An official selection, to be shown as a laurel.", default=False)
    award: Text | None = described("A prize won there.", default=None)
    laurel: Text | None = described("The festival's own laurel file, placed unchanged.", default=None)
    note: Text | None = described("What else to print.", default=None)
    source: Sources = described("Sources.", default=())


@record
class Stars(Record):
    """A rating, never without its scale."""

    given: float = described("How many were given.")
    of: float = described("Out of how many.")
    name: Text | None = described("What they are called, if not stars.", default=None, example="butterflies")


@record
class Quote(Record):
    """A line of a review. Without an outlet it is kept and never printed."""

    excerpt: Text = described("What is printed; cuts shown by … and insertions by [ ].")
    sentence: Text = described("The whole sentence as published.")
    outlet: Text | None = described("Newspaper, magazine or site.", default=None)
    critic: Text | None = described("Who wrote it.", default=None)
    date: PartialDate | None = described("When.", default=None)
    url: Text | None = described("Where it can be read.", default=None)
    stars: Stars | None = described("The rating.", default=None)
    lead: bool = described("May stand on the one-sheet.", default=False)
    source: Sources = described("Sources.", default=())


@record
class Coverage(Record):
    """An article about the film. Without an outlet it is kept and never printed."""

    outlet: Text | None = described("Where it appeared.", default=None)
    title: Text | None = described("Headline.", default=None)
    author: Text | None = described("By whom.", default=None)
    date: PartialDate | None = described("When.", default=None)
    kind: Literal["review", "interview", "news", "exclusive", "sales page"] = described("What it is.")
    url: Text | None = described("Where it can be read.", default=None)
    summary: Text | None = described("What it says, in our words.", default=None)
    source: Sources = described("Sources.", default=())
