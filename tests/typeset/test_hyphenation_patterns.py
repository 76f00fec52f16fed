"""Hyphens by patterns: the same as pyphen finds, in every language."""

from pathlib import Path

import pyphen
import pytest

from epk.typeset.hyphenation_patterns import Patterns, patterns

WORDS = {
    "en_US": "photography neighbourhood treasure analysis associate project reincarnation beautifully table",
    "en_GB": "photography neighbourhood treasure analysis associate project reincarnation beautifully",
    "de_DE": "Silbentrennung Schifffahrt Donaudampfschiff Wiedergeburt Filmemacherin Zucker",
    "fr": "cinématographe réincarnation aujourd'hui réalisatrice production",
    "es": "cinematografía reencarnación directora producción",
    "it_IT": "cinematografia reincarnazione regista produzione dell'arte",
    "hu_HU": "asszonnyal filmművészet rendezőnő",
    "ru_RU": "кинематограф перевоплощение режиссёр",
    "el_GR": "κινηματογράφος μετενσάρκωση",
    "nl_NL": "filmmaakster wedergeboorte productie omaatje",
    "sv": "filmskapare återfödelse produktion tillägg",
}


@pytest.mark.parametrize("name", WORDS)
def test_hyphens_are_those_of_pyphen(name):
    reference, own = pyphen.Pyphen(lang=name, left=1, right=1), Patterns(Path(str(pyphen.LANGUAGES[name])))
    for word in WORDS[name].split():
        expected = [int(place) for place in reference.positions(word) if not place.data]
        assert [place for place in own.positions(word) if 1 <= place <= len(word) - 1] == expected, word


@pytest.mark.parametrize("name", sorted(pyphen.LANGUAGES))
def test_every_dictionary_can_be_read(name):
    assert all(0 <= place <= 4 for place in Patterns(Path(str(pyphen.LANGUAGES[name]))).positions("abab"))


def test_a_language_falls_back_to_its_shorter_tag_and_then_to_nothing():
    assert patterns("de-AT-1996").positions("Wiedergeburt")
    assert patterns("tlh") is None


@pytest.mark.parametrize(
    ("tags", "parted"),
    [
        ("en en-US en-CA en-Latn-US", "pho-tog-ra-phy tech-nol-ogy knowl-edge"),
        ("en-GB en-AU en-IE en-GB-oxendict", "pho-to-graphy tech-no-logy know-ledge"),
        ("de de-DE de-1996", "Wie-der-ge-burt"),
        ("no nb-NO", "film-fes-ti-val"),
    ],
)
def test_a_region_chooses_the_patterns_and_the_usual_one_where_none_is_named(tags, parted):
    for tag in tags.split():
        for word in parted.split():
            plain = word.replace("-", "")
            places = [place for place in patterns(tag).positions(plain) if 2 <= place <= len(plain) - 3]
            shown = "-".join(plain[a:b] for a, b in zip([0, *places], [*places, None], strict=True))
            assert shown == word, tag
