"""What blocks declare of themselves."""

import dataclasses
from pathlib import Path

import pytest

import epk.blocks
from epk.blocks import registry
from epk.check.rehearsal import rehearsal
from epk.data.block import BlockSpec
from epk.data.film import Film
from epk.data.nodes import Mapping, Scalar
from epk.data.project import open_project
from epk.problems import Span

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
    assert files - homes == {"map_projection", "picture_choice", "registry", "stops"}


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
