"""Numbers with Latin letters or a plus sign among words that are read from right to left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from epk.typeset.markup import Inline

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_NUMBERED = re.compile(rf"(?<![A-Za-z0-9])\+?\d[^{_RTL}\u2066-\u2069\n«»“”\"]*[A-Za-z0-9)]")
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"


def isolated(inlines: Sequence[Inline]) -> list[Inline]:
    """The same words, each run such as `3 November 2026`, `+961 1 000 000` or `10.5240/7791-…` in an isolate.

    On their own the number would stand to the right of the letters after it (UAX 9, W2 and N1).
    """
    return [inline._replace(text=_NUMBERED.sub(_isolate, inline.text)) for inline in inlines]


def _isolate(match: re.Match[str]) -> str:
    run = match[0]
    return f"{_LEFT_TO_RIGHT}{run}{_END}" if re.search(r"[A-Za-z+]", run) else run
