"""Name trees read, and added to."""

from __future__ import annotations

import pytest
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from epk.binder.name_trees import add_names, prefixed, tree_items
from epk.binder.objects import made


def pairs(*names):
    return [(TextStringObject(name), NumberObject(len(name))) for name in names]


def test_a_tree_is_read_to_its_leaves_in_order():
    first, second = (made(Names=ArrayObject([*pair])) for pair in pairs("a", "bb"))
    assert [str(name) for name, _ in tree_items(made(Kids=ArrayObject([first, second])), "/Names")] == ["a", "bb"]


def test_a_tree_in_itself_ends():
    tree = DictionaryObject()
    tree[NameObject("/Kids")] = ArrayObject([tree])
    assert list(tree_items(tree, "/Names")) == []


def test_a_name_without_a_value_is_none():
    assert list(tree_items(made(Names=ArrayObject([TextStringObject("a")])), "/Names")) == []


def test_names_are_added_between_those_there_are():
    catalog = DictionaryObject()
    add_names(catalog, "/Dests", pairs("b", "dddd"))
    add_names(catalog, "/Dests", pairs("ccc", "a"))
    assert catalog["/Names"]["/Dests"]["/Names"] == ["a", 1, "b", 1, "ccc", 3, "dddd", 4]


@pytest.mark.parametrize("name", ["figures", NameObject("/figures"), b"figures", ByteStringObject(b"figures")])
def test_names_of_every_kind_get_their_prefix(name):
    assert prefixed("appendix-1-", name) == b"appendix-1-figures"
