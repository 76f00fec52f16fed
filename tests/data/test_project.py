"""Opening a film project's folder, and finding the files it names."""

import os
import shutil

import pytest

from epk.data import project_files
from epk.data.project import open_project
from epk.data.record import Text
from epk.data.theme_choice import theme_files
from epk.data.values import Colour
from epk.problems import ProblemsFound, Span

HERE = Span("assets/film.yaml", 3, 7, 4)
LAYOUT = """
name: %s
title: A card
margins: {top: 10mm, bottom: 10mm, inside: 10mm, outside: 10mm}
grid: {gutter: 4mm, baseline: 12pt}
templates: {only: {regions: {body: {columns: 1-12}}}}
pages: [{template: only, blocks: {body: title}}]
"""
THEME = "palette: {}\nfonts: {}\nstyles: {}\n"


@pytest.fixture
def stock(tmp_path, monkeypatch):
    folder = tmp_path / "stock"
    write(folder / "layouts/press-kit.yaml", LAYOUT % "press-kit")
    write(folder / "layouts/themes/night-train.yaml", THEME)
    monkeypatch.setattr(project_files, "stock_folder", lambda: folder)
    return folder


@pytest.fixture
def folder(stock):
    write(stock.parent / "film/assets/film.yaml", "title: Karmalink\n")
    return stock.parent / "film"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def told(call, *arguments):
    with pytest.raises(ProblemsFound) as raised:
        call(*arguments)
    return [f"{problem.span}: {problem.message}" for problem in raised.value.problems]


def hint(call, *arguments):
    with pytest.raises(ProblemsFound) as raised:
        call(*arguments)
    return raised.value.problems[0].hint


def asset(folder, name):
    return open_project(folder).asset(Text(name, HERE))


def test_a_film_is_all_a_project_needs(folder, stock):
    opened = open_project(folder)
    assert opened.film.title.value == "Karmalink"
    assert list(opened.layouts) == ["press-kit"]
    assert list(opened.themes) == ["night-train"]
    assert opened.inputs == (
        folder / "assets/film.yaml",
        stock / "layouts/press-kit.yaml",
        stock / "layouts/themes/night-train.yaml",
    )


def test_the_stock_layouts_are_complete(tmp_path):
    write(tmp_path / "assets/film.yaml", "title: T\n")
    assert {"one-sheet", "press-kit", "submission-sheet"} <= open_project(tmp_path).layouts.keys()
    assert {"night-train", "nocturne", "field-notes", "matinee"} <= theme_files().keys()


def test_a_films_own_layout_and_theme_win_over_those_of_the_same_file(folder):
    write(folder / "layouts/press-kit.yaml", LAYOUT % "dossier")
    write(folder / "layouts/themes/night-train.yaml", THEME.replace("palette: {}", 'palette: {ink: "#000000"}'))
    opened = open_project(folder)
    assert list(opened.layouts) == ["dossier"]
    assert list(opened.themes["night-train"].palette) == ["ink"]
    assert opened.layouts["dossier"].span.file == "layouts/press-kit.yaml"


def test_a_fourth_document_is_one_more_file(folder):
    write(folder / "layouts/card.yaml", LAYOUT % "card" + "theme: card\n")
    write(folder / "layouts/themes/card.yaml", THEME)
    opened = open_project(folder)
    assert set(opened.layouts) == {"press-kit", "card"}
    assert set(opened.themes) == {"night-train", "card"}


def test_a_folder_without_a_film_is_told_how_to_get_one(tmp_path):
    (message,) = told(open_project, tmp_path / "nothing")
    assert message == f"assets/film.yaml: is missing: {tmp_path / 'nothing'} holds no film project"
    assert hint(open_project, tmp_path / "nothing") == "`epk new nothing` makes a folder with one."


def test_problems_of_all_files_come_at_once(folder):
    write(folder / "assets/film.yaml", "titel: Karmalink\n")
    write(folder / "layouts/card.yaml", LAYOUT % "card" + "papr: a4\n")
    write(folder / "layouts/themes/night-train.yaml", THEME + "rules: {a: [}\n")
    assert told(open_project, folder) == [
        "assets/film.yaml:1:1: title: is missing",
        'assets/film.yaml:1:1: unknown key "titel"',
        'layouts/card.yaml:8:1: unknown key "papr"',
        'layouts/themes/night-train.yaml:4:13: a value cannot begin with "}"',
    ]


def test_one_line_of_the_film_chooses_the_theme(folder):
    write(folder / "assets/film.yaml", "title: Karmalink\ntheme: own\n")
    write(folder / "layouts/themes/own.yaml", THEME)
    opened = open_project(folder)
    assert list(opened.themes) == ["own"]
    assert opened.layouts["press-kit"].theme == "own"


def test_a_theme_that_is_not_there_is_told_with_the_nearest(folder):
    write(folder / "assets/film.yaml", "title: Karmalink\ntheme: night-tran\n")
    assert told(open_project, folder) == ['assets/film.yaml:2:8: there is no theme "night-tran"']
    assert hint(open_project, folder) == "Did you mean `night-train`?"


def test_a_theme_takes_what_it_does_not_say_from_the_one_it_is_based_on(folder):
    write(folder / "assets/film.yaml", "title: Karmalink\ntheme: own\n")
    base = 'palette: {ink: "#000000", paper: "#FFFFFF"}\nstyles: {body: {size: 10pt, weight: 400}}\n'
    write(folder / "layouts/themes/night-train.yaml", base)
    own = 'based_on: night-train\npalette: {ink: "#111111"}\nstyles: {body: {size: 12pt}}\n'
    write(folder / "layouts/themes/own.yaml", own)
    theme = open_project(folder).themes["own"]
    assert list(theme.palette) == ["ink", "paper"]
    assert theme.palette["ink"] == Colour.from_text("#111111")
    assert (theme.styles["body"].size, theme.styles["body"].weight) == (12, 400)


def test_a_theme_exchanges_templates_in_layouts_that_have_both(folder, stock):
    two = "templates: {only: {regions: {body: {columns: 1-12}}}, other: {regions: {body: {columns: 3-9}}}}"
    write(
        stock / "layouts/card.yaml",
        (LAYOUT % "card").replace("templates: {only: {regions: {body: {columns: 1-12}}}}", two),
    )
    write(stock / "layouts/themes/night-train.yaml", THEME + "templates: {only: other}\n")
    layouts = open_project(folder).layouts
    first = {name: layout.templates["only"].regions["body"].columns.first for name, layout in layouts.items()}
    assert first == {"card": 3, "press-kit": 1}


def test_themes_based_on_each_other_are_told(folder):
    write(folder / "assets/film.yaml", "title: Karmalink\ntheme: own\n")
    write(folder / "layouts/themes/own.yaml", "based_on: other\n")
    write(folder / "layouts/themes/other.yaml", "based_on: own\n")
    assert told(open_project, folder) == ['layouts/themes/other.yaml:1:11: theme "own" is based on itself']


def test_two_layouts_of_one_name_are_told(folder):
    write(folder / "layouts/card.yaml", LAYOUT % "press-kit")
    message = 'layouts/card.yaml:2:7: name: "press-kit" is the name of layouts/press-kit.yaml too'
    assert told(open_project, folder) == [message]


def test_the_film_file_is_not_read_from_outside_the_project(folder, tmp_path):
    shutil.move(folder / "assets/film.yaml", tmp_path / "elsewhere.yaml")
    (folder / "assets/film.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert told(open_project, folder) == ["assets/film.yaml: assets/film.yaml is a link to a file outside the project"]


def test_a_film_file_that_is_a_folder_or_a_pipe_is_told(folder):
    (folder / "assets/film.yaml").unlink()
    os.mkfifo(folder / "assets/film.yaml")
    assert told(open_project, folder) == ["assets/film.yaml: assets/film.yaml is not a file"]


def test_an_asset_lies_below_assets(folder):
    write(folder / "assets/stills/01.jpg", "")
    assert asset(folder, "stills/01.jpg") == (folder / "assets/stills/01.jpg").resolve()


def test_a_link_within_the_project_is_followed(folder):
    write(folder / "originals/01.jpg", "")
    (folder / "assets/01.jpg").symlink_to(folder / "originals/01.jpg")
    assert asset(folder, "01.jpg") == (folder / "originals/01.jpg").resolve()


@pytest.mark.parametrize("name", ["/etc/passwd", "../film.yaml", "stills/../../x", "stills\\01.jpg"])
def test_a_path_that_leads_out_of_assets_is_refused(folder, name):
    assert told(asset, folder, name) == [f'assets/film.yaml:3:7: "{name}" does not lie in assets/']


def test_a_link_out_of_the_project_is_refused(folder, tmp_path):
    write(tmp_path / "secret.jpg", "")
    (folder / "assets/01.jpg").symlink_to(tmp_path / "secret.jpg")
    message = "assets/film.yaml:3:7: assets/01.jpg is a link to a file outside the project"
    assert told(asset, folder, "01.jpg") == [message]


def test_a_folder_is_no_asset(folder):
    (folder / "assets/stills").mkdir()
    assert told(asset, folder, "stills") == ["assets/film.yaml:3:7: assets/stills is not a file"]


def test_a_name_too_long_for_the_system_is_told(folder):
    (message,) = told(asset, folder, "x" * 5000)
    assert "cannot be read: File name too long" in message


@pytest.mark.parametrize("name", ["stills/01.jpeg", "01.jpg", "still/01.jpg"])
def test_a_missing_asset_is_told_with_the_nearest(folder, name):
    write(folder / "assets/stills/01.jpg", "")
    assert told(asset, folder, name) == [f"assets/film.yaml:3:7: there is no file assets/{name}"]
    assert hint(asset, folder, name) == "Did you mean `stills/01.jpg`?"


@pytest.fixture
def nobody(tmp_path):
    """Be somebody whom file modes bind, for root may read everything."""
    root = os.geteuid() == 0
    for parent in (tmp_path, *tmp_path.parents[:3]):
        parent.chmod(0o755)
    if root:
        os.setresuid(65534, 65534, 0)
    yield
    if root:
        os.setresuid(0, 0, 0)


def test_an_asset_that_may_not_be_read_is_told(folder, request):
    write(folder / "assets/01.jpg", "")
    (folder / "assets/01.jpg").chmod(0)
    request.getfixturevalue("nobody")
    (message,) = told(asset, folder, "01.jpg")
    assert "cannot be read: Permission denied" in message
