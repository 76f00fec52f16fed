"""The house is as ARCHITECTURE.md says: what imports what, and by which doors other libraries come in."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
FILES = sorted((ROOT / "epk").rglob("*.py"))
BENEATH = set(re.findall(r"`(\w+)`", re.search(r"Beneath all: (.*?)\.", PAGE, re.DOTALL)[1]))
MOST_AT_THE_TOP = 14


def table(heading: str) -> list[list[str]]:
    """The rows of the table whose first column has that heading."""
    lines = iter(PAGE.splitlines())
    next(line for line in lines if line.startswith(f"| {heading} |"))
    next(lines)
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip().replace("`", "") for cell in line.strip("|").split("|")])
    return rows


ROOMS = [(room.rstrip("/"), {name for name in imports.split(", ") if name}) for room, _, imports in table("room")]


def room_of(path: Path) -> str:
    first, *_ = path.relative_to(ROOT / "epk").parts
    return first.removesuffix(".py")


@cache
def imported(path: Path) -> frozenset[str]:
    """The modules that a file imports anywhere in it, types alone included."""
    return frozenset(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (one if is_module(one) else node.module for one in inner)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@cache
def is_module(name: str) -> bool:
    place = ROOT.joinpath(*name.split("."))
    return place.is_dir() or place.with_suffix(".py").is_file()


def test_every_room_is_on_the_page_and_every_row_is_a_room() -> None:
    there = {room_of(path) for path in FILES} - {"__init__"}
    assert there == {room for room, _ in ROOMS} | BENEATH


def test_the_page_names_rooms_from_the_top_down() -> None:
    names = [room for room, _ in ROOMS]
    for number, (room, imports) in enumerate(ROOMS):
        assert imports <= set(names[number + 1 :]), room


@pytest.mark.parametrize(("room", "allowed"), ROOMS, ids=[room for room, _ in ROOMS])
def test_a_room_imports_what_its_row_names_and_nothing_else(room: str, allowed: set[str]) -> None:
    for path in FILES:
        if room_of(path) == room:
            own = {name.split(".")[1] for name in imported(path) if name.startswith("epk.")}
            assert own <= {*allowed, *BENEATH, room}, path


def test_what_lies_beneath_imports_no_room() -> None:
    for path in FILES:
        if room_of(path) in BENEATH:
            assert {name.split(".")[1] for name in imported(path) if name.startswith("epk.")} <= BENEATH, path


def test_the_binder_knows_nothing_of_epk_but_problems_limits_and_a_cache() -> None:
    used = {name for path in FILES if room_of(path) == "binder" for name in imported(path) if name.startswith("epk.")}
    assert {name for name in used if not name.startswith("epk.binder")} == {"epk.problems", "epk.limits", "epk.cache"}


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {module_of(path): {name for name in imported(path) if name.startswith("epk.")} for path in FILES}
    done: set[str] = set()

    def follow(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " → ".join((*way, module))
        if module not in done:
            for other in graph.get(module, ()) - {module}:
                follow(other, (*way, module))
            done.add(module)

    for module in graph:
        follow(module, ())


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize(("library", "doors"), table("library"))
def test_a_library_comes_in_by_its_doors(library: str, doors: str) -> None:
    places = doors.split(", ")
    for path in FILES:
        if library in {name.split(".")[0] for name in imported(path)}:
            inside = str(path.relative_to(ROOT / "epk"))
            assert any(inside == door or (door.endswith("/") and inside.startswith(door)) for door in places), inside


def test_every_library_that_has_a_door_is_on_the_page_but_for_those_that_are_everywhere() -> None:
    used = {name.split(".")[0] for path in FILES for name in imported(path)} - set(sys.stdlib_module_names)
    assert used - {library for library, _ in table("library")} == {"epk", "msgspec", "fontpkg", "pyphen"} & used


def test_the_top_level_is_no_attic() -> None:
    assert len([path for path in FILES if path.parent == ROOT / "epk"]) <= MOST_AT_THE_TOP


def test_every_file_that_the_page_names_is_there() -> None:
    named = set(re.findall(r"`((?:\w+/)*\w+\.py)`", PAGE))
    assert len(named) > 15
    for file in named:
        assert any((base / file).is_file() for base in (ROOT, ROOT / "epk", *(ROOT / "epk").iterdir())), file


def test_no_two_classes_have_one_name() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in FILES]
    names = Counter(node.name for tree in trees for node in tree.body if isinstance(node, ast.ClassDef))
    assert [name for name, count in names.items() if count > 1] == []
