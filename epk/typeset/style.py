"""How text looks: a face chosen by its properties, and everything else a paragraph is set with."""

from __future__ import annotations

from typing import Literal, NamedTuple

from epk.data.values import Colour

Align = Literal["left", "right", "center", "justify"]

BOLD = 700
"""The least weight of `**strong**` words (CSS Fonts 4, `bold`)."""


RTL_LANGUAGES = frozenset(("ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"))


def is_rtl(language: str) -> bool:
    """Whether a language (BCP 47) is read from right to left."""
    subtags = language.lower().split("-")
    return subtags[0] in RTL_LANGUAGES and "latn" not in subtags


class Face(NamedTuple):
    """A font family and the point in its design space that is wanted.

    `width` is in percent of the normal width, `size` the size in points the letters are drawn for
    (optical size). Families that lack an axis give what they have.
    """

    family: str
    weight: int = 400
    italic: bool = False
    width: float | None = None
    size: float | None = None

    def emphasised(self, *, em: bool, strong: bool) -> Face:
        """The face of emphasised words: `em` turns italic on, or off within italic; `strong` is bold or bolder."""
        if not (em or strong):
            return self
        weight = max(BOLD, min(self.weight + 200, 900)) if strong else self.weight
        return self._replace(weight=weight, italic=self.italic != em)


class TextStyle(NamedTuple):
    """What a paragraph is set with.

    `size`, `leading` and `indent` (of the first line) are in points, `tracking` is in thousandths of the size.
    `features` are OpenType features by tag: `"onum"`, `"-liga"` for off, `"ss01=2"` for a choice.
    `upper` prints capitals while the text stays as written. With `optical` margins, punctuation at the ends of lines
    and the white beside large letters hang outside the measure. In a right-to-left `language` (BCP 47), `align` "left"
    and "right" change places.
    """

    face: Face
    size: float
    leading: float
    colour: Colour
    align: Align = "left"
    tracking: float = 0.0
    features: tuple[str, ...] = ()
    hyphenate: bool = False
    upper: bool = False
    optical: bool = False
    language: str = "en"
    fallbacks: tuple[str, ...] = ()
    indent: float = 0.0
    name: str = ""

    def scaled(self, factor: float) -> TextStyle:
        """The same style with every distance multiplied by `factor`, drawn for the new size."""
        size = self.face.size * factor if self.face.size is not None else None
        return self._replace(
            face=self.face._replace(size=size),
            size=self.size * factor,
            leading=self.leading * factor,
            indent=self.indent * factor,
        )
