"""Pages of an appendix copied behind those there are, in the page tree and in the page labels (ISO 32000-1, 7.7.3)."""

from __future__ import annotations

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject

from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import array, child, dictionary, made


def bind_pages(copier: ObjectCopier, catalog: DictionaryObject) -> list[IndirectObject]:
    """Copies of all pages, in their own size, below a node of their own; contents and annotations are still missing."""
    tree = child(catalog, "/Pages")
    count = int(str(tree["/Count"]))
    _continue_labels(catalog, count)
    node = made(Type="/Pages", Parent=catalog.raw_get("/Pages"))
    reference = copier.target.add(node)
    pages = copier.copy_pages()
    for page in pages:
        dictionary(page).update(made(Type="/Page", Parent=reference))
    node[NameObject("/Kids")], node[NameObject("/Count")] = ArrayObject(pages), NumberObject(len(pages))
    array(tree, "/Kids").append(reference)
    tree[NameObject("/Count")] = NumberObject(count + len(pages))
    return pages


def _continue_labels(catalog: DictionaryObject, count: int) -> None:
    """Count the next page on from the `count` before, where the last label would not do that by itself (12.4.2)."""
    numbers = array(child(catalog, "/PageLabels"), "/Nums")
    last = dictionary(numbers[-1]) if numbers else DictionaryObject()
    if last.get("/S") != "/D" or "/P" in last:
        numbers += [NumberObject(count), made(S="/D", St=NumberObject(count + 1))]
