"""Whom to write to, for sales, press and festivals."""

from __future__ import annotations

from epk.blocks.link_code import LinkCodeOptions, link_code, shown
from epk.blocks.registry import block
from epk.data.people import Contact, ContactPerson
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip, kept, spaced
from epk.typeset.markup import Inline

CODE_GAP = 8.0
"""Points between contacts and the code beside them."""


@record
class ContactsOptions(Record):
    """How contacts are set."""

    roles: tuple[Text, ...] = described(
        "Only contacts with these roles; all if left out.", default=(), example="[World sales]"
    )
    most: int = described("How many at most.", default=20)
    people: bool = described("Name the persons at a company.", default=True)
    style: Text = described("Style of the lines.", default=Text("fact"))
    name_style: Text = described("Style of company names.", default=Text("name"))
    role_style: Text = described("Style of the role above each.", default=Text("label"))
    gap: Length = described("Space between two contacts.", default=Length(12))
    code: Length | None = described(
        "Side of a code with the film's website on their right; none if left out.", default=None, example="21mm"
    )


@block(
    "contacts",
    ContactsOptions,
    prints=lambda options: ("contacts", "companies", *(["links"] if options.code else [])),
)
def contacts(setting: Setting, options: ContactsOptions) -> list[Strip]:
    """Sales, press and festival contacts with what is known of each."""
    chosen = [one for one in setting.film.contacts if not options.roles or one.role in options.roles]
    code = options.code if setting.film.links.website and chosen else None
    place = setting.measured(setting.measure - code - CODE_GAP) if code else setting
    strips: list[Strip] = []
    for contact in chosen[: options.most]:
        strips += _contact(place.within("Sect"), contact, options)
    if code is None:
        return strips
    scanned = link_code(setting.measured(code), LinkCodeOptions(size=code, address=False))
    return [setting.beside([(0.0, strips), (setting.measure - code, scanned)])]


def _contact(setting: Setting, contact: Contact, options: ContactsOptions) -> list[Strip]:
    strips = setting.phrase(setting.labels.role(contact.role), options.role_style)
    if contact.company:
        company = setting.film.companies[contact.company]
        strips += setting.phrase(company.name.value, options.name_style)
    for person in contact.people if options.people else ():
        strips += setting.paragraph(_person(setting, person), options.style, person.span)
    if contact.address:
        strips += setting.prose(contact.address, options.style)
    strips += setting.paragraph(reached(setting, contact), options.style, contact.span)
    return spaced(kept(strips), after=options.gap)


def _person(setting: Setting, person: ContactPerson) -> list[Inline]:
    words = [setting.words(person.name, strong=True)]
    if person.title:
        words.append(setting.words(f"\u2002{person.title}"))
    reach = reached(setting, person)
    return [*words, setting.words("\n"), *reach] if reach else words


def reached(setting: Setting, whom: Contact | ContactPerson) -> list[Inline]:
    """E-mail, telephone and web address on one line, as links."""
    email, phone, website = whom.email, whom.phone, getattr(whom, "website", None)
    links = [
        setting.words(email, href=f"mailto:{email}") if email else None,
        setting.words(phone) if phone else None,
        setting.words(shown(website), href=str(website)) if website else None,
    ]
    words: list[Inline] = []
    for link in links:
        if link:
            words += [setting.words("\u2002"), link] if words else [link]
    return words
