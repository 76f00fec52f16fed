"""Pictures: whole, described, credited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from epk.check.assets import pictures
from epk.check.checked_project import CheckedProject
from epk.check.registry import Finding, rule
from epk.problems import Severity

_FILE_NAME = re.compile(r"\S+\.\w{2,4}|(?:image|picture|photo|img|dsc)[\s_-]*\d*", re.IGNORECASE)
_IPTC = "IPTC Photo Metadata Standard: Caption, Credit Line, Copyright Notice."


@rule(
    "picture-colours",
    Severity.WARNING,
    why="Inks look different on every press: without a profile nobody can tell which colours are meant.",
    source="ISO 15930 (PDF/X): colours of a press have a profile; festivals and web sites ask for sRGB.",
)
def picture_colours(checked: CheckedProject) -> Iterator[Finding]:
    """A picture in CMYK that does not say, by a profile, which inks are meant."""
    for picture in checked.hashed_pictures.pictures:
        if picture.unknown_inks:
            message = f"{picture.file} is in CMYK without a profile"
            yield Finding(picture.file.span, message, "export it in sRGB, or with the profile of its press")


@rule(
    "picture-damaged",
    Severity.ERROR,
    why="Half a picture was copied or sent; the document cannot be made with it.",
    source="The film's own `assets/`.",
)
def picture_damaged(checked: CheckedProject) -> Iterator[Finding]:
    """A picture, portrait or laurel whose file breaks off or is damaged."""
    told = {(problem.span, problem.message) for problem in checked.rehearsal.problems}
    for problem in checked.hashed_pictures.damage:
        if (problem.span, problem.message) not in told:  # else `cannot-be-set` tells
            yield Finding(problem.span, problem.message, problem.hint)


@rule(
    "picture-caption",
    Severity.WARNING,
    why="Without names a journalist guesses, or takes another film's still.",
    source=f"Festivals' press offices; {_IPTC}",
)
def picture_caption(checked: CheckedProject) -> Iterator[Finding]:
    """A still without a caption."""
    for picture in checked.film.stills:
        if not picture.caption:
            message = f"{picture.file} has no caption"
            yield Finding(picture.file.span, message, "say who is where and as whom, left to right")


@rule("picture-credit", Severity.WARNING, why="No newspaper prints a picture without one.", source=_IPTC)
def picture_credit(checked: CheckedProject) -> Iterator[Finding]:
    """A picture or portrait without a credit."""
    uncredited = [picture.file for picture in pictures(checked.film) if not picture.credit]
    people = checked.film.people.values()
    uncredited += [person.portrait for person in people if person.portrait and not person.portrait_credit]
    for file in uncredited:
        yield Finding(file.span, f"{file} has no credit", 'add `credit: "Photo: NAME"`')


@rule("picture-rights", Severity.NOTE, why="Whoever prints it asks who owns it.", source=_IPTC)
def picture_rights(checked: CheckedProject) -> Iterator[Finding]:
    """Frames of the film without a line of copyright."""
    for picture in checked.film.stills:
        if not picture.copyright and not picture.illustration:
            yield Finding(picture.file.span, f"{picture.file} has no copyright line", "add `copyright: © YEAR OWNER`")


@rule(
    "picture-alt",
    Severity.WARNING,
    why="It is all that a reader who cannot see the picture is given.",
    source="WCAG 2.2, 1.1.1; PDF/UA-1 (ISO 14289-1), 7.3.",
)
def picture_alt(checked: CheckedProject) -> Iterator[Finding]:
    """An alternative text that describes nothing: a file name, a single word, the caption again."""
    for picture in pictures(checked.film):
        alt = picture.alt.strip()
        if _FILE_NAME.fullmatch(alt) or len(alt.split()) < 2 or alt == (picture.caption or "").strip():
            yield Finding(picture.alt.span, f"“{alt}” does not say what is seen", "describe the picture in a sentence")


@rule(
    "illustration-untold",
    Severity.WARNING,
    why="A drawing that passes for a frame of the film misleads whoever prints it.",
    source="IPTC Photo Metadata Standard, Digital Source Type.",
)
def illustration_untold(checked: CheckedProject) -> Iterator[Finding]:
    """An illustration whose caption and credit do not both say that it is one."""
    if not checked.film.language.lower().startswith("en"):
        return
    for picture in pictures(checked.film):
        told = [text and "illustration" in text.lower() for text in (picture.caption, picture.credit)]
        if picture.illustration and not all(told):
            message = f"{picture.file}: caption and credit do not both say that it is an illustration"
            yield Finding(picture.file.span, message, "write “illustration” into both")
