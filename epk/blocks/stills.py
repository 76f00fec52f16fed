"""All stills side by side."""

from __future__ import annotations

from collections.abc import Iterator

from epk.blocks.pictures import caption, figure, picture_strip
from epk.blocks.registry import block
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip, spaced


@record
class StillsOptions(Record):
    """A contact sheet."""

    columns: int = described(
        "Pictures side by side at most; rows of fewer are larger and come first.", default=2, least=1
    )
    gutter: Length = described("Space between two columns.", default=Length(12))
    gap: Length = described("Space between two rows.", default=Length(16))
    shape: float = described("Width of every picture divided by its height.", default=1.6, least=0.1)
    figure: bool = described("Print “Fig. 4” before a caption, not the number alone.", default=False)
    caption_style: Text = described("Style of captions.", default=Text("caption"))


@block("stills", StillsOptions, prints=("stills",))
def stills(setting: Setting, options: StillsOptions) -> list[Strip]:
    """All stills, numbered, each with its caption and credit, never parted from them."""
    strips: list[Strip] = []
    for numbers in _rows(len(setting.film.stills), options.columns):
        width = (setting.measure - options.gutter * (len(numbers) - 1)) / len(numbers)
        cells = [_numbered(setting.within("Sect").measured(width), number, options) for number in numbers]
        parts = [(index * (width + options.gutter), cell) for index, cell in enumerate(cells)]
        strips.append(setting.beside(parts, after=options.gap))
    return strips


def _rows(count: int, most: int) -> Iterator[range]:
    """The numbers of `count` pictures in full rows: as many as `most` side by side need, of nearly equal length."""
    rows, begin = -(-count // most), 1
    for row in range(rows):
        length = (count + row) // rows
        yield range(begin, begin + length)
        begin += length


def _numbered(setting: Setting, number: int, options: StillsOptions) -> list[Strip]:
    picture = setting.film.stills[number - 1]
    strip = picture_strip(setting, picture, setting.measure, setting.measure / options.shape)
    return [
        strip,
        *spaced(caption(setting, picture, _label(setting, number, options), options.caption_style), before=5),
    ]


def _label(setting: Setting, number: int, options: StillsOptions) -> str:
    return figure(setting, number) if options.figure else str(number)
