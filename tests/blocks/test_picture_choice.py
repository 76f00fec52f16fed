"""Which still a page shows that asks for any."""

import pytest

from epk.blocks.picture_choice import spare_still
from epk.data.layout import Layout
from tests.settings import LAYOUT, decoded


def layout(*blocks):
    pages = "".join(f"\n  - {{template: page, blocks: {{main: [{one}]}}}}" for one in blocks)
    return decoded(Layout, LAYOUT.replace("pages: []", f"pages:{pages}" if pages else "pages: []"))


@pytest.mark.parametrize(
    ("blocks", "shown", "number"),
    [
        ((), (), 1),
        ((), (1, 2), 3),
        ((), (2,), 1),
        (("picture: {still: 1}",), (), 2),
        (("picture: {still: 2}", "picture: {still: 1}"), (3,), 4),
        (("columns: {blocks: [{only: {editions: [screen], blocks: [{picture: {still: 1}}]}}]}",), (), 2),
        (("picture-credit: {still: 1}",), (), 2),
        (("picture: {still: one}",), (), 1),
        (("picture: {spare: yes}", "logline"), (), 1),
        (("picture: {stills: 1}",), (), 1),
    ],
)
def test_it_is_the_first_that_the_layout_names_nowhere_and_no_page_shows(blocks, shown, number):
    assert spare_still(layout(*blocks), shown) == number
