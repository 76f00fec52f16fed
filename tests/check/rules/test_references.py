"""Keys and their registries."""

FILM = """
people: {anna: {name: Anna Bell}}
companies: {levelk: {name: LevelK}}
sources: {page: {title: Page}}
cast: [{person: %s, source: [%s]}]
contacts: [{role: Press, company: %s}]
"""


def test_a_key_that_is_in_no_registry_is_an_error_at_its_place(found):
    problems = found("unknown-key", FILM % ("ana", "paeg", "levlek"))
    assert [problem.message for problem in problems] == [
        '"ana" is not in `people`',
        '"paeg" is not in `sources`',
        '"levlek" is not in `companies`',
    ]
    assert problems[0].hint == 'did you mean "anna"?'
    assert str(problems[0].span) == "assets/film.yaml:6:17"


def test_keys_that_are_registered_are_right(says):
    film = FILM % ("anna", "page", "levelk")
    assert says("unknown-key", film) == []
    assert says("unused-key", film) == []


def test_what_nothing_refers_to_is_noted(says):
    film = "people: {anna: {name: Anna Bell}}\nsources: {page: {title: Page}}"
    assert says("unused-key", film) == ['nothing refers to "anna" in `people`', 'nothing refers to "page" in `sources`']


def test_an_appendix_goes_into_documents_that_there_are(says):
    appendix = "appendices: [{file: a.pdf, title: A, documents: [%s]}]"
    assert says("unknown-document", appendix % "pres-kit") == ['no layout is called "pres-kit"']
    assert says("unknown-document", appendix % "press-kit") == []


def test_the_layout_that_may_be_meant_is_named_or_all_there_are(found):
    appendix = "appendices: [{file: a.pdf, title: A, documents: [%s]}]"
    assert found("unknown-document", appendix % "pres-kit")[0].hint == 'did you mean "press-kit"?'
    assert "one-sheet, postcard, press-kit" in found("unknown-document", appendix % "xyz")[0].hint
