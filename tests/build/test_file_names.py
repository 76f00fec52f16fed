"""What files are called."""

import pytest

from epk.build import Order
from epk.build.file_names import LONGEST_NAME, file_name, suffix_of
from epk.data.project import open_project
from epk.data.record import Text
from epk.problems import ProblemsFound, Span
from tests.build.conftest import edit


@pytest.fixture
def named(film):
    """The name of a film's one-sheet, by the film's slug or title."""

    def named(*, title="Your Title", slug=None):
        edit(film / "assets" / "film.yaml", "slug: your-title ", f'slug: "{slug}" ' if slug else "# slug: ")
        edit(film / "assets" / "film.yaml", "title: Your Title", f"title: {title}")
        project = open_project(film)
        return file_name(project.film, project.layouts["one-sheet"])

    return named


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Karmalink", "karmalink-one-sheet.pdf"),
        ("Ein Sommer in Łódź & São Paulo!", "ein-sommer-in-odz-sao-paulo-one-sheet.pdf"),
        ("កម្មលីង", "film-one-sheet.pdf"),
        ("x" * 300, f"{'x' * LONGEST_NAME}-one-sheet.pdf"),
    ],
)
def test_without_a_slug_the_title_is_taken(named, title, name):
    assert named(title=title) == name


def test_a_slug_is_taken_before_the_title(named):
    assert named(slug="the-film-2026") == "the-film-2026-one-sheet.pdf"


@pytest.mark.parametrize("slug", ["../escape", "Your Title", "a/b", "é", "-a", "a--b"])
def test_what_a_file_system_may_object_to_is_refused_with_another_name(named, slug):
    with pytest.raises(ProblemsFound, match="small letters, digits and hyphens") as found:
        named(slug=slug)
    [problem] = found.value.problems
    assert problem.span.line > 0
    assert problem.hint.startswith("For example: ")


def test_a_slug_may_be_so_long_and_no_longer(named):
    with pytest.raises(ProblemsFound, match=f"{LONGEST_NAME + 1} letters, where at most {LONGEST_NAME}"):
        named(slug="x" * (LONGEST_NAME + 1))


@pytest.mark.parametrize(
    ("wishes", "language", "suffix"),
    [
        ({}, "en", ""),
        ({}, "pt-BR", "-pt-br"),
        ({"edition": "print"}, "en", "-print"),
        ({"edition": "office"}, "fr", "-fr-office"),
        ({"edition": "print", "booklet": True}, "fr", "-booklet-fr-print"),
    ],
)
def test_the_end_tells_booklets_other_languages_and_editions(film, wishes, language, suffix):
    assert suffix_of(Order(film, film, **wishes), open_project(film).film, language) == suffix


def test_the_name_of_a_layout_is_held_to_the_same(film):
    project = open_project(film)
    layout = project.layouts["one-sheet"]
    object.__setattr__(layout, "name", Text("One Sheet", Span("layouts/mine.yaml", 3, 7)))
    with pytest.raises(ProblemsFound, match=r"layouts/mine\.yaml:3:7"):
        file_name(project.film, layout)
