"""Pictures: which, how large, with what beside them, and what makes letters on them legible."""

import pytest

from epk.data.values import Colour
from epk.page.contrast import Letters
from epk.page.flow import height_of
from epk.page.geometry import Box
from epk.page.items import Image, TextLine
from epk.problems import ProblemsFound
from tests.settings import of_kind, runs, said, strips, tree

BLACK, WHITE, GREY = Colour(0.0, 0.0, 0.0), Colour(1.0, 1.0, 1.0), Colour(0.5, 0.5, 0.5)


def still(file="wide.png", **more):
    return {"file": file, "alt": "A still"} | more


def image(found):
    (one,) = of_kind(found, Image)
    return one


class TestPicture:
    def test_it_is_the_key_art_as_wide_as_its_place_in_its_own_shape(self, at):
        found = strips("picture", at(key_art=still(), stills=[still("tall.png")]))
        assert (image(found).width, image(found).height) == (400, 250)
        assert image(found).placement.picture.path.name == "wide.png"
        assert (image(found).element.kind, image(found).element.alt) == ("Figure", "A still")
        assert (tree(found), found[0].width) == ("Figure", 400)

    def test_or_a_still_by_its_number(self, at):
        found = strips("picture: {still: 2}", at(stills=[still(), still("tall.png")]))
        assert image(found).placement.picture.path.name == "tall.png"

    def test_or_the_still_that_no_other_page_shows(self, at):
        place = at(stills=[still(), still("tall.png")], place={"spare_still": 2})
        assert image(strips("picture: {spare: yes}", place)).placement.picture.path.name == "tall.png"

    def test_what_the_film_has_not_got_is_left_out(self, at):
        place = at(stills=[still()], place={"spare_still": 2})
        for wish in ("still: 2", "spare: yes", "caption_style: caption"):
            assert strips(f"picture: {{{wish}}}", place) == []

    def test_stills_are_numbered_from_one(self, at):
        with pytest.raises(ProblemsFound, match="stills are numbered from 1, found 0"):
            strips("picture: {still: 0}", at(stills=[still()]))

    @pytest.mark.parametrize(
        ("wish", "height"),
        [
            ("height: 100pt", 100),
            ("height: 50%", 300),
            ("most: 100pt", 100),
            ("most: 300pt", 250),
            ("height: 400pt", 400),
        ],
    )
    def test_its_height_is_the_layouts_to_say(self, at, wish, height):
        found = strips(f"picture: {{{wish}}}", at(key_art=still()))
        assert (image(found).height, found[0].height) == (height, height)
        left, top, right, bottom = image(found).placement.crop
        assert (right - left) * 1.6 / (bottom - top) == pytest.approx(400 / height)

    def test_it_is_cropped_around_its_focus(self, at):
        found = strips("picture: {height: 100pt}", at(key_art=still(focus=[0.5, 1.0])))
        assert image(found).placement.crop == pytest.approx((0, 0.6, 1, 1))

    def test_and_around_what_must_stay(self, at):
        found = strips("picture: {height: 100pt}", at(key_art=still(focus=[0.5, 1.0], keep=[0, 0.1, 1, 0.4])))
        assert image(found).placement.crop == pytest.approx((0, 0.1, 1, 0.5))

    def test_its_caption_stands_below_it_and_stays_there(self, at):
        place = at(key_art=still(caption="Leng", credit="Photo: Ann"))
        found = strips("picture: {caption_style: caption, height: 100pt}", place)
        assert said(found) == ["Leng. Photo: Ann."]
        assert tree(found) == "Div(Figure Caption)"
        assert (found[0].keep, found[1].before) == (True, 5)

    def test_a_picture_that_is_not_there_is_named(self, at):
        with pytest.raises(ProblemsFound, match=r"no file assets/gone\.png"):
            strips("picture", at(key_art=still("gone.png")))


class TestDisc:
    def disc(self, at, options="", **art):
        (found,) = strips(f"picture: {{shape: disc{options}}}", at(key_art=still(**art)))
        return found, image([found])

    @pytest.mark.parametrize(
        ("wish", "across"),
        [
            ("", 400),
            (", height: 100pt", 100),
            (", height: 75%", 450),
            (", width: 90pt", 90),
            (", most: 120pt", 120),
            (", width: 90pt, height: 50pt", 50),
        ],
    )
    def test_it_is_as_large_as_its_height_or_its_region(self, at, wish, across):
        found, shown = self.disc(at, wish)
        assert (shown.width, shown.height, found.height, found.width) == (across, across, across, 400)
        assert shown.disc
        assert shown.element.alt == "A still"

    def test_it_is_cut_from_a_square_around_the_focus(self, at):
        assert self.disc(at, focus=[0.0, 0.5])[1].placement.crop == pytest.approx((0, 0, 0.625, 1))
        assert self.disc(at, focus=[0.0, 0.5], keep=[0.5, 0, 1, 1])[1].placement.crop == pytest.approx((0.375, 0, 1, 1))

    def test_a_rectangle_is_none(self, at):
        assert not image(strips("picture", at(key_art=still()))).disc

    def test_letters_in_its_corners_are_not_on_it(self, at):
        shown = self.disc(at, ", height: 100pt")[1]
        assert [shown.shows_at(*place) for place in [(50, 50), (50, 1), (10, 10), (99, 50), (101, 50)]] == [
            True, True, False, True, False,
        ]  # fmt: skip


class TestPlace:
    @pytest.mark.parametrize("shape", ["disc", "rectangle"])
    @pytest.mark.parametrize(
        ("wish", "left", "mirrored"),
        [
            ("", 0, 300),
            ("place: centre", 150, 150),
            ("place: right", 300, 0),
            ("place: right, overhang: 30pt", 330, -30),
            ("overhang: 30pt", -30, 330),
            ("place: centre, overhang: 30pt", 150, 150),
        ],
    )
    def test_it_stands_in_its_region_or_runs_out_of_it_and_changes_sides_with_the_page(
        self, at, shape, wish, left, mirrored
    ):
        options = f"shape: {shape}, width: 100pt" + (f", {wish}" if wish else "")
        shown = image(strips(f"picture: {{{options}}}", at(key_art=still())))
        assert (shown.x, shown.x + shown.aside) == (left, mirrored)

    def test_a_narrower_one_keeps_its_own_shape(self, at):
        shown = image(strips("picture: {width: 160pt}", at(key_art=still())))
        assert (shown.width, shown.height) == (160, 100)

    def test_its_shade_is_where_letters_stand_on_it(self, at):
        on_it, beside = (Letters(Box(x, 10, 40, 20), WHITE, 10, bold=False, text="A") for x in (320.0, 20.0))
        place = at(key_art=still(), place={"letters": (on_it, beside)})
        shown = image(strips("picture: {width: 100pt, height: 100pt, place: right}", place))
        (patch,) = shown.placement.shade.patches
        assert patch.part == pytest.approx((0.2, 0.1, 0.8, 0.3))


class TestCaption:
    @pytest.mark.parametrize(
        ("told", "caption"),
        [
            ({"caption": "Leng", "credit": "Ann", "copyright": "© 2021"}, "1 Leng. Ann. © 2021."),
            ({"caption": "Who? ", "credit": "Ann!"}, "1 Who? Ann!"),
            ({"copyright": "© 2021."}, "1 © 2021."),
            ({}, "1"),
        ],
    )
    def test_it_tells_number_caption_credit_and_copyright(self, at, told, caption):
        assert said(strips("stills", at(stills=[still(**told)]))) == [caption]

    def test_without_a_number_it_may_be_nothing(self, at):
        assert len(strips("picture: {caption_style: caption}", at(key_art=still()))) == 1


class TestCredit:
    WHOLE = still(caption="Leng by the river", credit="Photo: Ann", copyright="© 2021")

    def test_credit_and_copyright_stand_elsewhere_on_the_page(self, at):
        assert said(strips("picture-credit", at(key_art=self.WHOLE))) == ["Photo: Ann, © 2021"]
        assert strips("picture-credit", at(key_art=still(caption="Leng"))) == []
        assert strips("picture-credit", at()) == []

    def test_of_the_still_that_is_shown(self, at):
        place = at(stills=[still(credit="One"), still(credit="Two")], place={"spare_still": 2})
        assert said(strips("picture-credit: {still: 1}", place)) == ["One"]
        assert said(strips("picture-credit: {spare: yes}", place)) == ["Two"]

    @pytest.mark.parametrize(
        ("room", "told"),
        [(600, "Leng by the river. Photo: Ann. © 2021."), (5, "Photo: Ann, © 2021")],
    )
    def test_the_caption_stands_with_it_where_there_is_room(self, at, room, told):
        place = at(key_art=self.WHOLE, place={"room": room})
        found = strips("picture-credit: {caption: yes}", place)
        assert said(found) == [told]
        assert place.order.following() == (1,), "what was only measured has no element"


class TestFigure:
    """A still is called by its number in the film, in the language of the document."""

    WHOLE = still(caption="Leng by the river", credit="Ann")

    @pytest.mark.parametrize(
        ("wish", "told"),
        [
            ("still: 2", "Fig.\u00a02 Ann"),
            ("still: 2, caption: yes", "Fig.\u00a02 Leng by the river. Ann."),
            ("spare: yes", "Fig.\u00a03"),
            ("caption: no", "Ann"),
            ("caption: yes", "Leng by the river. Ann."),
        ],
    )
    def test_its_number_stands_before_its_credit_and_the_key_art_has_none(self, at, wish, told):
        place = at(key_art=self.WHOLE, stills=[still(), self.WHOLE, still()], place={"spare_still": 3})
        found = strips(f"picture-credit: {{figure: yes, {wish}}}", place)
        assert told_in(found) == [told]

    def test_the_number_is_stronger_than_the_words(self, at):
        found = strips("picture-credit: {figure: yes, still: 1}", at(stills=[self.WHOLE]))
        assert [run.inline.strong for run in runs(found)] == [True, False]

    def test_a_still_that_is_not_there_has_no_number(self, at):
        assert strips("picture-credit: {figure: yes, still: 2}", at(stills=[self.WHOLE])) == []

    def test_stills_are_called_so_too(self, at):
        found = strips("stills: {figure: yes}", at(stills=[self.WHOLE, still()]))
        assert told_in(found) == ["Fig.\u00a01 Leng by the river. Ann.", "Fig.\u00a02"]

    def test_in_the_language_of_the_document(self, at):
        place = at(stills=[self.WHOLE], place={"languages": ("km",)})
        found = strips("picture-credit: {figure: yes, still: 1}", place)
        assert told_in(found) == ["រូបទី\u00a01 Ann"]
        assert {run.language for run in runs(found)} >= {"km"}


def told_in(found):
    """The texts of paragraphs with the spaces in them, an en space as a plain one."""
    texts = {}
    for item in of_kind(found, TextLine):
        texts[item.element] = texts.get(item.element, "") + item.text
    return [text.replace("\u2002", " ").strip() for text in texts.values()]


class TestNotice:
    @pytest.mark.parametrize(
        ("art", "stills", "told"),
        [
            (True, [True], "The pictures are illustrations made for this press kit, not frames of the film."),
            (True, [False], "Some pictures, marked"),
            (False, [True], "Some pictures, marked"),
            (None, [True], "The pictures are"),
            (None, [True, False], "Some pictures"),
            (False, [False], None),
            (None, [], None),
        ],
    )
    def test_illustrations_are_told_from_frames(self, at, art, stills, told):
        film = {"stills": [still(illustration=one) for one in stills]}
        film |= {"key_art": still(illustration=art)} if art is not None else {}
        found = " ".join(said(strips("illustration-notice", at(**film))))
        assert found.startswith(told) if told else found == ""


class Lettered:
    """Letters, and the picture they stand on as it is placed."""

    def letters(self, box, colour=WHITE, size=10):
        return Letters(box, colour, size, bold=False, text="A")

    def placed(self, at, *letters, ground=None, picture=None, options="height: 100pt"):
        place = at(key_art=picture or still(), place={"letters": letters, "ground": ground})
        return image(strips(f"picture: {{{options}}}", place)).placement


class TestLetters(Lettered):
    """Letters of other regions that stand on a picture."""

    def test_without_letters_a_picture_has_no_shade(self, at):
        assert self.placed(at).shade is None

    def test_a_shade_is_as_large_as_the_letters_on_left_and_right_pages(self, at):
        (patch,) = self.placed(at, self.letters(Box(40, 10, 100, 20))).shade.patches
        assert patch.part == pytest.approx((0.1, 0.1, 0.9, 0.3))
        (patch,) = self.placed(at, self.letters(Box(200, 10, 180, 20))).shade.patches
        assert patch.part == pytest.approx((0.05, 0.1, 0.95, 0.3))
        assert (patch.colour, patch.contrast) == (WHITE, 4.5)

    def test_and_never_larger_than_the_picture(self, at):
        (patch,) = self.placed(at, self.letters(Box(-40, -10, 500, 200))).shade.patches
        assert patch.part == (0, 0, 1, 1)

    @pytest.mark.parametrize(
        ("letters", "ground", "shade"),
        [
            (WHITE, None, BLACK),
            (BLACK, None, WHITE),
            (WHITE, Colour(0.1, 0.1, 0.3), Colour(0.1, 0.1, 0.3)),
            (WHITE, GREY, BLACK),
            (BLACK, GREY, GREY),
            (BLACK, Colour(0.1, 0.1, 0.3), WHITE),
        ],
    )
    def test_the_ground_shades_it_where_letters_can_be_read_on_it(self, at, letters, ground, shade):
        assert self.placed(at, self.letters(Box(40, 10, 100, 20), letters), ground=ground).shade.ground == shade

    def test_all_letters_must_be_legible_on_the_ground(self, at):
        dark = Colour(0.1, 0.1, 0.3)
        shade = self.placed(at, self.letters(Box(0, 0, 9, 9)), self.letters(Box(0, 20, 9, 9), GREY), ground=dark).shade
        assert shade.ground == BLACK

    def test_the_focus_stands_clear_of_letters_above_and_below(self, at):
        tall = still("tall.png", focus=[0.5, 0.5])
        free = self.placed(at, picture=tall, options="height: 200pt").crop
        above = self.placed(at, self.letters(Box(0, 0, 50, 60)), picture=tall, options="height: 200pt").crop
        below = self.placed(at, self.letters(Box(0, 140, 50, 60)), picture=tall, options="height: 200pt").crop
        length = free[3] - free[1]
        assert above[1] == pytest.approx(free[1] - 0.15 * length)
        assert below[1] == pytest.approx(free[1] + 0.15 * length)


class TestSeveralLetters(Lettered):
    """The lowest above and the highest below leave the picture clear; the darkest and the lightest decide."""

    def test_what_is_clear_lies_between_all_of_them(self, at):
        tall = still("tall.png", focus=[0.5, 0.5])
        boxes = [Box(0, 0, 50, 60), Box(0, 0, 50, 20), Box(0, 140, 50, 60), Box(0, 180, 50, 20)]
        crop = self.placed(at, *map(self.letters, boxes), picture=tall, options="height: 200pt").crop
        free = self.placed(at, picture=tall, options="height: 200pt").crop
        assert crop == pytest.approx(free), "as much above as below"
        above = self.placed(at, *map(self.letters, boxes[:2]), picture=tall, options="height: 200pt").crop
        assert above[1] == pytest.approx(free[1] - 0.15 * (free[3] - free[1]))
        below = self.placed(at, *map(self.letters, boxes[2:]), picture=tall, options="height: 200pt").crop
        assert below[1] == pytest.approx(free[1] + 0.15 * (free[3] - free[1]))

    def test_black_or_white_is_what_the_worst_of_them_needs(self, at):
        light = self.letters(Box(0, 0, 9, 9), Colour(0.9, 0.9, 0.9))
        middle = self.letters(Box(0, 20, 9, 9), Colour(0.45, 0.45, 0.45))
        assert self.placed(at, light, middle).shade.ground == BLACK
        dark = self.letters(Box(0, 0, 9, 9), Colour(0.1, 0.1, 0.1))
        assert self.placed(at, dark, middle).shade.ground == WHITE

    @pytest.mark.parametrize(("top", "part"), [(-10, (0, 0.1)), (90, (0.9, 1)), (40, (0.4, 0.6))])
    def test_of_letters_across_an_edge_only_what_is_on_it_is_shaded(self, at, top, part):
        (patch,) = self.placed(at, self.letters(Box(0, top, 50, 20))).shade.patches
        assert (patch.part[1], patch.part[3]) == pytest.approx(part)

    @pytest.mark.parametrize("box", [Box(0, 100, 50, 20), Box(0, -20, 50, 20), Box(400, 0, 50, 20)])
    def test_letters_beside_it_are_not_on_it(self, at, box):
        assert self.placed(at, self.letters(box)).shade is None

    @pytest.mark.parametrize("boxes", [[Box(0, -10, 50, 220)], [Box(0, 0, 50, 90), Box(0, 105, 50, 95)]])
    def test_where_letters_leave_next_to_nothing_clear_the_focus_makes_no_way(self, at, boxes):
        tall = still("tall.png", focus=[0.5, 0.4])
        free = self.placed(at, picture=tall, options="height: 200pt").crop
        assert self.placed(at, *map(self.letters, boxes), picture=tall, options="height: 200pt").crop == free

    def test_of_letters_across_its_foot_the_focus_stands_clear(self, at):
        tall = still("tall.png", focus=[0.5, 0.5])
        free = self.placed(at, picture=tall, options="height: 200pt").crop
        crop = self.placed(at, self.letters(Box(0, 160, 50, 80)), picture=tall, options="height: 200pt").crop
        assert crop[1] == pytest.approx(free[1] + 0.1 * (free[3] - free[1]))

    def test_a_patch_is_cut_off_at_the_right_too(self, at):
        (patch,) = self.placed(at, self.letters(Box(350, 0, 100, 20))).shade.patches
        assert patch.part == pytest.approx((0, 0, 1, 0.2))


def test_a_spare_picture_says_that_it_is_one(at):
    place = at(key_art=still(), stills=[still()])
    assert image(strips("picture: {spare: yes}", place)).spare
    assert not image(strips("picture: {still: 1}", place)).spare
    assert not image(strips("picture", place)).spare
    assert image(strips("picture", place)).span.file == "layouts/proof.yaml"


def test_a_caption_that_just_fits_stands_with_the_credit(at):
    place = at(key_art=still(caption="Leng", credit="Ann"))
    exact = height_of(strips("picture-credit: {caption: yes}", place))
    assert said(strips("picture-credit: {caption: yes}", place._replace(room=exact))) == ["Leng. Ann."]
    assert said(strips("picture-credit: {caption: yes}", place._replace(room=exact - 0.01))) == ["Ann"]
