import pytest

from epk.typeset.break_opportunities import opportunities


def pieces(text, language="en"):
    start, parts = 0, []
    for place in opportunities(text, 0, len(text), language):
        parts.append(text[start : place.end])
        start = place.start
    return parts


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "a press kit", ["a", "press", "kit"]),
        ("en", "well-known 16:9 5.1", ["well-", "known", "16:9", "5.1"]),
        ("km", "ជាភាសាខ្មែរដែលមានអត្ថបទ", ["ជា", "ភាសាខ្មែរ", "ដែល", "មាន", "អត្ថបទ"]),
        ("th", "ภาษาไทยง่ายนิดเดียว", ["ภาษา", "ไทย", "ง่าย", "นิด", "เดียว"]),
        ("en", "102\u00a0min", ["102\u00a0min"]),
        ("en", "zero\u200bwidth", ["zero", "width"]),
        ("en", "no\u2060where", ["no\u2060where"]),
        ("en", "soft\u00adhyphen", ["soft", "hyphen"]),
    ],
)
def test_opportunities(language, text, expected):
    assert pieces(text, language) == expected
