"""The files that a film names."""

from epk.check.assets import assets, pictures

FILM = """\
key_art: {file: a.jpg, alt: A street}
stills: [{file: b.jpg, alt: A boy}, {file: b.jpg, alt: A boy}]
people: {anna: {name: A, portrait: c.jpg}, bea: {name: B}}
screenings: [{event: E, kind: festival, laurel: d.png}, {event: F, kind: festival}]
appendices: [{file: e.pdf, title: E}]
"""


def test_every_file_is_listed_with_what_it_is(project):
    film = project(FILM).film
    assert [(asset.what, str(asset.file)) for asset in assets(film)] == [
        ("picture", "a.jpg"),
        ("picture", "b.jpg"),
        ("picture", "b.jpg"),
        ("portrait", "c.jpg"),
        ("laurel", "d.png"),
        ("appendix", "e.pdf"),
    ]


def test_a_film_may_have_no_key_art(project):
    assert [str(picture.file) for picture in pictures(project(FILM.partition("\n")[2]).film)] == ["b.jpg", "b.jpg"]
