"""Space and lines between blocks, and lines beside them."""

from __future__ import annotations

from epk.blocks.registry import block
from epk.data.record import Record, Text, described, record
from epk.data.values import Extent, Length
from epk.page.items import Stroke
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


@record
class UprightOptions(Record):
    """A line down the region."""

    rule: Text = described("A name from the theme's `rules`.", default=Text("thread"))
    outdent: Extent = described(
        "How far outside the region it stands, on the side where reading begins; inside if below 0.",
        default=Extent(0.0),
        example="13.8mm",
    )
    middle: bool = described("In the middle of the region's width instead.", default=False)


@block("line", UprightOptions, frame=True)
def line(setting: Setting, options: UprightOptions) -> list[Strip]:
    """A line as high as the region, which may bleed; `stops` of another region with the same columns stand on it."""
    drawn, outdent = setting.theme_rule(options.rule), options.outdent.of(setting.measure)
    x = setting.measure + outdent if setting.rtl else -outdent
    x = setting.measure / 2 if options.middle else x
    stroke = Stroke((0.0, 0.0), (0.0, setting.room), drawn.thickness, setting.colour(drawn.colour), x=x)
    return [Strip(setting.room, (stroke,), width=setting.measure)]
