"""A block as a layout names it, before its options are known."""

from __future__ import annotations

from msgspec import Struct

from epk.data.nodes import Node
from epk.problems import Span


class BlockSpec(Struct, frozen=True, eq=False):
    """`synopsis` or `synopsis: {lengths: [short]}` in a list of blocks.

    `options` is the undecoded mapping behind the name (None without one): what may stand in it is
    for the block to say. Two places in a layout are never equal.
    """

    name: str
    options: Node | None
    span: Span
