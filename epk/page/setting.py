"""What a block is given to set itself with: the film, a measure, styles, and its place in the structure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any, Literal, NamedTuple

from epk.data.film import Film
from epk.data.labels import Label, Labels, Phrase, by_language
from epk.data.record import NOWHERE
from epk.data.theme import RuleStyle
from epk.data.values import Colour
from epk.page.contrast import Letters
from epk.page.document_context import DocumentContext, SectionAnchor
from epk.page.items import EmptyCell, Stroke
from epk.page.lines import line_strips
from epk.page.side_by_side import beside
from epk.page.strips import Strip, Strips, spaced
from epk.page.structure import Element, ReadingOrder
from epk.page.styles import BlockStyle, Styles
from epk.problems import ProblemsFound, Span, error, suggestion
from epk.typeset.markup import Inline, parse
from epk.typeset.style import is_rtl


class Setting(NamedTuple):
    """A place on a page. Distances in points; `element` is None where everything is decoration.

    Elements within it are numbered in the `order` in which they are made. `anchor` is that of the section. `page` (an
    index from 0) and `mirrored` are known only to blocks that are set on every page of a template. `spare_still` is
    the number of the still that the section shows where it asks for any that is not shown elsewhere, `still` that of
    its own, and `people` are those it is about. `ground` is the
    page's colour, if it has one, and `letters` are those of other regions that stand on this one. Blocks show so many
    items `fewer` than they would, by rank, where their region has no room for all.
    """

    context: DocumentContext
    styles: Styles
    element: Element | None
    order: ReadingOrder
    measure: float
    room: float
    span: Span = NOWHERE
    anchor: SectionAnchor | None = None
    page: int | None = None
    mirrored: bool = False
    spare_still: int = 1
    still: int | None = None
    people: Literal["cast", "crew", "directors"] = "cast"
    ground: Colour | None = None
    letters: tuple[Letters, ...] = ()
    fewer: int = 0

    @property
    def film(self) -> Film:
        return self.context.film

    @property
    def labels(self) -> Labels:
        return self.context.labels

    def within(self, kind: str, **marks: Any) -> Setting:
        """The same place inside a new structure element of `kind` (ISO 32000-1, 14.8.4).

        The alternative text of a picture says its language where that is not the document's.
        """
        if "alt" in marks and not isinstance(marks["alt"], Label) and self._foreign:
            marks["language"] = self.styles.language
        return self._replace(
            element=self.element.child(kind, self.order.following(), **marks) if self.element else None
        )

    def cell(self, strips: Strips) -> list[Strip]:
        """Strips as the content of the table's cell that this place is; without any, the cell is kept."""
        empty = [] if strips or self.element is None else [Strip(0.0, (EmptyCell(element=self.element),))]
        return [*strips, *empty]

    @property
    def _foreign(self) -> bool:
        """Whether the film's language is another than the one in force here."""
        return self.element is not None and self.element.spoken_language != self.styles.language

    def measured(self, measure: float) -> Setting:
        """The same place with another measure."""
        return self._replace(measure=measure)

    @property
    def rtl(self) -> bool:
        """Whether the document's language is read from right to left."""
        return is_rtl(self.labels.language)

    def beside(self, parts: Sequence[tuple[float, Strips]], **space: Any) -> Strip:
        """Strips side by side, each with its distance from the edge where reading begins (see `beside`)."""
        return beside(parts, mirror=self.measure if self.rtl else None, **space)

    def style(self, name: str) -> BlockStyle:
        return self.styles.style(name, self.span)

    def coloured(self, colour: str) -> Setting:
        """The same place, in which all text is of one colour of the palette."""
        styles = self.styles
        exchange = dict.fromkeys(styles.theme.palette, styles.recolour.get(colour, colour))
        return self._replace(styles=styles.recoloured(exchange, styles.scale))

    def colour(self, name: str) -> Colour:
        return self.styles.colour(name, self.span)

    def words(
        self,
        text: str,
        *,
        strong: bool = False,
        href: str | None = None,
        language: str | None = None,
        scale: float = 1.0,
        upper: bool | None = None,
        whole: bool = False,
    ) -> Inline:
        """Words without markup, as part of a paragraph (see `Inline`)."""
        own = text.language if isinstance(text, Label) and text.language != self.styles.language else None
        link, tag = href and str(href), str(language) if language else own
        return Inline(str(text), strong=strong, href=link, language=tag, scale=scale, upper=upper, whole=whole)

    def inlines(self, text: str | Phrase, *, markup: bool = False) -> list[Inline]:
        """A text in as many parts as it has languages in turn; the film's own words may hold `markup`."""
        parts = by_language((text,) if isinstance(text, str) else text, self.styles.language)
        return [
            inline
            for part, tag in parts
            for inline in (chain(*parse(part)) if markup and not tag else [self.words(part, language=tag)])
        ]

    def width_of(self, text: str, style: str) -> float:
        """Width of `text` on one line, in points."""
        context = self.context
        return context.paragraph_cache.width(str(text), self.style(style).text, context.book, self.place_of(text))

    def place_of(self, text: str | Phrase) -> Span:
        """Where a text was written; for what was written nowhere, the block that prints it."""
        parts = (text,) if isinstance(text, str) else text
        return next((span for part in parts if (span := getattr(part, "span", NOWHERE)) != NOWHERE), self.span)

    def prose(self, text: str, style: str, kind: str = "P", **marks: Any) -> list[Strip]:
        """A text of one or several paragraphs, each a structure element of `kind`."""
        span = self.place_of(text)
        strips: list[Strip] = []
        for inlines in parse(str(text)):
            strips += self.paragraph(inlines, style, span, kind, continued=bool(strips), **marks)
        return strips

    def phrase(self, text: str | Phrase, style: str, kind: str = "P", **marks: Any) -> list[Strip]:
        """A text without markup in one paragraph."""
        return self.paragraph(self.inlines(text), style, self.place_of(text), kind, **marks)

    def paragraph(
        self,
        inlines: Sequence[Inline],
        style: str,
        span: Span | None = None,
        kind: str = "P",
        *,
        continued: bool = False,
        **marks: Any,
    ) -> list[Strip]:
        """One paragraph, written at `span`, with its language's quotes and spaces.

        A `continued` one is indented or set off from the one before, not both.
        """
        if not any(inline.text for inline in inlines):
            return []
        if self._foreign and not any(inline.language for inline in inlines):
            marks["language"] = self.styles.language
        chosen, place = self.style(style), self.within(kind, **marks)
        text = chosen.text if continued or not chosen.text.indent else chosen.text._replace(indent=0.0)
        lines = self.context.paragraph_cache.paragraph(
            inlines, text, self.measure, self.context.book, span or self.span
        )
        joined = continued and text.indent > 0
        strips = line_strips(lines, chosen, place.element, span, width=self.measure, gridded=self.on_grid(chosen))
        return spaced(strips, before=0.0 if joined else chosen.before, after=chosen.after)

    def on_grid(self, style: BlockStyle) -> bool:
        """Whether lines of a style keep to the layout's baseline grid."""
        return style.text.leading % self.context.layout.grid.baseline < 0.01

    def theme_rule(self, name: str) -> RuleStyle:
        """The rule called `name`. Raises ProblemsFound for a name the theme lacks."""
        rules = self.styles.theme.rules
        if name not in rules:
            raise ProblemsFound([error(self.span, f'unknown rule "{name}"', suggestion(name, rules))])
        return rules[name]

    def rule(self, name: str, length: float) -> Strip:
        """A horizontal rule of the theme, `length` points long."""
        rule = self.theme_rule(name)
        middle = rule.thickness / 2
        line = Stroke((0.0, middle), (length, middle), rule.thickness, self.colour(rule.colour), span=self.span)
        return Strip(rule.thickness, (line,), width=length)


def ruled(setting: Setting, rule: str | None, strips: Strips, gap: float) -> list[Strip]:
    """Strips below a rule of the theme, with `gap` points on both sides of it; without a rule, with the gap above."""
    if rule is None:
        return spaced(strips, before=gap)
    line = setting.rule(rule, setting.measure)._replace(keep=True)
    return [*spaced([line], before=gap, after=gap), *spaced(strips, before=gap)]
