"""The blocks a layout can name: each registers itself here with its options."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from epk.data.block import BlockSpec
from epk.data.decode import decode
from epk.data.nodes import Mapping, Node, Scalar, Sequence
from epk.data.record import Record, record
from epk.page.setting import Setting
from epk.page.strips import Strip
from epk.problems import Problem, ProblemsFound, error, suggestion

Compose = Callable[[Setting, Any], list[Strip]]
C = TypeVar("C", bound=Callable[..., list[Strip]])


@record
class NoOptions(Record):
    """Nothing to choose."""


Prints = tuple[str, ...] | Callable[[Any], tuple[str, ...]]
"""Keys of the film's file that a block prints something of, or what tells them from its options."""


class Block(NamedTuple):
    """A block: `says` is what it prints, in a sentence, `prints` the keys of the film's file that this comes from.

    One that `shows_picture` fills its region with it, so that words of other regions may stand on it.
    A `frame` is not worth a page: a page or group of frames alone is left out.
    A `late` block is composed when all other pages are, because it tells of them.
    """

    name: str
    says: str
    options: type[Record]
    compose: Compose
    prints: Prints = ()
    shows_picture: bool = False
    frame: bool = False
    late: bool = False


BLOCKS: dict[str, Block] = {}


def block(
    name: str,
    options: type[Record] = NoOptions,
    *,
    prints: Prints = (),
    shows_picture: bool = False,
    frame: bool = False,
    late: bool = False,
) -> Callable[[C], C]:
    """Register a function as the block `name`; the first line of its docstring becomes its documentation."""

    def register(compose: C) -> C:
        says = (compose.__doc__ or "").strip().splitlines()[0]
        BLOCKS[name] = Block(name, says, options, compose, prints, shows_picture, frame, late)
        return compose

    return register


def find(spec: BlockSpec) -> Block:
    """The block that a layout names. Raises ProblemsFound with the nearest known name."""
    if spec.name not in BLOCKS:
        raise ProblemsFound([error(spec.span, f'unknown block "{spec.name}"', suggestion(spec.name, BLOCKS))])
    return BLOCKS[spec.name]


def is_late(spec: BlockSpec) -> bool:
    """Whether it tells of the other pages; an unknown one does not."""
    return spec.name in BLOCKS and BLOCKS[spec.name].late


def shows_picture(spec: BlockSpec) -> bool:
    """Whether it fills its region with a picture; an unknown one does not."""
    return spec.name in BLOCKS and BLOCKS[spec.name].shows_picture


def is_frame(spec: BlockSpec) -> bool:
    """Whether it has nothing of the film's own to say, nor has any block that it holds; an unknown one has."""
    if spec.name not in BLOCKS or BLOCKS[spec.name].frame:
        return spec.name in BLOCKS
    inner = inner_blocks(spec)
    return bool(inner) and all(map(is_frame, inner))


@lru_cache(1024)
def inner_blocks(spec: BlockSpec) -> tuple[BlockSpec, ...]:
    """The blocks that the option `blocks` of a block holds, those aside that are no blocks."""
    entries = spec.options.entries if isinstance(spec.options, Mapping) else ()
    listed = [value for key, value in entries if key.text == "blocks"]
    nodes = [node for value in listed for node in (value.items if isinstance(value, Sequence) else (value,))]
    return tuple(filter(None, map(_spec, nodes)))


def _spec(node: Node) -> BlockSpec | None:
    if isinstance(node, Scalar):
        return BlockSpec(node.text, None, node.span)
    if isinstance(node, Sequence) or not node.entries:
        return None
    name, options = node.entries[0]
    return BlockSpec(name.text, options, name.span)


def printed_by(spec: BlockSpec) -> tuple[str, ...]:
    """The keys of the film's file that it prints something of; none where it is unknown or its options are."""
    prints = BLOCKS[spec.name].prints if spec.name in BLOCKS else ()
    if isinstance(prints, tuple):
        return prints
    options = options_of(spec, [])
    return prints(options) if options else ()


def options_of(spec: BlockSpec, problems: list[Problem]) -> Record | None:
    """The options of a block, decoded; what is wrong with them goes to `problems`."""
    options, found = _decoded(spec)
    problems += found
    return options


@lru_cache(1024)
def _decoded(spec: BlockSpec) -> tuple[Record | None, list[Problem]]:
    """Once for a place in a layout, though a block may stand on every page."""
    problems: list[Problem] = []
    return decode(find(spec).options, spec.options or Mapping((), spec.span), problems), problems


def compose(spec: BlockSpec, setting: Setting) -> list[Strip]:
    """The strips of one block. Raises ProblemsFound for options it does not know."""
    problems: list[Problem] = []
    options = options_of(spec, problems)
    if options is None or problems:
        raise ProblemsFound(problems)
    return find(spec).compose(setting, options)


def compose_all(specs: Iterable[BlockSpec], setting: Setting) -> tuple[list[Strip], bool]:
    """The strips of several blocks, and whether any of them but frames had anything to say."""
    strips: list[Strip] = []
    said = False
    for spec in specs:
        own = compose(spec, setting._replace(span=spec.span))
        said = said or (bool(own) and not is_frame(spec))
        strips += own
    return strips, said
