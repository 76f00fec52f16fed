"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

FILM = click.argument(
    "film", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="[FILM]"
)
PAPER = click.option("--paper", type=click.Choice(["a4", "letter"]), help="Paper for all documents.")
DOCUMENTS = click.option(
    "--document", "documents", multiple=True, metavar="NAME", help="Only this one; may be repeated."
)
LANGUAGE = click.option(
    "--language",
    "languages",
    multiple=True,
    metavar="TAG",
    help="Of all that is printed beside the film's own words; further ones are for the announcement of a premiere.",
)
OUT = click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for the PDFs.  [FILM/build]")
_OF_A_PRESS = (
    click.option(
        "--profile",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="ICC",
        help="In print: the ICC profile of the press.  [coated offset, FOGRA39]",
    ),
    click.option(
        "--ink-limit",
        type=click.FloatRange(240, 400),
        default=300.0,
        metavar="PERCENT",
        help="In print: the most ink in one place, all four together.  [300]",
    ),
    click.option(
        "--booklet",
        is_flag=True,
        help="In print: the press kit, or another --document, half as large in single pages, a multiple of four.",
    ),
    click.option(
        "--standard", type=click.Choice(["x4", "x1a"]), default="x4", help="In print: PDF/X-4 or PDF/X-1a:2001."
    ),
)


def for_a_press(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a press."""
    for option in reversed(_OF_A_PRESS):
        command = option(command)
    return command
