r"""The markup of a film's texts: `*em*`, `**strong**`, `[words](https://...)`, hard breaks, and nothing else.

Emphasis follows CommonMark 0.31 (6.2, delimiter runs) for `*` alone, but for its rule of three. An empty line parts
paragraphs; a backslash or two spaces at a line's end break the line; a backslash before punctuation takes its meaning
away. Every text is valid: a mark without its partner is printed as it stands, and so is a link to anything but the
schemes below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple
from unicodedata import category

from msgspec import Struct

SCHEMES = ("https://", "http://", "mailto:", "tel:")

_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_BRACKETS = re.compile(r"\\.|[\[\]()]", re.DOTALL)
_TOKENS = re.compile(
    r"""(?P<hard>(?:\\|[ ]{2,})\n[ \t]*) | (?P<fold>[ \t]*\n[ \t]*) | \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<stars>\*+) | (?P<link>\[) | (?P<text>(?:[^\\*\[\n ] | [ ](?![ ]*\n))+ | .)""",
    re.VERBOSE,
)


class Inline(NamedTuple):
    """Words of a paragraph that look and mean the same. A `\\n` in `text` breaks the line.

    `language` (BCP 47) is None where it is the paragraph's. `scale` is their size as a part of the paragraph's,
    `upper` whether they are set in capitals, None where that is the style's to say. `expansion` is what an
    abbreviation stands for, to be read aloud in its place. No line ends within a `whole` one, such as an address,
    unless it is wider than the measure.
    """

    text: str
    em: bool = False
    strong: bool = False
    href: str | None = None
    language: str | None = None
    scale: float = 1.0
    upper: bool | None = None
    expansion: str | None = None
    whole: bool = False


class _Stars(Struct):
    """A run of `*` and how many of them are not yet part of a pair."""

    count: int
    opens: bool
    closes: bool


def parse(text: str) -> tuple[tuple[Inline, ...], ...]:
    """The paragraphs of `text`, each as its inlines; none for a text of white space."""
    paragraphs = _PARAGRAPHS.split(text.strip()) if text.strip() else ()
    return tuple(tuple(_inlines(paragraph)) for paragraph in paragraphs)


def plain(text: str) -> str:
    """The words alone, paragraphs parted by an empty line."""
    return "\n\n".join("".join(inline.text for inline in paragraph) for paragraph in parse(text))


def _inlines(source: str, href: str | None = None) -> list[Inline]:
    nodes = list(_nodes(source, href))
    emphasis = _emphasis(nodes)
    inlines: list[Inline] = []
    for node, (em, strong) in zip(nodes, emphasis, strict=True):
        if isinstance(node, Inline):
            styled = node if not (em or strong) else node._replace(em=em or node.em, strong=strong or node.strong)
            inlines.append(styled)
        elif node.count:
            inlines.append(Inline("*" * node.count, em, strong, href))
    return _merged(inlines)


def _merged(inlines: Iterable[Inline]) -> list[Inline]:
    groups = groupby(inlines, key=lambda inline: (inline.em, inline.strong, inline.href))
    return [Inline("".join(inline.text for inline in group), *look) for look, group in groups]


def _nodes(source: str, href: str | None) -> Iterator[Inline | _Stars]:
    position, pairs = 0, _bracket_pairs(source) if href is None else {}
    while match := _TOKENS.match(source, position):
        position = match.end()
        if match["stars"]:
            yield _stars(source, match.start(), match.end())
        elif match["link"] and href is None and (link := _link(source, match.start(), pairs)):
            words, target, position = link
            yield from _inlines(words, target)
        else:
            yield Inline(_literal(match), href=href)


def _literal(match: re.Match[str]) -> str:
    if match["hard"]:
        return "\n"
    return " " if match["fold"] else match["escaped"] or match[0]


def _stars(source: str, start: int, end: int) -> _Stars:
    """Whether a run of stars may open or close emphasis, from the characters at its sides."""
    before, after = source[start - 1 : start] or " ", source[end : end + 1] or " "
    opens = not after.isspace() and (not _is_punctuation(after) or before.isspace() or _is_punctuation(before))
    closes = not before.isspace() and (not _is_punctuation(before) or after.isspace() or _is_punctuation(after))
    return _Stars(end - start, opens, closes)


def _is_punctuation(character: str) -> bool:
    return category(character)[0] in "PS"


def _emphasis(nodes: list[Inline | _Stars]) -> list[tuple[bool, bool]]:
    """For every node, whether it is within `*em*` and `**strong**`; stars that found a partner are used up."""
    emphasis = [(False, False)] * len(nodes)
    openers: list[tuple[int, _Stars]] = []
    for index, node in enumerate(nodes):
        if not isinstance(node, _Stars):
            continue
        while node.closes and node.count and openers:
            start, opener = openers[-1]
            used = 2 if min(node.count, opener.count) >= 2 else 1
            emphasis[start + 1 : index] = [(em or used == 1, st or used == 2) for em, st in emphasis[start + 1 : index]]
            node.count -= used
            opener.count -= used
            if not opener.count:
                openers.pop()
        if node.opens and node.count:
            openers.append((index, node))
    return emphasis


def _link(source: str, opening: int, pairs: dict[int, int]) -> tuple[str, str, int] | None:
    """Words, target and end of the link that begins with the bracket at `opening`; None where it is none."""
    middle = pairs.get(opening)
    if middle is None or source[middle + 1 : middle + 2] != "(":
        return None
    end = pairs.get(middle + 1, middle + 2)
    target = source[middle + 2 : end].strip()
    if not target.lower().startswith(SCHEMES) or re.search(r"\s", target):
        return None
    return source[opening + 1 : middle], target, end + 1


def _bracket_pairs(source: str) -> dict[int, int]:
    """Where each `[` and `(` is closed; a backslash guards the character after it."""
    pairs: dict[int, int] = {}
    waiting: dict[str, list[int]] = {"]": [], ")": []}
    for match in _BRACKETS.finditer(source):
        character = match[0]
        if character in "[(":
            waiting["]" if character == "[" else ")"].append(match.start())
        elif character in "])" and waiting[character]:
            pairs[waiting[character].pop()] = match.start()
    return pairs
