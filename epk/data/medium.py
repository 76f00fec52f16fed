"""What a document is made for: a screen, a press, an office printer."""

from __future__ import annotations

from typing import Literal, NamedTuple

MediumName = Literal["screen", "print", "office"]


class Medium(NamedTuple):
    """One way of publishing.

    `suffix` ends the names of files. Pictures are reduced to `dpi` pixels an inch; fewer than `wanted` at the printed
    size are worth a warning. Without `grounds` paper stays white. Without `appendices`
    a document stays alone, for those are other people's files, in their colours.
    """

    name: MediumName
    suffix: str = ""
    dpi: int = 200
    wanted: int = 0
    grounds: bool = True
    appendices: bool = True


SCREEN = Medium("screen")
PRINT = Medium("print", "-print", dpi=300, wanted=300, appendices=False)
OFFICE = Medium("office", "-office", grounds=False, appendices=False)
MEDIA = {medium.name: medium for medium in (SCREEN, PRINT, OFFICE)}
