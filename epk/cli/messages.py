"""What the command says: results on standard output, all else on standard error."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from epk.problems import Problem


def answer(text: str, end: str = "\n") -> None:
    """Print what was asked for."""
    click.echo(f"{text}{end}", nl=False)


def say(message: str) -> None:
    """Tell whoever runs the command, on standard error."""
    click.echo(message, err=True)


def counted(number: int, noun: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


class Session:
    """What the command line is busy with: the folder of the film that problems are about."""

    def __init__(self) -> None:
        self.film: Path | None = None

    def enter(self, film: Path) -> Path:
        """Work on the film in this folder."""
        self.film = film.absolute()
        return self.film

    def say_problems(self, problems: Iterable[Problem]) -> None:
        """Tell problems with the lines that they are about; nothing where there are none."""
        found = tuple(problems)
        if not found:
            return
        from epk.data.project_files import stock_folder  # noqa: PLC0415  # most commands end well
        from epk.report import report  # noqa: PLC0415

        say(report(found, [self.film or Path(), stock_folder()]))
