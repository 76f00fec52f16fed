"""Families that stand in for a script the theme's fonts lack, and the extras of `epk` that bring them."""

from __future__ import annotations

CHINESE, TAIWAN, JAPANESE, KOREAN = "Noto Sans SC", "Noto Sans TC", "Noto Sans JP", "Noto Sans KR"
ARABIC, HEBREW = "Noto Sans Arabic", "Noto Sans Hebrew"
BY_LANGUAGE = {
    "ar": ARABIC, "fa": ARABIC, "ur": ARABIC, "he": HEBREW,
    "ja": JAPANESE, "ko": KOREAN, "zh": CHINESE, "zh-hant": TAIWAN, "zh-tw": TAIWAN, "zh-hk": TAIWAN,
}  # fmt: skip
"""For ideographs, which are written in another way in each country, and for signs that scripts share, such as the
Arabic comma; longer tags win."""
BY_SCRIPT = {
    "Arab": ARABIC,
    "Beng": "Noto Sans Bengali",
    "Deva": "Noto Sans Devanagari",
    "Hang": KOREAN,
    "Hani": CHINESE,
    "Hebr": HEBREW,
    "Hira": JAPANESE,
    "Kana": JAPANESE,
    "Khmr": "Noto Sans Khmer",
    "Laoo": "Noto Sans Lao",
    "Mymr": "Noto Sans Myanmar",
    "Taml": "Noto Sans Tamil",
    "Telu": "Noto Sans Telugu",
    "Thai": "Noto Sans Thai",
}
"""By ISO 15924 code."""
GENERAL = "Noto Sans"
"""For Latin, Greek, Cyrillic, and signs without a script."""
EXTRAS = {
    "cjk": {CHINESE, TAIWAN, JAPANESE, KOREAN},
    "indic": {"Noto Sans Bengali", "Noto Sans Devanagari", "Noto Sans Tamil", "Noto Sans Telugu"},
    "rtl": {ARABIC, HEBREW},
    "sea": {"Noto Sans Lao", "Noto Sans Myanmar", "Noto Sans Thai"},
}
"""What `pip install 'epk[...]'` brings."""
_HAN = {"Hani", "Bopo"}


def stand_ins(script: str | None, language: str) -> tuple[str, ...]:
    """Families to try for a character of `script` (None: shared by several) in a text of `language` (BCP 47)."""
    tag = language.lower()
    regional = next((BY_LANGUAGE[tag[:length]] for length in (7, 5, 2) if tag[:length] in BY_LANGUAGE), None)
    own = BY_SCRIPT.get(script or "")
    families = (regional, own) if script in _HAN or script is None else (own, regional)
    return tuple(dict.fromkeys(family for family in (*families, GENERAL) if family))


def extra_for(script: str | None, language: str) -> str:
    """The extra of `epk` that brings a family for `script`; empty where none does."""
    wanted = stand_ins(script, language)[0]
    return next((extra for extra, families in EXTRAS.items() if wanted in families), "")
