"""A build may take so long and no longer."""

from __future__ import annotations

import signal
import threading
import time

from epk.cli.deadline import deadline
from epk.limits import SECONDS
from epk.problems import ExitCode


def test_a_build_that_takes_too_long_is_stopped(epk, film, monkeypatch):
    monkeypatch.setenv("EPK_MAX_SECONDS", "1")
    monkeypatch.setattr("epk.build.build", lambda *_: time.sleep(30))
    code, _, err = epk("build", film)
    assert code is ExitCode.PROBLEMS
    assert f"{film}: error: took longer than 1 seconds" in err
    assert "set EPK_MAX_SECONDS in the environment" in err


def test_a_build_in_time_leaves_no_alarm_behind(tmp_path):
    before = signal.getsignal(signal.SIGALRM)
    with deadline(tmp_path):
        assert 0 < signal.getitimer(signal.ITIMER_REAL)[0] <= SECONDS.value
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0
    assert signal.getsignal(signal.SIGALRM) is before


def test_on_another_thread_where_no_signal_comes_nothing_is_limited(tmp_path):
    done = []

    def work():
        with deadline(tmp_path):
            done.append(signal.getitimer(signal.ITIMER_REAL)[0])

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [0]
