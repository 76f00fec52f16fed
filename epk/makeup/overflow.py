"""What is said of texts that do not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from epk.blocks import registry
from epk.blocks.left_out import left_out
from epk.data.block import BlockSpec
from epk.limits import DOCUMENT_PAGES
from epk.page.geometry import Box
from epk.page.items import Image, TextLine
from epk.page.setting import Setting
from epk.page.strips import Strip, Strips
from epk.problems import ExitCode, Problem, Span, error

MM = 72 / 25.4


def endless(span: Span) -> Problem:
    """The error for more pages than any document may have."""
    message = f"goes on for more than {DOCUMENT_PAGES.value:,} pages"
    hint = f"Shorten the texts, or make the region larger. {DOCUMENT_PAGES.way_out}"
    return error(span, message, hint, ExitCode.DOES_NOT_FIT)


def overflow(strips: Strips, excess: float, name: str, box: Box, span: Span) -> Problem:
    """The error for strips that need `excess` points more than the region `name` has."""
    words, left = 0, excess
    culprit: Strip | None = None
    for strip in reversed(strips):
        if left > 0 and strip.words:
            words, culprit = words + strip.words, culprit or strip
            left -= strip.height
    where = culprit.span if culprit and culprit.span else span
    about = f" (about {words} words)" if words else ""
    message = f'exceeds region "{name}" by {max(excess / MM, 0.1):.1f} mm{about}'
    hint = f"Shorten the text, or give the region more than its {box.height / MM:.0f} mm in the layout."
    return error(where, message, hint, ExitCode.DOES_NOT_FIT)


def omitted(specs: Iterable[BlockSpec], setting: Setting) -> Iterator[Problem]:
    """The warnings for blocks that are left out of their region."""
    film = setting.film
    for spec in _innermost(specs, setting):
        items = [item for strip in registry.compose(spec, setting) for item in strip.items]
        told = [item.placement.picture.path.name for item in items if isinstance(item, Image)]
        told[:0] = _words(item for item in items if isinstance(item, TextLine))
        written = (film.at[key] for key in registry.printed_by(spec) if key in film.at)
        if told:
            yield left_out(setting.context, f"its {spec.name}", [" ".join(told)], next(written, spec.span))


def _words(lines: Iterable[TextLine]) -> list[str]:
    """The words of lines; those that a line's end parts, at a hyphen or where it must, are whole again."""
    told = ""
    for item in lines:
        parted = told[-1:].isalpha() and item.text[:1].islower()
        told += item.text if parted or told.endswith(" ") else f" {item.text}"
    return told.split()


def _innermost(specs: Iterable[BlockSpec], setting: Setting) -> Iterator[BlockSpec]:
    """The blocks that hold no others, among those given and in them; none in what shows nothing here."""
    for spec in specs:
        inner = registry.inner_blocks(spec)
        if not inner:
            yield spec
        elif registry.compose(spec, setting):
            yield from _innermost(inner, setting)
