"""Cast and crew: biographies, and lists of names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from epk.blocks.pictures import picture_strip
from epk.blocks.registry import block
from epk.data.film import Film, Picture
from epk.data.film_fields import credit_label
from epk.data.labels import Labels, Phrase, joined, lowered
from epk.data.people import CastMember, Person
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.columns import alongside
from epk.page.setting import Setting, ruled
from epk.page.strips import Strip, kept, kept_with_next, spaced

UNPARTED = 16
"""Lines up to which a biography below a small portrait is not parted."""
BESIDE = 10.0
"""Points between a portrait and the name beside it."""


@record
class BiographiesOptions(Record):
    """Whose biographies, and how."""

    of: Literal["cast", "crew", "directors"] | None = described(
        "Whose; `crew` includes the directors. As the entry in `pages` says if left out.", default=None
    )
    style: Text = described("Style of the text.", default=Text("body"))
    name_style: Text = described("Style of the names.", default=Text("name"))
    role_style: Text = described("Style of the character or the job.", default=Text("label"))
    credit_style: Text = described("Style of a portrait's credit.", default=Text("caption"))
    name_width: Length = described(
        "Width of the column with portrait, name and role; with 0 they stand above the text.",
        default=Length(150),
        example="50mm",
    )
    portrait_height: Length = described("Height of a portrait, if there is one.", default=Length(170))
    portrait_width: Length | None = described(
        "Width of a portrait, where names stand above the text: it then stands beside the name; as wide as the column "
        "if left out.",
        default=None,
        example="22mm",
    )
    portrait_shape: Literal["rectangle", "disc"] = described(
        "Shape of a portrait; a `disc` is as large as the lesser of its width and height.", default="rectangle"
    )
    rule: Text | None = described("A rule of the theme above each.", default=None)
    gap: Length = described("Space between two people.", default=Length(14))


@block("biographies", BiographiesOptions, prints=("people", "cast", "crew"))
def biographies(setting: Setting, options: BiographiesOptions) -> list[Strip]:
    """Everyone with a biography: name and role beside it, a portrait above the name if there is one."""
    strips: list[Strip] = []
    for person, role, told in _people(setting.film, options.of or setting.people, setting.labels):
        if person.biography:
            strips += _entry(setting.within("Sect"), person, role, person.biography.text if told else None, options)
    return strips


def _people(film: Film, of: str, labels: Labels) -> Iterator[tuple[Person, Phrase, bool]]:
    """People with what they are for the film, each once, and whether their lives are told here.

    Those of the crew who act as well stand in both places; their lives are told among the cast.
    """
    if of == "cast":
        for member in film.cast:
            yield film.people[member.person], _part(member, labels), True
        return
    acting = {member.person for member in film.cast}
    directors = {key for credit in film.crew if credit.job == "director" for key in credit.people}
    seen = set[str]()
    for credit in film.crew:
        for key in credit.people:
            if key not in seen and (of == "crew" or key in directors):
                seen.add(key)
                yield film.people[key], _jobs(film, key, labels), of == "directors" or key not in acting


def _part(member: CastMember, labels: Labels) -> Phrase:
    """What somebody plays, with what is noted of it."""
    known = member.character
    role = labels.filled("words", "as", character=known.value) if known else (labels("words", "in-the-cast"),)
    return (*role, f" ({member.note})") if member.note else role


def _jobs(film: Film, key: str, labels: Labels) -> Phrase:
    """Everything a person did for the film, in one line."""
    jobs = [credit_label(credit, labels, 1) for credit in film.crew if key in credit.people]
    return joined([jobs[0], *(lowered(job) for job in jobs[1:])], ", ")


def life(person: Person, labels: Labels) -> Phrase:
    """The years after the name of somebody who has died: "(1961–2013)", or "(died 2013)" without a year of birth."""
    if person.deceased is None or person.deceased.when is None:
        return ()
    died = person.deceased.when.year
    if person.deceased.born:
        return (f" ({person.deceased.born.year}–{died})",)
    return (" ", *labels.filled("words", "died", year=str(died)))


def _entry(
    setting: Setting, person: Person, role: Phrase, told: Text | None, options: BiographiesOptions
) -> list[Strip]:
    if not options.name_width:
        above = kept_with_next(_above(setting, person, role, options))
        text = _life_told(setting, person, told, options)
        if options.portrait_width is not None:
            text = spaced(kept(text) if len(text) <= UNPARTED else text, before=4)
        below = ruled(setting, options.rule, [*above, *text], options.gap) if options.rule else [*above, *text]
        return spaced(below, after=options.gap)
    head = _head(setting.measured(options.name_width - 14), person, role, options)
    text = _life_told(setting.measured(setting.measure - options.name_width), person, told, options)
    strips = alongside(setting, head, text, options.name_width)
    return spaced(ruled(setting, options.rule, strips, options.gap), after=options.gap)


def _life_told(setting: Setting, person: Person, told: Text | None, options: BiographiesOptions) -> list[Strip]:
    """The biography, with the dedication that a family wishes; neither where it is told elsewhere."""
    if told is None:
        return []
    text = setting.prose(told, options.style)
    dedication = person.deceased.dedication if person.deceased else None
    return [*text, *(spaced(setting.phrase(dedication, options.role_style), before=6) if dedication else [])]


def _above(setting: Setting, person: Person, role: Phrase, options: BiographiesOptions) -> list[Strip]:
    """Portrait and name side by side, or one above the other."""
    wide = options.portrait_width
    if not person.portrait or wide is None:
        return _head(setting, person, role, options)
    portrait = _portrait(setting, person, person.portrait, wide, options)
    names = _names(setting.measured(setting.measure - wide - BESIDE), person, role, options)
    return [setting.beside([(0.0, [portrait]), (wide + BESIDE, names)])]


def _head(setting: Setting, person: Person, role: Phrase, options: BiographiesOptions) -> list[Strip]:
    """Portrait, name with years, name in its own script, role."""
    if not person.portrait:
        return _names(setting, person, role, options)
    portrait = _portrait(setting, person, person.portrait, setting.measure, options)
    return kept([portrait, *spaced(_names(setting, person, role, options), before=6)])


def _portrait(setting: Setting, person: Person, file: Text, width: float, options: BiographiesOptions) -> Strip:
    said = setting.labels.said("words", "portrait-of", name=person.name.value)
    portrait = Picture(file=file, alt=said, span=person.where("portrait"))
    if options.portrait_shape == "disc":
        return picture_strip(setting, portrait, min(width, options.portrait_height), None, disc=True)
    return picture_strip(setting, portrait, width, options.portrait_height)


def _names(setting: Setting, person: Person, role: Phrase, options: BiographiesOptions) -> list[Strip]:
    strips = setting.phrase((person.name.value, *life(person, setting.labels)), options.name_style, "H3")
    if person.native:
        native = setting.words(person.native.text, language=person.native.language)
        strips += setting.paragraph([native], options.role_style)
    strips += setting.phrase(role, options.role_style)
    if person.portrait and person.portrait_credit:
        strips += setting.phrase(person.portrait_credit, options.credit_style)
    return kept(strips)
