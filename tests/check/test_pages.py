"""Pages that would not fit or cannot be set."""


def test_a_text_that_exceeds_its_region_is_told_without_a_build(found, tiny):
    film = f'logline: {{text: "{"long " * 900}"}}\n'
    (problem,) = found("does-not-fit", film, tiny())[:1]
    assert problem.span.file == "assets/film.yaml"
    assert 'exceeds region "head"' in problem.message


def test_a_text_that_fits_is_fine(says, tiny):
    messages = says("does-not-fit", "logline: {text: Short.}\n", tiny())
    assert not [message for message in messages if "region" in message]


def test_a_character_no_font_has_is_told_where_it_was_written(found, tiny):
    (problem,) = found("cannot-be-set", "logline: {text: A \ue000.}\n", tiny())[:1]
    assert "no font has the character" in problem.message
    assert problem.span.line == 2


def test_a_picture_that_is_none_is_told(found):
    film = "key_art: {file: art.jpg, alt: A street at night}\n"
    (problem,) = found("cannot-be-set", film, {"assets/art.jpg": "no picture"})
    assert "is not a JPEG" in problem.message


def test_what_is_in_order_can_be_set(says, tiny):
    assert says("cannot-be-set", "logline: {text: Short.}\n", tiny()) == []


def test_unknown_keys_are_told_by_their_own_rule_alone(says):
    film = "crew: [{job: director, people: [nobody]}]\nkey_art: {file: art.jpg, alt: A street at night}\n"
    assert says("unknown-key", film) == ['"nobody" is not in `people`']
    for rule in ("does-not-fit", "cannot-be-set", "contrast-on-picture"):
        assert says(rule, film) == []
