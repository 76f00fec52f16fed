"""Lines torn from their paragraphs."""

from tests.check.sheets import STORY, sheet


def test_a_line_left_alone_where_a_page_is_too_low_is_told_at_its_text(found):
    low = sheet("height: 14pt, overflow: continue")
    (first, last) = found("lonely-line", STORY, low)
    assert {(problem.span.file, problem.span.line) for problem in (first, last)} == {("assets/film.yaml", 3)}
    assert first.message == "the first line of a paragraph stands alone where a page of tiny or its column ends"
    assert last.message.startswith("the last line of a paragraph")
    assert found("does-not-fit", STORY, low) == []


def test_a_line_left_alone_in_a_column_is_told_too(says):
    blocks = "[columns: {count: 2, gutter: 4mm, blocks: [synopsis: {length: short, style: plain}]}]"
    low = sheet("height: 14pt, overflow: continue", blocks=blocks)
    story = STORY.replace("The boy runs along the railway. " * 3, "")
    assert any(message.startswith("the first line") for message in says("lonely-line", story, low))
    assert says("lonely-line", STORY, sheet(blocks=blocks)) == []


def test_where_lines_can_be_kept_together_they_are(says):
    assert says("lonely-line", STORY, sheet()) == says("lonely-line", STORY, sheet("height: 30pt, overflow: continue"))
    assert says("lonely-line", STORY, sheet()) == []
