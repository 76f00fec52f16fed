"""`epk handout`: what the printer and the hand at the stapler are told."""

import pytest

from epk.build.handout import HANDOUTS
from epk.cli.handout import KINDS
from epk.problems import ExitCode


@pytest.mark.parametrize(("kind", "said"), [("two-up", "1 sheet. "), ("booklet", "1 sheet. ")])
def test_sheets_are_counted(epk, film, kind, said):
    code, out, err = epk("handout", film, "--kind", kind)
    assert (code, err) == (ExitCode.DONE, "")
    assert out.startswith(f"your-title-handout-{kind}")
    assert said in out
    assert out.count("\n") == 1
    assert len(list((film / "build").glob("*.pdf"))) == 1


def test_the_kinds_to_choose_from_are_those_there_are():
    assert set(KINDS) == set(HANDOUTS)
