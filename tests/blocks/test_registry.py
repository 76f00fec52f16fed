"""What blocks declare of themselves."""

import dataclasses
from pathlib import Path

import pytest

import epk.blocks
from epk.blocks import registry
from epk.check.rehearsal import rehearsal
from epk.data.block import BlockSpec
from epk.data.film import Film
from epk.data.layout import PageEntry
from epk.data.nodes import Mapping, Scalar
from epk.data.project import open_project
from epk.problems import ProblemsFound, Span
from tests.settings import decoded, setting

HERE = Span("layouts/a.yaml", 1, 1)
ASIDE = {"people", "crew", "companies", "title", "year", "links"}
"""Keys that are looked up for a name, or whether there is an address, beside what is printed."""


def spec(name, **options):
    entries = tuple((Scalar(key, HERE), Scalar(value, HERE)) for key, value in options.items())
    return BlockSpec(name, Mapping(entries, HERE) if entries else None, HERE)


def test_every_file_of_blocks_is_found():
    files = {path.stem for path in Path(epk.blocks.__file__).parent.glob("[!_]*.py")}
    homes = {block.compose.__module__.rpartition(".")[2] for block in registry.BLOCKS.values()}
    assert homes < files
    assert files - homes == {
        "laurel_shapes", "laurel_words", "left_out", "map_projection", "people", "people_names", "people_rows",
        "picture_choice", "portraits", "quote_choice", "registry", "stops",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("block", "prints"),
    [
        (spec("synopsis", length="short"), ("synopses",)),
        (spec("directory"), ("contacts", "companies")),
        (spec("picture"), ("key_art",)),
        (spec("picture", still="2"), ("stills",)),
        (spec("picture", spare="yes"), ("stills",)),
        (spec("picture", spare="no"), ("key_art",)),
        (spec("contacts"), ("contacts", "companies")),
        (spec("contacts", code="16mm"), ("contacts", "companies", "links")),
        (spec("space", height="4mm"), ()),
        (spec("picture", stil="2"), ()),
        (spec("no-such-block"), ()),
    ],
)
def test_what_a_block_prints_may_depend_on_its_options(block, prints):
    assert registry.printed_by(block) == prints


FACTS = (
    "title", "original_title", "kind", "year", "runtime", "countries", "languages", "genres", "keywords", "people",
    "cast", "crew", "companies", "screenings", "technical", "submission", "links",
)  # fmt: skip


def test_what_every_block_prints_something_of():
    fixed = {name: block.prints for name, block in registry.BLOCKS.items() if isinstance(block.prints, tuple)}
    assert fixed == {
        "appendices": ("appendices",),
        "billing": ("title", "people", "cast", "crew", "companies"),
        "biographies": ("people", "cast", "crew"),
        "columns": (),
        "inset": (),
        "contents": (),
        "counted-texts": ("logline", "synopses", "people"),
        "coverage": ("coverage",),
        "coverage-table": ("coverage",),
        "credits": ("people", "cast", "crew", "companies"),
        "data-strip": FACTS,
        "directory": ("contacts", "companies"),
        "fact-sheet": FACTS,
        "group": (),
        "heading": (),
        "illustration-notice": (),
        "journey": ("home", "screenings"),
        "laurels": ("screenings",),
        "line": (),
        "link-code": ("links",),
        "logline": ("logline",),
        "mark": (),
        "only": (),
        "people-cards": ("people", "cast", "crew"),
        "premiere": ("premiere", "translations", "synopses", "people", "cast", "crew"),
        "production-notes": ("production_notes",),
        "pull-quote": ("statement",),
        "quotes": ("quotes",),
        "quotes-table": ("quotes",),
        "rights": ("rights",),
        "rule": (),
        "screenings": ("screenings",),
        "screenings-table": ("screenings",),
        "space": (),
        "statement": ("statement",),
        "still-captions": ("stills",),
        "stills": ("stills",),
        "synopsis": ("synopses",),
        "tagline": ("tagline",),
        "thread": (),
        "title": ("title", "original_title"),
        "words": (),
    }
    assert registry.BLOCKS.keys() - fixed.keys() == {"contacts", "picture", "picture-credit"}


def test_frames_are_not_worth_a_page():
    frames = {name for name, block in registry.BLOCKS.items() if block.frame}
    assert frames == {"heading", "line", "mark", "picture-credit", "rights", "rule", "space", "thread", "words"}


def test_contents_alone_wait_for_all_other_pages():
    assert [name for name in registry.BLOCKS if registry.is_late(spec(name))] == ["contents"]
    assert not registry.is_late(spec("no-such-block"))


def test_a_block_says_what_it_is_in_one_sentence():
    assert registry.BLOCKS["title"].says == "The film's title, and below it the original title with its romanisation."
    assert registry.BLOCKS["quotes"].says.endswith("never printed.")


def test_unknown_blocks_and_options_are_named_with_the_nearest():
    with pytest.raises(ProblemsFound, match='unknown block "quote"') as caught:
        registry.compose(spec("quote"), setting())
    assert caught.value.problems[0].hint == "Did you mean `quotes`?"
    assert caught.value.problems[0].span == HERE
    with pytest.raises(ProblemsFound, match="mosst") as caught:
        registry.compose(spec("quotes", mosst="3"), setting())


def test_what_was_decoded_once_is_told_again():
    one, problems = spec("quotes", mosst="3"), []
    assert registry.options_of(one, problems) is None
    assert registry.options_of(one, problems) is None
    assert len(problems) == 2
    assert registry.options_of(spec("quotes", most="3"), []).most == 3


def test_frames_alone_say_nothing():
    frames = [spec("space", height="4mm"), spec("words", text="A")]
    found, said = registry.compose_all(frames, setting())
    assert (len(found), said) == (2, False)
    found, said = registry.compose_all([spec("title"), *frames], setting())
    assert (len(found), said) == (3, True)
    assert registry.compose_all([spec("logline")], setting()) == ([], False)
    assert registry.compose_all([], setting()) == ([], False)


@pytest.mark.parametrize(("blocks", "is_one"), [("rule, words: {text: A}", True), ("rule, logline", False)])
def test_a_block_that_holds_nothing_but_frames_is_one(blocks, is_one):
    entry = decoded(PageEntry, f"{{template: page, blocks: {{main: [inset: {{blocks: [{blocks}]}}]}}}}")
    assert registry.is_frame(entry.blocks["main"][0]) is is_one


def test_every_block_is_set_at_its_own_place_in_the_layout():
    (found,), _ = registry.compose_all([BlockSpec("rule", None, HERE)], setting(span=Span("layouts/b.yaml", 7, 7)))
    assert found.items[0].span == HERE


def test_only_a_picture_fills_its_region_with_one():
    assert [name for name in registry.BLOCKS if registry.shows_picture(spec(name))] == ["picture"]
    assert not registry.shows_picture(spec("no-such-block"))


def test_no_block_prints_what_it_does_not_declare(monkeypatch):
    """Every block of Karmalink's documents, and the keys of its film that they read."""
    keys = {field.name for field in dataclasses.fields(Film)} - {"span", "at", "language"}
    at_work, undeclared = [], set()

    def noted(film, name):
        if name in keys - ASIDE and at_work and name not in at_work[-1]:
            undeclared.add(name)
        return object.__getattribute__(film, name)

    def watched(block, setting, options):
        prints = block.prints if isinstance(block.prints, tuple) else block.prints(options)
        at_work.append(prints)
        try:
            return block.compose(setting, options)
        finally:
            at_work.pop()

    for name, block in registry.BLOCKS.items():
        told = block._replace(prints=("key_art", "stills")) if name == "illustration-notice" else block
        instead = block._replace(compose=lambda *given, block=told: watched(block, *given))
        monkeypatch.setitem(registry.BLOCKS, name, instead)
    monkeypatch.setattr(Film, "__getattribute__", noted, raising=False)
    assert rehearsal(open_project(Path(__file__).parents[2])).problems == ()
    assert undeclared == set()
