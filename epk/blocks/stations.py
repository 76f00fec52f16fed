"""Entries as stations on a line: contents, and screenings by their dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from epk.data.record import Text
from epk.page.material import Piece
from epk.page.setting import Setting

if TYPE_CHECKING:
    from epk.pdf.document import Page


class StringOptions(NamedTuple):
    """Where the line stands, in points from where reading begins, and how it looks; `gap` is between two entries."""

    x: float
    gap: float
    rule: Text
    colour: Text
    radius: float


def strung(setting: Setting, entries: Sequence[Piece], options: StringOptions) -> list[Piece]:
    """The entries with a station each, and the line from one to the next."""
    rule = setting.theme_rule(options.rule)
    line, disc = setting.colour(rule.colour), setting.colour(options.colour)
    along = setting.measure - options.x if setting.rtl else options.x

    def hung(entry: Piece, *, last: bool) -> Piece:
        def draw(page: Page, left: float, top: float) -> None:
            x, station = left + along, top + (entry.baseline or 0.0) - options.radius
            if not last:
                page.stroke(x, station, x, station + entry.height + options.gap, rule.thickness, line)
            page.discs([(x, station)], options.radius, disc)
            entry.draw(page, left, top)

        return entry._replace(draw=draw)

    return [hung(entry, last=number == len(entries)) for number, entry in enumerate(entries, start=1)]
