"""What counts as an entry of a page, so that it may be a stop on a line: where each begins."""

import pytest

from tests.settings import strips

PEOPLE = {"people": {key: {"name": f"Person {key}", "biography": {"text": "Lived."}} for key in "abc"},
          "crew": [{"job": "director", "people": ["a", "b", "c"]}]}  # fmt: skip
TWICE = [{"sentence": f"Number {n}.", "excerpt": f"Number {n}.", "outlet": "Variety"} for n in (1, 2)]
ARTICLES = [{"kind": "review", "title": f"Number {n}", "outlet": "Variety"} for n in (1, 2)]
SEEN = [{"event": f"Festival {n}", "kind": "festival", "date": f"2021-0{n}"} for n in (1, 2)]
CONTACTS = {"contacts": [{"role": f"Role {n}", "email": f"a{n}@b.org"} for n in (1, 2, 3)]}
SAID = {"text": "It is.", "person": "a", "occasion": "at home"}
STATEMENT = PEOPLE | {"statement": {"kind": "statement", "person": "a", "text": "It was.", "quotation": SAID}}


@pytest.mark.parametrize(
    ("block", "facts", "count"),
    [
        ("heading: {text: Story}", {}, 1),
        ("group: {heading: Story, blocks: [title]}", {}, 1),
        ("group: {heading: Story, blocks: [quotes]}", {"quotes": TWICE}, 3),
        ("biographies: {of: crew}", PEOPLE, 3),
        ("biographies: {of: crew, name_width: 0, rule: hairline}", PEOPLE, 3),
        ("quotes", {"quotes": TWICE}, 2),
        ("coverage", {"coverage": ARTICLES}, 2),
        ("coverage: {label_width: 0}", {"coverage": ARTICLES}, 2),
        ("screenings", {"screenings": SEEN}, 2),
        ("pull-quote", STATEMENT, 1),
        ("directory", CONTACTS, 3),
        ("directory: {rule: hairline}", CONTACTS, 3),
        ("contacts", CONTACTS, 3),
        ("fact-sheet: {fields: [year, runtime], rule: hairline}", {"year": 2021, "runtime": "90 min"}, 1),
        ("production-notes", {"production_notes": [{"heading": "On the set", "text": "Hot."}]}, 1),
    ],
)
def test_entries_open(at, block, facts, count):
    found = strips(block, at(**facts))
    assert sum(strip.opens for strip in found) == count
    assert found[0].opens


@pytest.mark.parametrize("block", ["title", "logline", "synopsis: {length: short}", "statement"])
def test_running_text_does_not(at, block):
    found = strips(block, at(logline={"text": "One."}, synopses={"short": {"text": "Two."}}, **STATEMENT))
    assert found
    assert not any(strip.opens for strip in found)


@pytest.mark.parametrize("block", ["quotes", "coverage", "screenings", "contacts", "directory", "pull-quote"])
def test_without_entries_nothing_opens(at, block):
    assert strips(block, at()) == []
