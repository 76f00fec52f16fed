"""Templates of themes: the dataclass behind the files in `layouts/themes/<theme>/`, and the layouts that have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from epk.data.layout import Arrangement, Layout, PageEntry
from epk.data.record import Record, Text, described, record
from epk.data.template import Joining, Region, Template
from epk.data.theme import Theme
from epk.problems import Problem, error, suggestion

Layer = Mapping[str, Template]


@record
class Templates(Record):
    """Templates of a theme for one document, in a file of the theme's folder; a theme may have several for each."""

    document: Text = described("The layout that they are for, by its name.", example="press-kit")
    templates: Layer = described("Kinds of page by name.")


def with_templates(layout: Layout, theme: Theme, layers: Sequence[Layer], problems: list[Problem]) -> Layout:
    """The layout with the templates of its theme; `layers` are those of the themes it is based on, then its own.

    A layout's own templates win over a theme's, and a theme's over those of the theme it is based on. What is wrong
    goes to `problems`.
    """
    known = _Layers([*layers, layout.templates], problems).all()
    exchanged = {name: known[other] for name, other in theme.templates.items() if name in known and other in known}
    templates = {name: _coloured(one, theme) for name, one in {**known, **exchanged}.items()}
    return replace(layout, templates=templates, pages=tuple(_arranged(page, templates) for page in layout.pages))


def _arranged(page: PageEntry, templates: Layer) -> PageEntry:
    """An entry with what its template states: how it joins the part before, and in which other ways it is set."""
    own = templates.get(page.template)
    if own is None:
        return page
    ways = [
        Arrangement(template=name, joins=page.joins or _joins(templates.get(name)), span=name.span)
        for name in own.arrangements
    ]
    return replace(page, joins=page.joins or own.joins, arrangements=(*page.arrangements, *ways))


def _joins(template: Template | None) -> tuple[Joining, ...]:
    return template.joins if template else ()


def _coloured(template: Template, theme: Theme) -> Template:
    """A template set in the colours that the palette has for its grounds."""
    regions = {name: _recoloured(region, theme) for name, region in template.regions.items()}
    recolour = {**theme.colours_on(template.ground), **template.recolour}
    return replace(template, recolour=recolour, regions=regions)


def _recoloured(region: Region, theme: Theme) -> Region:
    colours = theme.colours_on(region.colours or region.ground)
    return replace(region, recolour={**colours, **region.recolour}) if colours else region


class _Layers:
    """Layers of templates, those above changing those below."""

    def __init__(self, layers: Sequence[Layer], problems: list[Problem]) -> None:
        self._layers = layers
        self._problems = problems
        self._found: dict[tuple[str, int], Template] = {}

    def all(self) -> dict[str, Template]:
        """The uppermost template of every name, with what it takes from those it is based on."""
        top = len(self._layers)
        names = dict.fromkeys(name for layer in self._layers for name in layer)
        return {name: self._named(name, top, ()) for name in names}

    def _named(self, name: str, below: int, above: tuple[tuple[str, int], ...]) -> Template:
        level = self._level(name, below)
        key, own = (name, level), self._layers[level][name]
        if key not in self._found:
            self._found[key] = self._complete(own, key, (*above, key))
        return self._found[key]

    def _level(self, name: str, below: int) -> int:
        """The uppermost layer with that name under the one `below`."""
        return next(at for at in reversed(range(below)) if name in self._layers[at])

    def _complete(self, own: Template, key: tuple[str, int], above: tuple[tuple[str, int], ...]) -> Template:
        """A template with what it leaves out; as it is, with an error, where there is no template to take it from."""
        if own.based_on is None:
            return own
        below = key[1] if own.based_on == key[0] else len(self._layers)
        names = [name for layer in self._layers[:below] for name in layer]
        if own.based_on not in names:
            message = f'based_on: there is no template "{own.based_on}"'
            self._problems.append(error(own.based_on.span, message, suggestion(own.based_on, names)))
            return own
        if (own.based_on, self._level(own.based_on, below)) in above:
            message = f'template "{key[0]}" is based on itself'
            self._problems.append(error(own.based_on.span, message, "Break the circle of `based_on`."))
            return own
        return own.over(self._named(own.based_on, below, above))
