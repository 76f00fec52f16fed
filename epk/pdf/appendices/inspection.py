"""What PDF/A-2a asks of contents and resources (ISO 19005-2, 6.2), and which fonts they use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from epk.pdf.appendices.lettering import UsedFont
from epk.pdf.appendices.objects import below, child, entry, items, words
from epk.pdf.appendices.operators import KNOWN, SHOWS, Operation, operations

MOST_SAVED = 28
"""Graphics states that may be saved within each other (6.1.13)."""
_INTENTS = ("RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation")
_BLENDS = words(
    "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference"
    " Exclusion Hue Saturation Color Luminosity"
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_INLINE = re.compile(rb"/(CMYK|DeviceCMYK|LZW|LZWDecode|I\s+true|Interpolate\s+true)\b")
DEEPEST = 12


class _State(NamedTuple):
    font: UsedFont | None = None
    hidden: bool = False


@dataclass(slots=True)
class Inspection:
    """Looks through contents. `faults` are the reasons not to claim PDF/A, as subjects with their verbs.

    Where a page uses colours of a press, `press` is the profile that says what they are, if the file has one.
    What archives forbid and nobody misses (transfer functions, smoothed pictures) is taken out on the way.
    """

    press: PdfObject | None = None
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
            looks = entry(below(annotation.get_object(), "/AP"), "/N")
            states = (
                looks.values() if isinstance(looks, DictionaryObject) and not isinstance(looks, StreamObject) else ()
            )
            for look in [looks, *(state.get_object() for state in states)]:
                if isinstance(look, StreamObject):
                    self._form(look, resources, DEEPEST)
        sides = [float(str(edge)) for edge in items(page, "/MediaBox")]
        if len(sides) == 4 and not all(3 <= abs(sides[i + 2] - sides[i]) <= 14_400 for i in (0, 1)):
            self._fault("a page is smaller or larger than archives allow")

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
            return state._replace(font=self._font(entry(below(resources, "/Font"), _name(operation))))
        if operation.operator == b"Tr":
            return state._replace(hidden=operation.operands[-1:] == [b"3"])
        return self._graphics_state(below(resources, "/ExtGState", _name(operation)), state, resources, depth)

    def _show(self, operation: Operation, state: _State) -> None:
        if state.font is None:
            self._fault("it has text without a font")
            return
        for operand in operation.operands:
            if operand[:1] in (b"(", b"<"):
                state.font.show(_string(operand), hidden=state.hidden)

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
        operator, name = operation.operator, _name(operation)
        if operator in (b"k", b"K"):
            self._press_colour(resources)
        elif operator in (b"cs", b"CS"):
            self._space(entry(below(resources, "/ColorSpace"), name) or NameObject(name), resources)
        elif operator in (b"scn", b"SCN"):
            self._pattern(entry(below(resources, "/Pattern"), name), resources, depth)
        elif operator == b"sh":
            self._space(entry(below(resources, "/Shading", name), "/ColorSpace"), resources)
        elif operator == b"ri" and name[1:] not in _INTENTS:
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
            self._form(thing, resources, depth)
        else:
            self._fault("it contains PostScript")

    def _form(self, form: StreamObject, around: DictionaryObject, depth: int) -> None:
        """A form; one without resources of its own gets those around it, as archives want them named (6.2.2)."""
        if id(form) in self._seen:
            return
        self._seen.add(id(form))
        if "/Resources" not in form:
            form[NameObject("/Resources")] = around
        own = child(form, "/Resources")
        self._group(form, own)
        self._content(form.get_data(), own, depth - 1)

    def _image(self, image: StreamObject, resources: DictionaryObject) -> None:
        if id(image) in self._seen:
            return
        self._seen.add(id(image))
        if "/Interpolate" in image:
            image[NameObject("/Interpolate")] = BooleanObject(value=False)
        filters = {str(one.get_object()) for one in items(image, "/Filter")}
        if "/JPXDecode" in filters:
            self._fault("it has a picture in JPEG 2000, which cannot be checked here")
        if not filters <= _FILTERS:
            self._fault("it has a picture in a format that archives do not allow")
        self._intent(image)
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
            self._form(pattern, resources, depth)
        elif isinstance(pattern, DictionaryObject):
            self._space(entry(below(pattern, "/Shading"), "/ColorSpace"), resources)

    def _group(self, owner: DictionaryObject, resources: DictionaryObject) -> None:
        """The colours in which transparent parts are blended."""
        self._space(entry(below(owner, "/Group"), "/CS"), resources)

    def _graphics_state(
        self, state: DictionaryObject, current: _State, resources: DictionaryObject, depth: int
    ) -> _State:
        for key in ("/TR", "/TR2", "/HT", "/HTP"):
            if key in state:
                del state[key]
        self._intent(state)
        modes = {str(mode.get_object())[1:] for mode in items(state, "/BM")}
        if not modes <= _BLENDS:
            self._fault("it blends colours in a way that no standard knows")
        mask = entry(below(state, "/SMask"), "/G")
        if isinstance(mask, StreamObject):
            self._form(mask, resources, depth)
        if str(state.get("/OPM")) == "1" and any(str(state.get(key)) == "True" for key in ("/OP", "/op")):
            self._fault("it prints colours over each other")
        listed = items(state, "/Font")
        return current._replace(font=self._font(listed[0].get_object())) if listed else current

    def _intent(self, owner: DictionaryObject) -> None:
        for key in ("/RI", "/Intent"):
            if key in owner and str(owner[key])[1:] not in _INTENTS:
                del owner[key]

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
        spaces = child(resources, "/ColorSpace")
        if "/DefaultCMYK" in spaces:
            return
        if isinstance(self.press, IndirectObject):
            spaces[NameObject("/DefaultCMYK")] = ArrayObject([NameObject("/ICCBased"), self.press])
        else:
            self._fault("it has colours for a press (CMYK) without the press’s profile")


_FILTERS = frozenset(
    f"/{name}Decode" for name in ("ASCIIHex", "ASCII85", "Flate", "RunLength", "CCITTFax", "JBIG2", "DCT", "JPX")
)


def _name(operation: Operation) -> str:
    """The name an operator is given, if it is."""
    return next((named(operand) for operand in operation.operands if operand[:1] == b"/"), "")


def named(token: bytes) -> str:
    """A name as it stands in a content stream, without escapes (7.3.5)."""
    head, *parts = token.decode("latin-1").split("#")
    return head + "".join(chr(int(part[:2], 16)) + part[2:] for part in parts)


def _string(token: bytes) -> bytes:
    """The bytes of a string (7.3.4)."""
    if token[:1] == b"<":
        digits = bytes(token[1:-1].translate(None, b" \t\r\n\f\0"))
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    return _ESCAPE.sub(_unescaped, token[1:-1])


def _unescaped(match: re.Match[bytes]) -> bytes:
    letter = match[1]
    return bytes([int(letter, 8) & 255]) if letter[:1].isdigit() else _LETTERS.get(letter, letter)


def used_fonts(inspection: Inspection) -> Iterable[UsedFont]:
    """All fonts that showed something."""
    return (font for font in inspection.fonts.values() if font.shown)
