"""The structure tree: what is in what, where it stands, and the way back from every mark."""

from __future__ import annotations

import pytest

from epk.page.structure import HEADER_OF_ROW, Element
from epk.pdf.canvas import TaggedCanvas
from epk.pdf.structure_tree import Annotation, Mark, PageKey, StructureTree, StructureWriter
from tests.objects import Objects, referred

DOCUMENT = Element("Document")


def child(kind="P", order=0, parent=DOCUMENT, **said):
    return parent.child(kind, (order,), **said)


@pytest.fixture
def tree():
    return StructureTree()


class TestBoxes:
    """What elements cover, which grows with what is in them."""

    def test_an_element_covers_all_that_it_was_told_of_and_those_around_it_too(self, tree):
        figure = tree.node(child("Figure", parent=child("Sect")))
        figure.cover(0, (10, 20, 30, 40))
        figure.cover(0, (5, 25, 20, 50))
        assert figure.boxes == figure.parent.boxes == tree.node(DOCUMENT).boxes == {0: (5, 20, 30, 50)}

    def test_each_edge_is_the_farthest(self, tree):
        node = tree.node(DOCUMENT)
        node.cover(0, (10, 20, 30, 40))
        node.cover(0, (11, 19, 31, 39))
        assert node.boxes == {0: (10, 19, 31, 40)}

    def test_it_covers_something_on_every_page_by_itself(self, tree):
        first, second = tree.node(child(order=0)), tree.node(child(order=1))
        first.cover(0, (10, 20, 30, 40))
        second.cover(1, (1, 2, 3, 4))
        assert first.boxes == {0: (10, 20, 30, 40)}
        assert first.parent.boxes == {0: (10, 20, 30, 40), 1: (1, 2, 3, 4)}


class TestNodes:
    def test_an_element_has_one_place_within_its_parents(self, tree):
        node = tree.node(child("LI", parent=child("L")))
        assert tree.node(child("LI", parent=child("L"))) is node
        assert [top.element for top in tree.roots] == [DOCUMENT]
        assert tree.roots[0].within == [tree.node(child("L"))]
        assert node.parent is tree.node(child("L"))

    def test_elements_are_read_in_their_order_and_before_the_content_of_their_own(self, tree):
        document = tree.node(DOCUMENT)
        document.content.append(Mark(0, 0))
        second, first = tree.node(child(order=2)), tree.node(child(order=1))
        part = document.part(Element("Span"))
        assert list(document.kids()) == [first, second, Mark(0, 0), part]
        assert part.parent is document


@pytest.fixture
def canvas():
    return TaggedCanvas()


def written(canvas, tree, pages=2):
    """The root of the tree, and its pages' references."""
    references = [canvas.add(f"<</Page {number}>>") for number in range(pages)]
    writer = StructureWriter(canvas, [PageKey(reference, 10 * key) for key, reference in enumerate(references)])
    root = writer.write(tree)
    objects = Objects(canvas)
    return objects[root], references, {element: objects[at] for element, at in writer.references.items()}, root


class TestFile:
    def test_an_element_names_its_kind_its_parent_and_what_is_in_it(self, canvas, tree):
        tree.node(child("P"))
        root, _, elements, reference = written(canvas, tree)
        document, paragraph = elements[DOCUMENT], elements[child("P")]
        assert root["/Type"] == "/StructTreeRoot"
        assert [kid.get_object() for kid in root["/K"]] == [document]
        assert (document["/Type"], document["/S"], paragraph["/S"]) == ("/StructElem", "/Document", "/P")
        assert referred(document.raw_get("/P")) == reference
        assert paragraph["/P"] == document
        assert paragraph["/K"] == []

    def test_marks_on_the_page_where_it_begins_are_numbers_and_others_name_their_page(self, canvas, tree):
        tree.node(DOCUMENT).content += [Mark(1, 0), Mark(1, 3), Mark(0, 2)]
        _, pages, elements, _ = written(canvas, tree)
        document = elements[DOCUMENT]
        assert referred(document.raw_get("/Pg")) == pages[1]
        assert document["/K"][:2] == [0, 3]
        other = document["/K"][2]
        assert (other["/Type"], referred(other.raw_get("/Pg")), other["/MCID"]) == ("/MCR", pages[0], 2)

    def test_it_begins_where_its_first_mark_is(self, canvas, tree):
        document = tree.node(DOCUMENT)
        document.part(Element("Span"))
        document.content += [Annotation(0, canvas.add("<<>>"), 4), Mark(1, 0)]
        _, pages, elements, _ = written(canvas, tree)
        assert referred(elements[DOCUMENT].raw_get("/Pg")) == pages[1]

    def test_an_element_without_marks_is_on_no_page(self, canvas, tree):
        tree.node(child("P")).content.append(Mark(0, 0))
        _, pages, elements, _ = written(canvas, tree)
        assert "/Pg" not in elements[DOCUMENT]
        assert referred(elements[child("P")].raw_get("/Pg")) == pages[0]

    def test_every_mark_and_annotation_leads_back_to_its_element(self, canvas, tree):
        annotation = canvas.add("<</Subtype/Link>>")
        first, second = tree.node(child(order=0)), tree.node(child("Link", order=1))
        first.content += [Mark(0, 1)]
        second.content += [Mark(0, 0), Annotation(1, annotation, 4), Mark(1, 0)]
        root, pages, elements, _ = written(canvas, tree)
        one, other = elements[child(order=0)], elements[child("Link", order=1)]
        numbers = [value.get_object() for value in root["/ParentTree"]["/Nums"]]
        assert numbers[::2] == [0, 4, 10]
        assert [kid.get_object() for kid in numbers[1]] == [other, one]
        assert numbers[3] == other
        assert [kid.get_object() for kid in numbers[5]] == [other]
        assert root["/ParentTreeNextKey"] == 3
        link = other["/K"][1]
        assert (link["/Type"], referred(link.raw_get("/Obj"))) == ("/OBJR", annotation)
        assert referred(link.raw_get("/Pg")) == pages[1]

    def test_what_is_said_of_an_element_is_written_and_nothing_else(self, canvas, tree):
        said = child("Span", alt="A", actual_text="B", expansion="C", language="km", title="D")
        tree.node(said)
        _, _, elements, _ = written(canvas, tree)
        told = {key: elements[said][key] for key in ("/Alt", "/ActualText", "/E", "/Lang", "/T")}
        assert list(told.values()) == ["A", "B", "C", "km", "D"]
        assert set(elements[DOCUMENT]) == {"/Type", "/S", "/P", "/K"}


class TestAttributes:
    def test_texts_are_names_and_others_numbers(self, canvas, tree):
        cell = child("TD", attributes=(("O", "Table"), ("ColSpan", 2), ("Padding", (1, 2.5, 3, 4))))
        tree.node(cell)
        _, _, elements, _ = written(canvas, tree)
        [owned] = elements[cell]["/A"]
        assert owned == {"/O": "/Table", "/ColSpan": 2, "/Padding": [1, 2.5, 3, 4]}

    def test_a_figure_tells_where_it_stands(self, canvas, tree):
        figure = child("Figure")
        tree.node(figure).cover(1, (10, 20, 30, 40))
        _, _, elements, _ = written(canvas, tree)
        [extent] = elements[figure]["/A"]
        assert extent == {"/O": "/Layout", "/Placement": "/Block", "/BBox": [10, 20, 30, 40]}

    def test_a_figure_on_two_pages_stands_in_no_box(self, canvas, tree):
        figure = child("Figure")
        for page in (0, 1):
            tree.node(figure).cover(page, (10, 20, 30, 40))
        assert "/A" not in written(canvas, tree)[2][figure]

    def test_nor_does_one_that_covers_nothing_or_any_other_element(self, canvas, tree):
        empty, paragraph = child("Figure", order=0), child("P", order=1)
        tree.node(empty)
        tree.node(paragraph).cover(0, (10, 20, 30, 40))
        _, _, elements, _ = written(canvas, tree)
        assert "/A" not in elements[empty]
        assert "/A" not in elements[paragraph]

    def test_attributes_of_its_own_come_before_where_it_stands(self, canvas, tree):
        figure = child("Figure", attributes=HEADER_OF_ROW)
        tree.node(figure).cover(0, (10, 20, 30, 40))
        assert [owned["/O"] for owned in written(canvas, tree)[2][figure]["/A"]] == ["/Table", "/Layout"]
