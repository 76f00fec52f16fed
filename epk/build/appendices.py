"""The appendices of a document: which ones it has, opened and bound in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from epk.build.inputs import Inputs
from epk.cache import Cache
from epk.data.film import AppendixEntry
from epk.data.layout import Layout
from epk.data.project import Project
from epk.problems import Problem, warning

if TYPE_CHECKING:
    from epk.binder.binding import Bound

Binder: TypeAlias = "Callable[[bytes], Bound]"
"""Binds the appendices of a document in after its pages; raises ProblemsFound where one is unreadable."""


def appendices_of(project: Project, layout: Layout) -> list[AppendixEntry]:
    """The appendices that a document asks for."""
    return [appendix for appendix in project.film.appendices if layout.name in appendix.documents]


def binder_of(project: Project, appendices: Sequence[AppendixEntry], inputs: Inputs, cache: Cache) -> Binder:
    """What binds in `appendices`, which are opened and read now. Raises ProblemsFound with what is wrong with them."""
    from epk.binder.appendix import open_all  # noqa: PLC0415  # pypdf takes long to import
    from epk.binder.appendix_file import AppendixFile  # noqa: PLC0415
    from epk.binder.binding import bind_appendices  # noqa: PLC0415
    from epk.binder.verdicts import Verdicts  # noqa: PLC0415

    files = [AppendixFile(project.asset(one.file), str(one.title), one.file.span) for one in appendices]
    inputs.note(file.path for file in files)
    opened = open_all(files)
    for appendix in opened:
        appendix.read_ahead()
    return partial(bind_appendices, appendices=opened, verdicts=Verdicts(cache))


def left_out(appendix: AppendixEntry, layout: Layout) -> Problem:
    """The warning of an appendix that a document for a press goes without."""
    message = f'"{appendix.title}" is not bound into {layout.name}, for its colours are its own'
    return warning(appendix.file.span, message, "Print the file itself, or send it along to the printer.")
