"""Screenings, quotes and coverage in tables."""

import pytest

from tests.settings import elements, line, lines, said, strips, tree

MANY = [
    {"event": "Home", "kind": "theatrical", "date": "2022-07-15", "country": "France"},
    {"event": "Picked", "kind": "festival", "date": "2021-10", "selection": True},
    {"event": "Won", "kind": "festival", "award": "Best Film", "premiere": "national", "selection": True},
    {"event": "Local", "kind": "premiere", "date": "2021-11-02", "premiere": "national"},
    {"event": "First", "kind": "festival", "date": "2021-09-01", "section": "Opening film", "premiere": "world"},
]


def events(found):
    names = {one["event"] for one in MANY}
    return [text for text in said(found) if text in names]


class TestScreenings:
    def test_each_tells_its_date_section_and_prize_or_premiere_or_selection(self, at):
        found = strips("screenings-table: {of: festivals}", at(screenings=MANY))
        assert said(found) == [
            "Date", "Festival", "Section", "Status",
            "1 September 2021", "First", "Opening film", "World premiere",
            "October 2021", "Picked", "–", "Official selection",
            "2 November 2021", "Local", "–", "National premiere",
            "–", "Won", "–", "Best Film",
        ]  # fmt: skip

    def test_events_name_their_rows(self, at):
        found = strips("screenings-table", at(screenings=MANY[-1:]))
        assert tree(found) == "Table(TR(TH(P) TH(P) TH(P) TH(P)) TR(TD(P) TH(P) TD(P) TD(P)))"

    @pytest.mark.parametrize(("of", "head"), [("festivals", "Festival"), ("all", "Festival or release")])
    def test_the_head_says_whether_releases_are_among_them(self, at, of, head):
        assert head in said(strips(f"screenings-table: {{of: {of}}}", at(screenings=MANY)))

    def test_columns_are_those_asked_for_without_empty_ones(self, at):
        found = strips("screenings-table: {columns: [event, place, section]}", at(screenings=MANY[:2]))
        assert said(found) == ["Festival or release", "Place", "Picked", "–", "Home", "France"]

    def test_remarks_follow_the_place_if_asked_for(self, at):
        told = [{**MANY[0], "note": "A run of *one* week"}, {**MANY[1], "note": "Sold out"}]
        columns = "columns: [event, place]"
        assert "France. A run of one week" in said(
            strips(f"screenings-table: {{{columns}, notes: yes}}", at(screenings=told))
        )
        assert "Sold out" in said(strips(f"screenings-table: {{{columns}, notes: yes}}", at(screenings=told)))
        assert "Sold out" not in said(strips(f"screenings-table: {{{columns}}}", at(screenings=told)))

    def test_of_too_many_the_most_important_stand_by_their_dates_or_rank(self, at):
        place = at(screenings=MANY)
        assert events(strips("screenings-table: {most: 3}", place)) == ["First", "Local", "Won"]
        assert events(strips("screenings-table: {most: 3, ranked: yes}", place)) == ["Won", "First", "Local"]
        every = ["Won", "First", "Local", "Picked", "Home"]
        assert events(strips("screenings-table: {ranked: yes}", place)) == every

    def test_eight_unless_more_is_said(self, at):
        forty = [{"event": f"E{number}", "kind": "festival"} for number in range(40)]
        place = at(screenings=forty)
        assert len(elements(strips("screenings-table", place), "TR")) == 1 + 8
        assert len(elements(strips("screenings-table: {most: 99}", place), "TR")) == 1 + 40

    @pytest.mark.parametrize(("fewer", "shown"), [(0, 5), (2, 3), (4, 1), (9, 1)])
    def test_without_room_the_least_important_are_left_out_and_named(self, at, fewer, shown):
        found = strips("screenings-table: {ranked: yes}", at(screenings=MANY, place={"fewer": fewer}))
        ranked = ["Won", "First", "Local", "Picked", "Home"]
        assert events(found) == ranked[:shown]
        told = [remark.message for strip in found for remark in strip.remarks]
        assert told == ([f"proof has no room for screenings: {', '.join(ranked[shown:])}"] if ranked[shown:] else [])

    def test_styles_and_rule_are_those_of_the_layout(self, at):
        found = strips(
            "screenings-table: {event_style: name, style: small, head_style: heading, gap: 9pt}",
            at(screenings=MANY[-1:]),
        )
        assert {one.size for one in lines(found)} == {20, 12, 8}
        assert {space for strip in found for space in (strip.before, strip.after)} == {0, 9}

    def test_without_screenings_there_is_no_table(self, at):
        assert strips("screenings-table", at()) == []
        assert strips("screenings-table: {of: releases}", at(screenings=MANY[1:])) == []


QUOTES = [
    {"excerpt": "Good", "sentence": "Good", "outlet": "Herald", "critic": "Ann Bell", "date": "2021-09",
     "stars": {"given": 4, "of": 5}},
    {"excerpt": "Long " * 40, "sentence": "Long", "outlet": "Gazette", "lead": True},
    {"excerpt": "Mute", "sentence": "Mute"},
]  # fmt: skip


class TestQuotes:
    def test_each_tells_outlet_critic_date_words_and_rating_those_to_lead_first(self, at):
        found = strips("quotes-table", at(quotes=QUOTES))
        assert said(found)[:5] == ["Outlet", "Critic", "Date", "Quotation", "Rating"]
        assert said(found)[5:8] + said(found)[9:10] == ["Gazette", "–", "–", "–"]
        assert said(found)[10:] == ["Herald", "Ann Bell", "September 2021", "“Good”", "4 / 5 stars"]

    def test_words_have_the_room_that_others_leave(self, at):
        found = strips("quotes-table: {columns: [outlet, sentence]}", at(quotes=QUOTES))
        widest = max(one.right for one in lines(found) if one.left < 1)
        assert line(found, "Quotation").left == pytest.approx(widest + 12, abs=0.5)

    def test_it_chooses_as_quotes_do(self, at):
        place = at(quotes=QUOTES)
        found = strips("quotes-table: {after: [{most: 1, longest: 20}], columns: [outlet]}", place)
        assert said(found) == ["Outlet", "Gazette"]
        assert said(strips("quotes-table: {skip: 1, columns: [outlet]}", place)) == ["Outlet", "Herald"]

    def test_without_room_the_last_are_left_out_and_named(self, at):
        found = strips("quotes-table: {columns: [outlet]}", at(quotes=QUOTES, place={"fewer": 1}))
        assert said(found) == ["Outlet", "Gazette"]
        assert [one.message for one in found[0].remarks] == ["proof has no room for quotes: Herald"]

    def test_words_may_have_a_style_of_their_own(self, at):
        found = strips("quotes-table: {sentence_style: name}", at(quotes=QUOTES[:1]))
        assert (line(found, "“Good”").size, line(found, "Ann").size) == (12, 9)

    def test_without_quotes_there_is_no_table(self, at):
        assert strips("quotes-table", at(quotes=QUOTES[2:])) == []


COVERAGE = [
    {"outlet": "Gazette", "kind": "review", "title": "Gone", "author": "Ann Bell", "date": "2021-09",
     "url": "https://g.example"},
    {"kind": "news", "title": "Unknown"},
    {"outlet": "Herald", "kind": "interview"},
]  # fmt: skip


class TestCoverage:
    def test_each_tells_outlet_kind_date_headline_and_author(self, at):
        assert said(strips("coverage-table", at(coverage=COVERAGE))) == [
            "Outlet", "Type", "Date", "Headline", "Author",
            "Gazette", "Review", "September 2021", "Gone", "Ann Bell",
            "Herald", "Interview", "–", "–", "–",
        ]  # fmt: skip

    def test_without_room_the_last_are_left_out_and_named(self, at):
        found = strips("coverage-table: {columns: [outlet]}", at(coverage=COVERAGE, place={"fewer": 5}))
        assert said(found) == ["Outlet", "Gazette"]
        assert [one.message for one in found[0].remarks] == ["proof has no room for coverage: Herald"]

    def test_without_any_there_is_no_table(self, at):
        assert strips("coverage-table", at(coverage=COVERAGE[1:2])) == []
