"""Editors accept and complete what the reader accepts."""

import re

import pytest
from jsonschema import Draft202012Validator

from epk.data import schema, yaml
from epk.data.decode import decode
from epk.data.film import Film
from epk.data.layout import Layout
from epk.data.record import Record
from epk.data.theme import Theme
from epk.data.yaml import read_yaml

LAYOUT = """
name: card
title: A card
margins: {top: 10mm, bottom: 10mm, inside: 0, outside: 0.5in}
grid: {columns: 6, gutter: 4mm, baseline: 12pt}
templates:
  only:
    regions:
      body: {columns: 1-6, height: 50%, blocks: [title, {facts: {}}]}
pages:
  - {template: only, blocks: {body: title}}
"""
THEME = """
palette: {ink: "#101418"}
fonts: {text: {family: Newsreader}}
styles: {body: {font: text, size: 10pt, hyphenate: yes, width: 87.5}}
"""


def editors_value(node):
    """The value an editor sees: YAML 1.2, core schema."""
    match node:
        case yaml.Sequence():
            return [editors_value(item) for item in node.items]
        case yaml.Mapping():
            return {key.text: editors_value(value) for key, value in node.entries}
    words = {"": None, "~": None, "null": None, "true": True, "false": False}
    if node.quoted or not re.fullmatch(r"[-+]?[0-9]+(\.[0-9]+)?", node.text):
        return node.text if node.quoted else words.get(node.text, node.text)
    return float(node.text) if "." in node.text else int(node.text)


def accepted_by(validator, record, text):
    problems = []
    node = read_yaml(text.encode(), "sample.yaml", problems)
    assert not problems
    by_editor = validator.is_valid(editors_value(node))
    by_reader = decode(record, node, problems) is not None
    return by_editor, by_reader


@pytest.fixture(scope="module")
def film():
    return Draft202012Validator(schema.film_schema())


@pytest.mark.parametrize("made", [schema.film_schema(), schema.theme_schema(), schema.layout_schema({"title": Record})])
def test_schemas_are_valid_ones(made):
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["additionalProperties"] is False
    assert all("description" in field for field in made["properties"].values())


@pytest.mark.parametrize(
    "text",
    [
        "title: T",
        "title: 1917",
        "title: {value: T, source: [a], variants: [U, {value: V, source: b}], reason: r}",
        "title: T\ntagline:\ncast:\n",
        "title: T\nyear: 2021",
        "title: T\nyear: '2021'",
        "title: T\nyear: {value: 2021, source: a}",
        "title: T\nruntime: 102",
        "title: T\nruntime: 1h42",
        "title: T\ncountries: Cambodia",
        "title: T\ncountries: {value: [A, NO], variants: [[A, B], {value: B}]}",
        "title: T\ncast: {person: a, key: yes}",
        "title: T\ncast: [{person: a, key: true}]",
        "title: T\npeople: {jake: {name: Jake}}",
        "title: T\nscreenings: [{event: E, kind: festival, date: 2021-09, premiere: world}]",
        "title: T\ncontacts: [{role: sales, phone: 01234567}]",
        "title: T\nkey_art: {file: a.jpg, alt: b, focus: [0.5, 1]}",
    ],
)
def test_editor_and_reader_accept(film, text):
    assert accepted_by(film, Film, text) == (True, True)


@pytest.mark.parametrize(
    "text",
    [
        "year: 2021",
        "title: {source: a}",
        "title: T\nruntme: 102",
        "title: T\nruntime: 92:14",
        "title: T\nyear: about 2021",
        "title: T\nkind: book",
        "title: T\ncast: [{}]",
        "title: T\ncast: [{person: a, key: maybe}]",
        "title: T\nscreenings: [{event: E, kind: festival, date: soon}]",
        "title: T\nkey_art: {file: a.jpg, alt: b, focus: [0.5]}",
        "title: T\nlogline: A boy.",
        "title: T\npeople: [a]",
    ],
)
def test_editor_and_reader_refuse(film, text):
    assert accepted_by(film, Film, text) == (False, False)


def test_layouts_name_the_blocks_there_are():
    validator = Draft202012Validator(schema.layout_schema({"title": Record, "facts": Record}))
    assert accepted_by(validator, Layout, LAYOUT) == (True, True)
    assert not accepted_by(validator, Layout, LAYOUT.replace("[title, ", "[tilte, "))[0]
    assert not accepted_by(validator, Layout, LAYOUT.replace("{facts: {}}", "{facts: {colour: red}}"))[0]


@pytest.mark.parametrize("columns", ["0", "-1"])
def test_editor_and_reader_refuse_a_grid_without_columns(columns):
    validator = Draft202012Validator(schema.layout_schema({"title": Record, "facts": Record}))
    without = LAYOUT.replace("columns: 6", f"columns: {columns}")
    assert accepted_by(validator, Layout, without) == (False, False)


def test_the_least_length_is_told_in_words():
    size = schema.theme_schema()["$defs"]["Style"]["properties"]["size"]
    assert size["description"] == "Type size. At least 1pt."


def test_themes_take_colours_and_lengths():
    validator = Draft202012Validator(schema.theme_schema())
    assert accepted_by(validator, Theme, THEME) == (True, True)
    assert accepted_by(validator, Theme, THEME.replace("10pt", "10")) == (False, False)
    assert accepted_by(validator, Theme, THEME.replace("#101418", "ink")) == (False, False)


def test_the_examples_of_fields_are_examples_of_the_schema(film):
    fields = film.schema["properties"]
    examples = {name: field["examples"][0] for name, field in fields.items() if "examples" in field}
    assert examples["runtime"] == "102 min"
    assert examples["countries"] == ["Cambodia", "USA"]
    assert film.is_valid({"title": "T", **examples})
