"""The start of a film project: a folder that builds at once, with a film.yaml that explains itself."""

from __future__ import annotations

import shutil
from pathlib import Path

from epk.data.film import STOCK_THEME
from epk.data.project_files import FILM
from epk.data.theme_choice import stock_themes, theme_files
from epk.problems import ExitCode, ProblemsFound, Span, error, suggestion
from epk.reference import schemas

_STARTER = Path(__file__).parent / "starter"
_IGNORED = "/build/\n"


def theme_choices() -> dict[str, str]:
    """The themes to choose from by name, the usual one first, each with what it is for."""
    themes = sorted(stock_themes().items(), key=lambda named: named[0] != STOCK_THEME)
    return {name: str(theme.about) for name, theme in themes}


def create(folder: Path, theme: str | None = None) -> None:
    """Make a film project in `folder`, which must not exist or be empty, in the usual theme if none is named.

    Raises ProblemsFound.
    """
    known = theme_files()
    if theme is not None and theme not in known:
        hint = suggestion(theme, known)
        raise ProblemsFound([error(Span("--theme"), f'there is no theme "{theme}"', hint, ExitCode.USAGE)])
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            message = "is not an empty folder; nothing there was changed"
            raise ProblemsFound([error(Span(str(folder)), message, "Choose another name.", ExitCode.CANNOT_WRITE)])
        shutil.copytree(_STARTER, folder, dirs_exist_ok=True)
        if theme is not None:
            _choose(folder / FILM, theme)
        (folder / ".gitignore").write_text(_IGNORED, "utf-8")
        (folder / "schemas").mkdir()
        for kind, schema in schemas().items():
            (folder / "schemas" / f"{kind}.json").write_text(schema, "utf-8")
    except (OSError, shutil.Error) as trouble:
        reason = getattr(trouble, "strerror", None) or str(trouble)
        hint = "Choose a folder that you may write to."
        message = f"cannot be made: {reason}"
        raise ProblemsFound([error(Span(str(folder)), message, hint, ExitCode.CANNOT_WRITE)]) from trouble


def _choose(film: Path, theme: str) -> None:
    """Write `theme` in the place of the starter's."""
    line = f"theme: {STOCK_THEME}"
    film.write_text(film.read_text("utf-8").replace(line, f"theme: {theme}".ljust(len(line)), 1), "utf-8")
