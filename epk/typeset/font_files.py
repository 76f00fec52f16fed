"""Where fonts are found: a film's own folders first, then installed `fontpkg-*` and `justmytype-*` packages."""

from __future__ import annotations

import importlib
import importlib.util
import json
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import uharfbuzz as hb

from epk.problems import ProblemsFound, Span, error
from epk.typeset.font_faults import fault_of_face, fault_of_file

SUFFIXES = {".ttf", ".otf"}
PACKS = ("justmytype_intl_rtl", "justmytype_intl_sea", "justmytype_intl_south_asia", "justmytype_intl_cjk")
"""Packages of several families each; `fontpkg` has none of their own for Lao, Burmese, Chinese and others."""


class FontMissing(LookupError):
    """A family that neither the film's folders nor the installed packages have."""

    def __init__(self, family: str, installed: Sequence[str]) -> None:
        self.family = family
        self.installed = tuple(installed)
        super().__init__(f'no font family "{family}"; there are: {", ".join(installed) or "none"}')


class FontFile(NamedTuple):
    """One file of a family. `weight` is None where the file covers a range of weights."""

    path: Path
    italic: bool
    weight: int | None


class FontFiles:
    """The families at hand, by name without regard to case.

    `folders` are read when a family is first asked for; of two folders with the same family the first wins.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._own: dict[str, tuple[str, list[FontFile]]] | None = None
        self._families: dict[str, tuple[FontFile, ...]] = {}

    def of(self, family: str) -> tuple[FontFile, ...]:
        """The files of `family`. Raises FontMissing, and ProblemsFound for a file in a folder that is no font."""
        files = self.found(family)
        if not files:
            raise FontMissing(family, self.names())
        return files

    def found(self, family: str) -> tuple[FontFile, ...]:
        """The files of `family`, none where it is not installed."""
        key = family.casefold()
        if key not in self._families:
            own = self._read_folders()
            self._families[key] = tuple(own[key][1]) if key in own else _packaged(family) or _from_packs(key)
        return self._families[key]

    def own(self) -> list[str]:
        """The families in the folders, by name."""
        return sorted(name for name, _ in self._read_folders().values())

    def names(self) -> list[str]:
        """Every family that can be asked for."""
        import fontpkg  # noqa: PLC0415  (reads the metadata of every installed package: only for messages)

        packed = [entry["family"] for pack in PACKS for _, entry in _entries(pack)]
        return sorted({*self.own(), *packed, *(family.name for family in fontpkg.families().values())})

    def _read_folders(self) -> dict[str, tuple[str, list[FontFile]]]:
        if self._own is None:
            self._own = {}
            for folder in reversed(self._folders):
                self._own |= _families_in(folder)
        return self._own


def _packaged(family: str) -> tuple[FontFile, ...]:
    """The files of a `fontpkg` package by its own module: asking `fontpkg` would import all of them."""
    slug = "_".join(family.casefold().split())
    try:
        root = Path(importlib.import_module(f"fontpkg_{slug}").ROOT)
    except ModuleNotFoundError:
        return ()
    entries = json.loads((root / "metadata.json").read_text("utf-8"))["files"]
    return tuple(FontFile(root / entry["path"], entry["style"] == "italic", entry["weight"]) for entry in entries)


def _from_packs(family: str) -> tuple[FontFile, ...]:
    found = ((folder, entry) for pack in PACKS for folder, entry in _entries(pack))
    return tuple(
        _described(folder / entry["path"], Span(entry["path"]))[1]
        for folder, entry in found
        if entry["family"].casefold() == family
    )


def _entries(pack: str) -> list[tuple[Path, dict[str, Any]]]:
    """What a package of families says of each of its files; nothing where it is not installed."""
    spec = importlib.util.find_spec(pack)
    if spec is None or spec.origin is None:
        return []
    folder = Path(spec.origin).parent / "fonts"
    return [(folder, entry) for entry in json.loads((folder / "pack_manifest.json").read_text("utf-8"))["fonts"]]


def _families_in(folder: Path) -> dict[str, tuple[str, list[FontFile]]]:
    families: dict[str, tuple[str, list[FontFile]]] = {}
    for path in _files_in(folder):
        place = Span(path.relative_to(folder.parent.parent).as_posix())
        name, file = _described(path, place)
        families.setdefault(name.casefold(), (name, []))[1].append(file)
    return families


def _files_in(folder: Path) -> Iterator[Path]:
    """Font files below `folder`, in order of their names, without links that lead out of it."""
    root = folder.resolve()
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES and path.is_file() and path.resolve().is_relative_to(root):
            yield path


def _described(path: Path, place: Span) -> tuple[str, FontFile]:
    """Family and description from the tables `name` and `OS/2` (OpenType 1.9)."""
    if fault := fault_of_file(path):
        raise _refused(place, fault)
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    name = face.get_name(hb.OTNameIdPredefined.TYPOGRAPHIC_FAMILY) or face.get_name(hb.OTNameIdPredefined.FONT_FAMILY)
    if fault := fault_of_face(face):
        raise _refused(place, fault)
    if not name:
        raise _refused(place, ("has no name", "Put a font with a name in its place, or take it away."))
    os2 = face.reference_table("OS/2").data
    weight, selection = struct.unpack_from(">H", os2, 4)[0], struct.unpack_from(">H", os2, 62)[0]
    varies = any(axis.tag == "wght" for axis in face.axis_infos)
    return name, FontFile(path, bool(selection & 1), None if varies else weight)


def _refused(place: Span, fault: tuple[str, str]) -> ProblemsFound:
    message, hint = fault
    return ProblemsFound([error(place, f"this file {message}", hint)])
