"""Headings, and groups of blocks that vanish with theirs."""

from __future__ import annotations

from epk.blocks.registry import block, compose_all
from epk.data.block import BlockSpec
from epk.data.record import Record, Text, described, record
from epk.page.setting import Setting
from epk.page.strips import Strip, kept_with_next, opened


@record
class HeadingOptions(Record):
    """A heading."""

    text: Text | None = described("Its words; the page's title if left out.", default=None)
    style: Text = described("Its style.", default=Text("heading"))
    level: int = described("Its rank, from 2 to 4; the title's is 1.", default=2)


@block("heading", HeadingOptions, frame=True)
def heading(setting: Setting, options: HeadingOptions) -> list[Strip]:
    """A heading, never left alone at the foot of a page."""
    text = setting.labels.of_layout(options.text) if options.text else setting.anchor and setting.anchor.title
    return opened(kept_with_next(setting.phrase(text, options.style, f"H{options.level}"))) if text else []


@record
class GroupOptions(Record):
    """Blocks under a heading."""

    heading: Text = described("The heading above them.")
    style: Text = described("The heading's style.", default=Text("subheading"))
    level: int = described("The heading's rank.", default=3)
    blocks: tuple[BlockSpec, ...] = described("The blocks, in order.")


@block("group", GroupOptions)
def group(setting: Setting, options: GroupOptions) -> list[Strip]:
    """A heading and blocks under it; both vanish when the blocks have nothing to say."""
    place = setting.within("Sect")
    head = kept_with_next(place.phrase(setting.labels.of_layout(options.heading), options.style, f"H{options.level}"))
    strips, said = compose_all(options.blocks, place)
    return opened([*head, *strips]) if said else []
