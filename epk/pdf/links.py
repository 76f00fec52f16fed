"""Links: their annotations, the elements they belong to, and the destinations they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from msgspec import Struct, field

from epk.data.record import NOWHERE
from epk.page.structure import Element
from epk.pdf.outline import Destination
from epk.pdf.structure_tree import Box, Node
from epk.pdf.syntax import number, numbers, text_string
from epk.problems import ProblemsFound, error, suggestion

if TYPE_CHECKING:
    from epk.typeset.markup import Inline

_URI_CHARACTERS = "%/:?#[]@!$&'()*+,;=~"
"""What stands in a URI unescaped (RFC 3986, 2), beside letters, digits and `-._`."""


class InlineElements(Struct):
    """The elements of words that are links, abbreviations, or in another language than the text around them.

    There is one for every inline of an element, however many lines it runs over.
    """

    _known: dict[tuple[int, int, str], tuple[Inline, Node]] = field(default_factory=dict)

    def node(self, inline: Inline, language: str, parent: Node) -> Node:
        """Where words of `inline` in that language belong within `parent`."""
        foreign = language.lower() != parent.element.spoken_language.lower()
        if not inline.href and not foreign and not inline.expansion:
            return parent
        key = (id(parent), id(inline), language)
        if key not in self._known:
            self._known[key] = (inline, _span(inline, parent, language if foreign else None))
        return self._known[key][1]


def _span(inline: Inline, parent: Node, language: str | None) -> Node:
    kind = "Link" if inline.href else "Span"
    return parent.part(Element(kind, parent.element, language=language, expansion=inline.expansion))


def annotation(page: str, key: int, box: Box, target: str, description: str) -> str:
    """A link annotation (ISO 32000-1, 12.5.6.5) on `page`, printed without a border.

    `target` is a URI, or `#` and the name of a destination; `description` is read aloud in its place.
    """
    leads = f"/Dest{text_string(target[1:])}" if target.startswith("#") else f"/A<</S/URI/URI{_uri(target)}>>"
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{numbers(box)}]/Border[0 0 0]/F 4/P {page}/StructParent {key}"
        f"/Contents{text_string(description)}{leads}>>"
    )


def described(target: str, words: str) -> str:
    """What a link says of itself: its address, or within the document its `words`."""
    return words.strip() if target.startswith("#") else target.removeprefix("mailto:").removeprefix("tel:")


def name_tree(destinations: Mapping[str, Destination], pages: list[tuple[str, float]]) -> str:
    """Named destinations (7.9.6, 12.3.2.3). Every page is given by its reference and its height."""
    entries = []
    for name, place in sorted(destinations.items(), key=lambda entry: text_string(entry[0])):
        page, height = pages[place.page]
        entries.append(f"{text_string(name)}[{page}/XYZ 0 {number(height - place.top)} null]")
    return f"<</Dests<</Names[{''.join(entries)}]>>>>"


def check_targets(targets: Iterable[str], destinations: Mapping[str, Destination]) -> None:
    """Raises ProblemsFound for links within the document that lead nowhere."""
    missing = sorted({target[1:] for target in targets if target.startswith("#")} - destinations.keys())
    if missing:
        said = "a link leads to a place that the document does not have"
        raise ProblemsFound(error(NOWHERE, f'{said}: "#{name}"', suggestion(name, destinations)) for name in missing)


def _uri(target: str) -> str:
    return text_string(quote(target, safe=_URI_CHARACTERS))
