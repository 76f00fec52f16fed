"""The structure tree of a document, and what is added to it."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import TextStringObject

from epk.binder.headings import rank_headings
from epk.binder.name_trees import tree_items
from epk.binder.objects import array, dictionary, made
from epk.binder.role_map import RoleMap
from epk.binder.structure_tree import TargetStructure
from epk.binder.target_document import TargetDocument
from tests.binder.conftest import written


@pytest.fixture
def tree(kit):
    return TargetStructure(TargetDocument(kit))


def nested(tree, kinds, parent=None):
    """Elements of these kinds, one after another; a list begins a level below."""
    parent = parent or tree.element("Part", tree.document)
    last = parent
    for kind in kinds:
        last = nested(tree, kind, last) if isinstance(kind, list) else tree.element(kind, parent)
    return parent


def kinds_below(element):
    for kid in element.get("/K", ()):
        yield kid["/S"][1:]
        yield from kinds_below(kid)


class TestParents:
    def test_marks_of_a_page_lead_to_their_elements_by_a_key_of_their_own(self, kit):
        target = TargetDocument(kit)
        tree, page = TargetStructure(target), target.add(made(Type="/Page"))
        before = dict(tree_items(target.root_object["/StructTreeRoot"]["/ParentTree"], "/Nums"))
        first, second = (tree.element("P", tree.document) for _ in range(2))
        tree.set_parents_of_marks(page, {0: first, 2: second})
        key = dictionary(page)["/StructParents"]
        tree.finish()
        root = target.root_object["/StructTreeRoot"]
        after = dict(tree_items(root["/ParentTree"], "/Nums"))
        assert key not in before
        assert [getattr(owner, "idnum", None) for owner in list.__iter__(after[key].get_object())] == [
            first.idnum, None, second.idnum
        ]  # fmt: skip
        assert root["/ParentTreeNextKey"] == key + 1

    def test_every_annotation_has_another_key(self, kit):
        target = TargetDocument(kit)
        tree, page = TargetStructure(target), target.add(made(Type="/Page"))
        notes = [target.add(made(Type="/Annot")) for _ in range(2)]
        for note in notes:
            tree.add_object(tree.element("Annot", tree.document), page, note)
        first, second = (dictionary(note)["/StructParent"] for note in notes)
        assert second == first + 1

    def test_elements_are_found_by_their_identifiers_in_order(self, kit):
        target = TargetDocument(kit)
        tree = TargetStructure(target)
        for name in (b"b", b"a"):
            tree.identify(name, tree.element("Note", tree.document))
        tree.finish()
        names = PdfReader(BytesIO(written(target))).root_object["/StructTreeRoot"]["/IDTree"]["/Names"]
        assert [name.original_bytes for name in names[::2]] == [b"a", b"b"]
        assert [element["/ID"] for element in names[1::2]] == names[::2]


class TestRoleMap:
    def roles(self, tree, prefix="appendix-1-", **own):
        return RoleMap(made(**{kind: f"/{role}" for kind, role in own.items()}), tree, prefix)

    @pytest.mark.parametrize(
        ("kind", "role"),
        [
            ("H1", "H1"),
            ("Story", "Art"),
            ("Lead", "Art"),
            ("Title", "P"),
            ("FENote", "Span"),
            ("PageBox", "Div"),
            ("b", "Span"),
        ],
    )
    def test_every_kind_stands_for_a_standard_one(self, tree, kind, role):
        assert self.roles(tree, Story="Art", Lead="Story").role(kind) == role

    def test_kinds_in_a_circle_stand_for_something(self, tree):
        assert self.roles(tree, One="Other", Other="One").role("One") == "Div"

    def test_a_kind_of_its_own_keeps_its_name(self, tree):
        assert self.roles(tree, Story="Art").name("Story", "Art") == "Story"
        assert tree.role("Story") == "Art"

    def test_a_kind_that_another_appendix_uses_otherwise_is_renamed(self, tree):
        self.roles(tree, Story="Art").name("Story", "Art")
        name = self.roles(tree, "appendix-2-", Story="Sect").name("Story", "Sect")
        assert (name, tree.role(name), tree.role("Story")) == ("appendix-2-Story", "Sect", "Art")

    def test_a_heading_is_called_one_whatever_its_own_name(self, tree):
        assert self.roles(tree, Heading="H2").name("Heading", "H2") == "H2"


class TestHeadings:
    @pytest.mark.parametrize(
        ("given", "ranked"),
        [
            (["H1", "P", "H2"], ["H2", "P", "H3"]),
            (["H3", "H3", "H4"], ["H2", "H2", "H3"]),
            (["H1", "H4", "H1"], ["H2", "H3", "H2"]),
            (["H1", "H2", "H3", "H4", "H5", "H6"], ["H2", "H3", "H4", "H5", "H6", "H6"]),
            (["Sect", ["H", "Sect", ["H"]]], ["Sect", "H2", "Sect", "H3"]),
            (["P"], ["P"]),
        ],
    )
    def test_begin_below_the_document_s_and_leave_no_level_out(self, tree, given, ranked):
        part = dictionary(nested(tree, given))
        rank_headings(part)
        assert list(kinds_below(part)) == ranked


def test_a_document_goes_on_after_what_it_has(tree):
    held = len(array(dictionary(tree.document), "/K"))
    element = tree.element("Part", tree.document, T="A list")
    assert len(dictionary(tree.document)["/K"]) == held + 1
    assert list.__getitem__(dictionary(tree.document)["/K"], -1).idnum == element.idnum


def test_a_title_that_begins_with_a_slash_is_text(tree):
    title = dictionary(tree.element("Part", tree.document, T="/r/film on “Karmalink”"))["/T"]
    assert (title, type(title)) == ("/r/film on “Karmalink”", TextStringObject)
