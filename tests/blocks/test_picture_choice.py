"""Which still a page shows that asks for any."""

import pytest

from epk.blocks.picture_choice import chosen, spare_still
from epk.blocks.pictures import PictureOptions
from epk.data.layout import Layout
from epk.problems import ProblemsFound
from tests.settings import HERE, LAYOUT, decoded, film, setting

PICTURE = {"file": "a.png"}


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


class TestChosen:
    FILM = film(key_art=PICTURE | {"alt": "Art"}, stills=[PICTURE | {"alt": f"Still {n}"} for n in (1, 2)])

    def shown(self, of=FILM, spare_still=2, **wishes):
        options = PictureOptions(**wishes)
        found = chosen(setting(of, spare_still=spare_still), options)
        return found and str(found.alt)

    def test_it_is_the_key_art_a_still_or_a_spare_one(self):
        assert self.shown() == "Art"
        assert self.shown(still=1) == "Still 1"
        assert self.shown(still=2) == "Still 2"
        assert self.shown(spare=True) == self.shown(spare=True, still=1) == "Still 2"

    def test_what_the_film_has_not_got_is_none(self):
        assert self.shown(still=3) is None
        assert self.shown(spare=True, spare_still=3) is None
        assert self.shown(film()) is None

    def test_stills_are_numbered_from_one(self):
        with pytest.raises(ProblemsFound) as caught:
            self.shown(still=0, at={"still": HERE})
        (problem,) = caught.value.problems
        assert (problem.message, problem.span) == ("stills are numbered from 1, found 0", HERE)
