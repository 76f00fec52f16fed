"""Handouts of a film: its documents on sheets that a desk printer prints, to be folded or cut."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from epk.build.atomic_write import write_all
from epk.build.documents import BuiltDocument, make_documents
from epk.build.order import Order
from epk.data.label_files import open_with_labels
from epk.printing.imposed_pdf import imposed
from epk.printing.imposition import HANDOUTS, Handout
from epk.problems import Problem


class FinishedHandout(NamedTuple):
    """A handout as a file, and what the printer and the hand at the stapler need to know."""

    path: Path
    sheets: int
    instructions: str


def make(order: Order, kinds: tuple[str, ...]) -> tuple[list[FinishedHandout], tuple[Problem, ...]]:
    """Write the handouts called `kinds`, of the film and on the paper that `order` names, and tell warnings.

    All of them are written, or none. Raises ProblemsFound as a build does.
    """
    chosen = {kind: HANDOUTS[kind] for kind in kinds or HANDOUTS}
    documents: dict[bool, dict[str, BuiltDocument]] = {}
    warnings: dict[Problem, None] = {}
    project = open_with_labels(order.folder, order.languages)
    for halved in dict.fromkeys(handout.halves for handout in chosen.values()):
        wanted = tuple(dict.fromkeys(one.document for one in chosen.values() if one.halves == halved))
        printed = make_documents(order._replace(documents=wanted, halved=halved), project)
        documents[halved] = {document.name: document for document in printed.documents}
        warnings |= dict.fromkeys(printed.warnings)
    made: list[FinishedHandout] = []
    files: dict[Path, bytes] = {}
    for kind, handout in chosen.items():
        document = documents[handout.halves][handout.document]
        sides = handout.plan(document.pages, order.paper or "a4")
        path = order.out / document.path.name.replace(handout.document, f"handout-{kind}")
        files[path] = imposed(document.data, sides, path.stem, handout.flip)
        sheets = len(sides) if handout.flip is None else -(-len(sides) // 2)
        made.append(FinishedHandout(path, sheets, _instructions(handout)))
    write_all(files, order.lock)
    return made, tuple(warnings)


def _instructions(handout: Handout) -> str:
    how = f"Print on both sides, flipped on the {handout.flip} edge." if handout.flip else "Print on one side."
    return f"{how} {handout.then}"
