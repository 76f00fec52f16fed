"""Film files that are broken, or written to hurt. What a reader of YAML alone can show is in tests/data."""

from __future__ import annotations

import pytest

from epk.problems import ExitCode

BOMB = "k0: &k0 [lol]\n" + "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]\n" for n in range(1, 10))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"title: " + b"[" * 50_000, ["nested more than 64 deep"], id="depth-50000"),
        pytest.param(BOMB.encode(), ["more than 200,000 values", "EPK_MAX_YAML_VALUES"], id="alias-bomb"),
        pytest.param(b"title: " + b"x" * 50_000_000, ["larger than 4 MB", "EPK_MAX_YAML_BYTES"], id="50-megabytes"),
        pytest.param(b"title: a\0b\n", [":1:9: ", "U+0000"], id="nul"),
        pytest.param(b'title: "a\\0b"\n', [":1:8: ", "U+0000"], id="escaped-nul"),
        pytest.param(b'title: "a\\x1b[31mb"\n', [":1:8: ", "U+001B"], id="escaped-terminal-command"),
        pytest.param(b"title: T\n\tyear: 2021\n", [":2:1: ", "a tab stands where spaces"], id="tab-as-indent"),
        pytest.param(b"title: T\ntitle: U\n", [":2:1: ", '"title" is given twice'], id="duplicate-key"),
        pytest.param(b"title: T\n<<: {year: 2021}\n", [":2:1: ", 'merge key "<<"'], id="merge-key"),
        pytest.param(
            b"title: !!python/object/apply:os.system [touch /tmp/owned]\n", [":1:8: ", "cannot begin with"], id="tag"
        ),
        pytest.param("title: Zoë".encode("latin-1"), [":1:10: ", "byte 0xEB is not UTF-8"], id="latin-1"),
        pytest.param("title: T\n".encode("utf-16"), ["is not UTF-8"], id="utf-16"),
        pytest.param(b"title: \xed\xa0\x80\n", ["is not UTF-8"], id="surrogate"),
        pytest.param(b"", ["is empty"], id="empty"),
        pytest.param(b"- title\n", [":1:1: ", "found a list"], id="list-instead-of-keys"),
        pytest.param(b"Karmalink\n", [":1:1: ", 'found "Karmalink"'], id="text-instead-of-keys"),
        pytest.param(b"title: T\nyear: " + b"9" * 10_000, [":2:7: ", "expected a whole number"], id="endless-number"),
        pytest.param(b"title: T\nslug: " + b"a" * 300, [":2:7: ", "at most 80"], id="endless-file-name"),
        pytest.param(b"title: T\nslug: ../../x\n", [":2:7: ", "letters, digits and hyphens"], id="slug-with-path"),
    ],
)
def test_is_refused_with_its_place(film, content, words):
    film.file.write_bytes(content)
    film.build().refused(*words, place="assets/film.yaml")


def test_wrong_types_everywhere_are_all_told_at_once(film):
    film.file.write_text(
        "title: [a, b]\nyear: {a: b}\npeople: [a]\ncast: {a: b}\nsynopses: x\nstills: 3\nquotes: {stars: many}\n"
        "technical: [x]\nlogline: {text: {a: b}}\ncontacts: [[[]]]\nappendices: {file: }\n",
        "utf-8",
    )
    outcome = film.build()
    outcome.refused("expected text, found a list")
    assert {f"film.yaml:{line}:" in outcome.said for line in range(1, 12)} == {True}


@pytest.mark.parametrize(
    ("old", "new"),
    [pytest.param("\n", "\r\n", id="crlf"), pytest.param("# yaml", "\ufeff# yaml", id="byte-order-mark")],
)
def test_files_from_other_systems_are_built(film, old, new):
    film.file.write_bytes(film.file.read_text("utf-8").replace(old, new).encode())
    assert film.build().code == ExitCode.DONE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a-" * 20_000, id="hyphens-at-every-letter"),
        pytest.param("*" * 40_000, id="stars"),
        pytest.param("*a" * 20_000, id="emphasis-never-closed"),
        pytest.param("[a](" * 10_000, id="links-never-closed"),
        pytest.param("x" * 40_000, id="one-word"),
        pytest.param("\u00ad" * 20_000, id="soft-hyphens"),
        pytest.param("a\u0301" + "\u0301" * 20_000, id="accents-on-one-letter"),
        pytest.param("(((((((" * 5_000, id="brackets"),
    ],
)
def test_a_text_written_to_take_for_ever_ends(film, text):
    film.edit("  text: The story in one sentence", f'  text: "{text}"\n  # text:')
    assert film.build().code in (ExitCode.DONE, ExitCode.DOES_NOT_FIT)
    assert film.check().code in (ExitCode.DONE, ExitCode.PROBLEMS)


def test_a_mountain_of_accents_is_printed(film):
    film.edit("title: Your Title", "title: Y" + "\u0301" * 3_000 + "our Title")
    assert film.build().code == ExitCode.DONE


@pytest.mark.parametrize("title", ["🎬", "\ue000", "\u0378"])
def test_a_character_no_font_has_is_told_where_it_was_written(film, title):
    film.edit("title: Your Title", f"title: {title}")
    film.build().refused("no font has the character", f"U+{ord(title):04X}", place="assets/film.yaml:16:")


@pytest.mark.parametrize(
    "title", ["<b>&amp;</b>", "(\\) 0 0 m (", "%PDF-1.7", "/../../etc", "{title}", "\u202eevil", "'\"`$()"]
)
def test_markup_of_other_languages_is_only_text(film, title):
    film.edit("title: Your Title", f"title: '{title.replace(chr(39), chr(39) * 2)}'")
    assert film.build().code == ExitCode.DONE
