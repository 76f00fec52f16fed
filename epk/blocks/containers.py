"""Blocks that hold others: in columns, or for some media alone."""

from __future__ import annotations

from epk.blocks.registry import block, compose_all
from epk.data.block import BlockSpec
from epk.data.medium import MediumName
from epk.data.record import Record, described, record
from epk.data.values import Length
from epk.page.columns import Columns
from epk.page.setting import Setting
from epk.page.strips import Strip


@record
class OnlyOptions(Record):
    """Blocks for some editions."""

    editions: tuple[MediumName, ...] = described("The editions that have them.", example="[screen]")
    blocks: tuple[BlockSpec, ...] = described("The blocks, in order.")


@block("only", OnlyOptions)
def only(setting: Setting, options: OnlyOptions) -> list[Strip]:
    """Blocks that some editions go without, such as words to click on, which paper has no use for."""
    return compose_all(options.blocks, setting)[0] if setting.context.medium.name in options.editions else []


@record
class ColumnsOptions(Record):
    """Blocks in columns."""

    count: int = described("How many columns.", default=2, least=1)
    gutter: Length = described("Space between two columns.", default=Length(14), example="6mm")
    blocks: tuple[BlockSpec, ...] = described("The blocks, in order.")


@block("columns", ColumnsOptions)
def columns(setting: Setting, options: ColumnsOptions) -> list[Strip]:
    """Blocks in columns of equal height; on pages that are full, one column after the other."""

    width = (setting.measure - (options.count - 1) * options.gutter) / options.count
    strips, said = compose_all(options.blocks, setting.measured(width))
    if not said:
        return []
    leading = setting.context.layout.grid.baseline
    return [
        Columns(options.count, width + options.gutter, leading, setting.measure if setting.rtl else None).strip(strips)
    ]
