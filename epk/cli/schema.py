"""`epk schema`."""

from __future__ import annotations

import click

from epk.cli.messages import answer


@click.command("schema")
@click.argument("kind", type=click.Choice(["film", "layout", "theme", "templates", "labels"]))
def command(kind: str) -> None:
    """Print the JSON Schema of a kind of file, for editors and other programs."""
    from epk.reference import schemas  # noqa: PLC0415

    answer(schemas()[kind], end="")
