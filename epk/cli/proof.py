"""`epk proof`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from epk.cli.messages import Session, answer
from epk.cli.options import DOCUMENTS, FILM, LANGUAGE, PAPER, for_a_press


@click.command("proof")
@FILM
@DOCUMENTS
@PAPER
@LANGUAGE
@for_a_press
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for the files.  [FILM/build]")
@click.pass_obj
def command(session: Session, /, film: Path, out: Path | None, **wishes: Any) -> None:
    """Show what a printing house gets: pictures of the pages, and of each document a page to send along.

    Lines on the pages: red where they are cut, blue where the bleed ends, green how near to the edge text may
    come, orange around pictures of fewer than 300 pixels an inch.
    """
    from epk.build.order import Order  # noqa: PLC0415
    from epk.build.proof import prove  # noqa: PLC0415

    made = prove(Order(session.enter(film), (out or film / "build").absolute(), **wishes))
    session.say_problems(made.warnings)
    for file in made.files:
        answer(file.name)
