"""Numbers and addresses: what is one, and what is not."""

import pytest

from epk.check.identifiers import check_character, eidr_fault, is_email, is_url, isan_fault

ISAN = "0000-0000-D07A-0090-Q-0000-0000-X"
EIDR = "10.5240/7791-8534-2C23-9030-8610-5"


def test_check_characters_are_those_of_iso_7064():
    assert check_character("00000000D07A0090") == "Q"
    assert check_character("00000000D07A009000000000") == "X"
    assert check_character("779185342C2390308610") == "5"


@pytest.mark.parametrize("text", [ISAN, f"ISAN {ISAN}", "0000-0000-D07A-0090-Q", "00000000D07A0090", ISAN.lower()])
def test_an_isan_in_any_of_its_forms_is_right(text):
    assert isan_fault(text) == ""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (ISAN.replace("D07A", "D07B"), "has the check character Q"),
        (ISAN[:-1] + "Y", "has the check character Y, its digits make X"),
        ("12", "is not an ISAN"),
    ],
)
def test_a_wrong_isan_is_told(text, fault):
    assert isan_fault(text).startswith(fault)


def test_an_eidr_is_checked():
    assert eidr_fault(EIDR) == eidr_fault(f"https://doi.org/{EIDR}") == ""
    assert eidr_fault(EIDR[:-1] + "6") == "has the check character 6, its digits make 5"
    assert eidr_fault("10.5240/12").startswith("is not an EIDR")


@pytest.mark.parametrize(
    "url", ["https://example.com/a?b=c#d", "http://filmé.example.org:8080", "https://xn--fa-hia.de"]
)
def test_web_addresses(url):
    assert is_url(url)


@pytest.mark.parametrize(
    "url",
    ["example.com", "https://", "https://example", "ftp://a.com", "https://a b.com", "https://a.com:x", "https://[1"],
)
def test_what_is_no_web_address(url):
    assert not is_url(url)


@pytest.mark.parametrize(
    ("email", "right"), [("a.b+c@example.co.uk", True), ("a@b", False), ("a b@c.de", False), ("a.de", False)]
)
def test_mail_addresses(email, right):
    assert is_email(email) is right


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (ISAN.replace("-Q-", "-R-"), "has the check character R, its digits make Q"),
        (ISAN.replace("-Q-", "-"), ""),
        (ISAN.replace("-X", ""), ""),
        (ISAN.replace("0000-X", "0001-X"), "has the check character X, its digits make V"),
        (ISAN.replace("0000-X", "0001"), ""),
        (f"{ISAN[:-1]}Z-0", "is not an ISAN"),
    ],
)
def test_the_work_and_its_version_have_check_characters_of_their_own(text, fault):
    assert isan_fault(text).startswith(fault)
    assert bool(isan_fault(text)) == bool(fault)


@pytest.mark.parametrize("digit", range(20))
def test_one_wrong_digit_of_an_eidr_is_noticed(digit):
    places = [place for place, letter in enumerate(EIDR) if letter not in ".-/" and place >= len("10.5240/")][:20]
    place = places[digit]
    wrong = EIDR[:place] + ("0" if EIDR[place] != "0" else "1") + EIDR[place + 1 :]
    assert eidr_fault(wrong).startswith("has the check character 5")
