"""Full credits and the billing block."""

from __future__ import annotations

import re

from epk.blocks.registry import block
from epk.data.film import Film
from epk.data.film_fields import FIELDS, credit_label, joined_names, names_of
from epk.data.labels import Label, Labels, Phrase, capitalised
from epk.data.people import CastMember, Credit
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip, kept, kept_with_next, spaced
from epk.page.structure import HEADER_OF_ROW
from epk.typeset.markup import Inline

BILLING_ORDER = (
    "casting", "music", "visual-effects", "sound", "makeup", "costume-designer", "editor", "production-designer",
    "cinematographer", "line-producer", "consulting-producer", "executive-producer", "co-producer", "producer",
    "story", "writer", "director",
)  # fmt: skip
"""Jobs in the order in which a billing block names them; the director comes last."""

Row = tuple[Phrase, list[str]]
"""What somebody is for the film, and the names."""

SMALL = 0.58
"""Size of the small role words, as a part of the names'."""


@record
class CreditsOptions(Record):
    """How full credits are set."""

    style: Text = described("Style of the names.", default=Text("credit-name"))
    role_style: Text = described("Style of characters and jobs; best aligned right.", default=Text("credit-role"))
    heading_style: Text = described("Style of the headings.", default=Text("subheading"))
    gutter: Length = described("Space between role and name.", default=Length(12))
    gap: Length = described("Space between two rows.", default=Length(2))
    role_part: float = described("Width of the column of roles, as a part of the region's.", default=0.42)


@block("credits", CreditsOptions, prints=("people", "cast", "crew", "companies"))
def credits_list(setting: Setting, options: CreditsOptions) -> list[Strip]:
    """The full credits: cast, crew and companies, roles and names aligned on the gutter between them."""
    film, labels = setting.film, setting.labels
    cast: list[Row] = [((m.character.value if m.character else "",), names_of(film, [m.person])) for m in film.cast]
    crew: list[Row] = [(credit_label(c, labels, len(c.people)), names_of(film, c.people)) for c in film.crew]
    companies: list[Row] = [
        (capitalised((labels.role(role),)), [str(company.name.value)])
        for company in film.companies.values()
        for role in company.roles
    ]
    strips: list[Strip] = []
    for heading, rows in (("cast", cast), ("crew", crew), ("companies", companies)):
        strips += _credit_table(setting.within("Sect"), labels("words", heading), rows, options) if rows else []
    return strips


def _credit_table(setting: Setting, heading: Label, rows: list[Row], options: CreditsOptions) -> list[Strip]:
    roles = setting.measure * options.role_part
    beside = setting.measured(setting.measure - roles - options.gutter)
    head = setting.beside([(roles + options.gutter, beside.phrase(heading, options.heading_style, "H3"))])
    strips = kept_with_next(spaced([head], before=setting.style(options.heading_style).before))
    table = setting.within("Table")
    for role, names in rows:
        row = table.within("TR")
        left = row.within("TH", attributes=HEADER_OF_ROW).measured(roles)
        right = row.within("TD").measured(setting.measure - roles - options.gutter)
        what = left.cell(left.phrase(role, options.role_style))
        who = right.cell([strip for name in names for strip in right.phrase(name, options.style)])
        strips.append(setting.beside([(0.0, what), (roles + options.gutter, who)], after=options.gap))
    return strips


@record
class BillingOptions(Record):
    """How the billing block is set."""

    style: Text = described("Its style: condensed, tall, centred.", default=Text("billing"))


@block("billing", BillingOptions, prints=("title", "people", "cast", "crew", "companies"))
def billing(setting: Setting, options: BillingOptions) -> list[Strip]:
    """The billing block in the trade's order: company, title, cast, crew, director last."""
    film, labels = setting.film, setting.labels
    parts = _presented(film, labels) + _cast(film, labels) + _crew(film, labels)
    if len(parts) < 2:
        return []
    inlines: list[Inline] = []
    for role, names in parts:
        if inlines:
            inlines.append(setting.words("\u2002"))
        tag = role.language if isinstance(role, Label) and role.language != setting.styles.language else None
        small = f"{_unparted(role, labels)}\u00a0"
        inlines += [setting.words(small, scale=SMALL, language=tag)] if role else []
        inlines.append(setting.words(_unparted(names, labels), upper=True))
    return kept(setting.paragraph(inlines, options.style))


def _unparted(text: str, labels: Labels) -> str:
    """`text` that a line may end in only between two names."""
    last = re.escape(labels("words", "and"))
    return re.sub(rf"(?<!,) (?!(?:{last}|and|&) )", "\u00a0", text).replace("-", "-\u2060")


def _presented(film: Film, labels: Labels) -> list[tuple[str, str]]:
    """The production companies and the title."""
    producing = [value.text for value in FIELDS["production-companies"].answer(film, labels)]
    title = str(film.title.value)
    if not producing:
        return [("", title)]
    return [("", labels.listed(producing)), (labels("billing", "presents", len(producing)), title)]


def _cast(film: Film, labels: Labels) -> list[tuple[str, str]]:
    named: list[CastMember] = [member for member in film.cast if member.key] or list(film.cast)
    return [
        (labels("billing", member.billing) if member.billing else "", str(film.people[member.person].name.value))
        for member in named
    ]


def _crew(film: Film, labels: Labels) -> list[tuple[str, str]]:
    return [
        (_billed_as(credit, labels), joined_names(film, credit, labels))
        for job in BILLING_ORDER
        for credit in film.crew
        if credit.job == job
    ]


def _billed_as(credit: Credit, labels: Labels) -> str:
    return str(credit.label).lower() if credit.label else labels("billing", credit.job)
