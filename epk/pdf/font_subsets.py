"""Font files cut down to the glyphs that are used, as a PDF stores them (ISO 32000-1, 9.6 to 9.9)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import uharfbuzz as hb

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.cmaps import code_map
from epk.pdf.composites import Composite, with_composites

if TYPE_CHECKING:
    from epk.typeset.fonts import Font

Shape = int | Composite
"""What a code shows: a glyph of the font, or several of them as one."""
_USED_TABLES = {"CFF ", "CFF2", "HVAR", "MVAR", "avar", "fvar", "glyf", "gvar", "head", "hhea", "hmtx", "loca", "maxp"}
"""Tables with outlines and widths; the others serve shaping, hinting or a system's font menu."""


class FontProgram(NamedTuple):
    """A part of a font, written to a file.

    `shapes` are in the order of their CIDs, from 1. `file` is the entry that leads the descriptor to the
    program, `mapping` that which leads the CIDFont from CIDs to glyphs, `encoding` the value that leads the font
    from codes to CIDs. `face` is HarfBuzz's, without composites.
    """

    face: Any
    kind: str
    tag: str
    shapes: Sequence[Shape]
    file: str
    mapping: str
    encoding: str


def composes(font: Font) -> bool:
    """Whether glyphs can be put together in this kind of font."""
    return "glyf" in font.hb_face.table_tags


def embed(canvas: TaggedCanvas, font: Font, shapes: Sequence[Shape]) -> FontProgram:
    """Write the part of `font` that shows `shapes`, one for each of the codes 1, 2, 3 …"""
    plan = hb.SubsetPlan(font.hb_face, _order(font, _glyphs(shapes)))
    face, renumbered = plan.execute(), dict(plan.old_to_new_glyph_mapping)
    write = _write_truetype if composes(font) else _write_postscript
    return write(canvas, face, shapes, renumbered)


def _glyphs(shapes: Iterable[Shape]) -> set[int]:
    glyphs: set[int] = set()
    for shape in shapes:
        glyphs.update([part[0] for part in shape.parts] if isinstance(shape, Composite) else [shape])
    return glyphs


def _order(font: Font, glyphs: Iterable[int]) -> hb.SubsetInput:
    """What HarfBuzz is to keep: the glyphs, at the font's place on all variable axes."""
    order = hb.SubsetInput()
    order.glyph_set.update(glyphs)
    for table in set(font.hb_face.table_tags) - _USED_TABLES:
        order.drop_table_tag_set.add(int.from_bytes(table.encode(), "big"))
    for axis, value in font.variations.items():
        order.pin_axis_location(font.hb_face, axis, value)
    order.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.DOWNGRADE_CFF2
    order.flags |= hb.SubsetFlags.CFF_IDENTITY_CHARSET | hb.SubsetFlags.NOTDEF_OUTLINE
    if font.variations:
        order.flags |= hb.SubsetFlags.SET_OVERLAPS_FLAG
    return order


def _write_truetype(
    canvas: TaggedCanvas, face: Any, shapes: Sequence[Shape], renumbered: Mapping[int, int]
) -> FontProgram:
    """TrueType outlines: every code is a CID, and a table leads from there to the glyph."""
    composites = list(dict.fromkeys(shape for shape in shapes if isinstance(shape, Composite)))
    added = {composite: face.glyph_count + index for index, composite in enumerate(composites)}
    tables = {tag: bytes(face.reference_table(tag).data) for tag in face.table_tags}
    data = with_composites(tables, [_renumbered(composite, renumbered) for composite in composites])
    glyphs = [added[shape] if isinstance(shape, Composite) else renumbered[shape] for shape in shapes]
    file = canvas.add_stream(f"/Length1 {len(data)}", data)
    mapping = canvas.add_stream("", b"".join([glyph.to_bytes(2, "big") for glyph in (0, *glyphs)]))
    entry = f"/CIDToGIDMap {mapping}"
    return FontProgram(face, "CIDFontType2", _tag(data), shapes, f"/FontFile2 {file}", entry, "/Identity-H")


def _renumbered(composite: Composite, renumbered: Mapping[int, int]) -> Composite:
    return Composite(tuple((renumbered[glyph], x, y) for glyph, x, y in composite.parts), composite.advance)


def _write_postscript(
    canvas: TaggedCanvas, face: Any, shapes: Sequence[Shape], renumbered: Mapping[int, int]
) -> FontProgram:
    """PostScript outlines: every glyph is a CID, and a CMap of our own leads there from the codes."""
    data = bytes(face.reference_table("CFF ").data)
    file = canvas.add_stream("/Subtype/CIDFontType0C", data)
    encoding = canvas.add_stream(
        "/Type/CMap/CMapName/Glyphs/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
        code_map([renumbered[shape] for shape in shapes if not isinstance(shape, Composite)]),
    )
    by_cid = sorted(renumbered, key=lambda glyph: renumbered[glyph])[1:]
    return FontProgram(face, "CIDFontType0", _tag(data), by_cid, f"/FontFile3 {file}", "", f" {encoding}")


def _tag(data: bytes) -> str:
    """Six letters that tell this part of a font from others (9.6.4)."""
    digest = hashlib.sha256(data).digest()
    return "".join([chr(ord("A") + byte % 26) for byte in digest[:6]])
