"""Entries as stops on a line: contents, and screenings by their dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from epk.data.record import Text
from epk.page.items import Discs, Stroke
from epk.page.setting import Setting
from epk.page.strips import Strip


class StopsOptions(NamedTuple):
    """Where the line stands, in points from where reading begins, and how it looks; `gap` is between two entries."""

    x: float
    gap: float
    rule: Text
    colour: Text
    radius: float


def with_stops(setting: Setting, entries: Sequence[Strip], options: StopsOptions) -> list[Strip]:
    """The entries with a station each, and the line from one to the next."""
    rule = setting.theme_rule(options.rule)
    line, disc = setting.colour(rule.colour), setting.colour(options.colour)
    along = setting.measure - options.x if setting.rtl else options.x

    def hung(entry: Strip, *, last: bool) -> Strip:
        start = (along, (entry.baseline or 0.0) - options.radius)
        end = (along, start[1] + entry.height + options.gap)
        thread = () if last else (Stroke(start, end, rule.thickness, line),)
        return entry._replace(items=(*thread, Discs((start,), options.radius, disc), *entry.items))

    return [hung(entry, last=number == len(entries)) for number, entry in enumerate(entries, start=1)]
