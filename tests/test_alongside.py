"""Work done by a copy of the process."""

import os
import signal
import subprocess
import sys
import time

import pytest

from epk.alongside import alongside

ALONE = """
import os, sys, time
from epk.alongside import alongside
from tests.test_alongside import *
"""


def who(*args):
    """The process that is at work, and what it was given."""
    return os.getpid(), args


def in_a_fresh_process(code):
    """What `code` prints: a process of its own has no threads, whatever the tests before have started."""
    program = [sys.executable, "-c", ALONE + code]
    done = subprocess.run(program, check=True, capture_output=True, text=True, timeout=60)
    return done.stdout.split()


def test_the_work_is_done_by_another_process():
    code = "with alongside(who) as begin: (process, args) = begin('a', 2)(); print(process != os.getpid(), *args)"
    expected = str(len(os.sched_getaffinity(0)) > 1)
    assert in_a_fresh_process(code) == [expected, "a", "2"]


def test_what_the_work_raises_is_raised_here():
    def work():
        raise KeyError("missing")

    with alongside(work) as begin, pytest.raises(KeyError, match="missing"):
        begin()()


def test_the_work_of_a_copy_that_dies_is_done_here():
    code = """
def work():
    if os.getpid() != ours:
        os.kill(os.getpid(), 9)
    return "done"

ours = os.getpid()
with alongside(work) as begin:
    print(begin()())
"""
    assert in_a_fresh_process(code) == ["done"]


def test_a_copy_that_is_not_needed_any_more_is_stopped(tmp_path):
    code = f"""
def work():
    open({str(tmp_path / "begun")!r}, "w").write(str(os.getpid()))
    time.sleep(60)

try:
    with alongside(work) as begin:
        begin()
        while len(os.sched_getaffinity(0)) > 1 and not os.path.exists({str(tmp_path / "begun")!r}):
            time.sleep(0.01)
        raise ValueError
except ValueError:
    print("stopped")
"""
    start = time.monotonic()
    assert in_a_fresh_process(code) == ["stopped"]
    assert time.monotonic() - start < 30
    if (tmp_path / "begun").exists():
        with pytest.raises(ProcessLookupError):
            os.kill(int((tmp_path / "begun").read_text()), 0)


def test_a_copy_that_does_not_listen_is_stopped_with_force():
    code = """
import signal
def work():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(60)

with alongside(work) as begin:
    begin()
    time.sleep(0.2)
print("ended")
"""
    assert in_a_fresh_process(code) == ["ended"]


def test_the_longest_document_of_a_film_is_made_by_another_process_and_only_there(tmp_path):
    code = f"""
from pathlib import Path
from epk import desk
from epk.build import Order, build
from epk.new import create

folder, drawn = Path({str(tmp_path / "film")!r}), desk.drawn
create(folder, None)

def noted(order, project, label_sets, names, shared):
    made = drawn(order, project, label_sets, names, shared)
    with open(folder / "drawn", "a") as file:
        print(os.getpid() == ours, *names, file=file)
    return made

ours, desk.drawn = os.getpid(), noted
build(Order(folder, folder / "build"), lambda built: None)
print((folder / "drawn").read_text())
"""
    told = in_a_fresh_process(code)
    alone = str(len(os.sched_getaffinity(0)) < 2)
    assert sorted(told) == sorted(["True", "one-sheet", "submission-sheet", alone, "press-kit"])


def test_an_interrupt_of_the_terminal_ends_both():
    code = """
def work():
    time.sleep(60)

with alongside(work) as begin:
    result = begin()
    print("begun", flush=True)
    result()
"""
    program = [sys.executable, "-c", ALONE + code]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(program, start_new_session=True, **output) as process:
        assert process.stdout.readline() == b"begun\n"
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(30) != 0
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_with_one_processor_nothing_is_copied(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0})
    with alongside(who) as begin:
        assert begin(1)() == (os.getpid(), (1,))
