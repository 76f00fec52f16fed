"""Widows and orphans: lines that a page's end may not leave alone."""

from __future__ import annotations

from epk.typeset.lines import Line


def widow_or_orphan(line: Line, index: int, last: int) -> str:
    """What would stand alone on a page if it ended with the line at `index` of a paragraph; empty where nothing would.

    `last` is the index of the paragraph's last line.
    """
    if index == last:
        return ""
    if index == 0:
        return "the first line of a paragraph"
    if index == last - 1:
        return "the last line of a paragraph"
    return "half a word" if line.soft_hyphen else ""
