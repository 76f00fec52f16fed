"""Pages that would not fit, cannot be set, or are set badly."""

from PIL import Image

from tests.check.sheets import STORY, sheet


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


def test_what_a_rule_of_its_own_tells_is_not_told_again(says, tiny):
    film = "logline: {text: Short.}\nkey_art: {file: art.jpg, alt: A street at night}\n"
    wrong = tiny(("- synopsis: {length: short, style: large}", "- picture: {caption_style: larg}"))
    assert says("file-missing", film, wrong) == ["picture: there is no file assets/art.jpg"]
    assert 'unknown style "larg"' in says("unknown-style", film, wrong)
    assert says("cannot-be-set", film, wrong) == []
    unknown = {"layouts/tiny.yaml": tiny()["layouts/tiny.yaml"].replace("- logline: {style: large}", "- loglime")}
    assert 'unknown block "loglime"' in says("unknown-block", film, wrong | unknown)
    assert says("cannot-be-set", film, wrong | unknown) == []


def test_an_unknown_field_which_no_other_rule_looks_for_is_told(found):
    (problem,) = found("cannot-be-set", "year: 2021\n", sheet(blocks="[fact-sheet: {fields: [yaer]}]"))
    assert problem.message == 'unknown field "yaer"'
    assert problem.place == "layouts/tiny.yaml"


def test_what_is_in_order_can_be_set(says, tiny):
    assert says("cannot-be-set", "logline: {text: Short.}\n", tiny()) == []


def test_unknown_keys_are_told_by_their_own_rule_alone(says):
    film = "crew: [{job: director, people: [nobody]}]\nkey_art: {file: art.jpg, alt: A street at night}\n"
    assert says("unknown-key", film) == ['"nobody" is not in `people`']
    for rule in ("does-not-fit", "cannot-be-set", "contrast-on-picture"):
        assert says(rule, film) == []


SELECTED = "screenings: [{event: Venice, kind: festival, selection: yes}]\n"
OWN = "screenings: [{event: Venice, kind: festival, selection: yes, laurel: laurel.png}]\n"


def test_a_laurel_of_type_under_30_mm_is_told_where_its_width_is_set(found):
    (problem,) = found("laurel-too-small", SELECTED, sheet(blocks="[laurels: {width: 22mm}]"))
    assert problem.message == "laurels are 22.0 mm wide in tiny, under 30 mm: Venice"
    assert problem.span.file == "layouts/tiny.yaml"
    assert problem.span.line == 13
    assert found("laurel-too-small", SELECTED, sheet(blocks="[laurels: {width: 30mm}]")) == []


def test_a_festivals_own_laurel_is_told_where_its_region_has_no_30_mm(says, tmp_path):
    (tmp_path / "assets").mkdir()
    Image.new("L", (900, 450)).save(tmp_path / "assets" / "laurel.png")
    assert says("laurel-too-small", OWN, sheet(blocks="[laurels: {width: 22mm}]")) == []
    narrow = {name: text.replace("columns: 1-2", "columns: 1") for name, text in sheet(blocks="[laurels]").items()}
    assert says("laurel-too-small", OWN, narrow) == ["laurels are 25.0 mm wide in tiny, under 30 mm: Venice"]


def foot(words, height="10mm"):
    return f"foot: {{columns: 1-6, bottom: 0mm, height: {height}, blocks: [words: {{text: {words}, style: label}}]}}"


def test_a_running_foot_that_exceeds_its_region_is_told_in_the_layout(found):
    (problem,) = found("does-not-fit", STORY, sheet(foot=foot("Far too much " * 60)))
    assert 'exceeds region "foot" by' in problem.message
    assert (problem.span.file, problem.span.line) == ("layouts/tiny.yaml", 11)
    assert found("does-not-fit", STORY, sheet(foot=foot("The Film"))) == []


def test_a_character_no_font_has_is_told_in_a_running_foot(found):
    (problem,) = found("cannot-be-set", STORY, sheet(foot=foot("Film \ue000")))
    assert "no font has the character" in problem.message
    assert problem.span.file == "layouts/tiny.yaml"


def test_a_drawing_may_exceed_its_region(says):
    drawing = "foot: {columns: 1-6, bottom: 0mm, height: 5mm, blocks: [mark: {size: 40mm}]}"
    assert says("does-not-fit", STORY, sheet(foot=drawing)) == []


QUOTED = """\
quotes:
  - {excerpt: Gone, sentence: Gone, outlet: Times, lead: yes}
  - {excerpt: Lost, sentence: Lost, outlet: Herald}
"""


def test_what_a_page_has_no_room_for_is_told_where_it_was_written(found):
    def told(height):
        lines = sheet(main=f"height: {height}, overflow: [fewer, leave-out]", blocks="[quotes: {style: plain}]")
        lines = {name: text.replace("  plain:", "  attribution: {}\n  plain:") for name, text in lines.items()}
        return found("left-out", QUOTED, lines)

    assert told("60pt") == []
    (problem,) = told("40pt")
    assert problem.message == "tiny has no room for quotes: Herald"
    assert (problem.span.file, problem.span.line) == ("assets/film.yaml", 4)
