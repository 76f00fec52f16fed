"""What every film, whatever is in it, must come to: PDFs, or problems with a place; soon, and in little memory."""

from __future__ import annotations

import signal
from contextlib import contextmanager

from epk.build import Order
from epk.build.documents import make_documents
from epk.check import check
from epk.data.project import open_project
from epk.problems import ProblemsFound, Severity
from epk.report import report

SECONDS = 10
"""Of processor time, so that a busy machine makes nothing too slow."""


class TooSlow(BaseException):
    """It took longer than it may. No `Exception`, so that nobody on the way takes it for damage of a file."""


@contextmanager
def in_time(seconds=SECONDS):
    """Fail if the work within takes longer."""

    def stop(*_):
        raise TooSlow

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    except TooSlow:
        raise AssertionError(f"took longer than {seconds} seconds") from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def judge(folder):
    """Check and build the film in `folder` in memory; anything but documents or located problems is raised."""
    with in_time():
        try:
            problems = list(check(open_project(folder)).problems)
            make_documents(Order(folder, folder / "build"))
        except ProblemsFound as found:
            problems = list(found.problems)
            assert any(problem.severity is Severity.ERROR for problem in problems)
        for problem in problems:
            assert problem.span.file, problem
            assert problem.message, problem
        assert "\x1b" not in report(problems, [folder])
