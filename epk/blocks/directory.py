"""Contacts as a page to keep: who is whom at every company."""

from __future__ import annotations

from epk.blocks.contacts import for_addresses, reached
from epk.blocks.registry import block
from epk.data.people import Contact, ContactPerson
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.columns import alongside
from epk.page.setting import Setting, ruled
from epk.page.strips import Strip, kept, opened, spaced


@record
class DirectoryOptions(Record):
    """How the directory is set."""

    side_width: Length = described("Width of the column with role and company.", default=Length(150), example="54mm")
    columns: int = described("Persons side by side.", default=2, least=1)
    gutter: Length = described("Space between columns.", default=Length(12))
    gap: Length = described("Space between two companies, and half of it between persons.", default=Length(14))
    rule: Text | None = described("A rule of the theme above each company.", default=None)
    role_style: Text = described("Style of the role.", default=Text("label"))
    name_style: Text = described("Style of companies.", default=Text("person"))
    person_style: Text = described("Style of persons.", default=Text("name"))
    style: Text = described("Style of titles, addresses and links.", default=Text("fact"))


@block("directory", DirectoryOptions, prints=("contacts", "companies"))
def directory(setting: Setting, options: DirectoryOptions) -> list[Strip]:
    """All contacts: role and company on the left, the persons there in columns beside it."""
    strips: list[Strip] = []
    for contact in setting.film.contacts:
        strips += opened(_company(setting.within("Sect"), contact, options))
    return strips


def _company(setting: Setting, contact: Contact, options: DirectoryOptions) -> list[Strip]:
    side = setting.measured(options.side_width - options.gutter)
    head = side.phrase(setting.labels.role(contact.role), options.role_style)
    if contact.company:
        head += side.phrase(setting.film.companies[contact.company].name.value, options.name_style)
    own = setting.measured(setting.measure - options.side_width)
    told = _people(own, contact, options)
    told += own.prose(contact.address, options.style) if contact.address else []
    place = for_addresses(own, [contact], options.style)
    told += place.paragraph(reached(place, contact, options.style), options.style, contact.span)
    strips = alongside(setting, kept(head), told, options.side_width)
    return spaced(ruled(setting, options.rule, strips, options.gap / 2), after=options.gap)


def _people(setting: Setting, contact: Contact, options: DirectoryOptions) -> list[Strip]:
    """The persons in rows, read from one to the next."""
    step = (setting.measure + options.gutter) / options.columns
    cells = [_person(setting.measured(step - options.gutter), person, options) for person in contact.people]
    rows = [cells[start : start + options.columns] for start in range(0, len(cells), options.columns)]
    return [
        setting.beside([(index * step, cell) for index, cell in enumerate(row)], after=options.gap / 2) for row in rows
    ]


def _person(setting: Setting, person: ContactPerson, options: DirectoryOptions) -> list[Strip]:
    strips = setting.phrase(person.name, options.person_style)
    strips += setting.phrase(person.title, options.style) if person.title else []
    place = for_addresses(setting, [person], options.style)
    return strips + place.paragraph(reached(place, person, options.style), options.style, person.span)
