"""Which theme a document has: the one its layout names, else the film's, else the stock one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import NamedTuple

from epk.data.film import STOCK_THEME, Film
from epk.data.layout import Layout
from epk.data.project_files import RecordReader, yaml_files
from epk.data.theme import Theme
from epk.data.theme_templates import Layer, Templates, with_templates
from epk.problems import Span, error, suggestion

THEMES = "layouts/themes"


class ChosenTheme(NamedTuple):
    """A theme with what it takes from the one it is based on, and the files of templates of both, its own last."""

    theme: Theme
    files: Sequence[Sequence[Templates]]

    def layers(self, document: str) -> list[Layer]:
        """The templates for a document, those of the theme itself last."""
        return [
            {name: template for file in files if file.document == document for name, template in file.templates.items()}
            for files in self.files
        ]


def with_theme_names(layouts: Mapping[str, Layout], film: Film | None) -> dict[str, Layout]:
    """The layouts, each with the name of its theme: where it has none, the film's."""
    theme = film.theme if film else STOCK_THEME
    return {name: layout if layout.theme else replace(layout, theme=theme) for name, layout in layouts.items()}


def chosen_themes(layouts: Mapping[str, Layout], reader: RecordReader) -> dict[str, ChosenTheme]:
    """The themes that layouts name, with their templates."""
    known = theme_files(reader.folder)
    named = {layout.theme: layout.theme.span for layout in layouts.values()}
    found: dict[str, ChosenTheme] = {}
    for name, span in named.items():
        if line := _line(name, span, known, reader):
            files = [_templates(one, reader) for one in line]
            found[name] = ChosenTheme(_completed(line), files)
    return found


def themed(layouts: Mapping[str, Layout], themes: Mapping[str, ChosenTheme], reader: RecordReader) -> dict[str, Layout]:
    """The layouts with the templates of their themes."""
    return {
        name: with_templates(layout, chosen.theme, chosen.layers(layout.templates_of or layout.name), reader.problems)
        for name, layout in layouts.items()
        if (chosen := themes.get(layout.theme))
    }


def theme_files(folder: Path | None = None) -> dict[str, Path]:
    """The themes there are, by name, each with the folder it comes from; those of the project in `folder` win."""
    return dict(sorted(yaml_files(THEMES, folder).items()))


def stock_themes() -> dict[str, Theme]:
    """The themes that come with this package, by name."""
    reader, known = RecordReader(Path()), theme_files()
    lines = ((name, _line(name, Span(f"{THEMES}/{name}.yaml"), known, reader)) for name in known)
    return {name: _completed(line) for name, line in lines if line}


def _completed(line: Mapping[str, Theme]) -> Theme:
    """The last theme of a line, with what it takes from those before it."""
    return reduce(lambda base, theme: theme.over(base), line.values())


def _line(
    name: str, span: Span, known: Mapping[str, Path], reader: RecordReader, below: tuple[str, ...] = ()
) -> dict[str, Theme]:
    """The theme of that name last, after those it is based on; nothing where one of them is missing."""
    if name in below:
        message = f'theme "{name}" is based on itself'
        reader.problems.append(error(span, message, "Break the circle of `based_on`."))
        return {}
    if name not in known:
        reader.problems.append(error(span, f'there is no theme "{name}"', suggestion(name, known)))
        return {}
    theme = reader.read(Theme, known[name], f"{THEMES}/{name}.yaml")
    if theme is None:
        return {}
    if theme.based_on is None:
        return {name: theme}
    bases = _line(theme.based_on, theme.based_on.span, known, reader, (*below, name))
    return {**bases, name: theme} if bases else {}


def _templates(theme: str, reader: RecordReader) -> list[Templates]:
    """The files of templates in the folder of a theme, one of the project in place of a stock one of its name."""
    folder = f"{THEMES}/{theme}"
    files = yaml_files(folder, reader.folder)
    read = (reader.read(Templates, root, f"{folder}/{name}.yaml") for name, root in sorted(files.items()))
    found, known = [file for file in read if file], dict[tuple[str, str], str]()
    for file in found:
        for name, template in file.templates.items():
            first = known.setdefault((file.document, name), file.span.file)
            if first != file.span.file:
                message = f'template "{name}" of {file.document} is in {first} too'
                reader.problems.append(error(template.span, message, "Give one of them another name, or delete it."))
    return found
