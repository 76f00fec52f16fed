"""What is said of items that a block leaves out where its region has no room for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from epk.page.document_context import DocumentContext, remark
from epk.page.strips import Strip
from epk.problems import Problem, Span

NAMED = 4
"""So many of them are named."""


def left_out(context: DocumentContext, what: str, names: Sequence[str], span: Span) -> Problem:
    """The warning that a document leaves out `names` of `what`, the first of which was written at `span`."""
    shown = [" ".join(str(name).split()) for name in names[:NAMED]]
    told = ", ".join(name if len(name) <= 60 else f"{name[:59]}…" for name in shown)
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    message = f"{context.layout.name} has no room for {what}: {told}{more}"
    hint = "shorten what stands beside it, or give its region more room in a layout of your own"
    return remark("left-out", span, message, hint)


def remarked(strips: list[Strip], remarks: Iterable[Problem]) -> list[Strip]:
    """The same strips, the first of which bears the remarks."""
    return [strips[0]._replace(remarks=(*strips[0].remarks, *remarks)), *strips[1:]] if strips else strips
