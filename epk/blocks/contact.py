"""Whom to write to, and a code to scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from epk.blocks.registry import block
from epk.data.people import Contact, ContactPerson
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.material import Piece, kept, spaced
from epk.page.setting import Setting
from epk.typeset.markup import Inline

if TYPE_CHECKING:
    from epk.pdf.document import Page


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
def contacts(setting: Setting, options: ContactsOptions) -> list[Piece]:
    """Sales, press and festival contacts with what is known of each."""
    chosen = [one for one in setting.film.contacts if not options.roles or one.role in options.roles]
    code = options.code if setting.film.links.website and chosen else None
    place = setting.measured(setting.measure - code - CODE_GAP) if code else setting
    pieces: list[Piece] = []
    for contact in chosen[: options.most]:
        pieces += _contact(place.within("Sect"), contact, options)
    if code is None:
        return pieces
    scanned = link_code(setting.measured(code), LinkCodeOptions(size=code, address=False))
    return [setting.beside([(0.0, pieces), (setting.measure - code, scanned)])]


def _contact(setting: Setting, contact: Contact, options: ContactsOptions) -> list[Piece]:
    pieces = setting.phrase(setting.labels.role(contact.role), options.role_style)
    if contact.company:
        company = setting.film.companies[contact.company]
        pieces += setting.phrase(company.name.value, options.name_style)
    for person in contact.people if options.people else ():
        pieces += setting.paragraph(_person(setting, person), options.style, person.span)
    if contact.address:
        pieces += setting.prose(contact.address, options.style)
    pieces += setting.paragraph(reached(setting, contact), options.style, contact.span)
    return spaced(kept(pieces), after=options.gap)


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
def link_code(setting: Setting, options: LinkCodeOptions) -> list[Piece]:
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
    rows = _modules(str(url))
    module = options.size / (len(rows) + 8)
    aside = max(0.0, setting.measure - options.size) if setting.rtl else 0.0

    def draw(page: Page, x: float, top: float) -> None:
        x += aside
        if ground:
            page.rect(x, top, options.size, options.size, ground)
        page.rects(
            [
                (x + (column + 4) * module, top + (row + 4) * module, module, module)
                for row, modules in enumerate(rows)
                for column, dark in enumerate(modules)
                if dark
            ],
            colour,
            figure,
        )
        if link.element:
            page.link_area(x, top, options.size, options.size, str(url), link.element, shown(url))

    code = Piece(options.size, draw, width=max(options.size, setting.measure))
    if not options.address:
        return [code]
    address = setting.measured(max(options.size, setting.measure))
    words = address.words(shown(url), href=str(url))
    return kept([code, *address.paragraph([words], options.style, url.span)])


def _modules(url: str) -> list[bytearray]:
    """The code's modules by rows, 1 for dark, without quiet zone. segno is loaded only where a code is drawn."""
    import segno  # noqa: PLC0415

    return list(segno.make(url, error="m", micro=False).matrix)
