"""`epk new`, which asks for the theme where somebody can answer."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from epk.cli.messages import say


@click.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--theme", metavar="NAME", help="How the documents look: night-train, nocturne, field-notes, matinee.")
def command(folder: Path, theme: str | None) -> None:
    """Start a film: make the folder DIR with a film.yaml that explains itself.

    In a terminal it asks for the theme if none is named.
    """
    from epk.new_project import create  # noqa: PLC0415

    create(folder, theme or _chosen_theme())
    say(f"Made {folder}. Fill in {folder / 'assets' / 'film.yaml'}, then: epk build {folder}")


def _chosen_theme() -> str | None:
    """The theme that somebody at a terminal chooses; elsewhere none."""
    from epk.new_project import theme_choices  # noqa: PLC0415

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    known = theme_choices()
    say("\n".join(["How are the documents to look?", *(f"  {name:<12} {about}" for name, about in known.items())]))
    choice: str = click.prompt("Theme", next(iter(known)), type=click.Choice(list(known)), show_choices=False, err=True)
    return choice
