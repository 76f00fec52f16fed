"""What keyboards give and typographers set, by language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from epk.typeset.markup import Inline, parse
from epk.typeset.punctuation import typographic


def setting(text, language):
    return (
        "".join(inline.text for inline in typographic([Inline(text)], language))
        .replace("\u202f", "_")
        .replace("\u00a0", "~")
    )


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("en", '"Karma," she says, "is a \'link\'."', "“Karma,” she says, “is a ‘link’.”"),
        ("en", "the boy's dream, the '90s, dogs' bowls", "the boy’s dream, the ’90s, dogs’ bowls"),
        ("de", '"Karma", sagt sie, "ist ein \'Band\'."', "„Karma“, sagt sie, „ist ein ‚Band‘.“"),
        ("de", "Er sagt: 'Wie geht's?'", "Er sagt: ‚Wie geht’s?‘"),
        ("en", "rock 'n' roll, the dogs' 'bowl'", "rock ‘n’ roll, the dogs’ ‘bowl’"),
        ("en", '"Blade Runner 2049" on a 7" single', '“Blade Runner 2049” on a 7" single'),
        ("fr", "l'\"autre\" d'hier", "l’«~autre~» d’hier"),
        ("de-CH", '"Karma"', "«Karma»"),
        ("fr", '"Le karma", dit-elle.', "«~Le karma~», dit-elle."),
        ("fr", "«L'un» ou «  l'autre  »", "«~L’un~» ou «~l’autre~»"),
        ("es", '"El karma", dice. ¿"Qué"?', "«El karma», dice. ¿«Qué»?"),
        ("it", '"Il karma", dice l\'autore.', "«Il karma», dice l’autore."),
        ("sv", '"Karma"', "”Karma”"),
        ("xx", '"Karma"', "“Karma”"),
    ],
)
def test_quotation_marks(language, typed, expected):
    assert setting(typed, language) == expected


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("en", "a dream - or a memory", "a dream~– or a memory"),
        ("en", "a dream--or a memory...", "a dream—or a memory…"),
        ("de", "ein Traum--oder", "ein Traum~– oder"),
        ("en", "2019-2021, not 2019-09-01 or ISAN 0000-0000", "2019–2021, not 2019-09-01 or ISAN 0000-0000"),
        ("en", "well-known and four....", "well-known and four...."),
    ],
)
def test_dashes_and_ellipses(language, typed, expected):
    assert setting(typed, language) == expected


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("en", "runs 102 min in Dolby 5.1 surround", "runs 102~min in Dolby~5.1~surround"),
        ("en", "No. 5, 24 fps, 50 %, 15 July 2022", "No.~5, 24~fps, 50~%, 15~July 2022"),
        ("en", "Dr. Sombo and Mr. Wachtel", "Dr.~Sombo and Mr.~Wachtel"),
        ("fr", "Qui ? Lui! Oui: le n° 5; 1 200 places", "Qui_? Lui_! Oui~: le n°~5_; 1_200 places"),
        ("fr", "à 20:30, 1er avril, M. Wachtel", "à 20:30, 1er~avril, M.~Wachtel"),
        ("fr-CH", "Qui ? Oui:", "Qui_? Oui_:"),
        ("fr-CA", "Qui? Oui:", "Qui? Oui~:"),
        ("de", "z. B. am 15. Juli, Nr. 5", "z._B. am 15.~Juli, Nr.~5"),
        ("es", "el 15 de julio, núm. 5", "el 15~de julio, núm.~5"),
        ("it", "il 15 luglio", "il 15~luglio"),
    ],
)
def test_spaces_at_which_no_line_breaks(language, typed, expected):
    assert setting(typed, language) == expected


def test_addresses_are_left_alone():
    text = "https://example.com/a--b?q='x' or me@example.com; www.example.com/...!"
    assert setting(text, "fr").replace("_", "") == text


def test_words_in_another_language_are_left_alone_and_inlines_stay_apart():
    inlines = [*parse('He said *"no"*: ')[0], Inline('"oui"', language="fr")]
    assert [inline.text for inline in typographic(inlines, "en")] == ["He said ", "“no”", ":", '"oui"']


def test_what_is_set_well_already_is_left_as_it_is():
    text = "“Karma,” she says—it’s ‘a link’…"
    inlines = [Inline(text)]
    assert typographic(inlines, "en")[0].text == text


LETTERS = st.text("abÉ5 \"'-.–—:;!?«»\u00a0\u202f/@", max_size=40)


@given(LETTERS, st.sampled_from(["en", "fr", "fr-CH", "de", "es", "it", "he", "km"]))
def test_letters_and_digits_never_change_and_twice_is_once(text, language):
    once = "".join(inline.text for inline in typographic([Inline(text[:20]), Inline(text[20:])], language))
    assert [c for c in once if c.isalnum()] == [c for c in text if c.isalnum()]
    assert "".join(inline.text for inline in typographic([Inline(once)], language)) == once
