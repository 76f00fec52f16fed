"""The texts of a film that a document may print."""

from epk.check.texts import texts_of

FILM = """\
title: The Film
tagline: Come *home*
year: 2021
links: {website: https://example.com}
people:
  anna: {name: {value: Anna Bell, variants: [{value: Ana}]}, note: For us, biography: {text: She films.}}
crew: [{job: director, people: [anna]}]
quotes: [{excerpt: Good, sentence: It is good, outlet: Daily}]
coverage: [{kind: news, title: A headline, summary: In our words}]
sources: {page: {title: A page}}
accepted: [{rule: near-miss, place: tagline, reason: It is meant}]
"""


def test_texts_come_with_their_paths_in_the_order_of_the_fields(project):
    told = [(one.path, one.words, one.exact) for one in texts_of(project(FILM).film)]
    assert [path for path, *_ in told if path.startswith(("theme", "technical"))] == ["theme"]
    assert [one for one in told if one[0] != "theme"] == [
        ("title.value", "The Film", False),
        ("tagline", "Come home", False),
        ("people.anna.name.value", "Anna Bell", False),
        ("people.anna.biography.text", "She films.", False),
        ("quotes[1].excerpt", "Good", True),
        ("quotes[1].sentence", "It is good", True),
        ("quotes[1].outlet", "Daily", False),
        ("coverage[1].title", "A headline", True),
        ("coverage[1].summary", "In our words", False),
    ]
