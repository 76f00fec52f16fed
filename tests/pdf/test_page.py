"""Pages painted from their items: pictures, text, links, and what a page says of itself."""

from __future__ import annotations

import zlib

import pytest

from epk.data.values import Colour
from epk.page.items import EmptyCell, Fill, LinkArea, RegistrationMark, Slug, Stroke, TextLine
from epk.pdf.bleed_and_trim_boxes import Frame
from epk.pdf.inks import GreyInks, PressInks
from epk.pdf.metadata import Metadata
from epk.pdf.output_intent import OutputCondition
from epk.pdf.output_settings import OutputSettings
from epk.pdf.standards import pdf_x4
from epk.pictures.encoded import encoded_picture
from epk.pictures.separation import Separation
from epk.problems import ProblemsFound
from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline
from epk.typeset.paragraph import set_lines
from tests.drawing import Sheet
from tests.pdf.conftest import STYLE
from tests.pdf.test_inks import FOGRA39
from tests.reading import read, structure_of

INK = Colour(0, 0, 0)
GREY = encoded_picture(zlib.compress(b"\0"), "FlateDecode", (1, 1), 1)
PRESS = OutputSettings(
    GreyInks(), pdf_x4(OutputCondition("FOGRA39", "Coated", 1, lambda: b"")), Frame(9, 30, 0, (0.5, 2)), tagged=False
)


@pytest.fixture
def small(fonts):
    """A page of 100 by 100 points."""
    return Sheet(Metadata(title="Karmalink", language="en"), fonts, STYLE, (100, 100))


def page_of(sheet, *settings):
    return read(sheet.finish(*settings)).pages[0]


def content(page):
    return page.get_contents().get_data().decode().split("\n")


def boxes(data):
    """What every figure of a document of figures covers."""
    [root] = read(data).root_object["/StructTreeRoot"]["/K"]
    return [list(figure.get_object()["/A"][0]["/BBox"]) for figure in root.get_object()["/K"]]


def lines(sheet, *words, measure=90.0):
    inlines = [Inline(word) if isinstance(word, str) else word for word in words]
    return set_lines(inlines, STYLE, measure, sheet.book)


class TestPictures:
    def test_are_stretched_into_their_boxes(self, small):
        small.picture(GREY, 10.0, 20.0, 30.0, 40.0)
        assert content(page_of(small)) == ["/Artifact BMC", "q 30 0 0 40 10 40 cm /I1 Do Q", "EMC"]

    def test_belong_to_their_figures(self, small):
        small.picture(GREY, 10.0, 20.0, 30.0, 40.0, small.element("Figure"))
        data = small.finish()
        assert content(read(data).pages[0])[0] == "/Figure <</MCID 0>>BDC"
        assert boxes(data) == [[10, 40, 40, 80]]

    @pytest.mark.parametrize("size", [(80.0, 100.0), (100.0, 80.0), (0.8, 10000.0)])
    def test_of_four_fifths_of_the_page_are_figures(self, small, size):
        small.picture(GREY, 0.0, 0.0, *size, small.element("Figure"))
        assert content(page_of(small))[0] == "/Figure <</MCID 0>>BDC"

    def test_of_more_are_its_ground_and_figures_in_their_upper_four_fifths(self, small):
        """A reader would take such a figure for a scan of the page's text."""
        small.picture(GREY, -5.0, -3.0, 115.0, 100.0, small.element("Figure"))
        data = small.finish()
        assert content(read(data).pages[0]) == [
            "/Artifact BMC", "q 115 0 0 100 -5 3 cm /I1 Do Q", "EMC",
            "/Figure <</MCID 0>>BDC", "q 0 22.4 100 77.6 re W n 115 0 0 100 -5 3 cm /I1 Do Q", "EMC",
        ]  # fmt: skip
        assert boxes(data) == [[0, 22.4, 100, 100]]

    def test_in_a_disc_are_seen_within_the_oval_that_fills_their_box(self, small):
        small.picture(GREY, 10.0, 20.0, 40.0, 40.0, disc=True)
        oval = (
            "50 60 m 50 71.046 41.046 80 30 80 c 18.954 80 10 71.046 10 60 c "
            "10 48.954 18.954 40 30 40 c 41.046 40 50 48.954 50 60 c"
        )
        assert content(page_of(small))[1] == f"q {oval} W n 40 0 0 40 10 40 cm /I1 Do Q"

    def test_cover_only_what_of_them_is_on_the_page(self, small):
        small.picture(GREY, 80.0, -10.0, 40.0, 40.0, small.element("Figure"), disc=True)
        assert boxes(small.finish()) == [[80, 70, 100, 100]]

    @pytest.mark.parametrize(
        ("x", "y", "clip"),
        [
            (80.0, -20.0, "119 119 29 29 re W n "),
            (-40.0, 80.0, "30 30 9 29 re W n "),
            (69.0, 20.0, ""),
            (69.005, 20.0, ""),
        ],
    )
    def test_end_where_the_bleed_ends_and_not_in_the_marks(self, small, x, y, clip):
        small.picture(GREY, x, y, 40.0, 40.0)
        settings = OutputSettings(GreyInks(), PRESS.standard, Frame(9, 30), tagged=False)
        assert content(page_of(small, settings))[0].startswith(f"q {clip}40 0 0 40 ")

    def test_that_are_decoration_are_drawn_once_however_large(self, small):
        small.picture(GREY, -5.0, -5.0, 110.0, 110.0)
        assert content(page_of(small)) == ["/Artifact BMC", "q 110 0 0 110 -5 -5 cm /I1 Do Q", "EMC"]

    def test_are_named_by_the_pages_that_show_them(self, small):
        small.picture(GREY, 0.0, 0.0, 10.0, 10.0)
        small.turn()
        small.paragraph("none")
        first, second = read(small.finish()).pages
        assert list(first["/Resources"]["/XObject"]) == ["/I1"]
        assert first["/Resources"]["/Font"] == second["/Resources"]["/XObject"] == {}
        assert list(second["/Resources"]["/Font"]) == ["/F1"]


class TestText:
    def test_stands_on_its_baseline_from_its_left_on(self, small):
        [line] = lines(small, "film")
        small.add(TextLine(line, x=10.0, y=30.0, element=small.element("P")))
        drawn = content(page_of(small))
        assert drawn[:2] == ["/P <</MCID 0>>BDC", "0 0 0 rg"]
        assert drawn[2].startswith("BT /F1 10 Tf 10 70 Td [<")

    def test_is_read_in_its_order_and_not_from_left_to_right(self, small):
        [line] = lines(small, Inline("one ", language="fr"), Inline("two", language="de"))
        turned = line._replace(runs=line.runs[::-1])
        small.add(TextLine(turned, x=10.0, y=30.0, element=small.element("P")))
        assert [part for part in structure_of(small.finish()).split() if "=" in part] == [
            "Lang=en",
            "Lang=fr",
            "Lang=de",
        ]

    def test_of_both_directions_is_drawn_letter_by_letter_where_readers_need_it(self, small):
        small.book = FontBook(fallbacks=("Noto Sans Hebrew",))
        [line] = lines(small, "film שלום")
        small.add(TextLine(line, x=10.0, y=30.0, element=small.element("P")))
        latin, hebrew = [operator for operator in content(page_of(small)) if operator.startswith("BT")]
        assert latin.count("Td") == 1
        assert hebrew.count("Td") > 4

    def test_outside_the_structure_is_a_running_head(self, small):
        [line] = lines(small, "film")
        small.add(TextLine(line, x=10.0, y=30.0))
        assert content(page_of(small))[0] == "/Artifact <</Type /Pagination>>BDC"

    def test_covers_its_lines_from_above_to_below_its_letters(self, small):
        (first, second) = lines(small, "a film of karma", measure=40.0)
        figure = small.element("Figure")
        small.add(TextLine(first, x=10.0, y=30.0, element=figure), TextLine(second, x=20.0, y=44.0, element=figure))
        [box] = boxes(small.finish())
        right = max(10 + first.width, 20 + second.width)
        assert box == pytest.approx([10, 56 + second.descent, right, 70 + first.ascent], abs=0.01)

    def test_is_no_part_of_a_structure_in_a_file_without_one(self, small):
        small.paragraph(Inline("site", href="https://example.org"))
        data = small.finish(PRESS)
        assert "/StructTreeRoot" not in read(data).root_object
        page = read(data).pages[0]
        assert not any("BDC" in line or "BMC" in line for line in content(page))
        assert not {"/Annots", "/StructParents", "/Tabs"} & set(page)


class TestLinks:
    def test_cover_their_own_words_on_each_line(self, small):
        [line] = lines(small, "A ", Inline("site", href="https://example.org/x"), " b")
        small.add(TextLine(line, x=10.0, y=30.0, element=small.element("P")))
        [link] = page_of(small)["/Annots"]
        (_, before), (left, run), _ = line.runs
        assert before.text == "A "
        rectangle = [10 + left, 70 + line.descent, 10 + left + run.width, 70 + line.ascent]
        assert list(link.get_object()["/Rect"]) == pytest.approx(rectangle, abs=0.001)
        assert link.get_object()["/Contents"] == "https://example.org/x"
        assert link.get_object()["/P"]["/Type"] == "/Page"

    def test_in_several_fonts_are_one(self, small):
        [line] = lines(small, "A ", Inline("site កម្ម site", href="https://example.org/x"))
        small.add(TextLine(line, x=10.0, y=30.0, element=small.element("P")))
        [link] = page_of(small)["/Annots"]
        _, (left, _), *_, (last, run) = line.runs
        assert len(line.runs) == 4
        assert link.get_object()["/Rect"][::2] == pytest.approx([10 + left, 10 + last + run.width], abs=0.001)

    def test_of_areas_have_an_element_of_their_own(self, small):
        small.add(LinkArea(30.0, 40.0, "https://example.org", "The site", x=10.0, y=20.0, element=small.element("P")))
        data = small.finish()
        [link] = read(data).pages[0]["/Annots"]
        assert list(link.get_object()["/Rect"]) == [10, 40, 40, 80]
        assert link.get_object()["/Contents"] == "The site"
        assert structure_of(data).split("\n")[1:] == ["  P", "    Link", "      link to https://example.org"]

    def test_or_are_in_that_which_they_have(self, small):
        link = small.element("Link")
        small.add(LinkArea(30.0, 40.0, "https://example.org", "The site", element=link))
        assert structure_of(small.finish()).split("\n")[1:] == ["  Link", "    link to https://example.org"]

    def test_of_areas_are_none_where_there_is_no_structure(self, small):
        small.add(LinkArea(30.0, 40.0, "https://example.org", "The site", element=small.element("P")))
        small.add(LinkArea(30.0, 40.0, "https://example.org", "The site"))
        assert "/Annots" not in page_of(small, PRESS)

    @pytest.mark.parametrize("target", ["#cast", "#crew"])
    def test_within_the_document_lead_to_sections_that_it_has(self, small, target):
        small.section("cast")
        small.add(LinkArea(30.0, 40.0, target, "Cast", element=small.element("P")))
        if target == "#cast":
            assert "/Dest" in page_of(small)["/Annots"][0].get_object()
        else:
            with pytest.raises(ProblemsFound, match=target):
                small.finish()

    def test_have_keys_after_those_of_pages_and_each_its_own(self, small):
        for _ in range(2):
            small.add(LinkArea(30.0, 40.0, "https://example.org", "The site", element=small.element("P")))
        page = page_of(small)
        assert page["/StructParents"] == 0
        assert [link.get_object()["/StructParent"] for link in page["/Annots"]] == [1, 2]


class TestSections:
    def test_begin_at_a_height_of_their_page_and_are_in_the_outline(self, small):
        small.turn()
        small.section("cast", "The cast", 30.0)
        reader = read(small.finish())
        place = reader.named_destinations["cast"]
        assert (reader.get_destination_page_number(place), place.top) == (1, 70)
        assert [entry.title for entry in reader.outline] == ["The cast"]


class TestPage:
    def test_is_as_large_as_it_is_and_tells_its_order(self, small):
        page = page_of(small)
        assert list(page.mediabox) == [0, 0, 100, 100]
        assert page["/Tabs"] == "/S"
        assert not {"/TrimBox", "/BleedBox", "/Annots", "/Group"} & set(page)
        assert "/ExtGState" not in page["/Resources"]

    def test_for_a_press_has_its_boxes_at_the_scale_it_is_printed_at(self, small):
        small.add(Fill(((0.0, 0.0, 10.0, 20.0),), INK))
        page = page_of(small, PRESS)
        assert list(page["/MediaBox"]) == [0, 0, 89, 356]
        assert list(page["/TrimBox"]) == [19.5, 78, 69.5, 278]
        assert list(page["/BleedBox"]) == [15, 60, 74, 296]
        assert content(page)[:3] == ["0.5 0 0 2 0 0 cm", "0 g", "39 119 10 20 re"]

    @pytest.mark.parametrize("scale", [(1.0, 0.5), (0.5, 1.0)])
    def test_is_scaled_where_one_side_is(self, small, scale):
        settings = OutputSettings(frame=Frame(scale=scale))
        assert content(page_of(small, settings))[0] == f"{scale[0]:g} 0 0 {scale[1]:g} 0 0 cm"

    def test_says_how_it_blends_where_a_picture_is_transparent(self, small):
        mask = encoded_picture(zlib.compress(b"\x80"), "FlateDecode", (1, 1), 1)
        small.picture(GREY, 0.0, 0.0, 10.0, 10.0)
        small.picture(encoded_picture(zlib.compress(b"\0"), "FlateDecode", (1, 1), 1, mask), 0.0, 0.0, 10.0, 10.0)
        assert page_of(small, PRESS)["/Group"] == {"/S": "/Transparency", "/CS": "/DeviceGray"}

    def test_for_four_inks_names_what_overprints(self, small):
        separation = Separation(FOGRA39, 300)
        small.picture(GREY, 0.0, 0.0, 10.0, 10.0)
        small.add(Fill(((0.0, 0.0, 10.0, 20.0),), INK))
        page = page_of(small, OutputSettings(PressInks(separation), PRESS.standard, tagged=False))
        states = page["/Resources"]["/ExtGState"]
        assert (states["/Over"]["/OP"], states["/Knock"]["/OP"]) == (True, False)
        assert content(page)[:2] == ["q /Knock gs 10 0 0 10 0 90 cm /I1 Do Q", "/Over gs 0 0 0 1 k"]

    def test_is_painted_in_the_order_of_its_items(self, small):
        [line] = lines(small, "slug")
        small.add(Stroke((0, 0), (1, 1), 2.0, INK), EmptyCell(), RegistrationMark((0, 0), (1, 1), 3.0))
        small.add(Slug(line, x=1.0, y=2.0))
        drawn = content(page_of(small, PRESS))
        assert [line.split()[3] for line in drawn[1:3]] == ["2", "3"]
        assert drawn[-1].startswith("BT")

    def test_an_empty_cell_is_in_the_structure(self, small):
        row = small.element("TR", small.element("Table"))
        small.add(EmptyCell(element=small.element("TD", row)))
        assert structure_of(small.finish()).split("\n")[1:] == ["  Table", "    TR", "      TD"]
