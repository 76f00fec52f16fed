"""A film project's folder: its film, the layouts and themes for it, the files beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from epk.data.film import Film
from epk.data.layout import Layout
from epk.data.project_files import FILM, LAYOUTS, RecordReader, asset_file, yaml_files
from epk.data.record import Text
from epk.data.theme import Theme
from epk.data.theme_choice import chosen_themes, themed, with_theme_names
from epk.problems import ProblemsFound, Span, error


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
        """The file `name` below the project's `assets/`. Raises ProblemsFound (see `asset_file`)."""
        return asset_file(self.folder, name)


def open_project(folder: Path) -> Project:
    """The film project in `folder`; `ProblemsFound` with all that is wrong in its film and layouts."""
    if not (folder / FILM).exists():
        hint = f"`epk new {folder.name or 'my-film'}` makes a folder with one."
        raise ProblemsFound([error(Span(FILM), f"is missing: {folder} holds no film project", hint)])
    reader = RecordReader(folder)
    film = reader.read(Film, folder, FILM)
    layouts = with_theme_names(_layouts(reader), film)
    chosen = chosen_themes(layouts, reader)
    layouts = themed(layouts, chosen, reader)
    if reader.problems or film is None:
        raise ProblemsFound(reader.problems)
    return Project(folder, film, layouts, {name: one.theme for name, one in chosen.items()}, tuple(reader.inputs))


def _layouts(reader: RecordReader) -> dict[str, Layout]:
    """The layouts by the names they give themselves."""
    layouts: dict[str, Layout] = {}
    for name, root in yaml_files(LAYOUTS, reader.folder).items():
        layout = reader.read(Layout, root, f"{LAYOUTS}/{name}.yaml")
        if layout is None:
            continue
        if other := layouts.get(layout.name):
            hint = "Give every layout a name of its own, or the file the name of the one it replaces."
            message = f'name: "{layout.name}" is the name of {other.span.file} too'
            reader.problems.append(error(layout.name.span, message, hint))
        layouts[layout.name] = layout
    return layouts
