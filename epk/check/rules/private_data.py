"""What does not belong into a public document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.data.film import Film
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
_GDPR = "Regulation (EU) 2016/679 (GDPR), article 5(1)(c): no more personal data than the purpose needs."


@rule(
    "private-data",
    Severity.WARNING,
    why="A press kit is public and stays so: what is printed in it cannot be taken back.",
    source=_GDPR,
)
def private_data(checked: CheckedProject) -> Iterator[Finding]:
    """A day of birth, a home address, a mobile number or a password on its way into a public document."""
    for pattern, what in _PRIVATE:
        for _, place in checked.hits(pattern):
            yield Finding(place, f"a {what} in a public text", "leave it out; whom it concerns can be told in a letter")
    yield from _private_contacts(checked.film)
    for person in checked.film.people.values():
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
