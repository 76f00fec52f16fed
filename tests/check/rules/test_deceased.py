"""Those who have died, in texts about them."""


def person(biography, deceased="deceased: {when: 2020}"):
    return f"people: {{a: {{name: Anna Bell, biography: {{text: {biography}}}, {deceased}}}}}"


def test_the_dead_are_not_spoken_of_as_living(found):
    (problem,) = found("present-tense", person("Anna Bell lives in Rome."))
    assert problem.message == "“Anna Bell lives”: Anna Bell has died"
    assert found("present-tense", person("She has died in Rome.")) == []
    assert found("present-tense", person("She lived in Rome. It is large.")) == []
    assert found("present-tense", person("Anna Bell lives in Rome.", "note: x")) == []


def test_a_death_is_told_with_its_year_or_in_the_biography(says):
    assert len(says("death-untold", person("She lived in Rome.", "deceased: {note: x}"))) == 1
    assert says("death-untold", person("She died young.", "deceased: {note: x}")) == []
    assert says("death-untold", person("She lived in Rome.")) == []
