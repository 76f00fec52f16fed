"""Which of several templates a section's first page stands on."""

from __future__ import annotations

import pytest

from epk.problems import ExitCode, ProblemsFound

MARK = "mark: {columns: 1, bottom: 0pt, height: 20pt, blocks: [words: {text: NAME}]}"
"""Every template bears its name."""
SIDE = "side: {columns: 2, top: 700pt, height: 40pt}"


def template(name, regions, more=""):
    return f"  {name}: {{{more}regions: {{{regions}, {MARK.replace('NAME', name)}}}}}\n"


def main(height, more=""):
    return f"main: {{columns: 1-2, height: {height}pt{more}}}"


def layout(*templates, blocks="main: [synopsis: {length: short}]", entry=""):
    return "templates:\n" + "".join(templates) + f"pages: [{{template: first, {entry}blocks: {{{blocks}}}}}]\n"


def story(lines):
    """A film with a synopsis of so many lines, 14 points apart."""
    return {"synopses": {"short": {"text": "\n\n".join(["Gone."] * lines)}}}


def taken(made, *templates, facts, **more):
    (page,) = made(layout(*templates, **more), **facts).pages()
    return page["mark"]


class TestCheapest:
    def taken(self, made, first, other, lines, **more):
        templates = template("first", first, "instead: [other], "), template("other", other)
        return taken(made, *templates, facts=story(lines), **more)

    @pytest.mark.parametrize(("height", "there"), [(140, "first"), (120, "other")])
    def test_it_is_the_one_where_type_is_set_less_small(self, made, height, there):
        shrinks = ", overflow: shrink, shrink_to: 0.7"
        assert self.taken(made, main(height, shrinks), main(160, shrinks), 10) == there

    @pytest.mark.parametrize(("height", "there"), [(42, "first"), (30, "other")])
    def test_it_is_the_one_where_less_is_left_out(self, made, height, there):
        film = {"logline": {"text": "Gone."}} | story(2)
        templates = template("first", main(height, ", overflow: leave-out"), "instead: [other], ")
        blocks = "main: [logline, {synopsis: {length: short}}]"
        assert taken(made, templates, template("other", main(70)), facts=film, blocks=blocks) == there

    @pytest.mark.parametrize(("quotes", "there"), [(2, "first"), (3, "other")])
    def test_it_is_the_one_where_fewer_items_are_missed(self, made, quotes, there):
        film = {"quotes": [{"excerpt": f"{n}", "sentence": f"{n}", "outlet": "Times"} for n in range(quotes)]}
        templates = template("first", main(60, ", overflow: fewer"), "instead: [other], "), template("other", main(100))
        assert taken(made, *templates, facts=film, blocks="main: [quotes]") == there

    @pytest.mark.parametrize(("lines", "there"), [(20, "first"), (7, "other")])
    def test_it_is_the_one_where_less_is_left_white(self, made, lines, there):
        assert self.taken(made, main(600), main(100, ", overflow: fewer"), lines) == there

    def test_the_one_that_is_named_first_is_taken_where_both_are_as_good(self, made):
        assert self.taken(made, main(150), main(150), 10) == "first"

    def test_several_are_tried(self, made):
        templates = template("first", main(600), "instead: [second, third], ")
        assert taken(made, templates, template("second", main(400)), template("third", main(200)), facts=story(10)) == (
            "third"
        )

    def test_one_that_does_not_hold_it_is_not_taken(self, made):
        assert self.taken(made, main(20), main(700), 10) == "other"
        assert self.taken(made, main(700), main(20), 10) == "first"

    def test_where_none_holds_it_the_first_tells_by_how_much(self, made):
        with pytest.raises(ProblemsFound) as caught:
            self.taken(made, main(126), main(112), 10)
        (problem,) = caught.value.problems
        assert problem.message.startswith('exceeds region "main" by 2.')
        assert problem.code is ExitCode.DOES_NOT_FIT


class TestSuited:
    """Another template may lack regions that have nothing to say, and needs its own to be filled."""

    BLOCKS = "main: [synopsis: {length: short}], side: [logline]"

    @pytest.mark.parametrize(("facts", "there"), [({}, "other"), ({"logline": {"text": "Gone."}}, "first")])
    def test_one_that_lacks_a_region_that_speaks_is_not_taken(self, made, facts, there):
        first = template("first", f"{main(600)}, {SIDE}", "instead: [other], ")
        assert taken(made, first, template("other", main(100)), facts=story(5) | facts, blocks=self.BLOCKS) == there

    @pytest.mark.parametrize(("facts", "there"), [({}, "first"), ({"logline": {"text": "Gone."}}, "other")])
    def test_one_whose_needs_are_not_filled_is_not_taken(self, made, facts, there):
        first = template("first", f"{main(600)}, {SIDE}", "instead: [other], ")
        other = template("other", f"{main(100)}, {SIDE}", "needs: [side], ")
        assert taken(made, first, other, facts=story(5) | facts, blocks=self.BLOCKS) == there

    def test_what_takes_the_place_of_the_first_names_others_itself(self, made):
        first = template("first", f"{main(100)}, {SIDE}", "needs: [side], otherwise: bare, ")
        bare, other = template("bare", main(600), "instead: [other], "), template("other", main(100))
        assert taken(made, first, bare, other, facts=story(5), blocks=self.BLOCKS) == "other"


class TestNames:
    def problem(self, made, *templates, blocks="main: [synopsis: {length: short}]"):
        with pytest.raises(ProblemsFound) as caught:
            made(layout(*templates, blocks=blocks), **story(5)).document()
        (problem,) = caught.value.problems
        return problem

    def test_a_template_nobody_has_is_told_where_it_is_named(self, made):
        found = self.problem(made, template("first", main(600), "instead: [otter], "), template("other", main(100)))
        assert (found.message, found.hint) == ('unknown template "otter"', "Did you mean `other`?")
        assert (found.span.file, found.span.line) == ("layouts/proof.yaml", 7)

    def test_a_region_that_only_another_template_has_is_known(self, made):
        first, other = template("first", main(600), "instead: [other], "), template("other", f"{main(100)}, {SIDE}")
        blocks = "main: [synopsis: {length: short}], side: [logline]"
        assert taken(made, first, other, facts=story(5), blocks=blocks) == "other"

    def test_a_region_that_none_has_is_told(self, made):
        blocks = "main: [synopsis: {length: short}], sied: [logline]"
        found = self.problem(made, template("first", main(600)), template("other", main(100)), blocks=blocks)
        assert found.message == 'unknown region "sied"'

    def test_what_is_wrong_on_one_is_told_although_another_would_do(self, made):
        other = template("other", main(100, ", recolour: {ink: gone}"))
        assert self.problem(made, template("first", main(600), "instead: [other], "), other).message == (
            'unknown colour "gone"'
        )


class TestAlways:
    @pytest.mark.parametrize(("entry", "pages"), [("always: yes, ", [{"mark": "first"}]), ("", [])])
    def test_a_page_that_says_nothing_is_there_only_if_the_layout_says_always(self, made, entry, pages):
        text = "pages_from: 0\n" + layout(template("first", main(600)), blocks="main: [logline]", entry=entry)
        assert made(text, **story(5)).pages() == pages

    def test_one_that_has_something_to_say_is_there_once(self, made):
        assert len(made(layout(template("first", main(600)), entry="always: yes, "), **story(5)).pages()) == 1


def test_remarks_are_those_of_the_template_that_is_taken(made):
    film = {"logline": {"text": "Gone."}} | story(2)
    blocks = "main: [logline, {synopsis: {length: short}}]"
    first = template("first", main(20, ", overflow: leave-out"), "instead: [other], ")
    document = made(layout(first, template("other", main(70)), blocks=blocks), **film).document()
    assert document.remarks == ()
    alone = made(layout(first.replace("other", "first"), blocks=blocks), **film).document()
    assert [one.rule for one in alone.remarks] == ["left-out"]
