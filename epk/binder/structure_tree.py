"""The structure tree of the document that appendices are bound in to, and what leads there (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Mapping

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from epk.binder.name_trees import tree_items
from epk.binder.objects import array, child, dictionary, made
from epk.binder.target_document import TargetDocument


class TargetStructure:
    """The tree that elements are added to: below `document`, its topmost element."""

    def __init__(self, target: TargetDocument) -> None:
        self._target = target
        self._root = child(target.root_object, "/StructTreeRoot")
        first = self._root["/K"]
        top = list.__getitem__(first, 0) if isinstance(first, ArrayObject) else self._root.raw_get("/K")
        self.document: IndirectObject = top
        self._parents = child(self._root, "/ParentTree")
        self._roles = child(self._root, "/RoleMap")
        self._next = max((int(str(key)) for key, _ in tree_items(self._parents, "/Nums")), default=-1) + 1
        self._ids: dict[bytes, IndirectObject] = {}

    def element(self, kind: str, parent: IndirectObject, **texts: str | None) -> IndirectObject:
        """A new element of `kind` with `texts` such as `Alt`, after all that `parent` holds."""
        element = made(Type="/StructElem", S=f"/{kind}", P=parent)
        element.update(made(**{key: TextStringObject(text) for key, text in texts.items() if text is not None}))
        reference = self._target.add(element)
        array(dictionary(parent), "/K").append(reference)
        return reference

    def add_mark(self, element: IndirectObject, page: IndirectObject, number: int) -> None:
        """Let marked content with that number on `page` be the next thing in `element`."""
        mark = made(Type="/MCR", Pg=page, MCID=NumberObject(number))
        array(dictionary(element), "/K").append(mark)

    def add_object(self, element: IndirectObject, page: IndirectObject, reference: IndirectObject) -> None:
        """Let an annotation on `page` be the next thing in `element`."""
        array(dictionary(element), "/K").append(made(Type="/OBJR", Pg=page, Obj=reference))
        self.set_parent(reference, element)

    def set_parent(self, content: PdfObject, element: IndirectObject) -> None:
        """Let an annotation, or another object that is content as a whole, lead to its element."""
        dictionary(content)[NameObject("/StructParent")] = self._key(element)

    def set_parents_of_marks(self, content: PdfObject, owners: Mapping[int, IndirectObject]) -> None:
        """Let the marks of a page or a form lead to their elements."""
        listed = [owners.get(number, NullObject()) for number in range(max(owners, default=-1) + 1)]
        dictionary(content)[NameObject("/StructParents")] = self._key(self._target.add(ArrayObject(listed)))

    def define(self, kind: str, role: str) -> bool:
        """Say that elements of `kind` are of the standard kind `role`; false where they already are of another."""
        if str(self._roles.get(kind, role)) != role:
            return False
        self._roles[NameObject(kind)] = NameObject(role)
        return True

    def role(self, kind: str) -> str:
        """The standard kind that elements of `kind` are of."""
        return str(self._roles.get(f"/{kind}", f"/{kind}"))[1:]

    def define_class(self, name: str, attributes: PdfObject) -> None:
        """Add a class of attributes (14.7.5.2)."""
        child(self._root, "/ClassMap")[NameObject(name)] = attributes

    def identify(self, identifier: bytes, element: IndirectObject) -> None:
        """Give an element an identifier that no other has."""
        self._ids[identifier] = element
        dictionary(element)[NameObject("/ID")] = ByteStringObject(identifier)

    def finish(self) -> None:
        """Write what the file says of all its structure."""
        self._root[NameObject("/ParentTreeNextKey")] = NumberObject(self._next)
        if self._ids:
            pairs = [part for name in sorted(self._ids) for part in (ByteStringObject(name), self._ids[name])]
            self._root[NameObject("/IDTree")] = DictionaryObject({NameObject("/Names"): ArrayObject(pairs)})

    def _key(self, value: PdfObject) -> NumberObject:
        """A new key in the parent tree that leads to `value`."""
        key, self._next = NumberObject(self._next), self._next + 1
        array(self._parents, "/Nums").extend([key, value])
        return key
