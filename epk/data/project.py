"""A film project's folder: its film, the layouts and themes for it, the files beside them."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TypeVar

from epk.data.decode import decode
from epk.data.film import STOCK_THEME, Film
from epk.data.layout import Layout
from epk.data.nodes import Node
from epk.data.record import Record, Text
from epk.data.theme import Theme
from epk.limits import YAML_BYTES
from epk.problems import Problem, ProblemsFound, Span, error, suggestion

FILM = "assets/film.yaml"
LAYOUTS = "layouts"
THEMES = "layouts/themes"
_MAX_LISTED = 10_000
_R = TypeVar("_R", bound=Record)


class Project(NamedTuple):
    """What `open_project` found. `themes` go by name and are those in use; `inputs` are the files read."""

    folder: Path
    film: Film
    layouts: Mapping[str, Layout]
    themes: Mapping[str, Theme]
    inputs: tuple[Path, ...]

    @property
    def usual_layouts(self) -> dict[str, Layout]:
        """Those of documents that are built unless others are asked for."""
        return {name: layout for name, layout in self.layouts.items() if not layout.on_request}

    def asset(self, name: Text) -> Path:
        """The file `name` below the project's `assets/`, links resolved.

        `ProblemsFound` at the place of `name` where it is missing, no regular file or outside the project.
        """
        return _asset(self.folder, name)


def open_project(folder: Path) -> Project:
    """The film project in `folder`; `ProblemsFound` with all that is wrong in its film and layouts."""
    return _Opening(folder).project()


def stock_folder() -> Path:
    """The folder whose `layouts/` come with this package: the package itself, or the repository around it."""
    package = Path(__file__).parent.parent
    return package if (package / LAYOUTS).is_dir() else package.parent


class _Opening:
    """Reads file by file and remembers which, and what was wrong."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._problems: list[Problem] = []
        self._inputs: list[Path] = []

    def project(self) -> Project:
        film = self._decoded(Film, self._film())
        files = dict(_yaml_files(stock_folder(), LAYOUTS)) | dict(_yaml_files(self._folder, LAYOUTS))
        layouts = self._layouts([self._read(root, f"{LAYOUTS}/{name}.yaml") for name, root in files.items()])
        theme = film.theme if film else STOCK_THEME
        layouts = {name: one if one.theme else replace(one, theme=theme) for name, one in layouts.items()}
        themes = self._themes(layouts.values())
        if self._problems or film is None:
            raise ProblemsFound(self._problems)
        layouts = {name: layout.themed(themes[layout.theme]) for name, layout in layouts.items()}
        return Project(self._folder, film, layouts, themes, tuple(self._inputs))

    def _film(self) -> Node | None:
        if not (self._folder / FILM).exists():
            hint = f"`epk new {self._folder.name or 'my-film'}` makes a folder with one."
            raise ProblemsFound([error(Span(FILM), f"is missing: {self._folder} holds no film project", hint)])
        return self._read(self._folder, FILM)

    def _read(self, root: Path, file: str) -> Node | None:
        """The stock files may be links to elsewhere, for installers make them; the project's own may not."""
        self._inputs.append(root / file)
        try:
            content = _content(root, file, inside=root == self._folder)
        except ProblemsFound as found:
            self._problems.extend(found.problems)
            return None
        from epk.data.yaml import read_yaml  # noqa: PLC0415  # a process that is handed the project does without

        return read_yaml(content, file, self._problems)

    def _decoded(self, record: type[_R], node: Node | None) -> _R | None:
        return decode(record, node, self._problems)

    def _layouts(self, nodes: Iterable[Node | None]) -> dict[str, Layout]:
        layouts: dict[str, Layout] = {}
        for node in nodes:
            layout = self._decoded(Layout, node)
            if layout is None:
                continue
            if other := layouts.get(layout.name):
                hint = "Give every layout a name of its own, or the file the name of the one it replaces."
                message = f'name: "{layout.name}" is the name of {other.span.file} too'
                self._problems.append(error(layout.name.span, message, hint))
            layouts[layout.name] = layout
        return layouts

    def _themes(self, layouts: Iterable[Layout]) -> dict[str, Theme]:
        """The themes that layouts name, each with what it takes from the one it is based on."""
        known = theme_files(self._folder)
        named = {layout.theme: layout.theme.span for layout in layouts}
        return {name: theme for name, span in named.items() if (theme := self.theme(name, span, known))}

    def theme(self, name: str, span: Span, known: Mapping[str, Path], above: tuple[str, ...] = ()) -> Theme | None:
        """The theme of that name, with what it takes from the one it is based on."""
        if name in above:
            message = f'theme "{name}" is based on itself'
            self._problems.append(error(span, message, "Break the circle of `based_on`."))
            return None
        if name not in known:
            self._problems.append(error(span, f'there is no theme "{name}"', suggestion(name, known)))
            return None
        theme = self._decoded(Theme, self._read(known[name], f"{THEMES}/{name}.yaml"))
        if theme is None or theme.based_on is None:
            return theme
        base = self.theme(theme.based_on, theme.based_on.span, known, (*above, name))
        return theme.over(base) if base else None


def theme_files(folder: Path | None = None) -> dict[str, Path]:
    """The themes there are, by name, each with the folder it comes from; those of the project in `folder` win."""
    own = _yaml_files(folder, THEMES) if folder else ()
    return dict(sorted((dict(_yaml_files(stock_folder(), THEMES)) | dict(own)).items()))


def stock_themes() -> dict[str, Theme]:
    """The themes that come with this package, by name."""
    opening, known = _Opening(Path()), theme_files()
    themes = ((name, opening.theme(name, Span(f"{THEMES}/{name}.yaml"), known)) for name in known)
    return {name: theme for name, theme in themes if theme}


def _yaml_files(root: Path, below: str) -> Iterator[tuple[str, Path]]:
    """Names of the YAML files in the folder `below` `root`, each with `root`."""
    return ((path.stem, root) for path in sorted((root / below).glob("*.yaml")))


def _asset(folder: Path, name: Text) -> Path:
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
