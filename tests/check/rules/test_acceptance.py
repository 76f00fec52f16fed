"""Entries of `accepted`."""

FILM = "people: {anna: {name: Anna Bell}, bea: {name: Bea Carr}}\n"


def accepted(rule, more=""):
    return f"{FILM}accepted: [{{rule: {rule}, reason: x{more}}}]"


def test_a_rule_that_there_is_none_of_is_told_with_the_nearest(found):
    (problem,) = found("unknown-rule", accepted("unused-keys"))
    assert problem.message == 'there is no rule "unused-keys"'
    assert problem.hint == 'did you mean "unused-key"?'
    assert found("unknown-rule", accepted("unused-key")) == []


def test_a_rule_whose_findings_leave_nothing_to_print_is_told(says):
    assert says("not-acceptable", accepted("unknown-key")) == [
        "findings of `unknown-key` cannot be accepted: no document can be made with them",
    ]
    assert says("not-acceptable", accepted("quote-not-found")) == []
    assert says("not-acceptable", accepted("unknown-keys")) == []


def test_words_of_a_message_are_told_with_the_places_that_say_the_same(found):
    (problem,) = found("accepted-by-words", accepted("unused-key", ", value: bea"))
    assert (problem.span.line, problem.span.length) == (3, 3)
    assert problem.hint == "write `place: people.bea` instead"
    (problem,) = found("accepted-by-words", accepted("unused-key", ", value: nothing"))
    assert problem.hint == ("write `place: people.anna` and `place: people.bea` instead, each in an entry of its own")


def test_a_place_with_brackets_is_put_in_quotes_for_yaml(found):
    (problem,) = found("accepted-by-words", accepted("form-fields", ", value: forms"))
    assert problem.hint == "write `place: assets/film.yaml` instead"
    notes = "production_notes: [{heading: One, text: A boy  runs.}]\n"
    (problem,) = found("accepted-by-words", notes + accepted("double-space", ", value: two"))
    assert problem.hint == 'write `place: "production_notes[1].text"` instead'


def test_words_that_no_message_holds_accept_nothing(found):
    for rule in ("unused-key", "no-such-rule", "accepted-by-words"):
        (problem,) = found("accepted-by-words", accepted(rule, ", value: zoe"))
        assert problem.hint == "it accepts nothing: take the entry out"


def test_a_place_needs_no_words(says):
    assert says("accepted-by-words", accepted("unused-key", ", place: people.bea")) == []
