"""What others say: quotes and coverage."""

import pytest

from epk.page.items import TextLine
from tests.settings import line, lines, of_kind, runs, said, strips, tree


def quote(excerpt, **more):
    return {"excerpt": excerpt, "sentence": excerpt, "outlet": f"{excerpt} Times"} | more


MUTE = {"excerpt": "Mute", "sentence": "Mute", "lead": True}
THREE = {"quotes": [quote("Plain"), quote("Chosen", lead=True), quote("Last"), MUTE]}


class TestQuotes:
    def told(self, at, options):
        return said(strips(f"quotes: {{{options}}}", at(**THREE)))[::2]

    @pytest.mark.parametrize(
        ("options", "quotes"),
        [
            ("", ["“Chosen”", "“Plain”", "“Last”"]),
            ("most: 1", ["“Chosen”"]),
            ("skip: 1", ["“Plain”", "“Last”"]),
            ("skip: 1, most: 1", ["“Plain”"]),
            ("skip: 2, most: 5", ["“Last”"]),
            ("lead: yes", ["“Chosen”"]),
            ("skip: 9", []),
        ],
    )
    def test_those_to_lead_come_first_and_those_without_an_outlet_never(self, at, options, quotes):
        assert self.told(at, options) == quotes

    def test_twelve_unless_more_is_said(self, at):
        many = [quote(f"Q{number}") for number in range(14)]
        assert len(said(strips("quotes", at(quotes=many)))) == 24

    def test_each_names_who_wrote_it_where_when_and_the_rating(self, at):
        one = quote("Gone", critic="Ann Bell", outlet="Herald", date="2021-09-03", stars={"given": 4.5, "of": 5})
        found = strips("quotes", at(quotes=[one]))
        assert said(found) == ["“Gone”", "Ann Bell, Herald, 3 September 2021, 4.5 of 5 stars"]
        assert tree(found) == "BlockQuote(P P)"
        assert [strip.keep for strip in found] == [True, False]

    def test_ratings_may_have_another_name(self, at):
        one = quote("Gone", stars={"given": 3, "of": 4, "name": "butterflies"})
        assert said(strips("quotes", at(quotes=[one])))[1] == "Gone Times, 3 of 4 butterflies"

    def test_quotes_and_outlets_have_their_styles(self, at):
        found = strips("quotes: {style: name, attribution_style: small}", at(quotes=[quote("Gone")]))
        assert [one.size for one in lines(found)] == [12, 8]

    def test_marks_are_those_of_the_films_language(self, at):
        assert said(strips("quotes", at(quotes=[quote(" Weg ")], language="de")))[0] == "„Weg“"

    def test_large_ones_may_do_without_marks(self, at):
        assert said(strips("quotes: {marks: no}", at(quotes=[quote(" Gone ")])))[0] == "Gone"

    @pytest.mark.parametrize(
        ("stars", "told"),
        [
            ({"given": 4, "of": 5}, "4\u00a0/\u00a05 stars"),
            ({"given": 3.5, "of": 4, "name": "butterflies"}, "3.5\u00a0/\u00a04 butterflies"),
        ],
    )
    def test_a_rating_may_have_a_line_of_its_own(self, at, stars, told):
        found = strips("quotes: {rating_style: name}", at(quotes=[quote("Gone", stars=stars)]))
        assert [one.text for one in lines(found)] == ["“Gone”", "Gone Times", told]
        assert lines(found)[2].size == 12
        assert tree(found) == "BlockQuote(P P P)"
        assert [strip.keep for strip in found] == [True, True, False]

    def test_which_one_without_a_rating_does_not_have(self, at):
        assert said(strips("quotes: {rating_style: name}", at(quotes=[quote("Gone")]))) == ["“Gone”", "Gone Times"]


class TestQuotesInRows:
    """Side by side, on lines that they share."""

    LONG = quote("Long " * 30, outlet="Herald")
    SOME = (quote("A"), LONG, quote("B", stars={"given": 4, "of": 5}), quote("C"))

    def rows(self, at, options="columns: 3, gutter: 20pt", some=SOME, **place):
        return strips(f"quotes: {{{options}}}", at(quotes=list(some), place={"measure": 400.0} | place))

    def test_so_many_stand_in_a_row_all_as_wide(self, at):
        found = self.rows(at)
        assert [line(found, f"“{name}").left for name in "ABC"] == pytest.approx([0, 280, 0], abs=0.1)
        second = [one for one in lines(found) if 100 < one.left < 270]
        assert all(one.left > 139 and one.right <= 260.5 for one in second)

    def test_first_lines_and_attributions_of_a_row_stand_on_common_lines(self, at):
        found = self.rows(at)
        assert len({line(found, text).baseline for text in ("“A”", "“Long", "“B”")}) == 1
        assert len({line(found, text).baseline for text in ("A Times", "Herald", "B Times")}) == 1
        longest = max(one.baseline for one in lines(found) if "Long" in one.text)
        assert longest < line(found, "Herald").baseline < line(found, "“C”").baseline

    def test_ratings_of_a_row_stand_below(self, at):
        found = self.rows(at, "columns: 3, rating_style: name")
        assert line(found, "4").baseline > line(found, "Herald").baseline
        assert line(found, "4").left == pytest.approx(line(found, "B Times").left)

    def test_no_row_is_parted_and_pages_end_between_them(self, at):
        found = self.rows(at, "columns: 3, rating_style: name, gap: 30pt")
        assert [strip.keep for strip in found] == [True, True, False, True, False]
        assert [strip.after for strip in found if not strip.keep] == [30, 30]

    def test_each_is_read_to_its_end(self, at):
        assert tree(self.rows(at)) == " ".join(["BlockQuote(P P)"] * 4)

    def test_few_are_no_wider_than_many(self, at):
        found = self.rows(at, some=[self.LONG])
        assert max(one.right for one in lines(found)) <= 120.5

    def test_from_right_to_left_the_first_stands_on_the_right(self, at):
        place = at(quotes=[quote("A"), quote("B")], language="he")
        found = strips("quotes: {columns: 2}", place)
        assert line(found, "A Times").left > line(found, "B Times").right

    def test_without_quotes_there_are_no_rows(self, at):
        assert self.rows(at, some=[]) == []

    def test_what_has_no_room_is_named_as_ever(self, at):
        found = self.rows(at, fewer=3)
        assert said(found) == ["“A”", "A Times"]
        assert len(found[0].remarks) == 1


class TestSharedQuotes:
    """One large and the others below: none twice, none lost."""

    LARGE = "most: 1, longest: 12"
    SOME = (
        quote("Chosen but much too long", lead=True),
        quote("A short one"),
        quote("Another"),
        quote("Also long here"),
    )

    def told(self, at, options, some=SOME, **place):
        return said(strips(f"quotes: {{{options}}}", at(quotes=list(some), place=place)))[::2]

    def test_those_of_more_characters_are_passed_over(self, at):
        assert self.told(at, self.LARGE) == ["“A short one”"]
        assert self.told(at, "longest: 11") == ["“A short one”", "“Another”"]
        assert self.told(at, "longest: 10") == ["“Another”"]
        assert self.told(at, "longest: 6") == []
        assert self.told(at, "longest: 12, skip: 1") == ["“Another”"]

    @pytest.mark.parametrize("before", [LARGE, "most: 2", "lead: yes", "longest: 3", "skip: 1, most: 2", "most: 9"])
    def test_what_one_shows_and_the_others_leave_are_all_of_them(self, at, before):
        one, others = self.told(at, before), self.told(at, f"after: [{{{before}}}]")
        assert sorted([*one, *others]) == sorted(self.told(at, ""))

    def test_several_choose_one_after_the_other(self, at):
        second = "most: 1, longest: 20"
        assert self.told(at, f"after: [{{{self.LARGE}}}], {second}") == ["“Another”"]
        assert self.told(at, f"after: [{{{self.LARGE}}}, {{{second}}}]") == [
            "“Chosen but much too long”", "“Also long here”",
        ]  # fmt: skip

    @pytest.mark.parametrize("fewer", [1, 2, 3, 9])
    def test_one_that_has_no_room_does_not_give_way_to_what_another_shows(self, at, fewer):
        one = self.told(at, self.LARGE, fewer=fewer)
        others = self.told(at, f"after: [{{{self.LARGE}}}]", fewer=fewer)
        assert one == ["“A short one”"]
        assert "“A short one”" not in others
        assert others


class TestFewerQuotes:
    """By rank: chosen, plain, last. The one that leads is the longest, the last the shortest."""

    FOUR = (quote("Plain words"), quote("Chosen by the film", lead=True), quote("Plain too"), quote("End"))

    def told(self, at, fewer, options=""):
        place = at(quotes=list(self.FOUR), place={"fewer": fewer})
        found = strips(f"quotes: {{{options}}}", place)
        return said(found)[::2], [remark.message for strip in found for remark in strip.remarks]

    @pytest.mark.parametrize(
        ("fewer", "shown", "missed"),
        [
            (1, ["“Chosen by the film”", "“Plain words”", "“Plain too”"], "End Times"),
            (3, ["“Chosen by the film”"], "Plain words Times, Plain too Times, End Times"),
        ],
    )
    def test_the_last_are_left_out_first_and_named_by_their_outlets(self, at, fewer, shown, missed):
        assert self.told(at, fewer) == (shown, [f"proof has no room for quotes: {missed}"])

    @pytest.mark.parametrize(
        ("fewer", "shown"), [(4, "“Plain words”"), (5, "“Plain too”"), (6, "“End”"), (7, "“End”"), (60, "“End”")]
    )
    def test_one_alone_gives_way_to_the_next_that_is_shorter_and_that_to_the_next(self, at, fewer, shown):
        assert self.told(at, fewer)[0] == [shown]

    def test_what_gives_way_is_named(self, at):
        missed = "Chosen by the film Times, Plain too Times, End Times"
        assert self.told(at, 4)[1] == [f"proof has no room for quotes: {missed}"]

    def test_a_shorter_one_need_not_be_among_those_that_were_wanted(self, at):
        shown, (missed,) = self.told(at, 1, "most: 1")
        assert (shown, missed) == (["“Plain words”"], "proof has no room for quotes: Chosen by the film Times")

    def test_but_is_as_the_layout_asks(self, at):
        assert self.told(at, 9, "lead: yes") == (["“Chosen by the film”"], [])
        assert self.told(at, 9, "skip: 1, most: 1")[0] == ["“End”"]

    def test_one_that_is_skipped_takes_no_others_place(self, at):
        two = [quote("End", lead=True), quote("Plain words")]
        found = strips("quotes: {skip: 1}", at(quotes=two, place={"fewer": 3}))
        assert said(found)[0] == "“Plain words”"

    def test_it_is_told_where_the_first_of_them_is_written(self, at):
        place = at(quotes=list(self.FOUR), place={"fewer": 2})
        found = strips("quotes", place)
        assert found[0].remarks[0].span == place.film.quotes[2].span

    def test_without_quotes_there_is_nothing_to_tell(self, at):
        assert strips("quotes", at(place={"fewer": 3})) == []


ONE = {
    "outlet": "Gazette", "kind": "review", "title": "Gone", "author": "Ann Bell", "date": "2021-09",
    "url": "https://g.example", "summary": "Said so.",
}  # fmt: skip


class TestCoverage:
    def test_each_tells_outlet_kind_date_headline_author_and_what_it_says(self, at):
        found = strips("coverage", at(coverage=[ONE]))
        assert said(found) == ["Gazette", "Review, September 2021", "Gone", "By Ann Bell", "Said so."]
        assert tree(found) == "L(LI(Lbl(P P) LBody(P P P)))"

    def test_the_headline_is_a_link(self, at):
        items = of_kind(strips("coverage", at(coverage=[ONE])), TextLine)
        assert {run.text: run.inline.href for item in items for _, run in item.line.runs if run.inline.href} == {
            "Gone": "https://g.example"
        }

    def test_what_is_not_known_is_left_out(self, at):
        assert said(strips("coverage", at(coverage=[{"outlet": "Gazette", "kind": "news"}]))) == ["Gazette", "News"]

    def test_without_an_outlet_it_is_never_printed(self, at):
        mute = {"kind": "news", "summary": "Said so."}
        assert strips("coverage", at(coverage=[mute])) == []
        assert tree(strips("coverage", at(coverage=[mute, ONE]))).count("LI") == 1

    def test_what_it_says_stands_beside_the_outlet(self, at):
        found = strips("coverage: {label_width: 100pt, gap: 7pt}", at(coverage=[ONE]))
        assert (line(found, "Gazette").left, line(found, "Gone").left) == (0, 100)
        assert found[0].after == 7
        long = ONE | {"outlet": "A gazette with a long name", "summary": "Said so and on. " * 30}
        wide = lines(strips("coverage: {label_width: 100pt}", at(coverage=[long])))
        assert max(one.right for one in wide if one.left == 0) <= 86
        assert 350 < max(one.right for one in wide) <= 400

    def test_with_no_width_outlet_and_kind_stand_above_on_one_line(self, at):
        place = at(coverage=[ONE])
        found = strips("coverage: {label_width: 0, gap: 7pt}", place)
        outlet, kind, told = (line(found, text) for text in ("Gazette", "Review", "Said"))
        assert outlet.baseline == pytest.approx(kind.baseline)
        assert kind.left == pytest.approx(place.width_of("Gazette", "name") + 8)
        assert told.left == 0
        assert told.baseline > kind.baseline
        assert [strip.keep for strip in found] == [True] * (len(found) - 1) + [False]
        assert found[-1].after == 7

    def test_or_on_two_where_they_do_not_fit(self, at):
        place = at(coverage=[ONE])
        need = place.width_of("Gazette", "name") + 8 + place.width_of("Review, September\u00a02021", "label") + 1
        for measure, count in ((need - 0.1, 2), (need + 0.1, 1)):
            found = lines(strips("coverage: {label_width: 0}", place.measured(measure)))
            head = [one for one in found if one.text.startswith(("Gazette", "Review"))]
            assert len({one.baseline for one in head}) == count, measure


def test_headlines_stand_out_and_heads_end_before_the_text(at):
    found = strips("coverage: {label_width: 100pt, label_style: flush}", at(coverage=[ONE]))
    assert line(found, "Review").right == pytest.approx(86)
    assert [run.inline.strong for run in runs(found) if run.text == "Gone"] == [True]
    above = strips("coverage: {label_width: 0}", at(coverage=[ONE]))
    assert line(above, "Gazette").left == 0


def test_quotes_and_headlines_say_where_they_were_written(at):
    place = at(quotes=[quote("Gone")], coverage=[ONE])
    (said_of, _) = strips("quotes", place)
    assert said_of.span == place.film.quotes[0].where("excerpt")
    told = [strip for strip in strips("coverage: {label_width: 0}", place) if strip.words == 1]
    assert place.film.coverage[0].where("title") in {strip.span for strip in told}
