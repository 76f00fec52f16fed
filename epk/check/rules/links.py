"""Addresses, identifiers, and what does not belong into a public document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from epk.check.identifiers import eidr_fault, is_email, is_url, isan_fault
from epk.check.registry import Finding, rule
from epk.check.subject import Subject
from epk.data.film import Film
from epk.data.record import Fact, Text
from epk.problems import Severity

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_BIRTH_DAY = re.compile(
    rf"\b(?:born|b\.)\s+(?:on\s+)?(?:\d{{1,2}}\.?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"\b(?:mobile|cell(?:phone)?|handy)\b\W{0,3}\+?\d[\d\s().-]{6,}", re.IGNORECASE)
_STREET = (
    r"\d{1,5}[a-z]?,? (?:[A-Z][\w’'-]* ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Court|Square)\b"
    r"|[A-ZÄÖÜ][\w-]*(?:straße|strasse|gasse|weg|platz|gade|vej) \d{1,4}|\d{1,4},? (?:rue|via|calle|avenue) [A-Zd]"
)
_HOME = re.compile(rf"\b(?:lives?|living|resides?|residing|home address)\b[^.!?\n]{{0,60}}?(?:{_STREET})")
_PASSWORD = re.compile(r"\b(?:password|passcode|passwort|mot de passe|pw)\s*[:=]\s*\S+", re.IGNORECASE)
_PRIVATE = (
    (_BIRTH_DAY, "day of birth"), (_HOME, "home address"), (_MOBILE, "mobile number"), (_PASSWORD, "password"),
)  # fmt: skip
_UNREAD_LINK = re.compile(r"\[[^\]\n]{1,200}\]\([^)\n]{0,400}\)")
_GDPR = "Regulation (EU) 2016/679 (GDPR), article 5(1)(c): no more personal data than the purpose needs."


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
def url_syntax(subject: Subject) -> Iterator[Finding]:
    """A web address that is none, or a link in a text that was not understood."""
    for url in _urls(subject.film):
        if not is_url(url):
            yield Finding(url.span, f"“{url}” is not a web address", "write it whole, such as https://example.com/film")
    for match, place in subject.hits(_UNREAD_LINK):
        yield Finding(place, f"“{match[0]}” is printed as it stands", "links begin with https:// or mailto:")


@rule(
    "email-syntax",
    Severity.ERROR,
    why="An address with a slip in it is worse than none: the sender believes it arrived.",
    source="RFC 5321, as HTML's e-mail fields take it.",
)
def email_syntax(subject: Subject) -> Iterator[Finding]:
    """A mail address that is none."""
    for contact in subject.film.contacts:
        for email in (contact.email, *(person.email for person in contact.people)):
            if email and not is_email(email):
                yield Finding(email.span, f"“{email}” is not a mail address", "write it as name@example.com")


def _identifier(fact: Fact[Text] | None, fault: Callable[[str], str]) -> Iterator[Finding]:
    if fact and (wrong := fault(fact.value)):
        yield Finding(fact.value.span, f"“{fact.value}” {wrong}", "copy it again from the registration")


@rule(
    "isan",
    Severity.ERROR,
    why="A wrong number registers another film's rights.",
    source="ISO 15706-1 and -2 (ISAN), check characters by ISO 7064, Mod 37,36.",
)
def isan(subject: Subject) -> Iterator[Finding]:
    """An ISAN that is none, or whose check characters do not fit its digits."""
    return _identifier(subject.film.submission.isan, isan_fault)


@rule(
    "eidr",
    Severity.ERROR,
    why="Shops and data bases match a film by this number.",
    source="EIDR's identifier format, check character by ISO 7064, Mod 37,36.",
)
def eidr(subject: Subject) -> Iterator[Finding]:
    """An EIDR number that is none, or whose check character does not fit its digits."""
    return _identifier(subject.film.submission.eidr, eidr_fault)


@rule(
    "private-data",
    Severity.WARNING,
    why="A press kit is public and stays so: what is printed in it cannot be taken back.",
    source=_GDPR,
)
def private_data(subject: Subject) -> Iterator[Finding]:
    """A day of birth, a home address, a mobile number or a password on its way into a public document."""
    for pattern, what in _PRIVATE:
        for _, place in subject.hits(pattern):
            yield Finding(place, f"a {what} in a public text", "leave it out; whom it concerns can be told in a letter")
    yield from _private_contacts(subject.film)
    for person in subject.film.people.values():
        if person.deceased and person.deceased.born and person.deceased.born.day:
            place = person.deceased.where("born")
            yield Finding(place, f"{person.name.value}: a day of birth is private", "give the year only")


def _private_contacts(film: Film) -> Iterator[Finding]:
    for contact in film.contacts:
        if contact.address and not contact.company:
            hint = "name the `company` whose it is, or leave the address out"
            yield Finding(contact.address.span, "an address of no company: is it somebody's home?", hint)
        for number in (contact.phone, *(person.phone for person in contact.people)):
            if number and _MOBILE.search(number):
                yield Finding(number.span, f"“{number}” is a mobile number", "give the number of the office")
