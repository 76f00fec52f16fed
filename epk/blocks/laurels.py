"""Laurels: a festival's own file unchanged, or a neutral one of type, between two branches or in another look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from epk.blocks.laurel_shapes import Oval, branch, ring
from epk.blocks.laurel_words import aligned, in_disc, sized_for_discs, wording
from epk.blocks.left_out import left_out, remarked
from epk.blocks.pictures import picture_strip
from epk.blocks.registry import block
from epk.data.film import Picture
from epk.data.reception import Screening
from epk.data.record import Record, Text, described, record
from epk.data.values import POINTS, Length
from epk.page.document_context import remark
from epk.page.items import Discs, Item, Stroke
from epk.page.setting import Setting
from epk.page.side_by_side import beside
from epk.page.strips import Strip
from epk.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

INNER = 0.66
"""Part of the width that the words between the branches have."""

ROOMY = 1.24
"""Height of the branches, as a multiple of the words' between them."""

RAISED = 0.02
"""Part of the height by which words stand above the middle: branches meet at their foot, and are open above."""

HAIRLINE = 0.75
"""Thickness in points of a ring's line and of a rule above words, where the theme states none."""

BELOW_RULE = 5.0
"""Points between a rule and the words below it."""

LEAST_HEIGHT = 0.5
"""Height of a laurel as a part of its width, at least."""

ROUND = ("ring", "badge")
"""Looks whose words stand in a circle."""

MM = POINTS["mm"]
NARROWEST = 30 * MM
"""The least width in points of a laurel: 30 mm, as San Sebastián asks for its own."""


@record
class LaurelsOptions(Record):
    """How laurels are set."""

    look: Literal["wreath", "ring", "badge", "line"] = described(
        "Words between two branches, in a thin circle, on a filled disc, or below a rule where reading begins. Circles "
        "and discs are all as large as the longest words need, a name in three lines at most.",
        default="wreath",
    )
    least: int = described("Left out when the film has fewer of them.", default=1)
    most: int = described("How many at most; prizes come first.", default=4)
    width: Length = described("Width of each.", default=Length(NARROWEST), example="32mm")
    widest: Length | None = described(
        "Width that all may grow to where names are long, with fewer side by side. Wreaths and lines do not grow if it "
        "is left out; in circles and discs that would be wider, type is smaller.",
        default=None,
        example="48mm",
    )
    gutter: Length = described("Space between two.", default=Length(10))
    align: Literal["left", "centre"] = described("How a row that leaves room stands in its region.", default="left")
    style: Text = described("Style of the festival's name.", default=Text("laurel"))
    small_style: Text = described("Style of the words above and below it.", default=Text("laurel-small"))
    colour: Text = described("Colour of the branches, or of a line that has no `rule`.", default=Text("label"))
    ground: Text = described(
        "Colour of a `badge`; its words have the colour of that name with `-ink`, if the palette has one.",
        default=Text("spot"),
    )
    rule: Text | None = described("A rule of the theme, for the line of `ring` and `line`.", default=None)


@block("laurels", LaurelsOptions, prints=("screenings",))
def laurels(setting: Setting, options: LaurelsOptions) -> list[Strip]:
    """Prizes and official selections, side by side in rows; a festival's own file at least 30 mm wide."""
    ranked = sorted((s for s in setting.film.screenings if s.award or s.selection), key=lambda s: s.award is None)
    wanted = ranked[: options.most]
    shown = wanted[: max(1, len(wanted) - setting.fewer)]
    if not shown or len(ranked) < options.least:
        return []
    setting, width, rows = _arranged(setting, shown, options)
    listing = setting.within("L")
    strips = [_row(listing, row, width, options) for row in rows]
    missed = wanted[len(shown) :]
    names = [str(screening.event.value) for screening in missed]
    remarks = [left_out(setting.context, "laurels", names, missed[0].span)] if missed else []
    if width < NARROWEST - 0.1 and options.look != "line":
        remarks.append(_too_small(setting, shown, width, options))
    return remarked(strips, remarks)


def _row(listing: Setting, row: Sequence[Screening], width: float, options: LaurelsOptions) -> Strip:
    """Laurels side by side, all as high as the highest."""
    places = [_item(listing).measured(width) for _ in row]
    inner = [_inside(place, screening, options) for place, screening in zip(places, row, strict=True)]
    wreath = options.look == "wreath"
    height = max(
        strip.height * (ROOMY if wreath and not one.laurel else 1.0) for strip, one in zip(inner, row, strict=True)
    )
    height = max(height, width * LEAST_HEIGHT) if wreath else height
    step = width + options.gutter
    spare = listing.measure + options.gutter - len(row) * step
    start = spare / 2 if options.align == "centre" else 0.0
    cells = [
        (start + number * step, [_laurel(place, strip, height, options, framed=screening.laurel is None)])
        for number, (place, strip, screening) in enumerate(zip(places, inner, row, strict=True))
    ]
    return listing.beside(cells, after=options.gutter)


Arranged = tuple[Setting, float, list[list[Screening]]]
"""The place with type of the size that it needs, the width that all laurels have, and which stand in each row."""


def _arranged(setting: Setting, shown: list[Screening], options: LaurelsOptions) -> Arranged:
    """How laurels stand; as many side by side as have the width asked for."""
    least = NARROWEST if any(screening.laurel for screening in shown) else 0.0
    width = min(max(options.width, least), setting.measure)
    if options.look in ROUND:
        setting, width = _round(setting, shown, width, options)
    most = min(len(shown), max(1, int((setting.measure + options.gutter) // (width + options.gutter))))
    if options.look in ROUND:
        return setting, width, _evenly(shown, most)
    if options.widest is None:
        return setting, width, _rows(shown, most)
    return setting, *_widened(setting, shown, width, most, options)


def _round(setting: Setting, shown: list[Screening], width: float, options: LaurelsOptions) -> tuple[Setting, float]:
    """A place whose type circles of the width allowed can hold, and their width."""
    wordings = [wording(setting, one, options.style, options.small_style) for one in shown if not one.laurel]
    most = setting.measure if options.widest is None else min(setting.measure, max(width, options.widest))
    return sized_for_discs(setting, wordings, width, most)


def _inked(setting: Setting, options: LaurelsOptions) -> Setting:
    """A place whose words can be read on badges."""
    styles = setting.styles
    ink = f"{styles.recolour.get(options.ground, options.ground)}-ink"
    if options.look != "badge" or ink not in styles.theme.palette:
        return setting
    return setting._replace(styles=styles.recoloured(dict.fromkeys(styles.theme.palette, ink), styles.scale))


def _widened(
    setting: Setting, shown: list[Screening], width: float, most: int, options: LaurelsOptions
) -> tuple[float, list[list[Screening]]]:
    """Width and rows: the first way that the region has room for, with fewer side by side where they are too high."""
    ways: list[tuple[tuple[bool, float], float, list[list[Screening]]]] = []
    for across in range(most, 0, -1):
        rows = _evenly(shown, across)
        room = (setting.measure + options.gutter) / len(rows[0]) - options.gutter
        wide = max(width, min(options.widest or width, room))
        unread = setting._replace(element=None)
        height = sum(_row(unread, row, wide, options).height + options.gutter for row in rows) - options.gutter
        inner = wide * (INNER if options.look == "wreath" else 1.0)
        broken = any(_is_broken(setting, screening, inner, options) for screening in shown)
        if not broken and height <= setting.room:
            return wide, rows
        ways.append(((broken, height), wide, rows))
    _, wide, rows = min(ways, key=lambda way: way[0])
    return wide, rows


def _rows(shown: list[Screening], across: int) -> list[list[Screening]]:
    return [shown[start : start + across] for start in range(0, len(shown), across)]


def _evenly(shown: list[Screening], most: int) -> list[list[Screening]]:
    """Rows of at most so many, none much shorter than the others."""
    rows = -(-len(shown) // most)
    return _rows(shown, -(-len(shown) // rows))


def _is_broken(setting: Setting, screening: Screening, measure: float, options: LaurelsOptions) -> bool:
    """Whether a word of a laurel of type is wider than what it is left."""
    words = wording(setting, screening, options.style, options.small_style)
    return not screening.laurel and words.widest_word(setting) > measure


def _too_small(setting: Setting, shown: Sequence[Screening], width: float, options: LaurelsOptions) -> Problem:
    """What is said of laurels too narrow to be read."""
    names = ", ".join(str(screening.event.value) for screening in shown)
    message = f"laurels are {width / MM:.1f} mm wide in {setting.context.layout.name}, under 30 mm: {names}"
    hint = "set `width: 30mm`, and give the region more columns if it is narrower than that"
    return remark("laurel-too-small", options.at.get("width", setting.span), message, hint)


def _item(listing: Setting) -> Setting:
    return listing.within("LI").within("LBody")


def _inside(setting: Setting, screening: Screening, options: LaurelsOptions) -> Strip:
    """A festival's own file, or the words of a laurel."""
    if screening.laurel:
        return _own_file(setting, screening, screening.laurel)
    words, width = wording(setting, screening, options.style, options.small_style), setting.measure
    if options.look in ROUND:
        return in_disc(_inked(setting, options), words, width).in_middle_of(width)
    if options.look == "line":
        return beside([(0.0, aligned(words.strips(setting), width, 1.0 if setting.rtl else 0.0))])
    return beside([(width * (1 - INNER) / 2, words.strips(setting.measured(width * INNER)))])


def _own_file(setting: Setting, screening: Screening, file: Text) -> Strip:
    said = setting.labels.said("words", "laurel-of", event=screening.event.value)
    own = Picture(file=file, alt=said, span=screening.span)
    opened = setting.context.open_picture(setting.context.project.asset(own.file), own.file.span)
    width = min(setting.measure, setting.room * opened.width / opened.height)
    return setting.beside([((setting.measure - width) / 2, [picture_strip(setting, own, width, None)])])


def _laurel(setting: Setting, inside: Strip, height: float, options: LaurelsOptions, *, framed: bool) -> Strip:
    """What is inside, in the middle of `height`, and what its look puts around it if it is `framed`."""
    frame = _frame(setting, height, options) if framed else ()
    down = (height - inside.height) / 2
    if options.look == "line":
        down, height = BELOW_RULE - inside.lead, height + BELOW_RULE - inside.lead
    elif options.look == "wreath" and framed:
        down -= height * RAISED
    return Strip(
        height, (*frame, *inside.moved(0.0, down)), width=setting.measure, span=inside.span, words=inside.words
    )


def _frame(setting: Setting, height: float, options: LaurelsOptions) -> tuple[Item, ...]:
    """Branches, a circle, a disc or a rule."""
    width, middle = setting.measure, (setting.measure / 2, height / 2)
    if options.look == "badge":
        return (Discs((middle,), width / 2, setting.colour(options.ground)),)
    if options.look == "wreath":
        ovals = [Oval(*middle, width * 0.455, height * 0.48, side) for side in (-1, 1)]
        return tuple([item for oval in ovals for item in branch(oval, setting.colour(options.colour))])
    rule = setting.theme_rule(options.rule) if options.rule else None
    thickness, colour = (rule.thickness, rule.colour) if rule else (HAIRLINE, options.colour)
    if options.look == "ring":
        return (ring(middle, width / 2, thickness, setting.colour(colour)),)
    return (Stroke((0.0, thickness / 2), (width, thickness / 2), thickness, setting.colour(colour)),)
