"""Work that a second process does, a copy of the first."""

import os
import signal
import subprocess
import sys

import pytest

from epk.build.second_process import SecondProcess

HANGING = 600
"""Seconds after which a process that waits for ever is given up, however busy the machine is."""
ALONE = """
import os, signal, sys, time
from epk.build import second_process as module
from epk.build.second_process import SecondProcess
from tests.build.test_second_process import *
os.sched_getaffinity = lambda process: {0, 1}  # a single processor does the work of both in turn
"""


def who(*args):
    """The process that is at work, and what it was given."""
    return os.getpid(), args


def in_a_fresh_process(code):
    """What `code` prints: a process of its own has no threads, whatever the tests before have started."""
    program = [sys.executable, "-c", ALONE + code]
    done = subprocess.run(program, check=True, capture_output=True, text=True, timeout=HANGING)
    return done.stdout.split()


def test_the_work_is_done_by_another_process():
    code = """
with SecondProcess() as other:
    process, args = other.begin(who, "a", 2)()
print(process != os.getpid(), *args)
"""
    assert in_a_fresh_process(code) == ["True", "a", "2"]


def test_what_the_work_raises_is_raised_here():
    code = """
def work():
    raise KeyError("missing")

try:
    with SecondProcess() as other:
        other.begin(work)()
except KeyError as missed:
    print(*missed.args)
"""
    assert in_a_fresh_process(code) == ["missing"]


def test_the_work_of_a_copy_that_dies_is_done_here():
    code = """
def work():
    if os.getpid() != ours:
        os.kill(os.getpid(), 9)
    return "done"

ours = os.getpid()
with SecondProcess() as other:
    print(other.begin(work)())
"""
    assert in_a_fresh_process(code) == ["done"]


@pytest.fixture
def stopped(tmp_path):
    """Runs a copy that does `begun` and then waits for ever, and is not needed once it waits; the process it was."""

    def run(begun, patience):
        noted = tmp_path / "noted"
        code = f"""
module.PATIENCE = {patience}
waiting, telling = os.pipe()

def work():
    {begun}
    try:
        os.write(telling, str(os.getpid()).encode())
        while True:
            time.sleep(1)
    finally:
        open({str(noted)!r}, "w").write("tidied up")

try:
    with SecondProcess() as other:
        other.begin(work)
        print(os.read(waiting, 20).decode())
        raise ValueError
except ValueError:
    print("stopped")
"""
        process, ended = in_a_fresh_process(code)
        assert ended == "stopped"
        with pytest.raises(ProcessLookupError):
            os.kill(int(process), 0)
        return noted.exists()

    return run


def test_a_copy_that_is_not_needed_any_more_is_stopped_and_tidies_up(stopped):
    assert stopped("pass", patience=HANGING)


def test_a_copy_that_does_not_listen_is_stopped_with_force(stopped):
    assert not stopped("signal.signal(signal.SIGTERM, signal.SIG_IGN)", patience=0.1)


def test_the_longest_document_of_a_film_is_made_by_another_process_and_only_there(tmp_path):
    code = f"""
from pathlib import Path
from epk.build import Order, build, documents
from epk.new_project import create

folder, render = Path({str(tmp_path / "film")!r}), documents.render
create(folder, None)

def noted(jobs, shared):
    made = render(jobs, shared)
    with open(folder / "rendered", "a") as file:
        print(os.getpid() == ours, *(job.layout.name for job in jobs), file=file)
    return made

ours, documents.render = os.getpid(), noted
build(Order(folder, folder / "build"), lambda document: None)
print((folder / "rendered").read_text())
"""
    told = in_a_fresh_process(code)
    assert sorted(told) == sorted(["True", "one-sheet", "submission-sheet", "False", "press-kit"])


def test_an_interrupt_of_the_terminal_ends_both():
    code = """
def work():
    while True:
        time.sleep(1)

with SecondProcess() as other:
    result = other.begin(work)
    print("begun", flush=True)
    result()
"""
    program = [sys.executable, "-c", ALONE + code]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(program, start_new_session=True, **output) as process:
        assert process.stdout.readline() == b"begun\n"
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(HANGING) != 0
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def test_with_one_processor_nothing_is_copied(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0})
    with SecondProcess() as other:
        assert other.begin(who, 1)() == (os.getpid(), (1,))
