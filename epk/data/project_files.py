"""Files of a project: the YAML that it and this package hold, and the assets that the film names."""

from __future__ import annotations

import errno
import os
import stat
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TypeVar

from epk.data.decode import decode
from epk.data.record import Record, Text
from epk.limits import YAML_BYTES
from epk.problems import Problem, ProblemsFound, Span, error, suggestion

FILM = "assets/film.yaml"
LAYOUTS = "layouts"
_MAX_LISTED = 10_000
_R = TypeVar("_R", bound=Record)


def stock_folder() -> Path:
    """The folder whose `layouts/` come with this package: the package itself, or the repository around it."""
    package = Path(__file__).parent.parent
    return package if (package / LAYOUTS).is_dir() else package.parent


def yaml_files(below: str, folder: Path | None = None) -> dict[str, Path]:
    """The YAML files in the folder `below` of this package and of the project in `folder`, whose own win.

    By name, each with the package or project it lies in.
    """
    roots = [stock_folder(), *([folder] if folder else [])]
    return {path.stem: root for root in roots for path in sorted((root / below).glob("*.yaml"))}


class RecordReader:
    """Reads YAML files for the project in `folder`, and remembers which (`inputs`) and what was wrong (`problems`)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.inputs: list[Path] = []

    def read(self, record: type[_R], root: Path, file: str) -> _R | None:
        """`file` below `root` as a `record`; None where it is none.

        The stock files may be links to elsewhere, for installers make them; the project's own may not.
        """
        self.inputs.append(root / file)
        try:
            content = _content(root, file, inside=root == self.folder)
        except ProblemsFound as found:
            self.problems.extend(found.problems)
            return None
        from epk.data.yaml import read_yaml  # noqa: PLC0415  # a process that is handed the project does without

        return decode(record, read_yaml(content, file, self.problems), self.problems)


def asset_file(folder: Path, name: Text) -> Path:
    """The file `name` below `assets/` of the project in `folder`, links resolved.

    `ProblemsFound` at the place of `name` where it is missing, no regular file or outside the project.
    """
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name:
        hint = "Copy the file there and write its path from `assets/` on, with `/` between folders."
        raise ProblemsFound([error(name.span, f'"{name}" does not lie in assets/', hint)])
    file = folder / "assets" / path
    try:
        if not file.exists():
            raise ProblemsFound([error(name.span, f"there is no file assets/{name}", _nearest(folder, name))])
        return _inside(folder, file, name.span)
    except OSError as failure:
        raise ProblemsFound([_unreadable(name.span, f"assets/{name}", failure)]) from None


def read_inside(folder: Path, file: str) -> bytes:
    """A YAML file of the project in `folder`, or its beginning where it is too large. Raises ProblemsFound."""
    return _content(folder, file, inside=True)


def _content(root: Path, file: str, *, inside: bool) -> bytes:
    try:
        path = _inside(root, root / file, Span(file)) if inside else root / file
        with path.open("rb") as stream:
            return stream.read(YAML_BYTES.value + 1)
    except OSError as failure:
        raise ProblemsFound([_unreadable(Span(file), file, failure)]) from None


def _unreadable(span: Span, file: str, failure: OSError) -> Problem:
    return error(span, f"{file} cannot be read: {failure.strerror}", "See that the file is there and yours to read.")


def _inside(folder: Path, file: Path, span: Span) -> Path:
    """`file` with links resolved: a regular file inside `folder` that may be read, else `ProblemsFound` at `span`."""
    shown = file.relative_to(folder).as_posix()
    path = file.resolve()
    if not path.is_relative_to(folder.resolve()):
        message = f"{shown} is a link to a file outside the project"
        raise ProblemsFound([error(span, message, "Copy the file into the project.")])
    if not stat.S_ISREG(path.stat().st_mode):
        raise ProblemsFound([error(span, f"{shown} is not a file", "Name a file.")])
    if not os.access(path, os.R_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return path


def _nearest(folder: Path, name: str) -> str:
    assets = folder / "assets"
    files = [path.relative_to(assets).as_posix() for path in islice(assets.rglob("*"), _MAX_LISTED)]
    same_name = [file for file in files if PurePosixPath(file).name == PurePosixPath(name).name]
    return suggestion(same_name[0] if same_name else name, files)
