"""Fonts ready to shape with: chosen by face, variable axes pinned, kept for the whole build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from unicodedata import category

import uharfbuzz as hb
from msgspec import Struct, field

from epk.typeset.fallback_families import stand_ins
from epk.typeset.font_files import FontFile, FontFiles
from epk.typeset.style import Face

_STAND_INS = {"\u2011": "\u2010"}


class Font(Struct, eq=False):
    """One font file at one point of its design space.

    `face` is one that it is the nearest to, `key` names it the same on every machine. `hb_font` is scaled to `upem`
    units an em; `ascent`, `descent` (negative), `cap_height` and `x_height` are parts of the em. `blank` is the glyph
    of the space.
    """

    face: Face
    key: str
    path: Path
    variations: dict[str, float]
    hb_face: Any
    hb_font: Any
    upem: int
    ascent: float
    descent: float
    cap_height: float
    x_height: float
    blank: int
    _glyphs: dict[str, bool] = field(default_factory=dict)
    _bearings: dict[int, tuple[float, float, float]] = field(default_factory=dict)

    @property
    def family(self) -> str:
        return self.face.family

    @property
    def name(self) -> str:
        """The family and how it is used, for messages: `Newsreader (wght 400)`."""
        settings = ", ".join(f"{tag} {value:g}" for tag, value in self.variations.items())
        return f"{self.family} ({settings})" if settings else self.family

    @property
    def postscript_name(self) -> str:
        """What PDFs call the font."""
        named = self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self.family
        return re.sub(r"[^A-Za-z0-9-]", "", named) or "Font"

    def has(self, character: str) -> bool:
        """Whether there is a glyph for one character, or HarfBuzz makes one: spaces, the hyphen that does not break."""
        known = self._glyphs.get(character)
        if known is None:
            stand_in = " " if category(character) == "Zs" else _STAND_INS.get(character, character)
            glyphs = (self.hb_font.get_nominal_glyph(ord(each)) for each in (character, stand_in))
            known = self._glyphs[character] = any(glyphs)
        return known

    def covers(self, text: str) -> bool:
        """Whether there is a glyph for every character of `text`."""
        return all(map(self.has, set(text)))

    def width_of(self, character: str) -> float:
        """The advance of one character by itself, in parts of the em."""
        glyph = self.hb_font.get_nominal_glyph(ord(character)) or 0
        return float(self.hb_font.get_glyph_h_advance(glyph)) / self.upem

    def bearings(self, gid: int) -> tuple[float, float, float]:
        """A glyph's advance, and the white on its left and on its right, in parts of the em; no white for a blank."""
        known = self._bearings.get(gid)
        if known is None:
            advance, box = self.hb_font.get_glyph_h_advance(gid), self.hb_font.get_glyph_extents(gid)
            left, ink = (box.x_bearing, box.width) if box and box.width else (0, advance)
            em = float(self.upem)
            known = self._bearings[gid] = (advance / em, left / em, (advance - left - ink) / em)
        return known

    def reach(self, gid: int) -> tuple[float, float]:
        """How far a glyph's ink stands above the baseline and below it, in parts of the em; 0 for a blank."""
        box = self.hb_font.get_glyph_extents(gid)
        if not box:
            return 0.0, 0.0
        return box.y_bearing / self.upem, -(box.y_bearing + box.height) / self.upem


class FontBook:
    """Every font of a build, each opened once.

    `folders` hold a film's own files, which win over installed families; `fallbacks` are the families tried
    last for a character that a style's own families lack.
    """

    def __init__(self, folders: Sequence[Path] = (), fallbacks: Sequence[str] = ()) -> None:
        self._files = FontFiles(folders)
        self._fallbacks = tuple(fallbacks)
        self._faces: dict[Path, Any] = {}
        self._fonts: dict[Face, Font] = {}
        self._pinned: dict[str, Font] = {}
        self._chains: dict[tuple[Face, tuple[str, ...]], tuple[Font, ...]] = {}

    def font(self, face: Face) -> Font:
        """The font nearest to `face`. Raises FontMissing for a family that is not there."""
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = self._open(face)
        return font

    def chain(self, face: Face, fallbacks: Sequence[str] = ()) -> tuple[Font, ...]:
        """The fonts to try in order: of `face`, then like it of the film's families, of `fallbacks`, of the book's."""
        key = (face, tuple(fallbacks))
        chain = self._chains.get(key)
        if chain is None:
            families = dict.fromkeys((face.family, *self._files.own(), *fallbacks, *self._fallbacks))
            fonts = (self.font(_like(face, family)) for family in families)
            chain = self._chains[key] = tuple(dict.fromkeys(fonts))
        return chain

    def stand_in(self, face: Face, needed: Sequence[str], script: str | None, language: str) -> Font | None:
        """A font like `face` for characters its own families lack: of the installed one that goes with their script."""
        for family in self.stand_ins(script, language):
            font = self.font(_like(face, family))
            if all(map(font.has, needed)):
                return font
        return None

    def stand_ins(self, script: str | None, language: str) -> list[str]:
        """The installed families that go with a script."""
        return [family for family in stand_ins(script, language) if self._files.found(family)]

    def missing(self, families: Iterable[str]) -> list[str]:
        """Those of the families that are not there."""
        return [family for family in families if not self._files.found(family)]

    def families(self) -> list[str]:
        """Every family that is there, by name."""
        return self._files.names()

    def _open(self, face: Face) -> Font:
        path = _nearest(self._files.of(face.family), face).path
        if path not in self._faces:
            self._faces[path] = hb.Face(hb.Blob.from_file_path(str(path)))
        variations = _pins(self._faces[path], face)
        key = " ".join([path.name, *(f"{tag}={value:g}" for tag, value in variations.items())])
        if key not in self._pinned:
            self._pinned[key] = _made(key, face, path, self._faces[path], variations)
        return self._pinned[key]


def _like(face: Face, family: str) -> Face:
    return Face(family, face.weight, face.italic, face.width, face.size)


def _nearest(files: Sequence[FontFile], face: Face) -> FontFile:
    """The file of the right slope, else any, whose weight comes nearest."""
    sloped = [file for file in files if file.italic == face.italic] or files
    return min(sloped, key=lambda file: 0 if file.weight is None else abs(file.weight - face.weight))


def _pins(hb_face: Any, face: Face) -> dict[str, float]:
    """A value within its range for every variable axis, by tag; what `face` leaves open gets the axis's default."""
    wanted = {"wght": float(face.weight), "wdth": face.width, "opsz": _optical(face.size), "ital": float(face.italic)}
    pins: dict[str, float] = {}
    for axis in sorted(hb_face.axis_infos, key=lambda axis: str(axis.tag)):
        value = wanted.get(axis.tag)
        pins[axis.tag] = axis.default_value if value is None else min(max(value, axis.min_value), axis.max_value)
    return pins


def _optical(size: float | None) -> float | None:
    """Optical sizes in steps no eye can tell apart, for every further size is a font more in the file."""
    if size is None:
        return None
    return float(round(size)) if size < 20 else float(round(size / 4) * 4)


def _made(key: str, face: Face, path: Path, hb_face: Any, variations: dict[str, float]) -> Font:
    hb_font = hb.Font(hb_face)
    if variations:
        hb_font.set_variations(variations)
    upem = int(hb_face.upem)
    extents = hb_font.get_font_extents("ltr")

    def metric(tag: Any) -> float:
        return float(hb_font.get_metric_position_with_fallback(tag)) / upem

    return Font(
        face=face,
        key=key,
        path=path,
        variations=variations,
        hb_face=hb_face,
        hb_font=hb_font,
        upem=upem,
        ascent=extents.ascender / upem,
        descent=extents.descender / upem,
        cap_height=metric(hb.OTMetricsTag.CAP_HEIGHT),
        x_height=metric(hb.OTMetricsTag.X_HEIGHT),
        blank=hb_font.get_nominal_glyph(ord(" ")) or 0,
    )
