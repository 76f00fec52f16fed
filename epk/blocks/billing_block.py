"""The billing block, and the order in which it names people."""

from __future__ import annotations

import re

from epk.blocks.registry import block
from epk.data.film import Film
from epk.data.film_fields import FIELDS, joined_names, names_director_alone
from epk.data.labels import Label, Labels
from epk.data.people import CastMember, Credit
from epk.data.record import Record, Text, described, record
from epk.page.setting import Setting
from epk.page.strips import Strip, kept
from epk.typeset.markup import Inline

BILLING_ORDER = (
    "casting", "music", "visual-effects", "sound", "makeup", "costume-designer", "editor", "production-designer",
    "cinematographer", "line-producer", "consulting-producer", "executive-producer", "co-producer", "producer",
    "story", "writer", "director",
)  # fmt: skip
"""Jobs in the order in which a billing block names them; the director comes last."""

SMALL = 0.58
"""Size of the small role words, as a part of the names'."""
LEAST = 7.0
"""Points below which they are not set, unless the names are."""


@record
class BillingOptions(Record):
    """How the billing block is set."""

    style: Text = described("Its style: condensed, tall, centred.", default=Text("billing"))
    director_alone: bool = described("Whether it is there if it names nobody but the director.", default=True)


@block("billing", BillingOptions, prints=("title", "people", "cast", "crew", "companies"))
def billing(setting: Setting, options: BillingOptions) -> list[Strip]:
    """The billing block in the trade's order: company, title, cast, crew, director last."""
    film, labels = setting.film, setting.labels
    parts = _presented(film, labels) + _cast(film, labels) + _crew(film, labels)
    if len(parts) < 2 or (not options.director_alone and names_director_alone(film)):
        return []
    size = setting.style(options.style).text.size
    scale = min(1.0, max(SMALL, LEAST / (size * setting.styles.printed)))
    inlines: list[Inline] = []
    for role, names in parts:
        if inlines:
            inlines.append(setting.words("\u2002"))
        tag = role.language if isinstance(role, Label) and role.language != setting.styles.language else None
        small = f"{_unparted(role, labels)}\u00a0"
        inlines += [setting.words(small, scale=scale, language=tag)] if role else []
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
    named: list[CastMember] = [one for one in film.cast if one.key or one.billing] or list(film.cast)
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
