"""Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7), and names that do not collide with ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pypdf.generic import ByteStringObject, DictionaryObject, PdfObject, TextStringObject

from epk.binder.objects import array, child, items


def tree_items(node: PdfObject | None, key: str, depth: int = 32) -> Iterator[tuple[PdfObject, PdfObject]]:
    """The pairs of a name tree (`key` is `/Names`) or a number tree (`/Nums`)."""
    found = node.get_object() if node is not None else None
    pairs = items(found, key)
    yield from zip(pairs[::2], pairs[1::2], strict=False)
    for kid in items(found, "/Kids") if depth else ():
        yield from tree_items(kid, key, depth - 1)


def add_names(catalog: DictionaryObject, kind: str, added: Sequence[tuple[PdfObject, PdfObject]]) -> None:
    """Add names to those of a kind, such as `/Dests`, and keep all in order, as readers search for them."""
    names = array(child(child(catalog, "/Names"), kind), "/Names")
    entries = [*zip(names[::2], names[1::2], strict=True), *added]
    names[:] = [part for entry in sorted(entries, key=lambda entry: _bytes(entry[0])) for part in entry]


def prefixed(prefix: str, name: object) -> ByteStringObject:
    """The name that `name` of an appendix has in the bound document."""
    text = name.decode("latin-1") if isinstance(name, bytes) else str(name).removeprefix("/")
    return ByteStringObject(f"{prefix}{text}".encode())


def _bytes(name: PdfObject) -> bytes:
    return name.original_bytes if isinstance(name, TextStringObject | ByteStringObject) else b""
