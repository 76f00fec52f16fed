"""What a film project knows about its film: the dataclasses behind `assets/film.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from epk.data.record import Fact, Record, Text, described, record
from epk.data.values import Minutes, PartialDate

Sources = tuple[Text, ...]
Job = Literal[
    "director", "writer", "story", "producer", "co-producer", "executive-producer", "consulting-producer",
    "line-producer", "cinematographer", "editor", "production-designer", "costume-designer", "makeup", "casting",
    "music", "sound", "visual-effects", "assistant-director", "other",
]  # fmt: skip
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
class OriginalTitle(Record):
    """The title in the film's own language and script."""

    text: Text = described("The title as the film shows it.", example="ជាតិក្រោយ")
    language: Text = described("Its language as a BCP 47 tag.", example="km")
    romanised: Text | None = described("The same in Latin letters.", default=None, example="Chiet Krawy")
    source: Sources = described("Sources.", default=())


@record
class Passage(Record):
    """A text written for the kit."""

    text: Text = described(
        "The text: `*em*`, `**strong**`, `[words](https://...)`; an empty line starts a new paragraph."
    )
    source: Sources = described("The sources its facts come from.", default=())


@record
class Synopses(Record):
    """The story at the lengths that forms ask for. A missing length is named by `epk check`, never cut from another."""

    short: Passage | None = described("At most 50 words and 350 characters.", default=None)
    medium: Passage | None = described("At most 100 words.", default=None)
    long: Passage | None = described("At most 250 words.", default=None)
    full: Passage | None = described("As long as it needs, for the press kit only.", default=None)


@record
class SpokenWords(Record):
    """A short, exact quotation of somebody's words."""

    text: Text = described("The words, exactly as the source prints them; cuts shown by … or [ ].")
    person: Text = described("Who said it: a key of `people`.")
    occasion: Text | None = described("Where or when.", default=None, example="at the Cambodian premiere")
    source: Sources = described("Where it was published.", default=())


@record
class Statement(Record):
    """The director's statement, or a summary of it in the third person."""

    kind: Literal["statement", "summary"] = described(
        "`statement`: the director's own text. `summary`: ours, in the third person."
    )
    person: Text = described("Whose: a key of `people`.")
    text: Text = described("The text, with markup as in a synopsis.")
    quotation: SpokenWords | None = described("A short quotation set beside it.", default=None)
    source: Sources = described("Sources.", default=())


@record
class Note(Record):
    """A piece of the production notes."""

    heading: Text = described("Its heading.")
    text: Text = described("The text.")
    quotation: SpokenWords | None = described("A quotation set beside it.", default=None)
    source: Sources = described("Sources.", default=())


@record
class Deceased(Record):
    """That a person has died; nothing more is printed than what is said here."""

    when: PartialDate | None = described("Year, month or day, as far as a source says.", default=None, example="2020")
    born: PartialDate | None = described("Year of birth, only where already public and wanted.", default=None)
    dedication: Text | None = described("A line of dedication, if the family wishes one.", default=None)
    source: Sources = described("Sources.", default=())
    note: Text | None = described("What sources say, for the editor; not printed.", default=None)


@record
class Person(Record):
    """One entry of the registry: everyone is spelled once, here."""

    name: Fact[Text] = described("The spelling used everywhere, with the variants found.")
    native: OriginalTitle | None = described("The name in its own script, if known.", default=None)
    biography: Passage | None = described("A short biography in the third person.", default=None)
    portrait: Text | None = described("A picture file, relative to the film's `assets/`.", default=None)
    portrait_credit: Text | None = described("The photographer.", default=None)
    deceased: Deceased | None = described("If the person has died.", default=None)
    note: Text | None = described("For the editor; not printed.", default=None)


@record
class CastMember(Record):
    """Who plays whom, in billing order."""

    person: Text = described("A key of `people`.")
    character: Fact[Text] | None = described("The character's name.", default=None)
    key: bool = described("Named on the one-sheet and with a biography in the kit.", default=False)
    billing: Literal["with", "and", "introducing"] | None = described(
        "A word before the name in the billing block.", default=None
    )
    note: Text | None = described("Printed after the character.", default=None, example="first film")
    source: Sources = described("Sources.", default=())


@record
class Credit(Record):
    """Who did what behind the camera."""

    job: Job = described("The kind of work; it decides the place in the billing block.")
    label: Text | None = described("How the credit reads, if not the usual words for the job.", default=None)
    people: tuple[Text, ...] = described("Keys of `people`, in order.")
    joined: Literal["and", "&"] = described(
        "`&`: writers who worked as a team; `and`: one after the other.", default="and"
    )
    key: bool = described("Named on the one-sheet and with a biography in the kit.", default=False)
    source: Sources = described("Sources.", default=())
    variants: tuple[Fact[Text], ...] = described("What other sources say of this credit.", default=())


@record
class Company(Record):
    """One entry of the registry of companies."""

    name: Fact[Text] = described("The name used everywhere, with the variants found.")
    roles: tuple[Text, ...] = described("What it does for the film.", default=(), example="[world sales]")
    country: Text | None = described("Where it is based.", default=None)
    website: Text | None = described("Its address on the web.", default=None)
    source: Sources = described("Sources.", default=())


@record
class Premiere(Record):
    """A premiere to come, for its handout."""

    date: PartialDate | None = described("The day.", default=None, example="2026-11-21")
    time: Text | None = described("The hour, as the invitation gives it.", default=None, example="19:00")
    place: Text | None = described("Cinema and city.", default=None)
    guests: tuple[Text, ...] = described("Who will be there, each with the title to be printed.", default=())
    thanks: tuple[Text, ...] = described("Whom the makers thank, a line each.", default=())


@record
class Translation(Record):
    """Texts of a premiere's handout in another language than the film's file."""

    synopsis: Text | None = described("The story in a few sentences.", default=None)
    thanks: tuple[Text, ...] = described("Whom the makers thank, a line each.", default=())


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
    date: Fact[PartialDate] | None = described("As much of the date as is known.", default=None, example="2021-09")
    premiere: Fact[Literal["world", "international", "continental", "national", "regional"]] | None = described(
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
    name: Text = described("What they are called.", default=Text("stars"), example="butterflies")


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
        "What must stay in view when the picture is cropped, as parts of width and height.", default=(0.5, 0.5)
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
class Contact(Record):
    """Whom to write to."""

    role: Text = described("World sales, press, festivals, production ...")
    company: Text | None = described("A key of `companies`.", default=None)
    people: tuple[ContactPerson, ...] = described("Persons to ask for.", default=())
    email: Text | None = described("Mail address.", default=None)
    phone: Text | None = described("Telephone, with country code.", default=None)
    address: Text | None = described("Postal address.", default=None)
    website: Text | None = described("Web address.", default=None)
    source: Sources = described("Sources.", default=())


@record
class ContactPerson(Record):
    """Somebody at a company."""

    name: Text = described("The name.")
    title: Text | None = described("What they do there.", default=None)
    email: Text | None = described("Mail address.", default=None)
    phone: Text | None = described("Telephone, with country code.", default=None)


@record
class Links(Record):
    """Where the film can be found."""

    website: Text | None = described("The film's own page; printed as a code to scan.", default=None)
    trailer: Text | None = described("Trailer.", default=None)
    press: Text | None = described("Where the press downloads stills.", default=None)
    imdb: Text | None = described("IMDb page.", default=None)


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
class Appendix(Record):
    """A PDF that is bound in after a document."""

    file: Text = described("The file, relative to the film's `assets/`.", example="appendices/press-coverage.pdf")
    title: Text = described("Its title in the outline.")
    documents: tuple[DocumentName, ...] = described("The documents it goes into.", default=(Text("press-kit"),))


@record
class Accepted(Record):
    """A finding of `epk check` that is meant to stay. It is counted and no longer shown."""

    rule: Text = described("The rule that found it.", example="quote-word-left-out")
    reason: Text = described("Why it may stay.")
    value: Text | None = described(
        "Accept only findings whose message holds these words; all of the rule's if left out.", default=None
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
        "Who owns the film and its press materials, and on what terms they may be used.",
        default=None,
        example="© 2021 Jane Doe. Free for press use with credit.",
    )
    tagline: Text | None = described("A line for the cover.", default=None)
    logline: Passage | None = described("The story in one sentence, at most 25 words and 150 characters.", default=None)
    synopses: Synopses = described("The story at several lengths.", factory=Synopses)
    statement: Statement | None = described("The director's statement.", default=None)
    production_notes: tuple[Note, ...] = described("About the production.", default=())
    people: Mapping[str, Person] = described("Everyone named anywhere, by a short key.", factory=dict)
    cast: tuple[CastMember, ...] = described("The cast.", default=())
    crew: tuple[Credit, ...] = described("The crew.", default=())
    companies: Mapping[str, Company] = described("Companies, by a short key.", factory=dict)
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
    appendices: tuple[Appendix, ...] = described("PDFs bound in after a document.", default=())
    places: Mapping[str, Fact[Text]] = described("Place names the texts use, with the spellings found.", factory=dict)
    disagreements: tuple[Fact[Text], ...] = described(
        "Where sources disagree on something that has no field here.", default=()
    )
    sources: Mapping[str, Source] = described("The documents the facts come from, by a short key.", factory=dict)
    accepted: tuple[Accepted, ...] = described(
        "Findings of `epk check` that may stay, each with the reason.", default=()
    )
