"""Schemas and reference pages as text, and the program that writes the committed copies anew."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.blocks.registry import BLOCKS
from epk.check.reference import rules_reference
from epk.data.reference import film_reference, layouts_reference
from epk.data.schema import film_schema, labels_schema, layout_schema, templates_schema, theme_schema
from epk.limits import limits_reference


def schemas() -> dict[str, str]:
    """JSON Schemas of the kinds of file: `film`, `layout`, `theme`, `templates` and `labels`."""
    options = {name: block.options for name, block in BLOCKS.items()}
    made = {
        "film": film_schema(),
        "layout": layout_schema(options),
        "theme": theme_schema(),
        "templates": templates_schema(options),
        "labels": labels_schema(),
    }
    return {kind: json.dumps(schema, indent=2, ensure_ascii=False) + "\n" for kind, schema in made.items()}


def generated() -> dict[str, str]:
    """Every committed file that is made from definitions, by its path in the repository."""
    pages = {
        "docs/film.md": film_reference(),
        "docs/layouts.md": layouts_reference({name: (block.says, block.options) for name, block in BLOCKS.items()}),
        "docs/limits.md": limits_reference(),
        "docs/rules.md": rules_reference(),
    }
    return {f"epk/schemas/{kind}.json": text for kind, text in schemas().items()} | pages


def write(repository: Path) -> None:
    """Write the generated files below `repository`."""
    for name, text in generated().items():
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
