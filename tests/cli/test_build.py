"""`epk build`: what it says and where it writes."""

from __future__ import annotations

from epk.problems import ExitCode


def test_is_silent_where_nobody_watches(epk, film):
    assert epk("build", film, "--document", "one-sheet") == (ExitCode.DONE, "", "")
    assert (film / "build" / "your-title-one-sheet.pdf").exists()


def test_tells_a_terminal_of_every_document(epk, film, watched):
    watched()
    _, out, err = epk("build", film)
    assert out == ""
    assert len(err.splitlines()) == 3
    assert all(line.split()[2].startswith("page") and line.endswith(" s") for line in err.splitlines())


def test_keeps_quiet_on_request(epk, film, watched):
    watched()
    assert epk("build", film, "-q", "--document", "one-sheet") == (ExitCode.DONE, "", "")
    assert epk("build", film, "-q", "--document", "one-sheet") == (ExitCode.DONE, "", "")


def test_says_when_there_is_nothing_to_do(epk, film):
    epk("build", film)
    code, out, err = epk("build", film)
    assert (code, out) == (ExitCode.DONE, "")
    assert err.startswith("Nothing to do: your-title-one-sheet.pdf, your-title-press-kit.pdf and")


def test_writes_where_it_is_told(epk, film, tmp_path):
    epk("build", film, "--out", tmp_path / "elsewhere", "--document", "one-sheet")
    assert (tmp_path / "elsewhere" / "your-title-one-sheet.pdf").exists()
    assert not (film / "build").exists()


def test_shows_the_line_that_is_wrong(epk, film):
    file = film / "assets" / "film.yaml"
    file.write_text(file.read_text("utf-8").replace("90 min", "ninety"), "utf-8")
    code, _, err = epk("build", film)
    assert code is ExitCode.PROBLEMS
    line = 1 + [text.split(":")[0] for text in file.read_text("utf-8").splitlines()].index("runtime")
    assert f"assets/film.yaml:{line}:10: error: " in err
    assert "runtime: ninety" in err


def test_says_that_a_folder_holds_no_film(epk, tmp_path):
    code, _, err = epk("build", tmp_path)
    assert code is ExitCode.PROBLEMS
    assert "assets/film.yaml: error: is missing" in err


def test_warnings_are_told_and_a_strict_build_fails_on_them(epk, film):
    (film / "labels").mkdir()
    (film / "labels" / "nl.yaml").write_text("words: {by: door}\n", "utf-8")
    arguments = ["build", film, "--document", "one-sheet", "--language", "nl"]
    code, _, err = epk(*arguments)
    assert code is ExitCode.DONE
    assert "labels/nl.yaml: warning: " in err
    code, _, err = epk(*arguments, "--strict")
    assert code is ExitCode.PROBLEMS
    assert "labels/nl.yaml: error: " in err


def test_a_booklet_is_refused_but_in_print(epk, film):
    code, _, err = epk("build", film, "--booklet")
    assert code is ExitCode.USAGE
    assert "--edition print" in err
