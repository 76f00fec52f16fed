"""What the properties of a document say: title, authors, subject, keywords, rights, date."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from epk import __version__
from epk.data.film import Film
from epk.data.labels import Labels
from epk.data.layout import Layout
from epk.data.record import Text
from epk.pdf.metadata import Metadata
from epk.problems import ExitCode, ProblemsFound, Span, error
from epk.typeset.markup import plain


def metadata_of(film: Film, layout: Layout, labels: Labels) -> Metadata:
    """What the properties of a document say. Raises ProblemsFound for a date in the environment that is none."""
    return Metadata(
        title=f"{film.title.value} – {labels.of_layout(layout.title)}",
        language=labels.language,
        author=", ".join(_makers(film)),
        subject=plain(film.logline.text) if film.logline else "",
        keywords=film.keywords,
        rights=film.rights or "",
        contact=_press_contact(film),
        website=film.links.press or film.links.website or "",
        creator=f"epk {__version__}",
        date=_date(),
    )


def _press_contact(film: Film) -> str:
    """Whom the press writes to: the contact for the press, or the first one there is."""
    named = [contact for contact in film.contacts if "press" in contact.role.lower()] or film.contacts[:1]
    if not named:
        return ""
    contact = named[0]
    company = film.companies[contact.company].name.value if contact.company else None
    name = company or next((person.name for person in contact.people), None)
    reach = contact.email or next((person.email for person in contact.people if person.email), None)
    said = (name, reach or contact.phone or contact.website)
    return f"{contact.role}: {', '.join(part for part in said if part)}"


def _makers(film: Film) -> list[Text]:
    """The production companies; without any, the directors."""
    companies = [c.name.value for c in film.companies.values() if any("production" in role.lower() for role in c.roles)]
    directors = [key for credit in film.crew if credit.job == "director" for key in credit.people]
    return companies or [film.people[key].name.value for key in directors if key in film.people]


def _date() -> datetime | None:
    """The date that the environment asks for (https://reproducible-builds.org/specs/source-date-epoch/)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), UTC) if epoch else None
    except (ValueError, OverflowError, OSError):
        message = f'SOURCE_DATE_EPOCH is "{epoch}", expected seconds since 1970, such as 1700000000'
        raise ProblemsFound([error(Span("environment"), message, "Unset it, or correct it.", ExitCode.USAGE)]) from None
