"""What belongs together stays together, wherever on a page it falls.

A page holds 15 lines, and the text before what is tested has from one line to one more than a page of them.
"""

from __future__ import annotations

import json

import pypdfium2
import pytest
from PIL import Image
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from tests.composing import THEME, composed, layout, lines_of

SENTENCE = "The train ran on through all of the towns of his lives while nobody asked him where he was going tonight. "
LONG = (
    "Reincarnation investigators photograph neighbourhoods, disappointing everybody's extraordinary expectations; "
    "unfortunately, development corporations systematically demolish everything remembered. "
)
HYPHENS = THEME.replace("indent: 12pt}", "indent: 12pt, hyphenate: true, align: justify}")
HEIGHT, LINES = "75mm", 15
HYPHEN = ("\u00ad", "\u2010", "-", "\ufffe", "\x02")


@pytest.fixture
def folder(tmp_path):
    """A project with a few pictures."""
    for number in range(4):
        path = tmp_path / "assets" / "stills" / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (320, 200), (40 * number, 90, 120)).save(path)
    return tmp_path


def film(text, more=""):
    return f"title: Karmalink\nlanguage: en\nsynopses:\n  short:\n    text: {json.dumps(text)}\n{more}"


def on_every_line(folder, blocks, more, *, theme=THEME):
    """Documents with `blocks` after a text of 1, 2, 3 … lines."""
    for lines in range(1, LINES + 2):
        text = "\n\n".join(["A line of text before it."] * lines)
        yield composed(folder, film(text, more), layout(blocks, height=HEIGHT), theme=theme)


def pictures_of(data):
    """For every page the lower and the upper edge of its pictures, from the foot of the page."""
    pages = []
    for page in pypdfium2.PdfDocument(data):
        boxes = [found.get_bounds() for found in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE])]
        pages.append([(low, high) for _, low, _, high in boxes])
    return pages


STILLS = "stills:\n" + "".join(
    f"  - {{file: stills/{number}.png, alt: A still, caption: {'Word ' * 25}end of caption {number}, credit: Me}}\n"
    for number in range(4)
)
STORY = "{synopsis: {length: short}}"
SHEET = f"[{STORY}, {{stills: {{columns: 2}}}}]"
PICTURE = "{picture: {still: 1, most: 30mm, caption_style: caption}}"
SINGLE = f"[{STORY}, {PICTURE}, {STORY}]"


@pytest.mark.parametrize("blocks", [SHEET, SINGLE], ids=["sheet", "single"])
def test_captions_stay_with_their_stills(folder, blocks):
    for data in on_every_line(folder, blocks, STILLS):
        for pictures, lines in zip(pictures_of(data), lines_of(data), strict=True):
            ends = [line[2] for line in lines if "endofcaption" in line[3]]
            assert len(ends) == len(pictures)
            for (low, _), end in zip(sorted(pictures), sorted(ends), strict=True):
                assert 0 < low - end < 60, "all of the caption below its still"


PEOPLE = """\
people:
  leng: {name: Leng Heng, portrait: stills/0.png, biography: {text: LIFE}}
  srey: {name: Srey Leak, portrait: stills/1.png, biography: {text: LIFE}}
cast:
  - {person: leng}
  - {person: srey}
"""
NAMES = ["LengHeng", "SreyLeak"]


@pytest.mark.parametrize("words", [3, 40, 300])
@pytest.mark.parametrize("width", ["50mm", "0"])
def test_portraits_stay_with_names_and_the_beginning_of_biographies(folder, width, words):
    people = PEOPLE.replace("LIFE", repr("Life, " + "his life, " * words))
    blocks = f"[{STORY}, {{biographies: {{of: cast, name_width: {width}, portrait_height: 30mm}}}}]"
    for data in on_every_line(folder, blocks, people):
        for pictures, lines in zip(pictures_of(data), lines_of(data), strict=True):
            named = sorted((line for line in lines if line[3] in NAMES), key=lambda line: line[2])
            assert len(named) == len(pictures)
            beginnings = [line[2] for line in lines if line[3].startswith("Life,")]
            for (low, high), name in zip(sorted(pictures), named, strict=True):
                assert 0 < low - name[2] < 30
                assert any(low - 60 < beginning < high for beginning in beginnings)


@pytest.mark.parametrize("options", ["portrait_height: 30mm", "portrait_height: 30mm, text: full, rule: hairline"])
def test_rows_of_cards_are_whole(folder, options):
    people = PEOPLE.replace("LIFE", repr("Life, " + "his life, " * 20 + "zzz."))
    blocks = f"[{STORY}, {{people-cards: {{of: cast, columns: 2, {options}}}}}]"
    for data in on_every_line(folder, blocks, people):
        for pictures, lines in zip(pictures_of(data), lines_of(data), strict=True):
            words = [line[3] for line in lines]
            assert len(pictures) in (0, 2)
            assert sum(word in NAMES for word in words) == len(pictures)
            assert sum("zzz" in word for word in words) == len(pictures)


CREW = "people:\n" + "".join(f"  p{n}: {{name: Name {n}}}\n" for n in range(12))
CREW += "cast:\n" + "".join(f"  - {{person: p{n}, character: Part {n}}}\n" for n in range(4))
CREW += "crew:\n  - {job: producer, people: [p4, p5, p6, p7]}\n  - {job: writer, people: [p8, p9, p10, p11]}\n"
CREDITS = "{credits: {gutter: 40pt}}"


def test_rows_of_tables_are_whole(folder):
    for data in on_every_line(folder, f"[{STORY}, {CREDITS}]", CREW):
        pages = [{line[3] for line in lines} for lines in lines_of(data)]
        for role, first in (("Producers", 4), ("Writers", 8)):
            row = {role, *(f"Name{n}" for n in range(first, first + 4))}
            assert [row <= lines for lines in pages if row & lines] == [True]


def test_headings_stand_above_what_they_announce(folder):
    blocks = f"[{STORY}, {{heading: {{text: ZZZ}}}}, {STORY}, {CREDITS}]"
    for data in on_every_line(folder, blocks, CREW):
        pages = lines_of(data)
        assert {"ZZZ", "Cast", "Crew"} <= {line[3] for lines in pages for line in lines}
        assert not {"ZZZ", "Cast", "Crew"} & {lines[-1][3] for lines in pages}


@pytest.mark.parametrize("count", [1, 2])
def test_no_page_ends_with_half_a_word(folder, count):
    blocks = f"[columns: {{count: {count}, gutter: 6mm, blocks: [{STORY}]}}]" if count > 1 else f"[{STORY}]"
    narrow = layout(blocks, height=HEIGHT).replace("1-12", f"1-{4 * count}")
    hyphens = 0
    for before in range(1, LINES + 2):
        pages = lines_of(composed(folder, film("A line.\n\n" * before + LONG * 20), narrow, theme=HYPHENS))
        assert not any(page[-1][3].endswith(HYPHEN) for page in pages)
        hyphens += sum(line[3].endswith(HYPHEN) for page in pages for line in page)
    assert hyphens > 50


@pytest.mark.parametrize("count", [2, 3])
def test_columns_at_the_end_of_a_section_are_balanced(folder, count):
    blocks = f"[columns: {{count: {count}, gutter: 6mm, blocks: [{STORY}]}}]"
    for sentences in range(6, 30):
        *full, last = lines_of(composed(folder, film(SENTENCE * sentences), layout(blocks, height=HEIGHT)))
        lefts = sorted({round(line[0]) for line in last})
        starts = [left for index, left in enumerate(lefts) if not index or left - lefts[index - 1] > 30]
        heights = [len({round(line[2]) for line in last if abs(line[0] - start) < 30}) for start in starts]
        assert max(heights) - min(heights) <= 2, "no more than a line that must not stand alone makes of it"
        assert len(heights) == count or len(last) < 2 * count
        for page in full:
            assert len({round(line[0]) for line in page}) >= count, "full pages use all columns"
