"""Whom to write to, for sales, press and festivals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from epk.blocks.left_out import left_out, remarked
from epk.blocks.link_code import LinkCodeOptions, link_code, shown
from epk.blocks.registry import block
from epk.data.people import Contact, ContactPerson
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip, kept, opened, spaced
from epk.page.styles import Styles
from epk.typeset.markup import Inline

CODE_GAP = 8.0
"""Points between contacts and the code beside them."""


ASKED_FIRST = (
    ("sale", "vente", "venta", "vendit", "vertrieb"),
    ("press", "prensa", "stampa", "imprensa", "publici"),
    ("produ",),
)
"""Parts of the words for the roles of those who are asked first: who sells, who tells of it, who made it."""


@record
class ContactsOptions(Record):
    """How contacts are set."""

    roles: tuple[Text, ...] = described(
        "Only contacts with these roles; all if left out.", default=(), example="[World sales]"
    )
    ranked: bool = described(
        "In the order sales, press, production, others, but those first that are `key`; else as in the film's file.",
        default=False,
    )
    most: int = described("How many at most.", default=20)
    people: bool = described(
        "Name the persons at a company; if not, one of them still is where the company itself has no address.",
        default=True,
    )
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
    if options.ranked:
        chosen.sort(key=_rank)
    wanted = chosen[: options.most]
    shown = wanted[: max(1, len(wanted) - setting.fewer)]
    spared = max(0, setting.fewer - max(0, len(wanted) - 1))
    wished = options.code if setting.film.links.website and shown else None
    code = wished if spared <= len(SPARED) else None
    place = setting.measured(setting.measure - code - CODE_GAP) if code else setting
    told: list[Contact | ContactPerson] = list(shown)
    told += [person for one in shown for person in _persons(one, options, SPARED[:spared])]
    sized = for_addresses(place, told, options.style).styles
    strips: list[Strip] = []
    for contact in shown:
        strips += opened(_contact(place.within("Sect"), sized, contact, options, SPARED[:spared]))
    missed = [str(one.role) for one in wanted[len(shown) :]]
    missed += [told for what in SPARED[:spared] for told in _spared(shown[0], what, options)] if shown else []
    missed += ["code"] if wished and not code else []
    if missed:
        strips = remarked(strips, [left_out(setting.context, "contacts", missed, shown[0].span)])
    if code is None:
        return strips
    scanned = link_code(setting.measured(code), LinkCodeOptions(size=code, address=False))
    return [setting.beside([(0.0, strips), (setting.measure - code, scanned)])]


def _rank(contact: Contact) -> tuple[bool, bool, int]:
    """Those the film names first, those who can be reached, and then by what they do."""
    words = contact.role.casefold()
    found = (rank for rank, parts in enumerate(ASKED_FIRST) if any(part in words for part in parts))
    return not contact.key, not _reachable(contact), next(found, len(ASKED_FIRST))


def _reachable(contact: Contact) -> bool:
    ways = [contact.email, contact.phone, contact.website, *(one.email or one.phone for one in contact.people)]
    return any(ways)


SPARED = ("people", "address", "website")
"""What is left out of a contact in turn where there is no room; last the code. Mail and telephone are never."""


def _spared(contact: Contact, what: str, options: ContactsOptions) -> list[str]:
    """What is not printed of a contact that has it."""
    if what == "people":
        there = _persons(contact, options, ())
        return [str(one.name) for one in there if one not in _persons(contact, options, SPARED)]
    value = getattr(contact, what)
    return [str(value)] if value else []


def _contact(
    setting: Setting, sized: Styles, contact: Contact, options: ContactsOptions, spared: Sequence[str]
) -> list[Strip]:
    """Role, company, persons and ways to reach them, these in `sized` type."""
    place = setting._replace(styles=sized)
    strips = setting.phrase(setting.labels.role(contact.role), options.role_style)
    if contact.company:
        company = setting.film.companies[contact.company]
        strips += setting.phrase(company.name.value, options.name_style)
    for person in _persons(contact, options, spared):
        strips += place.paragraph(_person(place, person, options.style), options.style, person.span)
    if contact.address and "address" not in spared:
        strips += place.prose(contact.address, options.style)
    ways = reached(place, contact, options.style, website="website" not in spared)
    strips += place.paragraph(ways, options.style, contact.span)
    return spaced(kept(strips), after=options.gap)


def _persons(contact: Contact, options: ContactsOptions, spared: Sequence[str]) -> Sequence[ContactPerson]:
    """Those who are named: at least one with an address, where the contact itself has none."""
    if options.people and "people" not in spared:
        return contact.people
    if contact.email or contact.phone:
        return ()
    return [one for one in contact.people if one.email or one.phone][:1]


def _person(setting: Setting, person: ContactPerson, style: str) -> list[Inline]:
    words = [setting.words(person.name, strong=True)]
    if person.title:
        words.append(setting.words(f"\u2002{person.title}"))
    reach = reached(setting, person, style)
    return [*words, setting.words("\n"), *reach] if reach else words


def for_addresses(setting: Setting, all_of: Iterable[Contact | ContactPerson], style: str) -> Setting:
    """The place with type so much smaller that every address fits a line, if its style allows that."""
    ways = [
        way for whom in all_of for way in (whom.email, whom.phone, shown(getattr(whom, "website", None) or "")) if way
    ]
    widest = max((setting.width_of(way, style) for way in ways), default=0.0)
    if widest <= setting.measure:
        return setting
    scale = setting.styles.scale * setting.measure / widest * 0.995
    smaller = setting._replace(styles=setting.styles.recoloured({}, scale))
    fits = all(smaller.width_of(way, style) <= smaller.measure for way in ways)
    return smaller if fits else setting


def reached(setting: Setting, whom: Contact | ContactPerson, style: str, *, website: bool = True) -> list[Inline]:
    """E-mail, telephone and web address in a row, as links; none is parted that fits a line."""
    address = getattr(whom, "website", None) if website else None
    told = [
        (whom.email, f"mailto:{whom.email}"),
        (whom.phone, None),
        (shown(address) if address else None, str(address)),
    ]
    words: list[Inline] = []
    for text, href in told:
        if text:
            whole = setting.width_of(text, style) <= setting.measure
            words += [setting.words("\u2002"), setting.words(text, href=href, whole=whole)][not words :]
    return words
