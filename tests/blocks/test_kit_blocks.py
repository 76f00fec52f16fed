"""Blocks of a press kit: what stands beside what."""

from __future__ import annotations

import json

import pypdfium2
import pytest
from PIL import Image

from tests.composing import THEME, baseline, composed, layout, lines_of

STYLES = THEME + "  quote: {size: 12pt, leading: 15pt}\n  attribution: {font: label, size: 8pt, leading: 12pt}\n"


def words(data):
    """The lines of the first page: left edge, right edge, baseline by their letters without blanks."""
    return {line[3]: line[:3] for line in lines_of(data)[0]}


def place(data, text):
    """Left edge, right edge and baseline of `text` on the first page."""
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    first, count = page.search(text, match_case=True).get_next()
    boxes = [page.get_charbox(index, loose=True) for index in range(first, first + count)]
    return boxes[0][0], boxes[-1][2], baseline(page, first)


class TestStills:
    def widths(self, folder, count):
        (folder / "assets").mkdir(parents=True)
        Image.new("L", (160, 100), 90).save(folder / "assets" / "still.png")
        film = {"title": "Karmalink", "stills": [{"file": "still.png", "alt": "A still"}] * count}
        (page,) = pypdfium2.PdfDocument(composed(folder, json.dumps(film), layout("[stills: {columns: 3}]")))
        bounds = [one.get_bounds() for one in page.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
        rows = sorted({round(top) for *_, top in bounds}, reverse=True)
        return [[round(right - left) for left, _, right, top in bounds if round(top) == row] for row in rows]

    @pytest.mark.parametrize(
        ("count", "rows"), [(1, [1]), (3, [3]), (4, [2, 2]), (5, [2, 3]), (7, [2, 2, 3]), (8, [2, 3, 3])]
    )
    def test_rows_are_full_and_the_larger_pictures_come_first(self, tmp_path, count, rows):
        found = self.widths(tmp_path, count)
        assert [len(row) for row in found] == rows
        measure = 170 * 72 / 25.4
        for row in found:
            assert sum(row) + 12 * (len(row) - 1) == pytest.approx(measure, abs=2)


class TestQuotes:
    FILM = json.dumps(
        {
            "title": "Karmalink",
            "quotes": [
                {"excerpt": "Plain", "sentence": "Plain", "outlet": "Gazette"},
                {"excerpt": "Chosen", "sentence": "Chosen", "outlet": "Herald", "lead": True},
                {"excerpt": "Last", "sentence": "Last", "outlet": "Mirror"},
            ],
        }
    )

    def test_those_to_lead_come_first(self, tmp_path):
        shown = list(words(composed(tmp_path, self.FILM, layout("[quotes: {most: 1}]"), theme=STYLES)))
        assert shown == ["“Chosen”", "Herald"]

    def test_the_others_follow_where_the_first_is_left_out(self, tmp_path):
        shown = list(words(composed(tmp_path, self.FILM, layout("[quotes: {skip: 1}]"), theme=STYLES)))
        assert shown == ["“Plain”", "Gazette", "“Last”", "Mirror"]


class TestCoverage:
    FILM = json.dumps(
        {"title": "Karmalink", "coverage": [{"outlet": "Gazette", "kind": "review", "summary": "Said so."}]}
    )

    def test_outlet_and_kind_stand_above_on_one_line(self, tmp_path):
        data = composed(tmp_path, self.FILM, layout("[coverage: {label_width: 0}]"))
        outlet, kind, said = (place(data, text) for text in ("Gazette", "Review", "Said"))
        assert outlet[2] == pytest.approx(kind[2])
        assert said[2] < kind[2]
        assert outlet[1] < kind[0]

    def test_or_on_two_where_the_column_is_narrow(self, tmp_path):
        narrow = layout("[coverage: {label_width: 0}]").replace("1-12", "1-1")
        data = composed(tmp_path, self.FILM, narrow)
        assert place(data, "Gaz")[2] > place(data, "Rev")[2]


def test_the_directory_names_all_persons_beside_their_company(tmp_path):
    people = [{"name": f"Person{number}", "title": f"Office{number}"} for number in range(3)]
    film = {
        "title": "Karmalink",
        "companies": {"c": {"name": "Nordlys", "roles": ["world sales"]}},
        "contacts": [{"role": "Sales", "company": "c", "people": people, "email": "post@nordlys.example"}],
    }
    theme = STYLES + "  person: {size: 20pt, leading: 23pt}\n"
    found = words(composed(tmp_path, json.dumps(film), layout("[directory: {columns: 2}]"), theme=theme))
    assert set(found) == {"Sales", "Nordlys", "post@nordlys.example"} | {
        f"{word}{number}" for word in ("Person", "Office") for number in range(3)
    }
    assert found["Person0"][2] == found["Person1"][2] > found["Person2"][2]
    assert found["Nordlys"][1] < found["Person0"][0] < found["Person1"][0]
    assert found["Office0"][0] == found["Person0"][0]


def test_headings_of_credits_stand_on_the_gutter(tmp_path):
    film = {
        "title": "Karmalink",
        "people": {"a": {"name": "Ann"}},
        "cast": [{"person": "a", "character": "Leng"}],
    }
    data = composed(tmp_path, json.dumps(film), layout("[credits]"))
    assert place(data, "Cast")[0] == pytest.approx(place(data, "Ann")[0], abs=1)
    assert place(data, "Leng")[1] < place(data, "Ann")[0]


class TestNames:
    BLOCK = "[fact-sheet: {fields: [cast-names], most: 3, label_width: 30mm}]"

    def shown(self, folder, count):
        film = {
            "title": "Karmalink",
            "people": {f"p{number}": {"name": f"Ann{number}"} for number in range(count)},
            "cast": [{"person": f"p{number}", "key": True} for number in range(count)],
        }
        return [line[3] for line in lines_of(composed(folder, json.dumps(film), layout(self.BLOCK)))[0]][1:]

    def test_too_many_are_counted(self, tmp_path):
        assert self.shown(tmp_path, 8) == ["Ann0", "Ann1", "Ann2", "and5more"]

    def test_one_more_is_named(self, tmp_path):
        assert self.shown(tmp_path, 4) == ["Ann0", "Ann1", "Ann2", "Ann3"]


@pytest.mark.parametrize(("event", "gap"), [("Austin", 0), ("A festival whose name goes on for more than one line", 6)])
def test_answers_stand_apart_where_one_takes_several_lines(tmp_path, event, gap):
    shown = [{"event": name, "kind": "festival"} for name in (event, "Glasgow", "Venice")]
    block = "[fact-sheet: {fields: [screenings], label_width: 130mm, apart: 6pt}]"
    data = composed(tmp_path, json.dumps({"title": "Karmalink", "screenings": shown}), layout(block))
    leading = place(data, "Glasgow")[2] - place(data, "Venice")[2]
    assert leading == pytest.approx(14 + gap, abs=0.1)


def test_labels_side_by_side_are_brief(tmp_path):
    film = json.dumps({"title": "Karmalink", "year": 2021, "countries": ["Cambodia"]})
    found = words(composed(tmp_path, film, layout("[data-strip: {fields: [countries, year], gutter: 40mm}]")))
    assert list(found) == ["Origin", "Cambodia", "Year", "2021"]
