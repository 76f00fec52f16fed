"""Space and lines between blocks."""

from __future__ import annotations

from epk.blocks.registry import block
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip, spaced


@record
class SpaceOptions(Record):
    """Space."""

    height: Length = described("How much.", example="6mm")


@block("space", SpaceOptions, frame=True)
def space(_: Setting, options: SpaceOptions) -> list[Strip]:
    """Empty space."""
    return [Strip(options.height)]


@record
class RuleOptions(Record):
    """A line across the region."""

    rule: Text = described("A name from the theme's `rules`.", default=Text("hairline"))
    width: Length | None = described("Its length; as wide as the region if left out.", default=None)
    above: Length = described("Space above it.", default=Length(0))
    below: Length = described("Space below it.", default=Length(0))


@block("rule", RuleOptions, frame=True)
def rule(setting: Setting, options: RuleOptions) -> list[Strip]:
    """A line that divides."""
    drawn = setting.rule(options.rule, options.width or setting.measure)
    return spaced([drawn], before=options.above, after=options.below)
