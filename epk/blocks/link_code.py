"""A code to scan that leads to the film's website."""

from __future__ import annotations

from epk.blocks.registry import block
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.items import Fill, Item, LinkArea
from epk.page.setting import Setting
from epk.page.strips import Strip, kept

LIGHT = 0.2
"""Luminance above which a colour is too light for a code on a light ground."""


def shown(url: str) -> str:
    """A web address as print shows it: without scheme, `www.` and closing slash."""
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")


@record
class LinkCodeOptions(Record):
    """A code to scan."""

    size: Length = described("Its side, quiet zone included.", default=Length(72), example="25mm")
    colour: Text = described("Colour of its modules.", default=Text("ink"))
    panel: tuple[Text, Text] = described(
        "Ground and colour of its modules where `colour` is light, for cameras want dark on light.",
        default=(Text("sheet"), Text("sheet-ink")),
    )
    address: bool = described("Print the address below it.", default=True)
    style: Text = described("Style of the address.", default=Text("caption"))


@block("link-code", LinkCodeOptions, prints=("links",))
def link_code(setting: Setting, options: LinkCodeOptions) -> list[Strip]:
    """The film's website as a QR code (ISO/IEC 18004) with the address below it."""
    url = setting.film.links.website
    if url is None:
        return []
    colour, ground = setting.colour(options.colour), None
    if colour.luminance > LIGHT:
        ground, colour = (setting.colour(name) for name in options.panel)
    said = setting.labels.said("words", "code", address=shown(url))
    link = setting.within("Link", alt=said)
    figure = link.within("Figure", alt=said).element
    aside, size = max(0.0, setting.measure - options.size) if setting.rtl else 0.0, options.size
    items: list[Item] = [Fill(((0.0, 0.0, size, size),), ground, x=aside)] if ground else []
    items.append(Fill(_modules(str(url), size), colour, x=aside, element=figure, span=url.span))
    if link.element:
        items.append(LinkArea(size, size, str(url), shown(url), x=aside, element=link.element, span=url.span))
    code = Strip(size, tuple(items), width=max(size, setting.measure))
    if not options.address:
        return [code]
    address = setting.measured(max(options.size, setting.measure))
    words = address.words(shown(url), href=str(url))
    return kept([code, *address.paragraph([words], options.style, url.span)])


def _modules(url: str, size: float) -> tuple[tuple[float, float, float, float], ...]:
    """The dark modules of a code whose side is `size`, quiet zone included."""
    import segno  # noqa: PLC0415  # only where a code is shown

    rows = list(segno.make(url, error="m", micro=False).matrix)
    module = size / (len(rows) + 8)
    return tuple(
        ((column + 4) * module, (row + 4) * module, module, module)
        for row, modules in enumerate(rows)
        for column, dark in enumerate(modules)
        if dark
    )
