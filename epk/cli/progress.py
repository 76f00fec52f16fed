"""Progress of a build, for somebody who watches: a line on standard error for every document that is finished."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from epk.cli.messages import counted, say

if TYPE_CHECKING:
    from epk.build.documents import BuiltDocument


def progress(*, quiet: bool) -> Callable[[BuiltDocument], None]:
    """What is called with every document; it says something only at a terminal, unless asked to be quiet."""
    return _nothing if quiet or not sys.stderr.isatty() else _line


def _line(document: BuiltDocument) -> None:
    pages, size = counted(document.pages, "page"), len(document.data) / 1e6
    say(f"{document.path.name:<36} {pages:>9} {size:>7.2f} MB {document.seconds:>6.2f} s")


def _nothing(_: BuiltDocument) -> None: ...
