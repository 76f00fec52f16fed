"""Whom to write to, and a code to scan."""

from __future__ import annotations

from epk.blocks.registry import block
from epk.data.people import Contact, ContactPerson
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.items import Fill, Item, LinkArea
from epk.page.setting import Setting
from epk.page.strips import Strip, kept, spaced
from epk.typeset.markup import Inline

LIGHT = 0.2
"""Luminance above which a colour is too light for a code on a light ground."""

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


def shown(url: str) -> str:
    """A web address as print shows it: without scheme, `www.` and closing slash."""
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")


@record
class LinkCodeOptions(Record):
    """A code to scan."""

    size: Length = described("Its side, quiet zone included.", default=Length(72), example="25mm")
    colour: Text = described("Colour of its modules.", default=Text("ink"))
    panel: tuple[Text, Text] = described(
        "Ground and colour of its modules where `colour` is light, for cameras want dark on light.",
        default=(Text("sheet"), Text("sheet-ink")),
    )
    address: bool = described("Print the address below it.", default=True)
    style: Text = described("Style of the address.", default=Text("caption"))


@block("link-code", LinkCodeOptions, prints=("links",))
def link_code(setting: Setting, options: LinkCodeOptions) -> list[Strip]:
    """The film's website as a QR code (ISO/IEC 18004) with the address below it."""
    url = setting.film.links.website
    if url is None:
        return []
    colour, ground = setting.colour(options.colour), None
    if colour.luminance > LIGHT:
        ground, colour = (setting.colour(name) for name in options.panel)
    said = setting.labels.said("words", "code", address=shown(url))
    link = setting.within("Link", alt=said)
    figure = link.within("Figure", alt=said).element
    aside, size = max(0.0, setting.measure - options.size) if setting.rtl else 0.0, options.size
    items: list[Item] = [Fill(((0.0, 0.0, size, size),), ground, x=aside)] if ground else []
    items.append(Fill(_modules(str(url), size), colour, x=aside, element=figure, span=url.span))
    if link.element:
        items.append(LinkArea(size, size, str(url), shown(url), x=aside, element=link.element, span=url.span))
    code = Strip(size, tuple(items), width=max(size, setting.measure))
    if not options.address:
        return [code]
    address = setting.measured(max(options.size, setting.measure))
    words = address.words(shown(url), href=str(url))
    return kept([code, *address.paragraph([words], options.style, url.span)])


def _modules(url: str, size: float) -> tuple[tuple[float, float, float, float], ...]:
    """The dark modules of a code whose side is `size`, quiet zone included."""
    import segno  # noqa: PLC0415  # only where a code is shown

    rows = list(segno.make(url, error="m", micro=False).matrix)
    module = size / (len(rows) + 8)
    return tuple(
        ((column + 4) * module, (row + 4) * module, module, module)
        for row, modules in enumerate(rows)
        for column, dark in enumerate(modules)
        if dark
    )
