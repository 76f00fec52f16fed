"""Every mark has a meaning: the structure tree as a reader walks it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from epk.data.values import Colour
from epk.page.items import EmptyCell, Fill, LinkArea, Stroke
from epk.page.structure import HEADER_OF_ROW
from epk.pictures.encoded import encoded_picture
from epk.problems import ProblemsFound
from epk.typeset.markup import Inline
from tests.pdf.conftest import STYLE
from tests.reading import read, structure_of

INK = Colour(0, 0, 0)


def assert_structure(data, expected):
    assert structure_of(data) == dedent(expected).strip()


def test_lines_of_a_paragraph_share_a_mark_and_decoration_has_none(sheet):
    sheet.add(Fill(((0.0, 0.0, 420.0, 20.0),), INK))
    sheet.paragraph("A paragraph of several lines, all of them one piece of content", measure=100)
    sheet.add(Stroke((50.0, 300.0), (200.0, 300.0), 0.5, INK))
    data = sheet.finish()
    assert_structure(data, """
        Document Lang=en
          P
            p1 m0
    """)  # fmt: skip
    content = read(data).pages[0].get_contents().get_data()
    assert content.count(b"/Artifact BMC") == 2
    assert content.count(b"BDC") + content.count(b"BMC") == content.count(b"EMC")


def test_words_outside_the_structure_are_running_heads_and_feet(sheet):
    sheet.add(Stroke((50.0, 300.0), (200.0, 300.0), 0.5, INK))
    sheet.artifact("Karmalink · 7")
    sheet.paragraph("A paragraph")
    data = sheet.finish()
    assert_structure(data, """
        Document Lang=en
          P
            p1 m0
    """)  # fmt: skip
    content = read(data).pages[0].get_contents().get_data()
    assert content.index(b"/Artifact BMC") < content.index(b"/Artifact <</Type /Pagination>>BDC")


def test_a_paragraph_goes_on_over_pages_and_elements_keep_their_order(sheet):
    first, second = sheet.element("P"), sheet.element("P")
    sheet.paragraph("the second", element=second)
    sheet.paragraph("the first", element=first)
    sheet.turn()
    sheet.paragraph("more of the second", element=second)
    assert_structure(sheet.finish(), """
        Document Lang=en
          P
            p1 m1
          P
            p1 m0
            p2 m0
    """)  # fmt: skip


def test_empty_elements_are_left_out_but_not_empty_cells_of_a_row(sheet):
    table = sheet.element("Table")
    for words in (("Year", "2021"), ("Ratio", "")):
        row = sheet.element("TR", table)
        sheet.paragraph(words[0], element=sheet.element("TH", row, attributes=HEADER_OF_ROW))
        cell = sheet.element("TD", row)
        if words[1]:
            sheet.paragraph(words[1], element=cell)
        else:
            sheet.add(EmptyCell(element=cell))
    sheet.element("P", sheet.element("Sect"))
    assert_structure(sheet.finish(), """
        Document Lang=en
          Table
            TR
              TH Scope=Row
                p1 m0
              TD
                p1 m1
            TR
              TH Scope=Row
                p1 m2
              TD
    """)  # fmt: skip


def test_what_is_said_of_an_element_is_written(sheet):
    element = sheet.element("Span", expansion="electronic press kit", actual_text="EPK", title="Kit")
    sheet.paragraph("E.P.K.", element=element)
    assert_structure(sheet.finish(), """
        Document Lang=en
          Span ActualText=EPK E=electronic press kit T=Kit
            p1 m0
    """)  # fmt: skip


def test_words_in_another_language_are_a_span_of_their_own(sheet):
    sheet.paragraph("The title ", Inline("ជាតិក្រោយ", language="km"), " is Khmer")
    assert_structure(sheet.finish(), """
        Document Lang=en
          P
            p1 m0
            Span Lang=km
              p1 m1
            p1 m2
    """)  # fmt: skip


def test_a_paragraph_in_another_language_needs_no_spans(sheet):
    element = sheet.element("P", language="km")
    sheet.paragraph("ជាតិក្រោយ", element=element, style=STYLE._replace(language="km"))
    assert_structure(sheet.finish(), """
        Document Lang=en
          P Lang=km
            p1 m0
    """)  # fmt: skip


class TestLinks:
    def test_a_link_over_two_lines_is_one_link_with_two_areas(self, sheet):
        link = Inline("the website of the film", href="https://example.org/karmalink")
        sheet.paragraph("See ", link, " for more", measure=80)
        data = sheet.finish()
        assert_structure(data, """
            Document Lang=en
              P
                p1 m0
                Link
                  p1 m1
                  link to https://example.org/karmalink
                  link to https://example.org/karmalink
                p1 m2
        """)  # fmt: skip
        annotations = [entry.get_object() for entry in read(data).pages[0]["/Annots"]]
        assert [entry["/Contents"] for entry in annotations] == ["https://example.org/karmalink"] * 2
        assert all(entry["/F"] == 4 and list(entry["/Border"]) == [0, 0, 0] for entry in annotations)
        assert annotations[0]["/Rect"][1] > annotations[1]["/Rect"][1]

    def test_the_parent_tree_leads_back_from_every_mark_and_annotation(self, sheet):
        sheet.paragraph("See ", Inline("this", href="mailto:press@example.org"))
        sheet.turn()
        sheet.paragraph("end")
        reader = read(sheet.finish())
        tree = reader.root_object["/StructTreeRoot"]
        numbers = tree["/ParentTree"]["/Nums"]
        found = dict(zip(numbers[::2], numbers[1::2], strict=True))
        assert sorted(found) == list(range(tree["/ParentTreeNextKey"]))
        first, second = reader.pages
        assert [owner.get_object()["/S"] for owner in found[first["/StructParents"]].get_object()] == ["/P", "/Link"]
        assert [owner.get_object()["/S"] for owner in found[second["/StructParents"]].get_object()] == ["/P"]
        (annotation,) = first["/Annots"]
        assert found[annotation.get_object()["/StructParent"]].get_object()["/S"] == "/Link"

    def test_an_address_with_other_letters_is_escaped(self, sheet):
        sheet.paragraph(Inline("site", href="https://example.org/លីង?a=1&b=(2)"))
        (annotation,) = read(sheet.finish()).pages[0]["/Annots"]
        assert annotation.get_object()["/A"]["/URI"] == "https://example.org/%E1%9E%9B%E1%9E%B8%E1%9E%84?a=1&b=(2)"

    def test_an_area_is_a_link_in_its_element(self, sheet):
        figure = sheet.element("Figure", sheet.element("Link"), alt="Code to scan")
        sheet.add(Fill(((50.0, 50.0, 10.0, 10.0), (70.0, 70.0, 10.0, 10.0)), INK, element=figure))
        area = LinkArea(30.0, 30.0, "https://example.org", "The film's website", x=50.0, y=50.0, element=figure.parent)
        sheet.add(area)
        assert_structure(sheet.finish(), """
            Document Lang=en
              Link
                Figure Alt=Code to scan
                  p1 m0
                link to https://example.org
        """)  # fmt: skip

    def test_a_link_within_the_document_leads_to_a_place_on_a_page(self, sheet):
        sheet.paragraph(Inline("Cast", href="#cast"))
        sheet.turn()
        sheet.section("cast", top=95.0)
        reader = read(sheet.finish())
        place = reader.named_destinations["cast"]
        assert reader.get_destination_page_number(place) == 1
        assert place.top == 500
        (annotation,) = reader.pages[0]["/Annots"]
        assert annotation.get_object()["/Dest"] == "cast"
        assert annotation.get_object()["/Contents"] == "Cast"

    def test_a_link_that_leads_nowhere_is_refused(self, sheet):
        sheet.section("cast")
        sheet.paragraph(Inline("Cast", href="#caste"))
        with pytest.raises(ProblemsFound, match="#caste") as found:
            sheet.finish()
        assert found.value.problems[0].hint == "Did you mean `cast`?"


class TestFigures:
    def test_a_figure_says_what_it_shows_and_where_it_stands(self, sheet):
        picture = encoded_picture(b"\x78\x9c\x63\x00\x00\x00\x01\x00\x01", "FlateDecode", (1, 1), 1)
        figure = sheet.element("Figure", alt="A girl with a torch")
        sheet.picture(picture, 50.0, 95.0, 200.0, 100.0, figure)
        data = sheet.finish()
        assert_structure(data, """
            Document Lang=en
              Figure Alt=A girl with a torch
                p1 m0
        """)  # fmt: skip
        (root,) = read(data).root_object["/StructTreeRoot"]["/K"]
        (figure,) = root.get_object()["/K"]
        assert list(figure.get_object()["/A"][0]["/BBox"]) == [50, 400, 250, 500]
