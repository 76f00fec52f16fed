"""What a page shows by name: pictures and forms, and what kind of content they are (ISO 32000-1, 8.8)."""

from __future__ import annotations

from msgspec import Struct, field
from pypdf.generic import DictionaryObject, PdfObject, StreamObject

from epk.binder.content_streams import SHOWS, named, operations
from epk.binder.geometry import box_of, matrix_of
from epk.binder.marked_content import Role
from epk.binder.objects import below, entry

DEEPEST = 6
"""Forms within forms further down are not looked into."""


class ExternalObjects(Struct):
    """Tells what external objects show; each is looked into once."""

    _roles: dict[int, Role] = field(default_factory=dict)

    def role(self, reference: PdfObject | None, depth: int = DEEPEST) -> Role:
        """The role of the most telling thing in an object: text before pictures, pictures before the rest."""
        thing = reference.get_object() if reference is not None else None
        if not isinstance(thing, StreamObject) or thing.get("/Subtype") == "/Image":
            return Role.FIGURE if isinstance(thing, StreamObject) else Role.DECORATION
        if id(thing) not in self._roles:
            self._roles[id(thing)] = Role.DECORATION
            self._roles[id(thing)] = self._form_role(thing, depth)
        return self._roles[id(thing)]

    def _form_role(self, form: StreamObject, depth: int) -> Role:
        found = {Role.DECORATION}
        within = below(form, "/Resources", "/XObject")
        for operation in operations(form.get_data()):
            if operation.operator in SHOWS:
                return Role.TEXT
            if operation.operator == b"BI":
                found.add(Role.FIGURE)
            if operation.operator == b"Do" and depth:
                found.add(self.role(entry(within, named(operation.operands[-1])), depth - 1))
        return next(role for role in (Role.TEXT, Role.FIGURE, Role.DECORATION) if role in found)


def extent(reference: PdfObject | None) -> float:
    """The area that an external object covers in its own units: a picture 1, a form that of its box."""
    thing = reference.get_object() if reference is not None else None
    if not isinstance(thing, DictionaryObject) or thing.get("/Subtype") != "/Form":
        return 1.0
    return box_of(thing, "/BBox").area * matrix_of(thing).scale
