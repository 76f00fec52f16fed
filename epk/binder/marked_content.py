"""Content without marks gets some: text is kept as text, pictures as figures, the rest as decoration (14.6).

Works on the bytes of a content stream, so that whatever is not concerned stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct, field

from epk.binder.content_streams import PAINTS, PATHS, SHOWS, Operation, operations
from epk.binder.geometry import Matrix

SMALL, WHOLE = 0.01, 0.9
"""Pictures beside text that are smaller or larger than these parts of the page are ornaments or its background."""


class Role(StrEnum):
    """What a piece of content is, named as the structure element it goes into."""

    TEXT = "P"
    FIGURE = "Figure"
    DECORATION = "Artifact"


class PageFacts(NamedTuple):
    """The page that is marked: its `area` in square points, what its named objects show, its marks by name.

    `shows` tells the role of an object and its area in its own units; None where it has marks of its own.
    `known` are the marks that the structure tree of the file knows; other ones are taken away.
    """

    area: float
    shows: Callable[[bytes], tuple[Role, float] | None]
    number: Callable[[bytes], int | None]
    known: Container[int] = ()


class Marked(NamedTuple):
    """A content stream in which everything is marked, and the marks that were added, in their order."""

    data: bytes
    added: tuple[tuple[int, Role], ...]


class _Unit(NamedTuple):
    """Unmarked content that paints."""

    start: int
    end: int
    role: Role


def mark(data: bytes, page: PageFacts, first: int) -> Marked:
    """Mark what has no mark yet, with numbers from `first` on.

    Content that shows anything but no text at all, and nothing of which is marked, becomes one figure.
    """
    search = _Search(page)
    for operation in operations(data):
        search.see(operation)
    units, edits = search.units, list(search.removed)
    if units and not search.covered_any and not any(unit.role is Role.TEXT for unit in units):
        units = [_Unit(0, len(data), Role.FIGURE)]
    added: list[tuple[int, Role]] = []
    for unit in units:
        if unit.role is Role.DECORATION:
            opening = b"/Artifact BMC\n"
        else:
            opening = f"/{unit.role} <</MCID {first + len(added)}>>BDC\n".encode()
            added.append((first + len(added), unit.role))
        edits += [(unit.start, unit.start, b"\n" + opening), (unit.end, unit.end, b"\nEMC\n")]
    return Marked(_edited(data, edits), tuple(added))


def _edited(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    parts, place = [], 0
    for start, end, text in sorted(edits, key=lambda edit: edit[:2]):
        parts += [data[place:start], text]
        place = max(place, end)
    return b"".join([*parts, data[place:]])


class _Search(Struct):
    """Goes through a content stream and finds what paints without a mark."""

    page: PageFacts
    units: list[_Unit] = field(default_factory=list)
    removed: list[tuple[int, int, bytes]] = field(default_factory=list)
    covered_any: bool = False
    _marks: list[tuple[bool, bool]] = field(default_factory=list)
    """For every mark that is open: whether it covers what it holds, and whether it stays."""
    _path: int | None = None
    _text: int | None = None
    _shown: list[_Unit] = field(default_factory=list)
    _marked_within: bool = False
    _matrix: Matrix = Matrix()
    _saved: list[Matrix] = field(default_factory=list)

    def see(self, operation: Operation) -> None:
        """Take note of the next operation."""
        operator = operation.operator
        if operator in PATHS:
            self._path = operation.start if self._path is None else self._path
        elif operator in PAINTS or operator == b"n":
            self._end_path(operation)
        elif operator in SHOWS:
            self._show(operation)
        elif operator in (b"BT", b"ET"):
            self._text_object(operation)
        elif operator in (b"Do", b"sh", b"BI"):
            self._paint(operation.start, operation.end, self._role(operation))
        elif operator in (b"BMC", b"BDC", b"EMC"):
            self._mark(operation)
        elif operator in (b"q", b"Q", b"cm"):
            self._state(operation)

    @property
    def _covered(self) -> bool:
        return any(covers for covers, _ in self._marks)

    def _paint(self, start: int, end: int, role: Role | None) -> None:
        if role is not None and not self._covered:
            self.units.append(_Unit(start, end, role))

    def _end_path(self, operation: Operation) -> None:
        start, self._path = self._path, None
        if operation.operator != b"n":
            self._paint(operation.start if start is None else start, operation.end, Role.DECORATION)

    def _show(self, operation: Operation) -> None:
        if not self._covered:
            self._shown.append(_Unit(operation.start, operation.end, Role.TEXT))

    def _text_object(self, operation: Operation) -> None:
        """A text object is marked as a whole, unless there are marks within."""
        if operation.operator == b"BT":
            self._text, self._shown, self._marked_within = operation.start, [], False
            return
        if self._shown and not self._marked_within and self._text is not None:
            self._shown = [_Unit(self._text, operation.end, Role.TEXT)]
        self.units += self._shown
        self._text, self._shown = None, []

    def _role(self, operation: Operation) -> Role | None:
        if operation.operator == b"sh":
            return Role.DECORATION
        shown = self.page.shows(operation.operands[-1]) if operation.operator == b"Do" else (Role.FIGURE, 1.0)
        if shown is None or shown[0] is not Role.FIGURE:
            return shown and shown[0]
        part = shown[1] * self._matrix.scale / self.page.area
        return Role.FIGURE if SMALL <= part <= WHOLE else Role.DECORATION

    def _mark(self, operation: Operation) -> None:
        if operation.operator == b"EMC":
            _, stays = self._marks.pop() if self._marks else (False, True)
        else:
            number = self._number(operation)
            covers = operation.operands[:1] == [b"/Artifact"] or (number is not None and number in self.page.known)
            stays = covers or number is None
            self._marks.append((covers, stays))
            self.covered_any = self.covered_any or covers
            self._marked_within = self._marked_within or covers
        if not stays:
            self.removed.append((operation.start, operation.end, b" "))

    def _number(self, operation: Operation) -> int | None:
        """The number of a mark, which stands in the stream or among the page's resources."""
        operands = operation.operands
        if b"/MCID" in operands:
            return int(operands[operands.index(b"/MCID") + 1])
        named = operation.operator == b"BDC" and len(operands) == 2
        return self.page.number(operands[1]) if named else None

    def _state(self, operation: Operation) -> None:
        if operation.operator == b"q":
            self._saved.append(self._matrix)
        elif operation.operator == b"Q":
            self._matrix = self._saved.pop() if self._saved else Matrix()
        elif len(operation.operands) == 6:
            self._matrix = Matrix(*map(float, operation.operands)).then(self._matrix)
