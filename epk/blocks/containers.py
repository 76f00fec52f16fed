"""Blocks that hold others: in columns, or for some media alone."""

from __future__ import annotations

from typing import NamedTuple

from epk.blocks.registry import block, compose_all, is_frame
from epk.data.block import BlockSpec
from epk.data.medium import MediumName
from epk.data.record import Record, described, record
from epk.data.values import Length
from epk.page.columns import Columns
from epk.page.setting import Setting
from epk.page.strips import Divisible, Strip, opened


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


@record
class InsetOptions(Record):
    """Blocks in a narrower measure."""

    before: Length = described("Space at the side where reading begins.", default=Length(0), example="13.8mm")
    after: Length = described("Space at the other side.", default=Length(0), example="48mm")
    entry: bool = described("Whether they are one entry, which `stops` of the region mark.", default=False)
    blocks: tuple[BlockSpec, ...] = described("The blocks, in order.")


class _Moved(NamedTuple):
    """What a page's end may part, and both parts so many points further right."""

    whole: Divisible
    by: float

    def divided(self, height: float, *, loosely: bool) -> tuple[Strip, Strip] | None:
        found = self.whole.divided(height, loosely=loosely)
        return found and (_moved(found[0], self.by), _moved(found[1], self.by))


@block("inset", InsetOptions)
def inset(setting: Setting, options: InsetOptions) -> list[Strip]:
    """Blocks narrower than the region, on the same side on left and right pages alike, such as notes beside a text."""
    strips, said = compose_all(options.blocks, setting.measured(setting.measure - options.before - options.after))
    if not said and not all(map(is_frame, options.blocks)):
        return []
    by = options.after if setting.rtl else options.before
    placed = [_moved(strip, by)._replace(width=setting.measure) for strip in strips]
    return opened(placed) if options.entry else placed


def _moved(strip: Strip, by: float) -> Strip:
    parts = _Moved(strip.parts, by) if strip.parts else None
    return strip._replace(items=strip.moved(by), parts=parts)
