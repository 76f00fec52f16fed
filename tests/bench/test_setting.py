"""What setting text costs a build, in processes of their own."""

import json
import subprocess
import sys

from tests.timing import measured, processor_time

WORDS = 5_000
SECONDS = 0.25
"""Of processor time for so many words; measured on one core of 2020."""
KEPT = 2_000
"""Bytes that a paragraph of 80 words may leave behind on a finished page: its elements, not its glyphs."""


def run(words, *wishes):
    command = [sys.executable, "-m", "tests.bench.setting", str(words), *wishes]
    return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def slowness():
    """How many times longer than on that core, at rest, the import of ReportLab's canvas takes now (0.08 s there)."""
    return max(1.0, processor_time([sys.executable, "-c", "import reportlab.pdfgen.canvas"]) / 0.08)


def test_five_thousand_words_take_a_quarter_of_a_second():
    run(WORDS)

    def once():
        return (run(WORDS)["seconds"] - run(0)["seconds"]) / slowness()

    def soon_enough(turns):
        return min(turns) < SECONDS

    assert soon_enough(measured(once, soon_enough))


def test_finished_pages_hold_no_glyphs():
    first, last = run(2 * WORDS, "memory")["held"]
    paragraphs = 2 * WORDS // 80
    assert (last - first) / (0.9 * paragraphs) < KEPT
