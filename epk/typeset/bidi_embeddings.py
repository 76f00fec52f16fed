"""Embeddings and isolates of the Unicode Bidirectional Algorithm (UAX 9, 3.3.1 to 3.3.3): P2, P3 and X1 to X10."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

MAX_DEPTH = 125
"""Of embeddings (BD2)."""
ISOLATES = {"LRI", "RLI", "FSI"}
REMOVED = {"LRE", "RLE", "LRO", "RLO", "PDF", "BN"}
"""Classes that take no part in the rules after X9."""
_EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}


class RunSequence(Struct):
    """An isolating run sequence (BD13): indices, level, and the directions at its borders."""

    indices: list[int]
    level: int
    sos: str
    eos: str


def direction(level: int) -> str:
    return "R" if level % 2 else "L"


def first_strong(classes: Sequence[str], *, within_isolate: bool = False) -> int:
    depth = 0
    for kind in classes:
        if kind in ISOLATES:
            depth += 1
        elif kind == "PDI":
            if not depth and within_isolate:
                return 0
            depth = max(0, depth - 1)
        elif not depth and kind in {"L", "R", "AL"}:
            return int(kind != "L")
    return 0


class _Status(Struct):
    """An entry of the directional status stack (3.3.2)."""

    level: int
    override: str = ""
    isolate: bool = False


class _Embeddings:
    """The directional status stack and its counters (3.3.2)."""

    def __init__(self, base: int) -> None:
        self._stack = [_Status(base)]
        self._overflow_isolates = 0
        self._overflow_embeddings = 0
        self._isolates = 0

    @property
    def status(self) -> _Status:
        return self._stack[-1]

    def begin(self, odd: int, *, override: str = "", isolate: bool = False) -> None:
        """X2 to X5c."""
        level = self.status.level + 1
        new = _Status(level + (level % 2 != odd), override, isolate)
        if new.level <= MAX_DEPTH and not self._overflow_isolates and not self._overflow_embeddings:
            self._isolates += isolate
            self._stack.append(new)
        elif isolate:
            self._overflow_isolates += 1
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def end_isolate(self) -> None:
        """X6a."""
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._isolates:
            self._overflow_embeddings = 0
            while not self._stack.pop().isolate:
                pass
            self._isolates -= 1

    def end_embedding(self) -> None:
        """X7."""
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self.status.isolate and len(self._stack) > 1:
            self._stack.pop()


def explicit(original: list[str], base: int) -> tuple[list[str], list[int]]:
    """Classes after overrides, and levels after embeddings and isolates (X1 to X8)."""
    classes, result = list(original), [base] * len(original)
    embeddings = _Embeddings(base)
    for index, kind in enumerate(original):
        if kind == "B":
            continue
        if kind == "PDI":
            embeddings.end_isolate()
        result[index] = embeddings.status.level
        if kind not in REMOVED:
            classes[index] = embeddings.status.override or kind
        if kind in _EMBEDDINGS:
            odd, override = _EMBEDDINGS[kind]
            embeddings.begin(odd, override=override)
        elif kind in ISOLATES:
            embeddings.begin(_isolate_direction(original, index), isolate=True)
        elif kind == "PDF":
            embeddings.end_embedding()
    return classes, result


def _isolate_direction(original: list[str], index: int) -> int:
    if original[index] == "FSI":
        return first_strong(original[index + 1 :], within_isolate=True)
    return int(original[index] == "RLI")


def isolating_runs(original: list[str], result: list[int], base: int) -> Iterator[RunSequence]:
    """Level runs joined across their isolates (X9, X10)."""
    kept = [index for index, kind in enumerate(original) if kind not in REMOVED]
    runs: list[list[int]] = []
    for index in kept:
        if not runs or result[runs[-1][-1]] != result[index]:
            runs.append([])
        runs[-1].append(index)
    waiting: list[list[int]] = []
    sequences: list[list[int]] = []
    for run in runs:
        ended = original[run[0]] == "PDI" and bool(waiting) and result[waiting[-1][-1]] == result[run[0]]
        sequence = waiting.pop() if ended else []
        if not ended:
            sequences.append(sequence)
        sequence += run
        if original[run[-1]] in ISOLATES:
            waiting.append(sequence)
    position = {index: place for place, index in enumerate(kept)}
    for sequence in sequences:
        yield _bordered(sequence, kept, position, original, result, base)


def _bordered(
    sequence: list[int], kept: list[int], position: dict[int, int], original: list[str], result: list[int], base: int
) -> RunSequence:
    level = result[sequence[0]]
    before, after = position[sequence[0]] - 1, position[sequence[-1]] + 1
    unmatched = original[sequence[-1]] in ISOLATES
    left = result[kept[before]] if before >= 0 else base
    right = base if unmatched or after >= len(kept) else result[kept[after]]
    return RunSequence(sequence, level, direction(max(level, left)), direction(max(level, right)))
