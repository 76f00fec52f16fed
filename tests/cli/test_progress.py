"""Progress: only for somebody who watches."""

from pathlib import Path

from epk.build.documents import BuiltDocument
from epk.cli.progress import progress


def kit(pages=14):
    return BuiltDocument(Path("build/karmalink-press-kit.pdf"), b"x" * 2_345_678, pages, 0.456)


class TestAtATerminal:
    def test_every_document_is_a_line_with_pages_size_and_seconds(self, capsys, watched):
        watched()
        progress(quiet=False)(kit())
        out, err = capsys.readouterr()
        assert out == ""
        assert err == "karmalink-press-kit.pdf               14 pages    2.35 MB   0.46 s\n"

    def test_one_page_is_one_page(self, capsys, watched):
        watched()
        progress(quiet=False)(kit(pages=1))
        assert " 1 page  " in capsys.readouterr().err

    def test_nothing_is_said_on_request(self, capsys, watched):
        watched()
        progress(quiet=True)(kit())
        assert capsys.readouterr() == ("", "")


def test_nothing_is_said_elsewhere(capsys):
    progress(quiet=False)(kit())
    assert capsys.readouterr() == ("", "")
