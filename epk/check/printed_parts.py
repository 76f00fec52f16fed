"""Which parts of a film's file a document prints, told from the blocks that its layout names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.blocks.registry import inner_blocks, printed_by
from epk.data.block import BlockSpec
from epk.data.layout import Layout


def parts_printed(layout: Layout) -> frozenset[str]:
    """The keys of the film's file that `layout` prints something of."""
    return frozenset(part for spec in blocks_of(layout) for part in printed_by(spec))


def blocks_of(layout: Layout) -> Iterator[BlockSpec]:
    """Every block that `layout` names, those within other blocks too."""
    for page in layout.parts():
        yield from _with_inner(layout.all_content(page))
        for template in layout.reached(page):
            for region in template.regions.values():
                yield from _with_inner(region.blocks)


def _with_inner(specs: Iterable[BlockSpec]) -> Iterator[BlockSpec]:
    for spec in specs:
        yield spec
        yield from _with_inner(inner_blocks(spec))
