"""Weak types, paired brackets and neutrals of the Unicode Bidirectional Algorithm (UAX 9, 3.3.4, 3.3.5): W1 to N2."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import normalize

from epk.typeset.bidi_embeddings import ISOLATES, RunSequence, direction

_NEUTRAL = {"B", "S", "WS", "ON", *ISOLATES, "PDI"}
_BRACKETS = dict(
    zip(
        "([{\u0f3a\u0f3c\u169b\u2045\u207d\u208d\u2308\u230a\u2329\u2768\u276a\u276c\u276e\u2770\u2772\u2774\u27c5\u27e6\u27e8"
        "\u27ea\u27ec\u27ee\u2983\u2985\u2987\u2989\u298b\u298d\u298f\u2991\u2993\u2995\u2997\u29d8\u29da\u29fc\u2e22\u2e24\u2e26"
        "\u2e28\u2e55\u2e57\u2e59\u2e5b\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\ufe59\ufe5b\ufe5d\uff08\uff3b\uff5b"
        "\uff5f\uff62",
        ")]}\u0f3b\u0f3d\u169c\u2046\u207e\u208e\u2309\u230b\u232a\u2769\u276b\u276d\u276f\u2771\u2773\u2775\u27c6\u27e7\u27e9"
        "\u27eb\u27ed\u27ef\u2984\u2986\u2988\u298a\u298c\u2990\u298e\u2992\u2994\u2996\u2998\u29d9\u29db\u29fd\u2e23\u2e25\u2e27"
        "\u2e29\u2e56\u2e58\u2e5a\u2e5c\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\ufe5a\ufe5c\ufe5e\uff09\uff3d\uff5d"
        "\uff60\uff63",
        strict=True,
    )
)
"""BidiBrackets.txt of Unicode 15."""
_CLOSING = set(_BRACKETS.values())


def resolve_weak(sequence: RunSequence, classes: list[str]) -> None:
    """W1 to W7."""
    previous, strong = sequence.sos, sequence.sos
    for index in sequence.indices:
        kind = classes[index]
        if kind == "NSM":
            kind = "ON" if previous in ISOLATES or previous == "PDI" else previous
        if kind == "EN" and strong == "AL":
            kind = "AN"
        elif kind in {"L", "R", "AL"}:
            strong = kind
        classes[index] = previous = kind
    for index in sequence.indices:
        if classes[index] == "AL":
            classes[index] = "R"
    _resolve_separators(sequence, classes)
    strong = sequence.sos
    for index in sequence.indices:
        if classes[index] in {"L", "R"}:
            strong = classes[index]
        elif classes[index] == "EN" and strong == "L":
            classes[index] = "L"


def _resolve_separators(sequence: RunSequence, classes: list[str]) -> None:
    """W4 to W6."""
    indices = sequence.indices
    for before, index, after in zip(indices, indices[1:], indices[2:], strict=False):
        around = classes[before]
        if around == classes[after] and (classes[index], around) in {("ES", "EN"), ("CS", "EN"), ("CS", "AN")}:
            classes[index] = around
    for order in (indices, indices[::-1]):
        for before, index in pairwise(order):
            if classes[index] == "ET" and classes[before] == "EN":
                classes[index] = "EN"
    for index in indices:
        if classes[index] in {"ES", "ET", "CS"}:
            classes[index] = "ON"


def resolve_brackets(sequence: RunSequence, classes: list[str], original: list[str], text: str) -> None:
    """N0."""
    for opening, closing in _bracket_pairs(sequence, classes, text):
        inside = {_strong(classes[index]) for index in sequence.indices[opening + 1 : closing]}
        embedding = direction(sequence.level)
        other = "L" if embedding == "R" else "R"
        if embedding in inside:
            chosen = embedding
        elif other in inside:
            before = (_strong(classes[index]) for index in reversed(sequence.indices[:opening]))
            context = next((kind for kind in before if kind), sequence.sos)
            chosen = other if context == other else embedding
        else:
            continue
        for bracket in (opening, closing):
            _set_bracket(sequence, bracket, chosen, classes, original)


def _set_bracket(sequence: RunSequence, bracket: int, chosen: str, classes: list[str], original: list[str]) -> None:
    """Gives a bracket, and the marks on it, its direction."""
    classes[sequence.indices[bracket]] = chosen
    for index in sequence.indices[bracket + 1 :]:
        if original[index] != "NSM":
            break
        classes[index] = chosen


def _bracket_pairs(sequence: RunSequence, classes: list[str], text: str) -> list[tuple[int, int]]:
    """Places in the sequence of paired brackets, by opening (BD16)."""
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for place, index in enumerate(sequence.indices):
        character = normalize("NFC", text[index])
        if classes[index] != "ON":
            continue
        if closing := _BRACKETS.get(character):
            if len(stack) == 63:
                return []
            stack.append((normalize("NFC", closing), place))
        elif character in _CLOSING:
            depth = next((depth for depth in range(len(stack) - 1, -1, -1) if stack[depth][0] == character), None)
            if depth is not None:
                pairs.append((stack[depth][1], place))
                del stack[depth:]
    return sorted(pairs)


def _strong(kind: str) -> str:
    return "R" if kind in {"R", "EN", "AN"} else "L" if kind == "L" else ""


def resolve_neutral(sequence: RunSequence, classes: list[str]) -> None:
    """N1, N2."""
    indices, start = sequence.indices, 0
    while start < len(indices):
        end = start
        while end < len(indices) and classes[indices[end]] in _NEUTRAL:
            end += 1
        if end > start:
            before = _strong(classes[indices[start - 1]]) if start else sequence.sos
            after = _strong(classes[indices[end]]) if end < len(indices) else sequence.eos
            for index in indices[start:end]:
                classes[index] = before if before == after else direction(sequence.level)
        start = end + 1
