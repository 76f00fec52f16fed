"""A person's name as a heading, with what stands small beside it, the role and the biography."""

from __future__ import annotations

from epk.blocks.people import PeopleOptions, Told
from epk.blocks.portraits import portrait
from epk.data.labels import Labels, Phrase
from epk.data.people import Person
from epk.data.record import Text
from epk.page.items import TextLine
from epk.page.setting import Setting
from epk.page.strips import Strip, kept, spaced
from epk.page.styles import BlockStyle
from epk.typeset.markup import Inline
from epk.typeset.style import is_rtl

BELOW_PORTRAIT = 4.0
"""Points between a portrait and its credit."""
LEFT_TO_RIGHT, RIGHT_TO_LEFT, END = "\u2066", "\u2067", "\u2069"
"""What isolates words read in another direction, so that those around them keep their order (UAX 9)."""
APART = 0.4
"""Space between a name and what stands beside it, in sizes of the name's type."""


def names(setting: Setting, told: Told, options: PeopleOptions) -> list[Strip]:
    """Name with what stands beside it, and role."""
    person = told.person
    strips = setting.phrase(person.name.value, options.name_style, "H3")
    strips = _with_aside(setting, strips, _aside(setting, person), options)
    return kept(strips + setting.phrase(told.role, options.role_style))


def credit_of_portrait(setting: Setting, told: Told, options: PeopleOptions) -> list[Strip]:
    """Who took the portrait."""
    person = told.person
    shown = person.portrait and person.portrait_credit
    return (
        kept(setting.phrase(person.portrait_credit, options.credit_style)) if shown and person.portrait_credit else []
    )


def pictured(setting: Setting, told: Told, width: float, height: float, options: PeopleOptions) -> list[Strip]:
    """The portrait, if there is one, and below it its credit."""
    file = told.person.portrait
    if not file:
        return []
    shown = portrait(setting, told.person, file, width, height, options.portrait_shape)
    return kept([shown, *spaced(credit_of_portrait(setting, told, options), before=BELOW_PORTRAIT)])


def life_told(setting: Setting, told: Told, options: PeopleOptions, text: Text | None) -> list[Strip]:
    """The biography's `text`, with the dedication that a family wishes; neither where it is told elsewhere."""
    if text is None:
        return []
    strips = setting.prose(text, options.style)
    dedication = told.person.deceased.dedication if told.person.deceased else None
    return [*strips, *(spaced(setting.phrase(dedication, options.role_style), before=6) if dedication else [])]


def _years(person: Person, labels: Labels) -> Phrase:
    """Those of somebody who has died: "(1961–2013)", or "(died 2013)" without a year of birth."""
    if person.deceased is None or person.deceased.when is None:
        return ()
    died = person.deceased.when.year
    if person.deceased.born:
        years = f"({person.deceased.born.year}–{died})"
        return (f"{LEFT_TO_RIGHT}{years}{END}" if is_rtl(labels.language) else years,)
    return labels.filled("words", "died", year=str(died))


def _aside(setting: Setting, person: Person) -> list[Inline]:
    """The name in its own script, how that is read in Latin letters, and years."""
    parts: list[list[Inline]] = []
    if person.native:
        text, language = person.native.text, person.native.language
        own = f"{RIGHT_TO_LEFT}{text}{END}" if is_rtl(language) else text
        parts.append([setting.words(own, language=language)])
        if person.native.romanised and person.native.romanised != person.name.value:
            parts.append([setting.words(person.native.romanised)])
    parts.append(setting.inlines(_years(person, setting.labels)))
    filled = [part for part in parts if part]
    spaces = [[setting.words(" ")] for _ in filled]
    return [inline for pair in zip(filled, spaces, strict=True) for part in pair for inline in part][:-1]


def _with_aside(setting: Setting, name: list[Strip], aside: list[Inline], options: PeopleOptions) -> list[Strip]:
    """A name and, on its last line where there is room, what stands beside it; else that follows below."""
    if not aside:
        return name
    style = setting.style(options.name_style)
    start = _end_of(name[-1]) + APART * style.text.size
    beside = setting.measured(setting.measure - start)
    if _from_the_edge(style) and _from_the_edge(setting.style(options.aside_style)) and beside.measure > 0:
        small = beside.paragraph(aside, options.aside_style)
        if len(small) == 1 and _end_of(small[0]) <= beside.measure:
            last = setting.beside([(0.0, name[-1:]), (start, small)], before=name[-1].before, after=name[-1].after)
            return [*name[:-1], last]
    return [*name, *setting.paragraph(aside, options.aside_style)]


def _from_the_edge(style: BlockStyle) -> bool:
    """Whether lines begin at the edge where reading begins."""
    return style.text.align in ("left", "justify")


def _end_of(strip: Strip) -> float:
    """Points that a line of text takes of its measure."""
    return max(item.line.width for item in strip.items if isinstance(item, TextLine))
