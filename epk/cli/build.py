"""`epk build`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from epk.cli.deadline import deadline
from epk.cli.messages import Session, say
from epk.cli.options import DOCUMENTS, FILM, LANGUAGE, OUT, for_a_press
from epk.cli.progress import progress


@click.command("build")
@FILM
@DOCUMENTS
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="Paper for all documents, whatever layouts say.")
@click.option("--edition", type=click.Choice(["screen", "print", "office"]), default="screen", help="What it is for.")
@LANGUAGE
@for_a_press
@OUT
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")
@click.option("--strict", is_flag=True, help="Fail on warnings too, such as an appendix that breaks PDF/UA or PDF/A.")
@click.pass_obj
def command(session: Session, /, film: Path, out: Path | None, *, quiet: bool, **wishes: Any) -> None:
    """Write the PDFs of a film.

    All of them are written, or after a problem none. Nothing happens if nothing has changed since the last time.
    """
    from epk.build import Order, build  # noqa: PLC0415

    if wishes["booklet"] and wishes["edition"] != "print":
        raise click.UsageError("--booklet is for a printing house: add --edition print, or see `epk handout --help`.")
    order = Order(session.enter(film), (out or film / "build").absolute(), **wishes)
    with deadline(film):
        outcome = build(order, progress(quiet=quiet))
    session.say_problems(outcome.warnings)
    if outcome.up_to_date and not quiet:
        say(f"Nothing to do: {_names(outcome.files)} up to date.")


def _names(files: tuple[Path, ...]) -> str:
    *most, last = [file.name for file in files]
    return f"{', '.join(most)} and {last} are" if most else f"{last} is"
