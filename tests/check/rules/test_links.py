"""Addresses, identifiers, private data."""

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


@pytest.mark.parametrize(("rule", "wrong", "right"), [("isan", ISAN[:-1] + "Y", ISAN), ("eidr", EIDR[:-1] + "6", EIDR)])
def test_numbers_of_the_submission_are_checked(says, rule, wrong, right):
    assert len(says(rule, f"submission: {{{rule}: {wrong}}}")) == 1
    assert says(rule, f"submission: {{{rule}: {right}}}") == []


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


def test_addresses_of_the_film_are_checked_wherever_they_stand(says):
    assert len(says("url-syntax", "links: {website: example.com}\ncoverage: [{kind: news, url: 'http//a.de'}]")) == 2
    assert says("url-syntax", "links: {website: https://example.com}") == []
    assert len(says("email-syntax", "contacts: [{role: Press, people: [{name: A, email: a@b}]}]")) == 1
    assert says("email-syntax", "contacts: [{role: Press, email: a@b.de}]") == []


def test_a_link_that_is_not_understood_is_told(says):
    assert len(says("url-syntax", "logline: {text: 'See [our page](example.com/film).'}")) == 1
    assert says("url-syntax", "logline: {text: 'See [our page](https://example.com/film).'}") == []


@pytest.mark.parametrize(
    "words",
    [
        "Born on 3 March 1990 in Rome",
        "born 1990-03-03",
        "Mobile: +45 12 34 56 78",
        "Screener password: hunter2",
        "She lives in Paris, at 12 Rose Garden Street.",
        "He resides in Bonn, Lindenstraße 5, with a cat.",
    ],
)
def test_private_data_does_not_go_into_a_text(says, words):
    assert len(says("private-data", f"tagline: '{words}'")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Born in Rome in 1990.",
        "A mobile library",
        "He forgot the password.",
        "She lives in Paris. At 12 Rose Street a film was shot.",
        "He lives for 24 Hours in Bonn.",
    ],
)
def test_what_is_not_private(says, words):
    assert says("private-data", f"tagline: '{words}'") == []


def test_a_day_of_birth_of_the_dead_is_private_too(says):
    assert len(says("private-data", "people: {a: {name: A, deceased: {born: 1950-02-03}}}")) == 1
    assert says("private-data", "people: {a: {name: A, deceased: {born: 1950}}}") == []


def test_contacts_are_those_of_companies(says):
    home = "contacts: [{role: Press, address: '12 Rose Street, Bonn', phone: 'mobile +45 12 34 56 78'}]\n"
    assert says("private-data", home) == [
        "an address of no company: is it somebody's home?",
        "“mobile +45 12 34 56 78” is a mobile number",
    ]
    office = "companies: {a: {name: A}}\n" + home.replace("role: Press", "role: Press, company: a").replace(
        "mobile ", ""
    )
    assert says("private-data", office) == []
