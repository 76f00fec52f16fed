"""Full credits: cast, crew and companies."""

from __future__ import annotations

from epk.blocks.registry import block
from epk.data.film_fields import credit_label, names_director_alone, names_of
from epk.data.labels import Label, Phrase, capitalised
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip, kept_with_next, spaced
from epk.page.structure import HEADER_OF_ROW

Row = tuple[Phrase, list[str]]
"""What somebody is for the film, and the names."""


@record
class CreditsOptions(Record):
    """How full credits are set."""

    style: Text = described("Style of the names.", default=Text("credit-name"))
    role_style: Text = described("Style of characters and jobs; best aligned right.", default=Text("credit-role"))
    heading_style: Text = described("Style of the headings.", default=Text("subheading"))
    gutter: Length = described("Space between role and name.", default=Length(12))
    gap: Length = described("Space between two rows.", default=Length(2))
    director_alone: bool = described("Whether they are there if they name nobody but the director.", default=True)
    role_part: float = described("Width of the column of roles, as a part of the region's.", default=0.42)


@block("credits", CreditsOptions, prints=("people", "cast", "crew", "companies"))
def credits_list(setting: Setting, options: CreditsOptions) -> list[Strip]:
    """The full credits: cast, crew and companies, roles and names aligned on the gutter between them."""
    film, labels = setting.film, setting.labels
    if not options.director_alone and names_director_alone(film):
        return []
    cast: list[Row] = [(member.part or ("",), names_of(film, [member.person])) for member in film.cast]
    crew: list[Row] = [(credit_label(c, labels, len(c.people)), names_of(film, c.people)) for c in film.crew]
    companies: list[Row] = [
        (capitalised((labels.role(role),)), [", ".join(filter(None, (company.name.value, company.country)))])
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
