"""The command as a whole: where it begins, and where every exception becomes a message and an exit code."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from importlib import import_module

import click

from epk import __version__
from epk.cli.messages import Session, say
from epk.problems import ExitCode, ProblemsFound

COMMANDS = ("build", "check", "handout", "new", "proof", "schema")
"""Each is the `command` of a module here, which is imported for whoever asks for it."""
_BUG = """\
This is a bug in epk, not in your film: {}
Please report it together with what you did. EPK_DEBUG=1 shows where it happened."""
_NO_MEMORY = """\
error: the film takes more memory than there is
  hint: Make its pictures and appendices smaller, or build one document at a time with `--document`."""


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
        code = group.main(arguments, prog_name="epk", standalone_mode=False, obj=session)
    except click.ClickException as trouble:
        trouble.show()
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        say("Interrupted; the PDFs are those of the last build.")
        return ExitCode.INTERRUPTED
    except ProblemsFound as found:
        session.say_problems(found.problems)
        return found.code
    except MemoryError:
        say(_NO_MEMORY)
        return ExitCode.PROBLEMS
    except Exception as bug:  # noqa: BLE001  # the one place where our own mistakes end
        if os.environ.get("EPK_DEBUG"):
            traceback.print_exc()
        say(_BUG.format(f"{type(bug).__name__}: {bug}"))
        return ExitCode.BUG
    return ExitCode(code or ExitCode.DONE)


class _Commands(click.Group):
    def list_commands(self, _: click.Context) -> list[str]:
        return [*COMMANDS]

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"epk.cli.{name}").command
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
def group() -> None:
    """Make a film's press documents: a sales one-sheet, a press kit and a festival submission sheet.

    A film is a folder with assets/film.yaml. FILM is that folder, the current one if left out.

    Exit codes: 0 done, 1 problems in the film, a layout or an asset, 2 usage, 3 something does not fit,
    4 an appendix is unreadable, 5 a file cannot be written, 70 a bug in epk, 130 interrupted.
    """
