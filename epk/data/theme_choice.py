"""Which theme a document has: the one its layout names, else the film's, else the stock one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from epk.data.film import STOCK_THEME, Film
from epk.data.layout import Layout
from epk.data.project_files import RecordReader, yaml_files
from epk.data.theme import Theme
from epk.problems import Span, error, suggestion

THEMES = "layouts/themes"


def with_theme_names(layouts: Mapping[str, Layout], film: Film | None) -> dict[str, Layout]:
    """The layouts, each with the name of its theme: where it has none, the film's."""
    theme = film.theme if film else STOCK_THEME
    return {name: layout if layout.theme else replace(layout, theme=theme) for name, layout in layouts.items()}


def chosen_themes(layouts: Mapping[str, Layout], reader: RecordReader) -> dict[str, Theme]:
    """The themes that layouts name, each with what it takes from the one it is based on."""
    known = theme_files(reader.folder)
    named = {layout.theme: layout.theme.span for layout in layouts.values()}
    return {name: theme for name, span in named.items() if (theme := _theme(name, span, known, reader))}


def theme_files(folder: Path | None = None) -> dict[str, Path]:
    """The themes there are, by name, each with the folder it comes from; those of the project in `folder` win."""
    return dict(sorted(yaml_files(THEMES, folder).items()))


def stock_themes() -> dict[str, Theme]:
    """The themes that come with this package, by name."""
    reader, known = RecordReader(Path()), theme_files()
    themes = ((name, _theme(name, Span(f"{THEMES}/{name}.yaml"), known, reader)) for name in known)
    return {name: theme for name, theme in themes if theme}


def _theme(
    name: str, span: Span, known: Mapping[str, Path], reader: RecordReader, above: tuple[str, ...] = ()
) -> Theme | None:
    """The theme of that name, with what it takes from the one it is based on."""
    if name in above:
        message = f'theme "{name}" is based on itself'
        reader.problems.append(error(span, message, "Break the circle of `based_on`."))
        return None
    if name not in known:
        reader.problems.append(error(span, f'there is no theme "{name}"', suggestion(name, known)))
        return None
    theme = reader.read(Theme, known[name], f"{THEMES}/{name}.yaml")
    if theme is None or theme.based_on is None:
        return theme
    base = _theme(theme.based_on, theme.based_on.span, known, reader, (*above, name))
    return theme.over(base) if base else None
