"""Standing type: what was set once is found again, exactly, and only where nothing that decides it has changed."""

import pytest

from epk.cache import Cache
from epk.data.record import Text
from epk.data.values import Colour
from epk.problems import ProblemsFound, Span
from epk.typeset import paragraph_cache
from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline, parse
from epk.typeset.paragraph import measure_text, set_lines
from epk.typeset.paragraph_cache import ParagraphCache

WORDS = 'The "Karmalink" *premiere* at the [Film Festival](https://example.org/a) in Venice, and ភាពយន្ត beside it.'
(INLINES,) = parse(WORDS)


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path)


@pytest.fixture
def no_setting(monkeypatch):
    """From when it is called, setting anything is a failure."""

    def refuse(*_args, **_options):
        pytest.fail("set anew")

    def from_now_on():
        monkeypatch.setattr(paragraph_cache, "set_lines", refuse)
        monkeypatch.setattr(paragraph_cache, "measure_text", refuse)

    return from_now_on


def kept(cache, book, style):
    """A document's type, after a build that set one paragraph, the same words as they are, and one width."""
    first = ParagraphCache(cache, "press-kit")
    first.paragraph(INLINES, style, 170, book)
    first.lines(INLINES, style, 170, book)
    first.width("Venice", style, book)
    first.keep()
    return first


def looks(lines):
    """Everything that decides how lines are drawn."""
    return [
        (line._replace(runs=()), x, run.font.key, *(getattr(run, name) for name in run.__struct_fields__[1:]))
        for line in lines
        for x, run in line.runs
    ]


def shared(lines):
    """Which runs belong to the same inline, of which links and elements are made."""
    runs = [run for line in lines for _, run in line.runs]
    return [[one.inline is other.inline for other in runs] for one in runs]


def test_lines_are_what_they_were(cache, book, style, no_setting):
    expected = set_lines(INLINES, style, 170, book)
    kept(cache, book, style)
    no_setting()
    again = ParagraphCache(cache, "press-kit").lines(INLINES, style, 170, FontBook(fallbacks=["Noto Sans Khmer"]))
    assert looks(again) == looks(expected)
    assert shared(again) == shared(expected)


def test_a_paragraph_has_its_languages_quotation_marks(cache, book, style, no_setting):
    kept(cache, book, style)
    no_setting()
    lines = ParagraphCache(cache, "press-kit").paragraph(INLINES, style, 170, book)
    assert "“Karmalink”" in "".join(run.text for line in lines for _, run in line.runs)


def test_widths_are_found_again(cache, book, style, no_setting):
    kept(cache, book, style)
    expected = measure_text("Venice", style, book)
    no_setting()
    assert ParagraphCache(cache, "press-kit").width("Venice", style, book) == expected


@pytest.mark.parametrize(
    "other",
    [
        {"inlines": [Inline("Other words")]},
        {"measure": 171.0},
        {"style": {"size": 11}},
        {"style": {"colour": Colour(1, 0, 0)}},
        {"style": {"features": ("onum",)}},
        {"style": {"language": "fr"}},
        {"indented": 2},
    ],
    ids=lambda other: "-".join([*other, *(other.get("style") or ())]),
)
def test_other_words_measures_and_styles_are_set_anew(cache, book, style, other):
    kept(cache, book, style)
    inlines, measure = other.get("inlines", INLINES), other.get("measure", 170)
    changed, indented = style._replace(**other.get("style", {})), other.get("indented", 1)
    lines = ParagraphCache(cache, "press-kit").lines(inlines, changed, measure, book, indented=indented)
    assert looks(lines) == looks(set_lines(inlines, changed, measure, book, indented=indented))


@pytest.mark.parametrize("recipe", ["press-kit in other fonts", "one-sheet"])
def test_another_document_or_other_fonts_find_nothing(cache, book, style, no_setting, recipe):
    kept(cache, book, style)
    no_setting()
    with pytest.raises(pytest.fail.Exception, match="set anew"):
        ParagraphCache(cache, recipe).lines(INLINES, style, 170, book)


@pytest.mark.parametrize("damage", [lambda entry: entry[:-9], lambda entry: b"\0" * len(entry), lambda _: b""])
def test_damaged_type_is_set_anew(tmp_path, cache, book, style, damage):
    kept(cache, book, style)
    (file,) = tmp_path.rglob("paragraphs-*")
    file.write_bytes(damage(file.read_bytes()))
    lines = ParagraphCache(cache, "press-kit").lines(INLINES, style, 170, book)
    assert looks(lines) == looks(set_lines(INLINES, style, 170, book))


def test_only_what_the_last_build_used_stays(tmp_path, cache, book, style):
    kept(cache, book, style)
    (file,) = tmp_path.rglob("paragraphs-*")
    large = file.stat().st_size
    second = ParagraphCache(cache, "press-kit")
    second.width("Venice", style, book)
    second.keep()
    assert file.stat().st_size < large / 4


def test_nothing_is_written_where_nothing_is_new(tmp_path, cache, book, style):
    kept(cache, book, style)
    (file,) = tmp_path.rglob("paragraphs-*")
    before = file.stat().st_ino
    kept(cache, book, style)
    assert file.stat().st_ino == before


def test_who_draws_lines_may_change_them(book, style):
    case = ParagraphCache()
    first = case.lines(INLINES, style, 170, book)
    first[0].runs[0][1].glyphs[0].text = "changed"
    assert looks(case.lines(INLINES, style, 170, book)) == looks(set_lines(INLINES, style, 170, book))


def test_what_cannot_be_set_is_refused_every_time_where_it_stands(style):
    case, bare = ParagraphCache(), FontBook()
    for row in (3, 7):
        with pytest.raises(ProblemsFound) as found:
            case.paragraph([Inline("Ulan \ue123")], style, 170, bare, Span("film.yaml", row, 1))
        assert found.value.problems[0].span.line == row


def test_texts_that_know_where_they_were_written_are_words_like_others(cache, book, style, no_setting):
    kept(cache, book, style)
    no_setting()
    marked = style._replace(language=Text(style.language))
    assert ParagraphCache(cache, "press-kit").lines(INLINES, marked, 170, book)
