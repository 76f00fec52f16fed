"""Where sentences end."""

import pytest

from epk.typeset.sentences import sentence_ends


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("One. Two! Three?  ", "en", ["One.", "Two!", "Three?"]),
        ("“One.” Two", "en", ["“One.”", "Two"]),
        ("J. R. Ward met Mrs. Lee. They left.", "en", ["J. R. Ward met Mrs. Lee.", "They left."]),
        ("It cost 1.5 million. It ended.", "en", ["It cost 1.5 million.", "It ended."]),
        ("One.\n\nTwo.\n \nThree", "en", ["One.", "Two.", "Three"]),
        ("One goes\non. Two.", "en", ["One goes\non.", "Two."]),
        ("គាត់រស់នៅ។ នាងទៅ។", "km", ["គាត់រស់នៅ។", "នាងទៅ។"]),
        ("ولد في بيروت. هل عاد؟ نعم.", "ar", ["ولد في بيروت.", "هل عاد؟", "نعم."]),
        ("彼は住む。彼女も。", "ja", ["彼は住む。", "彼女も。"]),
        ("", "en", []),
    ],
)
def test_a_text_is_parted_into_sentences(text, language, sentences):
    ends = sentence_ends(text, language)
    found = [text[start:end].strip() for start, end in zip([0, *ends], ends, strict=False)]
    assert found == sentences


def test_an_abbreviation_may_end_a_text():
    assert sentence_ends("They filmed in the U.S.", "en") == [23]
