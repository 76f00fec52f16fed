"""The pages that list every field and block."""

import pytest

from epk.data.film import Film
from epk.data.kinds import record_kind
from epk.data.layout import Layout
from epk.data.record import Record, Text, described, record
from epk.data.reference import film_reference, layouts_reference
from epk.data.theme import Theme


@record
class Plain(Record):
    """Nothing to choose."""


@record
class Choosy(Record):
    """Which words."""

    words: tuple[Text, ...] = described("Which | ones.", example="[a, b]")


@pytest.fixture(scope="module")
def layouts():
    return layouts_reference({"rule": ("Draws a line.", Plain), "choosy": ("Sets words.", Choosy)})


def test_every_field_of_the_film_is_listed():
    page = film_reference()
    for field in record_kind(Film).fields.values():
        assert f"`{field.name}`" in page
        assert field.doc in page


def test_a_row_tells_need_type_sentence_and_example():
    rows = film_reference().splitlines()
    assert "| **`title`** | text ([fact](#facts)) | The title used in the press materials. |  |" in rows
    assert "| `year` | a whole number ([fact](#facts)) | Year of production. | `2021` |" in rows
    assert any(row.startswith("| `cast` | list: [cast member](#cast-member) |") for row in rows)
    assert any(row.startswith("| `key` | yes or no; else no |") for row in rows)


def test_links_lead_to_sections():
    page = film_reference()
    headings = {line.removeprefix("## ").lower().replace(" ", "-") for line in page.splitlines() if line[:3] == "## "}
    targets = {part.split(")")[0] for part in page.split("](#")[1:]}
    assert targets <= headings


def test_layouts_and_themes_share_a_page(layouts):
    for kind in (Layout, Theme):
        assert all(f"`{name}`" in layouts for name in record_kind(kind).fields)


def test_blocks_are_listed_by_name_with_their_sentence_and_options(layouts):
    assert "### `rule`\n\nDraws a line.\n" in layouts
    assert "### `choosy`\n\nSets words.\n" in layouts
    assert "| **`words`** | list: text | Which \\| ones. | `[a, b]` |" in layouts
    assert layouts.index("### `choosy`") < layouts.index("### `rule`")
