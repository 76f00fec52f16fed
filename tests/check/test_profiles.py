"""Lengths that forms ask for."""

from epk.check.profiles import HOUSE, forms, own_forms, shipped


def test_forms_are_those_of_others_by_file_name():
    names = [form.name for form in forms()]
    assert shipped(HOUSE).name not in names
    assert "Cinefila" in names
    assert all(form.source and form.limits for form in forms())


def test_a_profile_limits_words_or_characters():
    for form in [shipped(HOUSE), *forms()]:
        assert all(limit.words or limit.characters for limit in form.limits)


def test_a_project_has_profiles_of_its_own_and_what_is_wrong_with_one_is_told(project):
    right = "name: Ours\nlimits: [{text: logline, words: 5}]\n"
    files = {"assets/profiles/b.yaml": right, "assets/profiles/a.yaml": right.replace("logline", "loglines")}
    problems = []
    (ours,) = own_forms(project("year: 2021\n", files), problems)
    assert (ours.name, ours.limits[0].words, ours.limits[0].characters) == ("Ours", 5, None)
    assert [problem.span.file for problem in problems] == ["assets/profiles/a.yaml"]


def test_a_profile_is_no_link_out_of_the_project(project, tmp_path):
    film = project("year: 2021\n", {"assets/profiles/.keep": ""})
    outside = tmp_path.parent / f"{tmp_path.name}.yaml"
    outside.write_text("name: Theirs\nlimits: []\n")
    (tmp_path / "assets" / "profiles" / "a.yaml").symlink_to(outside)
    problems = []
    assert list(own_forms(film, problems)) == []
    assert "outside the project" in problems[0].message
