"""Handouts: sheets that read in order once they are folded, and are equal once they are cut."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from pypdf import PdfReader

from epk import cli
from epk.build import Order
from epk.build.handout import make
from epk.page.items import TextLine
from epk.pdf.metadata import Metadata
from epk.printing.imposed_pdf import imposed
from epk.printing.imposition import HANDOUTS, four_up, saddle, two_up
from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline
from epk.typeset.paragraph import set_lines
from tests.drawing import Sheet
from tests.pdf.conftest import STYLE
from tests.printing.conftest import PROJECT

A4 = (595.276, 841.890)


def numbered(pages):
    """A document whose pages bear their numbers, `p1` on the first."""
    sheet = Sheet(Metadata(title="Pages", language="en"), FontBook(), STYLE, A4)
    for number in range(1, pages + 1):
        [line] = set_lines([Inline(f"p{number}")], STYLE, 200, sheet.book)
        sheet.add(TextLine(line, x=280.0, y=400.0, element=sheet.element("P")))
        if number < pages:
            sheet.turn()
    return sheet.finish()


def opened(data):
    return PdfReader(BytesIO(data))


def halves(sheets):
    """What stands on the left and the right half of every side, as a reader of the sheet sees it."""
    sides = []
    for page in pypdfium2.PdfDocument(sheets):
        width, height = page.get_size()
        text = page.get_textpage()
        boxes = [(0, width / 2), (width / 2, width)]
        sides.append([text.get_text_bounded(left, 0, right, height).strip() for left, right in boxes])
    return sides


def folded(sides):
    """The pages of a stack of sheets, front and back in turn, laid into each other and folded once."""
    outer, inner = [], []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        outer += [front[1], back[0]]
        inner = [back[1], front[0], *inner]
    return outer + inner


class TestFolding:
    @pytest.mark.parametrize("pages", [1, 3, 4, 8, 10, 23])
    def test_a_booklet_reads_in_order_and_ends_with_empty_pages(self, pages):
        sheets = imposed(numbered(pages), saddle(pages, "a4"), "booklet", "short")
        padded = -(-pages // 4) * 4
        assert folded(halves(sheets)) == [f"p{n}" if n <= pages else "" for n in range(1, padded + 1)]

    def test_sheets_further_inside_move_towards_the_fold(self):
        creeps = [[slot.creep for slot in side.slots] for side in saddle(12, "a4")[::2]]
        assert creeps[0] == [0, 0]
        assert creeps[1][0] == -creeps[1][1] > 0
        assert creeps[2][0] == pytest.approx(2 * creeps[1][0])

    def test_the_flip_edge_is_said_to_the_printer(self):
        preferences = opened(imposed(numbered(4), saddle(4, "a4"), "leaflet", "short")).viewer_preferences
        assert (preferences["/Duplex"], preferences["/PrintScaling"]) == ("/DuplexFlipShortEdge", "/None")

    def test_the_identifier_follows_from_the_pages(self):
        made = [opened(imposed(numbered(pages), saddle(pages, "a4"), "leaflet", "short")) for pages in (3, 4, 4)]
        other, first, again = (one.trailer["/ID"][0] for one in made)
        assert other != first == again


class TestCutting:
    @pytest.mark.parametrize(("plan", "paper", "size"), [(two_up, "a4", (842, 595)), (four_up, "letter", (612, 792))])
    def test_copies_are_of_one_page(self, plan, paper, size):
        sides = plan(2, paper)
        sheets = opened(imposed(numbered(2), sides, "cards", "long"))
        copies = len(sides[0].slots)
        assert [page.extract_text().split() for page in sheets.pages] == [["p1"] * copies, ["p2"] * copies]
        box = sheets.pages[0].mediabox
        assert (float(box.width), float(box.height)) == pytest.approx(size, abs=0.5)

    def test_the_slots_meet_at_the_cut_marks(self):
        [side] = four_up(1, "a4")
        edges = {slot.x for slot in side.slots} | {slot.y for slot in side.slots}
        assert {mark[0] for mark in side.marks if mark[0] == mark[2]} <= edges
        assert {mark[1] for mark in side.marks if mark[1] == mark[3]} <= edges


@pytest.fixture(scope="module")
def handouts(tmp_path_factory):
    out = tmp_path_factory.mktemp("handouts")
    made, _ = make(Order(PROJECT, out, edition="office"), ())
    return {one.path.stem.removeprefix("karmalink-handout-").removesuffix("-office"): one for one in made}


class TestKarmalink:
    def test_makes_all_of_them(self, handouts):
        assert set(handouts) == set(HANDOUTS)

    def test_sheets(self, handouts):
        assert [handouts[kind].sheets for kind in ("two-up", "leaflet", "postcards")] == [1, 1, 1]
        assert handouts["booklet"].sheets == -(-len(PdfReader(handouts["booklet"].path).pages) // 2)

    def test_instructions_name_the_edge(self, handouts):
        assert handouts["leaflet"].instructions == (
            "Print on both sides, flipped on the short edge. Fold once, at the marks."
        )

    def test_the_leaflet_has_its_cover_outside(self, handouts):
        outside = pypdfium2.PdfDocument(handouts["leaflet"].path)[0]
        width, height = outside.get_size()
        assert "Chiet Krawy" in outside.get_textpage().get_text_bounded(width / 2, 0, width, height)

    def test_links_stay_behind(self, handouts):
        assert not any("/Annots" in page for one in handouts.values() for page in PdfReader(one.path).pages)

    def test_the_same_film_makes_the_same_bytes(self, handouts, tmp_path):
        [again], _ = make(Order(PROJECT, tmp_path, edition="office"), ("leaflet",))
        assert again.path.read_bytes() == handouts["leaflet"].path.read_bytes()


def test_the_command_tells_how_to_print(tmp_path, capsys):
    assert cli.run(["handout", str(PROJECT), "--kind", "leaflet", "--paper", "letter", "--out", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("karmalink-handout-leaflet-office.pdf: 1 sheet. Print on both sides")
    page = PdfReader(tmp_path / "karmalink-handout-leaflet-office.pdf").pages[0]
    assert (float(page.mediabox.width), float(page.mediabox.height)) == (792, 612)
