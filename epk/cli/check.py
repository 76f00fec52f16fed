"""`epk check`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from epk.cli.deadline import deadline
from epk.cli.messages import Session, answer
from epk.cli.options import FILM
from epk.problems import ExitCode


@click.command("check")
@FILM
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text", help="For whom."
)
@click.option("--only", multiple=True, metavar="RULE", help="Only this rule; may be repeated.")
@click.option("--skip", multiple=True, metavar="RULE", help="All rules but this; may be repeated.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--explain", "asked", metavar="RULE", help="Say what a rule looks for and why, and check nothing.")
@click.pass_obj
def command(session: Session, /, film: Path, asked: str | None, **wishes: Any) -> ExitCode:
    """Say what is wrong with a film, and what is missing, without building it."""
    from epk.check import UnknownRule, explain  # noqa: PLC0415
    from epk.check.examination import examine  # noqa: PLC0415

    try:
        if asked:
            answer(explain(asked))
            return ExitCode.DONE
        with deadline(film):
            examination = examine(session.enter(film), **wishes)
    except UnknownRule as unknown:
        raise click.UsageError(str(unknown)) from None
    answer(examination.report)
    return examination.code
