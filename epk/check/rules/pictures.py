"""Pictures: there, fine enough, described, credited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from epk.check.assets import assets, pictures
from epk.check.registry import Finding, rehearsed, rule
from epk.check.subject import Subject
from epk.data.record import Text
from epk.data.values import POINTS
from epk.problems import ProblemsFound, Severity

if TYPE_CHECKING:
    from epk.check.likeness import Sight

MM = POINTS["mm"]
PRINTED_WIDTH = 174 * MM
"""The width in points that any picture should be good for: A4 between margins of 18 mm."""
FLOOR, FINE = 200, 300
"""Pixels an inch below which print shows them, and which printers ask for."""
_FILE_NAME = re.compile(r"\S+\.\w{2,4}|(?:image|picture|photo|img|dsc)[\s_-]*\d*", re.IGNORECASE)
_DPI = "Printers' and festivals' delivery guidelines: 300 dpi at the printed size, 200 at the least."
_IPTC = "IPTC Photo Metadata Standard: Caption, Credit Line, Copyright Notice."


@rule(
    "file-missing",
    Severity.ERROR,
    why="A document cannot be made without it.",
    source="The film's own `assets/`.",
)
def file_missing(subject: Subject) -> Iterator[Finding]:
    """A picture, portrait, laurel or appendix that is not there, or not below `assets/`."""
    for asset in assets(subject.film):
        try:
            subject.project.asset(asset.file)
        except ProblemsFound as found:
            for problem in found.problems:
                yield Finding(problem.span, f"{asset.what}: {problem.message}", problem.hint)


@rule("picture-too-coarse", Severity.WARNING, why="Print shows the pixels.", source=_DPI)
def picture_too_coarse(subject: Subject) -> Iterator[Finding]:
    """A picture has fewer than 200 pixels an inch where it is printed largest; 174 mm wide if no document prints it."""
    return _coarser(subject, 0, FLOOR)


@rule("picture-not-fine", Severity.NOTE, why="A printer asks for 300 dpi, and may send the file back.", source=_DPI)
def picture_not_fine(subject: Subject) -> Iterator[Finding]:
    """A picture has 200 to 300 pixels an inch where it is printed largest; 174 mm wide if no document prints it."""
    return _coarser(subject, FLOOR, FINE)


def _coarser(subject: Subject, least: int, most: int) -> Iterator[Finding]:
    """Pictures, portraits and laurels of `least` to `most` pixels an inch."""
    for file, size in _sizes(subject):
        if least <= round(size.dpi) < most:
            pixels = round(size.dpi * size.width / 72)
            message = f"{pixels} pixels on {size.width / MM:.0f} mm: {size.dpi:.0f} dpi {size.where}"
            hint = f"ask for a file that has at least {pixels * most / size.dpi:.0f} pixels there"
            yield Finding(file.span, message, hint)


class _Size(NamedTuple):
    """Pixels an inch and width in points of a picture, and where it is so large, in words."""

    dpi: float
    width: float
    where: str


def _sizes(subject: Subject) -> Iterator[tuple[Text, _Size]]:
    """Every picture file with its size where it is printed largest."""
    from epk.pictures.files import read_header  # noqa: PLC0415  # brings PIL, 30 ms that the other rules are spared

    prints = rehearsed(subject).prints
    for asset in assets(subject.film):
        if asset.what == "appendix":
            continue
        try:
            picture = read_header(subject.project.asset(asset.file), asset.file.span)
        except ProblemsFound:
            continue  # What is missing is told by `file-missing`, what is no picture by `cannot-be-set`.
        printed = [_Size(p.dpi, p.width, f"in {p.document}") for p in prints if p.path == picture.path]
        otherwise = _Size(picture.width * 72 / PRINTED_WIDTH, PRINTED_WIDTH, "if printed so wide")
        if printed or asset.what == "picture":
            yield asset.file, min(printed, default=otherwise)


@rule(
    "picture-colours",
    Severity.WARNING,
    why="Inks look different on every press: without a profile nobody can tell which colours are meant.",
    source="ISO 15930 (PDF/X): colours of a press have a profile; festivals and web sites ask for sRGB.",
)
def picture_colours(subject: Subject) -> Iterator[Finding]:
    """A picture in CMYK that does not say, by a profile, which inks are meant."""
    for sight in subject.album.sights:
        if sight.unknown_inks:
            message = f"{sight.file} is in CMYK without a profile"
            yield Finding(sight.file.span, message, "export it in sRGB, or with the profile of its press")


@rule(
    "picture-damaged",
    Severity.ERROR,
    why="Half a picture was copied or sent; the document cannot be made with it.",
    source="The film's own `assets/`.",
)
def picture_damaged(subject: Subject) -> Iterator[Finding]:
    """A picture, portrait or laurel whose file breaks off or is damaged."""
    told = {(problem.span, problem.message) for problem in rehearsed(subject).problems}
    for problem in subject.album.damage:
        if (problem.span, problem.message) not in told:  # else `cannot-be-set` tells
            yield Finding(problem.span, problem.message, problem.hint)


@rule(
    "picture-twice",
    Severity.WARNING,
    why="Journalists choose among the stills: the same one again is one fewer, and two portraits alike are a mix-up.",
    source="Festivals' press offices, which ask for a number of different stills.",
)
def picture_twice(subject: Subject) -> Iterator[Finding]:
    """Two pictures, or two portraits, are the same file or show the same, if saved anew, smaller or in grey."""
    told: set[int] = set()
    for one, other in subject.album.pairs():
        if id(other) not in told and (how := _sameness(one, other)):
            told.add(id(other))
            yield Finding(other.file.span, f"{other.file} {how}", "name another picture, or take one of them out")


def _sameness(one: Sight, other: Sight) -> str:
    if one.file == other.file:
        return "is named twice"
    if one.digest == other.digest:
        return f"is the same file as {one.file}"
    return f"shows the same as {one.file}" if one.like(other) else ""


@rule(
    "picture-caption",
    Severity.WARNING,
    why="Without names a journalist guesses, or takes another film's still.",
    source=f"Festivals' press offices; {_IPTC}",
)
def picture_caption(subject: Subject) -> Iterator[Finding]:
    """A still without a caption."""
    for picture in subject.film.stills:
        if not picture.caption:
            message = f"{picture.file} has no caption"
            yield Finding(picture.file.span, message, "say who is where and as whom, left to right")


@rule("picture-credit", Severity.WARNING, why="No newspaper prints a picture without one.", source=_IPTC)
def picture_credit(subject: Subject) -> Iterator[Finding]:
    """A picture or portrait without a credit."""
    uncredited = [picture.file for picture in pictures(subject.film) if not picture.credit]
    people = subject.film.people.values()
    uncredited += [person.portrait for person in people if person.portrait and not person.portrait_credit]
    for file in uncredited:
        yield Finding(file.span, f"{file} has no credit", 'add `credit: "Photo: NAME"`')


@rule("picture-rights", Severity.NOTE, why="Whoever prints it asks who owns it.", source=_IPTC)
def picture_rights(subject: Subject) -> Iterator[Finding]:
    """Frames of the film without a line of copyright."""
    for picture in subject.film.stills:
        if not picture.copyright and not picture.illustration:
            yield Finding(picture.file.span, f"{picture.file} has no copyright line", "add `copyright: © YEAR OWNER`")


@rule(
    "picture-alt",
    Severity.WARNING,
    why="It is all that a reader who cannot see the picture is given.",
    source="WCAG 2.2, 1.1.1; PDF/UA-1 (ISO 14289-1), 7.3.",
)
def picture_alt(subject: Subject) -> Iterator[Finding]:
    """An alternative text that describes nothing: a file name, a single word, the caption again."""
    for picture in pictures(subject.film):
        alt = picture.alt.strip()
        if _FILE_NAME.fullmatch(alt) or len(alt.split()) < 2 or alt == (picture.caption or "").strip():
            yield Finding(picture.alt.span, f"“{alt}” does not say what is seen", "describe the picture in a sentence")


@rule(
    "illustration-untold",
    Severity.WARNING,
    why="A drawing that passes for a frame of the film misleads whoever prints it.",
    source="IPTC Photo Metadata Standard, Digital Source Type.",
)
def illustration_untold(subject: Subject) -> Iterator[Finding]:
    """An illustration whose caption and credit do not both say that it is one."""
    if not subject.film.language.lower().startswith("en"):
        return
    for picture in pictures(subject.film):
        told = [text and "illustration" in text.lower() for text in (picture.caption, picture.credit)]
        if picture.illustration and not all(told):
            message = f"{picture.file}: caption and credit do not both say that it is an illustration"
            yield Finding(picture.file.span, message, "write “illustration” into both")
