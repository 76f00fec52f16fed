"""What PDF/A-2a asks of contents and resources (ISO 19005-2, 6.2), and which fonts they use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct, field
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from epk.binder.archive_repairs import INTENTS
from epk.binder.content_streams import KNOWN, SHOWS, Operation, name_in, operations, string_of
from epk.binder.font_rules import UsedFont
from epk.binder.objects import appearances, below, child, entry, items, words

MOST_SAVED = 28
"""Graphics states that may be saved within each other (6.1.13)."""
_BLENDS = words(
    "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference"
    " Exclusion Hue Saturation Color Luminosity"
)
_INLINE = re.compile(rb"/(CMYK|DeviceCMYK|LZW|LZWDecode|I\s+true|Interpolate\s+true)\b")
_FILTERS = frozenset(
    f"/{name}Decode" for name in ("ASCIIHex", "ASCII85", "Flate", "RunLength", "CCITTFax", "JBIG2", "DCT", "JPX")
)
DEEPEST = 12


class _State(NamedTuple):
    font: UsedFont | None = None
    hidden: bool = False


class ContentInspection(Struct):
    """Looks through contents. `faults` are the reasons not to claim PDF/A, as subjects with their verbs.

    What can be repaired (`archive_repairs.py`) is taken to be.
    """

    faults: dict[str, None] = field(default_factory=dict)
    fonts: dict[int, UsedFont] = field(default_factory=dict)
    _seen: set[int] = field(default_factory=set)

    def page(self, page: DictionaryObject) -> None:
        """Look through a page with all it shows."""
        streams = [item.get_object() for item in items(page, "/Contents")]
        data = b"\n".join(stream.get_data() for stream in streams if isinstance(stream, StreamObject))
        resources = child(page, "/Resources")
        self._group(page, resources)
        self._content(data, resources, DEEPEST)
        for annotation in items(page, "/Annots"):
            for form in appearances(annotation.get_object()):
                self._form(form, DEEPEST)
        sides = [float(str(edge)) for edge in items(page, "/MediaBox")]
        if len(sides) == 4 and not all(3 <= abs(sides[i + 2] - sides[i]) <= 14_400 for i in (0, 1)):
            self._fault("a page is smaller or larger than archives allow")

    def used_fonts(self) -> Iterable[UsedFont]:
        """All fonts that showed something."""
        return (font for font in self.fonts.values() if font.shown)

    def _fault(self, reason: str) -> None:
        self.faults[reason] = None

    def _content(self, data: bytes, resources: DictionaryObject, depth: int) -> None:
        if not depth:
            self._fault("its drawings are nested too deep to be checked")
            return
        state, saved = _State(), list[_State]()
        for operation in operations(data):
            operator = operation.operator
            if operator not in KNOWN:
                self._fault("it has instructions that no standard knows")
            elif operator == b"q":
                saved.append(state)
            elif operator == b"Q":
                state = saved.pop() if saved else _State()
            elif operator in SHOWS:
                self._show(operation, state)
            elif operator in (b"Tf", b"Tr", b"gs"):
                state = self._changed(operation, state, resources, depth)
            else:
                self._paint(operation, data, resources, depth)
            if len(saved) > MOST_SAVED:
                self._fault("its drawings are nested deeper than archives allow")

    def _changed(self, operation: Operation, state: _State, resources: DictionaryObject, depth: int) -> _State:
        """The state after an operator that is about text, or that takes many settings at once."""
        if operation.operator == b"Tf":
            return state._replace(font=self._font(entry(below(resources, "/Font"), name_in(operation))))
        if operation.operator == b"Tr":
            return state._replace(hidden=operation.operands[-1:] == [b"3"])
        return self._graphics_state(below(resources, "/ExtGState", name_in(operation)), state, depth)

    def _show(self, operation: Operation, state: _State) -> None:
        if state.font is None:
            self._fault("it has text without a font")
            return
        for operand in operation.operands:
            if operand[:1] in (b"(", b"<"):
                state.font.show(string_of(operand), hidden=state.hidden)

    def _font(self, font: PdfObject | None) -> UsedFont | None:
        if not isinstance(font, DictionaryObject):
            return None
        if id(font) not in self.fonts:
            self.fonts[id(font)] = UsedFont(font)
            for drawing in below(font, "/CharProcs").values():
                glyph = drawing.get_object()
                if isinstance(glyph, StreamObject):
                    self._content(glyph.get_data(), child(font, "/Resources"), DEEPEST - 1)
        return self.fonts[id(font)]

    def _paint(self, operation: Operation, data: bytes, resources: DictionaryObject, depth: int) -> None:
        """Everything that concerns colours and pictures."""
        operator, name = operation.operator, name_in(operation)
        if operator in (b"k", b"K"):
            self._press_colour(resources)
        elif operator in (b"cs", b"CS"):
            self._space(entry(below(resources, "/ColorSpace"), name) or NameObject(name), resources)
        elif operator in (b"scn", b"SCN"):
            self._pattern(entry(below(resources, "/Pattern"), name), resources, depth)
        elif operator == b"sh":
            self._space(entry(below(resources, "/Shading", name), "/ColorSpace"), resources)
        elif operator == b"ri" and name[1:] not in INTENTS:
            self._fault("it asks for a rendering that no standard knows")
        elif operator == b"Do":
            self._object(entry(below(resources, "/XObject"), name), resources, depth)
        elif operator == b"BI":
            self._inline_image(data[operation.start : operation.end].partition(b"ID")[0], resources)

    def _object(self, thing: PdfObject | None, resources: DictionaryObject, depth: int) -> None:
        if not isinstance(thing, StreamObject):
            self._fault("it shows something that is missing")
        elif thing.get("/Subtype") == "/Image":
            self._image(thing, resources)
        elif thing.get("/Subtype") == "/Form":
            self._form(thing, depth)
        else:
            self._fault("it contains PostScript")

    def _form(self, form: StreamObject, depth: int) -> None:
        if id(form) in self._seen:
            return
        self._seen.add(id(form))
        own = child(form, "/Resources")
        self._group(form, own)
        self._content(form.get_data(), own, depth - 1)

    def _image(self, image: StreamObject, resources: DictionaryObject) -> None:
        if id(image) in self._seen:
            return
        self._seen.add(id(image))
        filters = {str(one.get_object()) for one in items(image, "/Filter")}
        if "/JPXDecode" in filters:
            self._fault("it has a picture in JPEG 2000, which cannot be checked here")
        if not filters <= _FILTERS:
            self._fault("it has a picture in a format that archives do not allow")
        if "/ImageMask" not in image or str(image["/ImageMask"]) == "False":
            self._space(entry(image, "/ColorSpace"), resources)
        mask = entry(image, "/SMask")
        if isinstance(mask, StreamObject):
            self._image(mask, resources)

    def _inline_image(self, head: bytes, resources: DictionaryObject) -> None:
        found = {match.split()[0] for match in _INLINE.findall(head)}
        if found & {b"CMYK", b"DeviceCMYK"}:
            self._press_colour(resources)
        if found & {b"LZW", b"LZWDecode", b"I", b"Interpolate"}:
            self._fault("it has a picture in a format that archives do not allow")

    def _pattern(self, pattern: PdfObject | None, resources: DictionaryObject, depth: int) -> None:
        if isinstance(pattern, StreamObject):
            self._form(pattern, depth)
        elif isinstance(pattern, DictionaryObject):
            self._space(entry(below(pattern, "/Shading"), "/ColorSpace"), resources)

    def _group(self, owner: DictionaryObject, resources: DictionaryObject) -> None:
        """The colours in which transparent parts are blended."""
        self._space(entry(below(owner, "/Group"), "/CS"), resources)

    def _graphics_state(self, state: DictionaryObject, current: _State, depth: int) -> _State:
        modes = {str(mode.get_object())[1:] for mode in items(state, "/BM")}
        if not modes <= _BLENDS:
            self._fault("it blends colours in a way that no standard knows")
        mask = entry(below(state, "/SMask"), "/G")
        if isinstance(mask, StreamObject):
            self._form(mask, depth)
        if str(state.get("/OPM")) == "1" and any(str(state.get(key)) == "True" for key in ("/OP", "/op")):
            self._fault("it prints colours over each other")
        listed = items(state, "/Font")
        return current._replace(font=self._font(listed[0].get_object())) if listed else current

    def _space(self, space: PdfObject | None, resources: DictionaryObject) -> None:
        """A colour space and those it is made from."""
        if isinstance(space, NameObject):
            if space == "/DeviceCMYK":
                self._press_colour(resources)
            return
        parts = list(list.__iter__(space)) if isinstance(space, ArrayObject) else []
        kind = str(parts[0].get_object()) if parts else ""
        if kind == "/ICCBased":
            self._profile(parts[1].get_object())
        elif kind in ("/Indexed", "/Pattern") and len(parts) > 1:
            self._space(parts[1].get_object(), resources)
        elif kind in ("/Separation", "/DeviceN"):
            self._space(parts[2].get_object(), resources)
            if kind == "/DeviceN" and "/Colorants" not in below(parts[4].get_object() if len(parts) > 4 else None):
                self._fault("it has colours for special inks that it does not describe")

    def _profile(self, profile: PdfObject | None) -> None:
        head = profile.get_data()[:128] if isinstance(profile, StreamObject) else b""
        known = head[12:16] in (b"prtr", b"mntr", b"scnr", b"spac") and head[16:20] in (
            b"RGB ",
            b"CMYK",
            b"GRAY",
            b"Lab ",
        )
        if not known or head[8] >= 5:
            self._fault("it has a colour profile that archives do not allow")

    def _press_colour(self, resources: DictionaryObject) -> None:
        """Colours of a press mean something only with a profile (6.2.4.3)."""
        if "/DefaultCMYK" not in below(resources, "/ColorSpace"):
            self._fault("it has colours for a press (CMYK) without the press’s profile")
