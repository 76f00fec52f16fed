"""How soon the command begins, and what it does without."""

from __future__ import annotations

import resource
import subprocess
import sys

from tests.cli.conftest import ROOT


def processor_time(command):
    """Seconds of the processor that a command takes, which a busy machine stretches less than those of the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_nothing_to_do_takes_hardly_longer_than_importing_a_canvas(film):
    """0.1 s where the import of ReportLab's canvas takes 0.08 s; timed in turns, for machines differ."""
    build = [sys.executable, "-c", "from epk.cli import main; main()", "build", film, "-q"]
    canvas = [sys.executable, "-c", "import reportlab.pdfgen.canvas"]
    subprocess.run(build, check=True, cwd=ROOT)
    turns = [(processor_time(build), processor_time(canvas)) for _ in range(5)]
    assert min(own for own, _ in turns) < 1.3 * min(reference for _, reference in turns)


def test_nothing_to_do_imports_nothing_heavy(film):
    code = (
        "import sys; from epk.cli import run; run(['build', sys.argv[1], '-q']); before = set(sys.modules);"
        "print(*sorted({name.partition('.')[0] for name in before}))"
    )
    command = [sys.executable, "-c", code, film]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    loaded = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout.split()
    assert not {"yaml", "PIL", "pypdf", "reportlab", "uharfbuzz"} & set(loaded)
