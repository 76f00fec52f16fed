"""Handouts of a film: its documents on sheets that a desk printer prints, to be folded or cut."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from epk.build import Order
from epk.outputs import write_all
from epk.printing.imposition import HANDOUTS, Handout
from epk.printing.sheets import imposed
from epk.problems import Problem
from epk.production import Production


class Made(NamedTuple):
    """A handout as a file, and what the printer and the hand at the stapler need to know."""

    path: Path
    sheets: int
    instructions: str


def make(order: Order, kinds: tuple[str, ...]) -> tuple[list[Made], tuple[Problem, ...]]:
    """Write the handouts called `kinds`, of the film and on the paper that `order` names, and tell warnings.

    All of them are written, or none. Raises ProblemsFound as a build does.
    """
    chosen = {kind: HANDOUTS[kind] for kind in kinds or HANDOUTS}
    wanted = tuple(dict.fromkeys(handout.document for handout in chosen.values()))
    production = Production(order._replace(documents=wanted))
    documents = dict(zip(wanted, production.documents(lambda built: None), strict=True))
    made: list[Made] = []
    files: dict[Path, bytes] = {}
    for kind, handout in chosen.items():
        built = documents[handout.document]
        sides = handout.plan(built.pages, order.paper or "a4")
        path = order.out / built.path.name.replace(handout.document, f"handout-{kind}")
        files[path] = imposed(built.data, sides, path.stem, handout.flip)
        sheets = len(sides) if handout.flip is None else -(-len(sides) // 2)
        made.append(Made(path, sheets, _instructions(handout)))
    write_all(files, order.private / "lock")
    return made, production.warnings


def _instructions(handout: Handout) -> str:
    how = f"Print on both sides, flipped on the {handout.flip} edge." if handout.flip else "Print on one side."
    return f"{how} {handout.then}"
