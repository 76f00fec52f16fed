"""Who made the film and whom to write to: the registries of people and companies, cast, crew, contacts."""

from __future__ import annotations

from typing import Literal

from epk.data.record import Fact, Record, Sources, Text, described, record
from epk.data.texts import OriginalTitle, SourcedText
from epk.data.values import PartialDate

Job = Literal[
    "director", "writer", "story", "producer", "co-producer", "executive-producer", "consulting-producer",
    "line-producer", "cinematographer", "editor", "production-designer", "costume-designer", "makeup", "casting",
    "music", "sound", "visual-effects", "assistant-director", "other",
]  # fmt: skip


@record
class Deceased(Record):
    """That a person has died; nothing more is printed than what is said here."""

    when: PartialDate | None = described("Year, month or day, as far as a source says.", default=None, example="2020")
    born: PartialDate | None = described("Year of birth, only where already public and wanted.", default=None)
    dedication: Text | None = described(
        "A line of dedication, if the family wishes one; printed below the biography.", default=None
    )
    source: Sources = described("Sources.", default=())
    note: Text | None = described("What sources say, for the editor; not printed.", default=None)


@record
class Person(Record):
    """One entry of the registry: everyone is spelled once, here."""

    name: Fact[Text] = described("The spelling used everywhere, with the variants found.")
    native: OriginalTitle | None = described("The name in its own script, if known.", default=None)
    biography: SourcedText | None = described("A short biography in the third person.", default=None)
    portrait: Text | None = described("A picture file, relative to the film's `assets/`.", default=None)
    portrait_credit: Text | None = described("The photographer, printed with the portrait.", default=None)
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
    note: Text | None = described(
        "Printed after the character, in the credits, on the submission sheet and beside the biography.",
        default=None,
        example="first film",
    )
    source: Sources = described("Sources.", default=())

    @property
    def part(self) -> tuple[Text, ...]:
        """Character and note, as they are printed after the name; empty without either."""
        character = (self.character.value,) if self.character else ()
        note = (Text(f"({self.note})", self.note.span),) if self.note else ()
        return (*character, Text(" "), *note) if character and note else (*character, *note)


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
    country: Text | None = described("Where it is based; printed after its name in the credits.", default=None)
    website: Text | None = described("Its address on the web.", default=None)
    source: Sources = described("Sources.", default=())


@record
class ContactPerson(Record):
    """Somebody at a company."""

    name: Text = described("The name.")
    title: Text | None = described("What they do there.", default=None)
    email: Text | None = described("Mail address.", default=None)
    phone: Text | None = described("Telephone, with country code.", default=None)


@record
class Contact(Record):
    """Whom to write to."""

    role: Text = described("World sales, press, festivals, production ...")
    key: bool = described("Named first on the one-sheet, before sales, press and production.", default=False)
    company: Text | None = described("A key of `companies`.", default=None)
    people: tuple[ContactPerson, ...] = described("Persons to ask for.", default=())
    email: Text | None = described("Mail address.", default=None)
    phone: Text | None = described("Telephone, with country code.", default=None)
    address: Text | None = described("Postal address.", default=None)
    website: Text | None = described("Web address.", default=None)
    source: Sources = described("Sources.", default=())
