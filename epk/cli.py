"""The `epk` command; the only file that prints or exits."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from epk import __version__
from epk.deadline import deadline
from epk.options import DOCUMENTS, FILM, LANGUAGE, PAPER, for_a_press
from epk.problems import ExitCode, Problem, ProblemsFound

if TYPE_CHECKING:
    from epk.build import Built

KINDS = ("two-up", "leaflet", "postcards", "booklet")
_BUG = """\
This is a bug in epk, not in your film: {}
Please report it together with what you did. EPK_DEBUG=1 shows where it happened."""
_NO_MEMORY = """\
error: the film takes more memory than there is
  hint: Make its pictures and appendices smaller, or build one document at a time with `--document`."""


class Session:
    """What the command line is busy with: the folder of the film that problems are about."""

    def __init__(self) -> None:
        self.film: Path | None = None

    def enter(self, film: Path) -> Path:
        """Work on the film in this folder."""
        self.film = film.absolute()
        return self.film


def main() -> None:
    """Run the command; every exception becomes a message and an exit code here (`ExitCode`)."""
    gc.disable()  # what a command makes is needed until it ends; looking for garbage would take a tenth of a build
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # whoever read them has left
        sys.exit(code)
    os._exit(code)  # to take apart what it has made, piece by piece, would take another tenth


def run(arguments: list[str]) -> ExitCode:
    """Run the command with `arguments` and tell how it ended."""
    session = Session()
    try:
        code = cli.main(arguments, prog_name="epk", standalone_mode=False, obj=session)
    except click.ClickException as trouble:
        trouble.show()
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        _say("Interrupted; the PDFs are those of the last build.")
        return ExitCode.INTERRUPTED
    except ProblemsFound as found:
        _say(_report(found.problems, session))
        return found.code
    except MemoryError:
        _say(_NO_MEMORY)
        return ExitCode.PROBLEMS
    except Exception as bug:  # noqa: BLE001  # the one place where our own mistakes end
        if os.environ.get("EPK_DEBUG"):
            traceback.print_exc()
        _say(_BUG.format(f"{type(bug).__name__}: {bug}"))
        return ExitCode.BUG
    return ExitCode(code or ExitCode.DONE)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Make a film's press documents: a sales one-sheet, a press kit and a festival submission sheet.

    A film is a folder with assets/film.yaml. FILM is that folder, the current one if left out.

    Exit codes: 0 done, 1 problems in the film, a layout or an asset, 2 usage, 3 something does not fit,
    4 an appendix is unreadable, 5 a file cannot be written, 70 a bug in epk, 130 interrupted.
    """


@cli.command()
@FILM
@DOCUMENTS
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="Paper for all documents, whatever layouts say.")
@click.option("--edition", type=click.Choice(["screen", "print", "office"]), default="screen", help="What it is for.")
@LANGUAGE
@for_a_press
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for the PDFs.  [FILM/build]")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")
@click.option("--strict", is_flag=True, help="Fail on warnings too, such as an appendix that breaks PDF/UA or PDF/A.")
@click.pass_obj
def build(session: Session, /, film: Path, out: Path | None, *, quiet: bool, **wishes: Any) -> None:
    """Write the PDFs of a film.

    All of them are written, or after a problem none. Nothing happens if nothing has changed since the last time.
    """
    from epk.build import Order, build  # noqa: PLC0415

    if wishes["booklet"] and wishes["edition"] != "print":
        raise click.UsageError("--booklet is for a printing house: add --edition print, or see `epk handout --help`.")
    order = Order(session.enter(film), (out or film / "build").absolute(), **wishes)
    with deadline(film):
        outcome = build(order, _ignore if quiet or not sys.stderr.isatty() else _show_progress)
    if outcome.warnings:
        _say(_report(outcome.warnings, session))
    if outcome.up_to_date and not quiet:
        _say(f"Nothing to do: {_names(outcome.files)} up to date.")


@cli.command()
@FILM
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only this one; may be repeated.  [all]")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", help="Paper in the printer.")
@LANGUAGE
@click.option("--colour", is_flag=True, help="For a colour printer, with grounds; grey on white otherwise.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for the PDFs.  [FILM/build]")
@click.pass_obj
def handout(
    session: Session, /, film: Path, kinds: tuple[str, ...], out: Path | None, *, colour: bool, **wishes: Any
) -> None:
    """Write sheets for a desk printer, to be cut or folded.

    two-up: the one-sheet twice, half as large. leaflet: four pages, folded once. postcards: four on a sheet.
    booklet: the press kit half as large, folded and stapled.
    """
    from epk.build import Order  # noqa: PLC0415
    from epk.handout import make  # noqa: PLC0415

    folder = (out or film / "build").absolute()
    order = Order(session.enter(film), folder, edition="screen" if colour else "office", **wishes)
    made, warnings = make(order, kinds)
    if warnings:
        _say(_report(warnings, session))
    for one in made:
        click.echo(f"{one.path.name}: {one.sheets} sheet{'s' if one.sheets > 1 else ''}. {one.instructions}")


@cli.command()
@FILM
@DOCUMENTS
@PAPER
@LANGUAGE
@for_a_press
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for the files.  [FILM/build]")
@click.pass_obj
def proof(session: Session, /, film: Path, out: Path | None, **wishes: Any) -> None:
    """Show what a printing house gets: pictures of the pages, and of each document a page to send along.

    Lines on the pages: red where they are cut, blue where the bleed ends, green how near to the edge text may
    come, orange around pictures of fewer than 300 pixels an inch.
    """
    from epk.build import Order  # noqa: PLC0415
    from epk.proof import prove  # noqa: PLC0415

    made = prove(Order(session.enter(film), (out or film / "build").absolute(), **wishes))
    if made.warnings:
        _say(_report(made.warnings, session))
    for file in made.files:
        click.echo(file.name)


@cli.command()
@FILM
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text", help="For whom."
)
@click.option("--only", multiple=True, metavar="RULE", help="Only this rule; may be repeated.")
@click.option("--skip", multiple=True, metavar="RULE", help="All rules but this; may be repeated.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--explain", "asked", metavar="RULE", help="Say what a rule looks for and why, and check nothing.")
@click.pass_obj
def check(session: Session, /, film: Path, asked: str | None, **wishes: Any) -> ExitCode:
    """Say what is wrong with a film, and what is missing, without building it."""
    from epk.check import UnknownRule, explain  # noqa: PLC0415
    from epk.check.examination import examine  # noqa: PLC0415

    try:
        if asked:
            click.echo(explain(asked))
            return ExitCode.DONE
        with deadline(film):
            examination = examine(session.enter(film), **wishes)
    except UnknownRule as unknown:
        raise click.UsageError(str(unknown)) from None
    click.echo(examination.report)
    return examination.code


@cli.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--theme", metavar="NAME", help="How the documents look: night-train, nocturne, field-notes, matinee.")
def new(folder: Path, theme: str | None) -> None:
    """Start a film: make the folder DIR with a film.yaml that explains itself.

    In a terminal it asks for the theme if none is named.
    """
    from epk.new import create  # noqa: PLC0415

    create(folder, theme or _wished_theme())
    _say(f"Made {folder}. Fill in {folder / 'assets' / 'film.yaml'}, then: epk build {folder}")


@cli.command()
@click.argument("kind", type=click.Choice(["film", "layout", "theme", "labels"]))
def schema(kind: str) -> None:
    """Print the JSON Schema of a kind of file, for editors and other programs."""
    from epk.reference import schemas  # noqa: PLC0415

    click.echo(schemas()[kind], nl=False)


def _wished_theme() -> str | None:
    """The theme that somebody at a terminal chooses; elsewhere none."""
    from epk.new import choices  # noqa: PLC0415

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    known = choices()
    _say("\n".join(["How are the documents to look?", *(f"  {name:<12} {about}" for name, about in known.items())]))
    choice: str = click.prompt("Theme", next(iter(known)), type=click.Choice(list(known)), show_choices=False, err=True)
    return choice


def _report(problems: Iterable[Problem], session: Session) -> str:
    from epk.data.project_files import stock_folder  # noqa: PLC0415
    from epk.report import report  # noqa: PLC0415

    return report(problems, [session.film or Path(), stock_folder()])


def _say(message: str) -> None:
    click.echo(message, err=True)


def _ignore(built: Built) -> None:
    """Progress that nobody watches."""


def _show_progress(built: Built) -> None:
    pages = f"{built.pages} page{'s' if built.pages > 1 else ''}"
    _say(f"{built.path.name:<36} {pages:>9} {len(built.data) / 1e6:>7.2f} MB {built.seconds:>6.2f} s")


def _names(files: tuple[Path, ...]) -> str:
    *most, last = [file.name for file in files]
    return f"{', '.join(most)} and {last} are" if most else f"{last} is"
