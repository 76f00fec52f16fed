"""What a film project knows about its film: the dataclasses behind `assets/film.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from epk.data.people import CastMember, Company, Contact, Credit, Person
from epk.data.reception import Coverage, Place, Premiere, Quote, Screening
from epk.data.record import Fact, Record, Text, described, record
from epk.data.texts import Note, OriginalTitle, SourcedText, Statement, Synopses, Translation
from epk.data.values import Minutes, PartialDate

DocumentName = Text
STOCK_THEME = Text("night-train")
"""The theme of a film that names none."""


@record
class Source(Record):
    """A document the facts come from."""

    title: Text = described("Title of the page or document.")
    publisher: Text | None = described("Who published it.", default=None)
    author: Text | None = described("Who wrote it.", default=None)
    date: PartialDate | None = described("When it was published, as far as known.", default=None, example="2023-03")
    url: Text | None = described("Where it can be read.", default=None)
    note: Text | None = described("What else is known about it.", default=None)


@record
class Picture(Record):
    """A still, an illustration or the key art."""

    file: Text = described("The file, relative to the film's `assets/`.", example="stills/01.jpg")
    alt: Text = described("What it shows, for those who cannot see it.")
    caption: Text | None = described("Who is where and as whom, names left to right.", default=None)
    credit: Text | None = described("Who made it.", default=None, example="Photo: Jane Doe")
    copyright: Text | None = described("Year and owner.", default=None)
    illustration: bool = described("Made for the kit; not a frame of the film.", default=False)
    focus: tuple[float, float] = described(
        "The middle of what is shown when the picture is cropped, as parts of width and height.", default=(0.5, 0.5)
    )
    keep: tuple[float, float, float, float] | None = described(
        "What no crop may cut: left, top, right and bottom, as parts of width and height.",
        default=None,
        example="[0.3, 0.1, 0.7, 0.9]",
    )


@record
class Technical(Record):
    """How the film was made and how it is shown. Unknown stays out."""

    aspect_ratio: Fact[Text] | None = described("Picture shape.", default=None, example="2.39:1")
    colour: Fact[Text] | None = described("Colour or black and white.", default=None)
    sound: Fact[Text] | None = described("Sound format.", default=None, example="5.1")
    frame_rate: Fact[Text] | None = described("Frames a second.", default=None, example="24")
    screening_format: Fact[Text] | None = described(
        "What a cinema is sent.", default=None, example="DCP 2K Scope, SMPTE, unencrypted"
    )
    shooting_format: Fact[Text] | None = described("What it was shot on.", default=None)
    camera: Fact[Text] | None = described("Camera and lenses.", default=None)
    subtitles: Fact[Text] | None = described("Languages of subtitles.", default=None)
    rating: Fact[Text] | None = described("Classification.", default=None)
    content_warnings: Fact[Text] | None = described("What an audience should know beforehand.", default=None)


@record
class Links(Record):
    """Where the film can be found."""

    website: Text | None = described("The film's own page; printed as a code to scan.", default=None)
    trailer: Text | None = described("Trailer; in the kit and on the submission sheet.", default=None)
    press: Text | None = described("Where the press downloads stills; in the kit.", default=None)
    imdb: Text | None = described("IMDb page; in the kit.", default=None)


@record
class Submission(Record):
    """What only forms ask for."""

    completion_date: Fact[PartialDate] | None = described("When the film was finished.", default=None)
    first_feature: Fact[bool] | None = described("The director's first feature.", default=None)
    student_project: Fact[bool] | None = described("Made at a school.", default=None)
    budget: Fact[Text] | None = described("Budget, with currency.", default=None)
    filming_countries: Fact[tuple[Text, ...]] | None = described("Where it was shot.", default=None)
    filming_locations: Fact[tuple[Text, ...]] | None = described("Places it was shot at.", default=None)
    online: Fact[Text] | None = described("Whether and where it can be seen online.", default=None)
    artificial_intelligence: Fact[Text] | None = described("Use of generative AI, as the form asks.", default=None)
    isan: Fact[Text] | None = described("ISAN.", default=None)
    eidr: Fact[Text] | None = described("EIDR.", default=None)


@record
class AppendixEntry(Record):
    """A PDF that is bound in after a document."""

    file: Text = described("The file, relative to the film's `assets/`.", example="appendices/press-coverage.pdf")
    title: Text = described("Its title in the outline.")
    documents: tuple[DocumentName, ...] = described("The documents it goes into.", default=(Text("press-kit"),))


@record
class Accepted(Record):
    """A finding of `epk check` that is meant to stay. It is counted and no longer shown."""

    rule: Text = described("The rule that found it.", example="quote-word-left-out")
    place: Text | None = described(
        "Where: a path in this file as `epk check` tells it, with all that is below it, or the name of a layout's or "
        "theme's file; all findings of the rule if left out.",
        default=None,
        example="people.dir.biography",
    )
    reason: Text = described("Why it may stay.")
    value: Text | None = described(
        "Words of the message, as earlier versions wanted; write `place` instead, this is read for the last time.",
        default=None,
    )


@record
class Film(Record):
    """A film, as its press materials tell it. Every fact may name its sources; what is not known is left out."""

    title: Fact[Text] = described("The title used in the press materials.")
    original_title: OriginalTitle | None = described("The title in its own language and script.", default=None)
    slug: Text | None = described(
        "Start of the file names: small letters, digits, hyphens. Made from the title if left out.", default=None
    )
    language: Text = described("Language of the texts in this file, as a BCP 47 tag.", default=Text("en"))
    kind: Literal["feature", "short", "documentary", "series"] = described("What it is.", default="feature")
    theme: Text = described(
        "How the documents look: `night-train`, `nocturne`, `field-notes`, `matinee`, or a file of the project's own "
        "in `layouts/themes/`.",
        default=STOCK_THEME,
    )
    year: Fact[int] | None = described("Year of production.", default=None, example="2021")
    runtime: Fact[Minutes] | None = described("Running time.", default=None, example="102 min")
    countries: Fact[tuple[Text, ...]] | None = described(
        "Countries of origin, the main one first.", default=None, example="[Cambodia, USA]"
    )
    languages: Fact[tuple[Text, ...]] | None = described("Languages spoken.", default=None, example="[Khmer, English]")
    genres: Fact[tuple[Text, ...]] | None = described("Genres.", default=None)
    keywords: tuple[Text, ...] = described("Words the film should be found under.", default=())
    rights: Text | None = described(
        "Who owns the film and its press materials, and on what terms they may be used; at the end of the kit and in "
        "the files' properties.",
        default=None,
        example="© 2021 Jane Doe. Free for press use with credit.",
    )
    tagline: Text | None = described("A line for the cover and the leaflet.", default=None)
    logline: SourcedText | None = described(
        "The story in one sentence, at most 25 words and 150 characters.", default=None
    )
    synopses: Synopses = described("The story at several lengths.", factory=Synopses)
    statement: Statement | None = described("The director's statement.", default=None)
    production_notes: tuple[Note, ...] = described("About the production.", default=())
    people: Mapping[str, Person] = described("Everyone named anywhere, by a short key.", factory=dict)
    cast: tuple[CastMember, ...] = described("The cast.", default=())
    crew: tuple[Credit, ...] = described("The crew.", default=())
    companies: Mapping[str, Company] = described("Companies, by a short key.", factory=dict)
    home: Place | None = described(
        "The town where the film was made; on the map of where it was shown all lines begin there.", default=None
    )
    screenings: tuple[Screening, ...] = described("Festivals, premieres and releases.", default=())
    premiere: Premiere | None = described("A premiere to come, for its handout.", default=None)
    translations: Mapping[str, Translation] = described(
        "Texts of that handout in other languages, by BCP 47 tag.", factory=dict, example="{km: {synopsis: ...}}"
    )
    quotes: tuple[Quote, ...] = described("Lines from reviews.", default=())
    coverage: tuple[Coverage, ...] = described("Articles about the film.", default=())
    key_art: Picture | None = described("The picture of the one-sheet and the cover.", default=None)
    stills: tuple[Picture, ...] = described("Stills, numbered in this order.", default=())
    technical: Technical = described("Technical data.", factory=Technical)
    submission: Submission = described("What only forms ask for.", factory=Submission)
    contacts: tuple[Contact, ...] = described("Contacts.", default=())
    links: Links = described("Links.", factory=Links)
    appendices: tuple[AppendixEntry, ...] = described("PDFs bound in after a document.", default=())
    places: Mapping[str, Fact[Text]] = described("Place names the texts use, with the spellings found.", factory=dict)
    disagreements: tuple[Fact[Text], ...] = described(
        "Where sources disagree on something that has no field here.", default=()
    )
    sources: Mapping[str, Source] = described("The documents the facts come from, by a short key.", factory=dict)
    accepted: tuple[Accepted, ...] = described(
        "Findings of `epk check` that may stay, each with the reason.", default=()
    )
