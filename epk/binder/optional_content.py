"""Optional content of appendices, which are their layers, shown and hidden as it was (ISO 32000-1, 8.11)."""

from __future__ import annotations

from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject, TextStringObject

from epk.binder.object_copier import ObjectCopier
from epk.binder.objects import array, below, child, items, made, number


def bind_optional_content(copier: ObjectCopier, catalog: DictionaryObject) -> None:
    """List the layers that were copied in `catalog`, under the appendix's title; hide those that are hidden."""
    properties = below(copier.appendix.catalog, "/OCProperties")
    layers = [layer for layer in items(properties, "/OCGs") if copier.has_copied(layer)]
    if not layers:
        return
    configuration = below(properties, "/D")
    hidden, shown = (_numbers(configuration, key) for key in ("/OFF", "/ON"))
    if str(configuration.get("/BaseState")) == "/OFF":
        hidden = {number(layer) for layer in layers} - shown
    ours = child(catalog, "/OCProperties")
    state = child(ours, "/D")
    state.update(made(Name="Appendices"))
    copies = [copier.copy_of(layer) for layer in layers]
    array(ours, "/OCGs").extend(copies)
    array(state, "/Order").append(ArrayObject([TextStringObject(copier.appendix.file.title), *copies]))
    array(state, "/OFF").extend(copier.copy_of(layer) for layer in layers if number(layer) in hidden)
    for copy in copies:
        _forget_automatic_states(copy)


def _numbers(configuration: PdfObject, key: str) -> set[int]:
    return {number(layer) for layer in items(configuration, key)}


def _forget_automatic_states(layer: PdfObject) -> None:
    """Archives know no layers that show themselves by circumstance (ISO 19005-2, 6.9)."""
    group = layer.get_object()
    if isinstance(group, DictionaryObject) and "/Usage" in group:
        del group[NameObject("/Usage")]
