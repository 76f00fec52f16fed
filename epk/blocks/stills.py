"""All stills side by side, and what is said of them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Protocol

from epk.blocks.pictures import caption, figure, picture_strip
from epk.blocks.registry import block
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.columns import Columns
from epk.page.setting import Setting
from epk.page.strips import Strip, kept, spaced

LAP = 0.3
"""Points by which pictures without space between them run on beneath the next: no paper shines through a seam."""


class SelectedStills(Protocol):
    """Options that say which stills."""

    @property
    def skip(self) -> int: ...
    @property
    def most(self) -> int | None: ...
    @property
    def figure(self) -> bool: ...


@record
class StillsOptions(Record):
    """A contact sheet or a mosaic."""

    columns: int = described(
        "Pictures side by side at most; rows of fewer are larger and come first.", default=2, least=1
    )
    gutter: Length = described("Space between two columns; with 0 pictures touch.", default=Length(12))
    gap: Length = described("Space between two rows; with 0 pictures without words touch.", default=Length(16))
    shape: float = described("Width of every picture divided by its height.", default=1.6, least=0.1)
    skip: int = described("So many stills at the beginning are left out.", default=0, least=0)
    most: int | None = described("How many at most; all if left out.", default=None, least=1, example="2")
    captions: bool = described("Whether each has its number, caption and credit below it.", default=True)
    figure: bool = described("Print “Fig. 4” before a caption, not the number alone.", default=False)
    file_names: bool = described("Print the name of each file below it.", default=False)
    caption_style: Text = described("Style of captions and names of files.", default=Text("caption"))


@block("stills", StillsOptions, prints=("stills",))
def stills(setting: Setting, options: StillsOptions) -> list[Strip]:
    """Stills side by side, numbered, each with its caption and credit, never parted from them; or pictures alone."""
    numbers, strips = _numbers(setting, options), list[Strip]()
    for row in _rows(numbers, options.columns):
        width = (setting.measure - options.gutter * (len(row) - 1)) / len(row)
        step = width + options.gutter
        places = [setting.within("Sect").measured(width) for _ in row]
        cells = [
            _cell(place, number, options, across=number < row[-1], down=row[-1] < len(setting.film.stills))
            for place, number in zip(places, row, strict=True)
        ]
        parts = [(index * step, cell) for index, cell in enumerate(cells)]
        strips.append(setting.beside(parts, after=options.gap))
    return strips


def _numbers(setting: Setting, options: SelectedStills) -> range:
    """The numbers in the film of the stills that are wanted."""
    count = len(setting.film.stills)
    last = count if options.most is None else min(count, options.skip + options.most)
    return range(options.skip + 1, last + 1)


def _rows(numbers: range, most: int) -> Iterator[range]:
    """Numbers in full rows: as many as `most` side by side need, of nearly equal length."""
    rows, begin = -(-len(numbers) // most), 0
    for row in range(rows):
        length = (len(numbers) + row) // rows
        yield numbers[begin : begin + length]
        begin += length


def _cell(setting: Setting, number: int, options: StillsOptions, *, across: bool, down: bool) -> list[Strip]:
    """A still with its words, if it has any; others may follow `across` and `down` from it."""
    shown, width, high = setting.film.stills[number - 1], setting.measure, setting.measure / options.shape
    alone = not options.captions and not options.file_names
    right = LAP if across and not options.gutter else 0.0
    below = LAP if down and not options.gap and alone else 0.0
    strip = picture_strip(setting, shown, width + right, high + below)
    words = list[Strip]()
    if options.captions:
        words += caption(setting, shown, _label(setting, number, options), options.caption_style)
    if options.file_names:
        name = setting.words(PurePosixPath(shown.file).name, whole=True)
        words += setting.paragraph([name], options.caption_style, shown.file.span)
    return [strip._replace(width=width, height=high), *spaced(words, before=5)]


def _label(setting: Setting, number: int, options: SelectedStills) -> str:
    return figure(setting, number) if options.figure else str(number)


@record
class StillCaptionsOptions(Record):
    """What is said of stills that stand elsewhere without words."""

    columns: int = described("How many columns.", default=2, least=1)
    gutter: Length = described("Space between two columns.", default=Length(12), example="4mm")
    gap: Length = described("Space between two captions.", default=Length(4))
    skip: int = described("So many stills at the beginning are left out.", default=0, least=0)
    most: int | None = described("Of how many stills at most; of all if left out.", default=None, least=1)
    figure: bool = described("Print “Fig. 4” before a caption, not the number alone.", default=False)
    style: Text = described("Their style.", default=Text("caption"))


@block("still-captions", StillCaptionsOptions, prints=("stills",))
def still_captions(setting: Setting, options: StillCaptionsOptions) -> list[Strip]:
    """Number, caption and credit of each still that has any, in columns; its picture stands elsewhere."""
    width = (setting.measure - (options.columns - 1) * options.gutter) / options.columns
    listing, strips = setting.within("L").measured(width), list[Strip]()
    for number in _numbers(setting, options):
        shown = setting.film.stills[number - 1]
        if shown.caption or shown.credit or shown.copyright:
            place, label = listing.within("LI").within("LBody"), _label(setting, number, options)
            told = caption(place, shown, label, options.style, "P")
            strips += kept(spaced(told, after=options.gap))
    if not strips or options.columns == 1:
        return strips
    leading, mirror = setting.context.layout.grid.baseline, setting.measure if setting.rtl else None
    return [Columns(options.columns, width + options.gutter, leading, mirror).strip(strips)]
