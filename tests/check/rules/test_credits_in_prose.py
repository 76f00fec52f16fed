"""Who did what, in texts and in the credits."""

import pytest

CREDITS = """
people:
  jake: {name: Jake Wachtel}
  chris: {name: Christopher Larsen}
  rob: {name: Robert van Leitzell}
  val: {name: Valerie Steinberg}
  cast: {name: Leng Heng}
companies: {vs: {name: Steinberg Productions}}
cast: [{person: cast, character: Om Tra}]
crew:
  - {job: director, people: [jake]}
  - {job: writer, people: [jake, chris]}
  - {job: cinematographer, people: [rob]}
  - {job: executive-producer, people: [val]}
"""


def notes(words):
    return f"{CREDITS}production_notes:\n  - heading: A note\n    text: '{words}'\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "The film was directed by Valerie Steinberg.",
            "“directed by Valerie Steinberg”, but the credits have Valerie Steinberg as executive producer",
        ),
        (
            "The Film, written by Anna Bell.",
            "“written by Anna Bell”, but the credits have Jake Wachtel and Christopher Larsen",
        ),
        (
            "Cinematography by Jake Wachtel.",
            "“Cinematography by Jake Wachtel”, but the credits have Jake Wachtel as director and writer",
        ),
        ("A film with music by Anna Bell.", "“music by Anna Bell”, but no credit says so"),
        (
            "Written and directed by Christopher Larsen.",
            "“directed by Christopher Larsen”, but the credits have Christopher Larsen as writer",
        ),
        ("Directed by Leng Heng.", "“Directed by Leng Heng”, but the credits have Jake Wachtel"),
    ],
)
def test_a_credit_in_a_text_that_the_credits_do_not_have(found, words, told):
    (problem,) = found("credit-in-prose", notes(words))
    assert problem.message == told
    assert problem.span.line == 18


def test_every_name_of_a_list_is_looked_at(says):
    assert says("credit-in-prose", notes("It was written by Jake Wachtel, Anna Bell & Christopher Larsen in May.")) == [
        "“written by Anna Bell”, but the credits have Jake Wachtel and Christopher Larsen",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Written and directed by Jake Wachtel.",
        "The Film, written by Jake Wachtel and Christopher Larsen in Phnom Penh.",
        "Cinematography by Robert van Leitzell and produced by Valerie Steinberg.",
        "Directed by first-timer Jake Wachtel. Directed by Wachtel.",
        "The film is produced by Steinberg Productions, and with music by The Cambodian Space Project.",
        "A boy, directed by Om Tra, finds a letter written by Anna Bell.",
        "Based on a play, written by Anna Bell.",
        "It is directed by fear.",
        "It is directed by Fear.",
        "A boy, directed by Om Tra Senior, finds a letter.",
        "It was written by Jake Wachtel in May, and Anna Bell came.",
        "It was edıted by Anna Bell.",
    ],
)
def test_credits_as_they_are_and_other_deeds_are_left_alone(says, words):
    assert says("credit-in-prose", notes(words)) == []


def test_biographies_tell_of_other_films(says):
    film = CREDITS.replace(
        "{name: Jake Wachtel}", "{name: Jake Wachtel, biography: {text: 'A short, edited by Anna Bell.'}}"
    )
    assert says("credit-in-prose", film) == []
