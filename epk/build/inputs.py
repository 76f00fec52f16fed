"""What a build reads, so that the next one can tell whether anything has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from epk.build.order import Order
from epk.build.up_to_date import listing
from epk.data.label_files import FOLDER, LabelSet
from epk.data.project import Project
from epk.data.project_files import LAYOUTS
from epk.data.theme_choice import THEMES
from epk.file_state import FileState, states


class Inputs:
    """Files that were read, each as it was when it was noted first or when whoever read it saw it."""

    def __init__(self) -> None:
        self.states: dict[str, FileState] = {}

    def note(self, paths: Iterable[Path]) -> None:
        """Remember files as they are now, unless they are known. Raises OSError if one cannot be read."""
        self.states |= states(path for path in paths if str(path) not in self.states)

    def note_read(self, read: Mapping[str, FileState]) -> None:
        """Remember files as they were when they were read."""
        self.states |= read


def files_of(order: Order, project: Project, label_sets: Sequence[LabelSet]) -> Iterator[Path]:
    """The files that decide a document, but for those that the film names: its pictures and appendices."""
    yield from project.inputs
    yield from (path for path in order.fonts.rglob("*") if path.is_file())
    yield from [order.profile] if order.profile else []
    yield from (file for label_set in label_sets for file in label_set.files)


def listings_of(order: Order, project: Project) -> dict[str, tuple[str, ...]]:
    """The folders in which a new file would change a document, with the names in them."""
    read = {path.parent for path in project.inputs}
    folders = {folder for folder in read if folder.name == LAYOUTS}
    of_themes = {folder for folder in read if folder.parent.name == Path(THEMES).name}
    folders |= of_themes | {order.folder / THEMES / folder.name for folder in of_themes}
    folders |= {order.folder / LAYOUTS, order.folder / FOLDER, order.fonts}
    folders |= {path for path in order.fonts.rglob("*") if path.is_dir()}
    return {str(folder): listing(folder) for folder in sorted(folders)}
