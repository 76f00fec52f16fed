"""Addresses of the web and of mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.identifiers import is_email, is_url
from epk.check.registry import Finding, rule
from epk.data.film import Film
from epk.data.record import Text
from epk.problems import Severity

_UNREAD_LINK = re.compile(r"\[[^\]\n]{1,200}\]\([^)\n]{0,400}\)")


def _urls(film: Film) -> Iterator[Text]:
    links = film.links
    contacts = (contact.website for contact in film.contacts)
    companies = (company.website for company in film.companies.values())
    quoted = (quote.url for quote in film.quotes)
    told = (article.url for article in film.coverage)
    sources = (source.url for source in film.sources.values())
    own = (links.website, links.trailer, links.press, links.imdb)
    for url in (*own, *contacts, *companies, *quoted, *told, *sources):
        if url:
            yield url


@rule(
    "url-syntax",
    Severity.ERROR,
    why="A link that leads nowhere is found by the journalist, not by us.",
    source="RFC 3986.",
)
def url_syntax(checked: CheckedProject) -> Iterator[Finding]:
    """A web address that is none, or a link in a text that was not understood."""
    for url in _urls(checked.film):
        if not is_url(url):
            yield Finding(url.span, f"“{url}” is not a web address", "write it whole, such as https://example.com/film")
    for match, place in checked.hits(_UNREAD_LINK):
        yield Finding(place, f"“{match[0]}” is printed as it stands", "links begin with https:// or mailto:")


@rule(
    "email-syntax",
    Severity.ERROR,
    why="An address with a slip in it is worse than none: the sender believes it arrived.",
    source="RFC 5321, as HTML's e-mail fields take it.",
)
def email_syntax(checked: CheckedProject) -> Iterator[Finding]:
    """A mail address that is none."""
    for contact in checked.film.contacts:
        for email in (contact.email, *(person.email for person in contact.people)):
            if email and not is_email(email):
                yield Finding(email.span, f"“{email}” is not a mail address", "write it as name@example.com")
