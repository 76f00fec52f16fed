"""The line of stops along the edge, one for every section."""

from __future__ import annotations

from epk.blocks.registry import block
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.items import Discs, Stroke
from epk.page.setting import Setting
from epk.page.strips import Strip


@record
class ThreadOptions(Record):
    """The line along the edge."""

    rule: Text = described("A rule of the theme.", default=Text("thread"))
    colour: Text = described("Colour of the stations.", default=Text("spot"))
    outdent: Length = described(
        "How far outside the region it stands, in the outer margin.", default=Length(0), example="14mm"
    )
    radius: Length = described("Radius of the station the page belongs to.", default=Length(3))


@block("thread", ThreadOptions, frame=True)
def thread(setting: Setting, options: ThreadOptions) -> list[Strip]:
    """A line with a station for every part of the document; those the page belongs to are filled."""
    anchors, own = setting.context.anchors, setting.anchor and setting.anchor.name
    if len(anchors) < 2:
        return []
    rule = setting.theme_rule(options.rule)
    line, disc = setting.colour(rule.colour), setting.colour(options.colour)
    step, room = setting.room / (len(anchors) - 1), setting.room
    x = -options.outdent if setting.mirrored else setting.measure + options.outdent
    here = [one.name == own or one.page == setting.page for one in anchors]
    places = [(0.0, number * step) for number in range(len(anchors))]
    others = [place for place, is_ours in zip(places, here, strict=True) if not is_ours]
    ours = [place for place, is_ours in zip(places, here, strict=True) if is_ours]
    items = (
        Stroke((0.0, 0.0), (0.0, room), rule.thickness, line, x=x),
        Discs(tuple(others), rule.thickness * 2, line, x=x),
        Discs(tuple(ours), options.radius, disc, x=x),
    )
    return [Strip(room, items, width=setting.measure)]
