"""`epk handout`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from epk.cli.messages import Session, answer, counted
from epk.cli.options import FILM, LANGUAGE, OUT

KINDS = ("two-up", "leaflet", "postcards", "booklet")


@click.command("handout")
@FILM
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only this one; may be repeated.  [all]")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", help="Paper in the printer.")
@LANGUAGE
@click.option("--colour", is_flag=True, help="For a colour printer, with grounds; grey on white otherwise.")
@OUT
@click.pass_obj
def command(
    session: Session, /, film: Path, kinds: tuple[str, ...], out: Path | None, *, colour: bool, **wishes: Any
) -> None:
    """Write sheets for a desk printer, to be cut or folded.

    two-up: the one-sheet twice, half as large. leaflet: four pages, folded once. postcards: four on a sheet.
    booklet: the press kit half as large, folded and stapled.
    """
    from epk.build.handout import make  # noqa: PLC0415
    from epk.build.order import Order  # noqa: PLC0415

    folder = (out or film / "build").absolute()
    order = Order(session.enter(film), folder, edition="screen" if colour else "office", **wishes)
    made, warnings = make(order, kinds)
    session.say_problems(warnings)
    for one in made:
        answer(f"{one.path.name}: {counted(one.sheets, 'sheet')}. {one.instructions}")
