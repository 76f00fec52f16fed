"""What binds appendices in could leave this program: it leans on three of its modules, and on itself one way."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import epk.binder

FOLDER = Path(epk.binder.__file__).parent
ALLOWED = {"epk.problems", "epk.limits", "epk.cache"}


def imported(path):
    """The modules that a file imports from, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


MODULES = {f"epk.binder.{path.stem}": set(imported(path)) for path in FOLDER.glob("*.py") if path.stem != "__init__"}


def test_of_the_rest_of_this_program_three_modules_are_imported():
    used = {name for names in MODULES.values() for name in names if name.startswith("epk.")}
    outside = {".".join(name.split(".")[:2]) for name in used} - {"epk.binder"}
    assert outside == ALLOWED


def test_its_modules_import_each_other_one_way():
    TopologicalSorter({name: names & MODULES.keys() for name, names in MODULES.items()}).prepare()


def test_only_the_reader_of_font_programs_imports_font_tools():
    users = {name for name, names in MODULES.items() if any(one.startswith("fontTools") for one in names)}
    assert users == {"epk.binder.font_programs"}
