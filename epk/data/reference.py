"""The text of `docs/film.md` and `docs/layouts.md`, from the dataclasses that the files are read into."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping

from epk.data.film import Film
from epk.data.film_fields import FIELDS
from epk.data.kinds import (
    BlockKind,
    Field,
    FixedKind,
    Kind,
    ListKind,
    MappingKind,
    RecordKind,
    ScalarKind,
    kind_of,
    record_kind,
)
from epk.data.label_files import english
from epk.data.layout import Layout
from epk.data.record import Fact, Record, Text, Variant
from epk.data.theme import Theme
from epk.data.theme_templates import Templates
from epk.data.values import Length

_WRITING = """\
A key in **bold** must be there; the others may be left out or left empty.
Where a list is expected, a single value needs no brackets.
Text needs quotes when it begins with one of ``* & ! @ % ` [ { # | > ? -`` or holds `: ` or ` #`;
after a `|` on the line of its key, indented text needs none.
Nothing is guessed from the looks of a value: `NO` stays Norway, `01234567` keeps its zero."""


def film_reference() -> str:
    """`docs/film.md`."""
    introduction = f"Everything the documents say about the film stands in `assets/film.yaml`.\n\n{_WRITING}"
    parts = ["# The film file", introduction, *_sections([Film]), *_facts()]
    return "\n\n".join(parts) + "\n"


def layouts_reference(blocks: Mapping[str, tuple[str, type[Record]]]) -> str:
    """`docs/layouts.md`; `blocks` are, by name, the sentence that says what a block prints, and its options."""
    introduction = f"A file in `layouts/` is a document; the theme beside it is what documents share.\n\n{_WRITING}"
    parts = ["# Layouts and themes", introduction, *_sections([Layout, Theme, Templates]), "## Blocks", _BLOCKS]
    seen: dict[type[Record], RecordKind] = {}
    for name in sorted(blocks):
        says, options = blocks[name]
        kind = record_kind(options)
        parts.append(f"### `{name}`\n\n{says}")
        parts.extend([_table(kind.fields.values())] if kind.fields else [])
        for field in kind.fields.values():
            _collect(field.kind, seen)
    parts.extend(_section(kind) for kind in seen.values())
    parts.extend(["## Fields", _FIELDS, _field_table()])
    return "\n\n".join(parts) + "\n"


_BLOCKS = """\
A block stands in a layout as its name, or as its name over its options:

```yaml
blocks:
  body:
    - logline
    - synopsis: {length: short}
```

A block that the film has nothing to say for is left out, with its heading."""


_FIELDS = "What the blocks `fact-sheet` and `data-strip` can be asked for. What the film does not answer is left out."


def _field_table() -> str:
    labels = english()
    rows = [f"| `{name}` | {labels('fields', name)} |" for name in FIELDS]
    return "\n".join(["| field | printed as |", "|---|---|", *rows])


def _sections(records: Iterable[type[Record]]) -> Iterator[str]:
    seen: dict[type[Record], RecordKind] = {}
    for record in records:
        _collect(record_kind(record), seen)
    return (_section(kind) for kind in seen.values())


def _collect(kind: Kind, seen: dict[type[Record], RecordKind]) -> None:
    """Adds the records within `kind` to `seen`, each before those it holds."""
    match kind:
        case ListKind():
            _collect(kind.item, seen)
        case MappingKind():
            _collect(kind.value, seen)
        case RecordKind() if kind.record not in seen:
            if not kind.plain:
                seen[kind.record] = kind
            for field in kind.fields.values():
                _collect(field.kind, seen)


def _facts() -> Iterator[str]:
    for heading, annotation in (("Facts", Fact[Text]), ("Variants", Variant[Text])):
        kind = kind_of(annotation)
        if isinstance(kind, RecordKind):
            yield f"## {heading}\n\n{_text(kind)}\n\n{_table(kind.fields.values())}"


def _section(kind: RecordKind) -> str:
    return f"## {_heading(kind.record)}\n\n{_text(kind)}\n\n{_table(kind.fields.values())}"


def _heading(record: type[Record]) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", " ", record.__name__).capitalize()


def _text(kind: RecordKind) -> str:
    return inspect.cleandoc(kind.record.__doc__ or "")


def _table(fields: Iterable[Field]) -> str:
    rows = ["| key | value | what it says | example |", "|---|---|---|---|", *map(_row, fields)]
    return "\n".join(rows)


def _row(field: Field) -> str:
    name = f"**`{field.name}`**" if field.required else f"`{field.name}`"
    example = f"`{field.example}`" if field.example else ""
    words = f"{_words(field.kind)}, {field.bound}" if field.bound else _words(field.kind)
    cells = (name, words + _default(field), field.doc, example)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _default(field: Field) -> str:
    if field.default in (None, (), ""):
        return ""
    if isinstance(field.default, bool):
        return f"; else {'yes' if field.default else 'no'}"
    if isinstance(field.default, tuple):
        return f"; else `[{', '.join(map(str, field.default))}]`"
    if isinstance(field.default, Length):
        return f"; else `{field.default:g}pt`"
    return f"; else `{field.default}`"


def _words(kind: Kind) -> str:
    match kind:
        case ScalarKind():
            words = " · ".join(f"`{choice}`" for choice in kind.choices) or kind.words
        case ListKind():
            words = f"list: {_words(kind.item)}"
        case FixedKind():
            words = f"list of {len(kind.items)}: {_words(kind.items[0])}"
        case MappingKind():
            words = f"by name: {_words(kind.value)}"
        case BlockKind():
            words = "[block](#blocks)"
        case RecordKind():
            words = _link(kind)
    return words


def _link(kind: RecordKind) -> str:
    heading = _heading(kind.record).lower()
    if kind.plain:
        return f"{_words(kind.fields[kind.plain].kind)} ([{heading}](#{heading}s))"
    return f"[{heading}](#{heading.replace(' ', '-')})"
