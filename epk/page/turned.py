"""Text on its side, as on the spine of a book."""

from __future__ import annotations

from collections.abc import Callable

from epk.page.flow import place
from epk.page.items import TextLine, TurnedLine
from epk.page.setting import Setting
from epk.page.strips import Strip, Strips


def turned(setting: Setting, compose: Callable[[Setting], Strips]) -> list[Strip]:
    """Lines of text that are read upwards, set to the height of the region: one strip that fills it.

    The first stands at the edge where reading begins, or the last, if that is the right one. By what they are wider
    than the region the strip is higher.
    """
    strips = compose(setting._replace(measure=setting.room, room=setting.measure))
    if not strips:
        return []
    placed = place(strips)
    aside = setting.measure - placed.height if setting.rtl else 0.0
    lines = (
        TurnedLine(item.line, x=aside + item.y, y=setting.room - item.x, element=item.element, span=item.span)
        for strip, top in zip(strips, placed.tops, strict=True)
        for item in strip.moved(0.0, top)
        if isinstance(item, TextLine)
    )
    excess = max(placed.height - setting.measure, 0.0)
    words, remarks = sum(strip.words for strip in strips), [one for strip in strips for one in strip.remarks]
    return [
        Strip(
            setting.room + excess,
            tuple(lines),
            span=strips[0].span,
            words=words,
            width=setting.measure,
            remarks=tuple(remarks),
        )
    ]
