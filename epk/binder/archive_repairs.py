"""What archives forbid and nobody misses, taken out of the copy of an appendix (ISO 19005-2, 6.2)."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import appearances, below, child, dictionary, entry, items, words

INTENTS = words("RelativeColorimetric AbsoluteColorimetric Perceptual Saturation")
"""How colours may be asked to be rendered (6.2.6)."""


def repair(copier: ObjectCopier, pages: Iterable[IndirectObject]) -> None:
    """Repair the copies of pages with all they show: transfer functions, smoothed pictures, unknown rendering intents.

    Forms get the resources around them where they have none, and colours for a press the profile that the appendix
    says they are for.
    """
    repairs = _Repairs(_press_profile(copier))
    for page in pages:
        repairs.page(dictionary(page))


class _Repairs(Struct):
    """Goes from resources to resources, without recursion, for their depth is not ours to choose."""

    press: PdfObject | None
    _seen: set[int] = field(default_factory=set)
    _waiting: list[DictionaryObject] = field(default_factory=list)

    def page(self, page: DictionaryObject) -> None:
        own = child(page, "/Resources")
        self._waiting.append(own)
        for annotation in items(page, "/Annots"):
            for form in appearances(annotation.get_object()):
                self._form(form, own)
        while self._waiting:
            resources = self._waiting.pop()
            if id(resources) not in self._seen:
                self._seen.add(id(resources))
                self._repair(resources)

    def _repair(self, resources: DictionaryObject) -> None:
        if isinstance(self.press, IndirectObject) and "/DefaultCMYK" not in below(resources, "/ColorSpace"):
            profile = ArrayObject([NameObject("/ICCBased"), self.press])
            child(resources, "/ColorSpace")[NameObject("/DefaultCMYK")] = profile
        for state in _values(resources, "/ExtGState"):
            self._state(state, resources)
        for thing in _values(resources, "/XObject"):
            if thing.get("/Subtype") == "/Image":
                self._image(thing)
            else:
                self._form(thing, resources)
        for pattern in _values(resources, "/Pattern"):
            self._form(pattern, resources)
        for font in _values(resources, "/Font"):
            if "/CharProcs" in font:
                self._waiting.append(child(font, "/Resources"))

    def _form(self, form: PdfObject | None, around: DictionaryObject) -> None:
        """A form; one without resources of its own gets those around it, as archives want them named (6.2.2)."""
        if isinstance(form, StreamObject):
            if "/Resources" not in form:
                form[NameObject("/Resources")] = around
            self._waiting.append(child(form, "/Resources"))

    def _image(self, image: DictionaryObject) -> None:
        if id(image) in self._seen:
            return
        self._seen.add(id(image))
        if "/Interpolate" in image:
            image[NameObject("/Interpolate")] = BooleanObject(value=False)
        _repair_intent(image)
        mask = entry(image, "/SMask")
        if isinstance(mask, StreamObject):
            self._image(mask)

    def _state(self, state: DictionaryObject, resources: DictionaryObject) -> None:
        for key in ("/TR", "/TR2", "/HT", "/HTP"):
            if key in state:
                del state[key]
        _repair_intent(state)
        self._form(entry(below(state, "/SMask"), "/G"), resources)


def _repair_intent(owner: DictionaryObject) -> None:
    for key in ("/RI", "/Intent"):
        if key in owner and str(owner[key])[1:] not in INTENTS:
            del owner[key]


def _values(resources: DictionaryObject, kind: str) -> list[DictionaryObject]:
    found = [value.get_object() for value in below(resources, kind).values()]
    return [value for value in found if isinstance(value, DictionaryObject)]


def _press_profile(copier: ObjectCopier) -> PdfObject | None:
    """A copy of the profile of a press that an appendix was made for, if it says so."""
    for intent in items(copier.appendix.catalog, "/OutputIntents"):
        profile = entry(intent.get_object(), "/DestOutputProfile")
        if str(entry(profile, "/N")) == "4" and profile is not None and profile.indirect_reference:
            return copier.copy(profile.indirect_reference)
    return None
