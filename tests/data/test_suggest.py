"""What somebody who mistyped a word may have meant."""

import pytest

from epk.data.suggest import did_you_mean


@pytest.mark.parametrize("word", ["key art", "Key-Art", "KEY_ART", "key_at", "kye_art"])
def test_the_nearest_word_is_named_as_it_is_written(word):
    assert did_you_mean(word, ["stills", "key_art", "people"]) == 'did you mean "key_art"?'


@pytest.mark.parametrize(("word", "known"), [("zzz", ["key_art"]), ("key_art", [])])
def test_nothing_is_named_where_nothing_is_near(word, known):
    assert did_you_mean(word, known) == ""
