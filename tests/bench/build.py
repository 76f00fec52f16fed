"""What `epk build` of this repository's film costs, beside what is promised: `make bench`.

Every case is a command of its own, run several times in turn with the others; the least of each number is
printed, for other programs on the machine only ever add to it. Seconds differ from machine to machine, so they are
also given as multiples of a process that does nothing but import ReportLab's canvas. Memory is looked at in runs of
its own, for looking takes time: that of all processes of a command together, what they share counted once.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
EPK = """
import sys
sys.modules["cryptography"] = sys.modules["typing_extensions"] = None
from epk.cli import main
main()
"""
"""A plain installation has neither: tests need them, and both make other packages' imports dearer."""
UNSEARCHED = EPK.replace(
    "main()\n", "from epk.data.layout import PageEntry\nPageEntry.variants = lambda part: iter([part])\nmain()\n"
)
"""The same without other arrangements of parts, so that no pages are chosen."""
REFERENCE = "import reportlab.pdfgen.canvas"


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, seconds of all processors, and the most memory in MB (10⁶ bytes)."""

    wall: float
    cpu: float
    peak: float

    def least(self, other: Cost) -> Cost:
        return Cost(min(self.wall, other.wall), min(self.cpu, other.cpu), min(self.peak, other.peak))

    def keeps(self, promise: Cost) -> bool:
        return self.wall <= promise.wall and self.peak <= promise.peak


@dataclass(frozen=True)
class Case:
    """`prepare` brings the project in a folder, which has been built, into the state that the case is about."""

    name: str
    prepare: Callable[[Path], None]
    promise: Cost


def _without_anything(film: Path) -> None:
    shutil.rmtree(film / "build")


def _with_pictures(film: Path) -> None:
    kept = film / "build" / ".epk"
    for file in [kept / "record.json", *kept.glob("cache/*/paragraphs-*")]:
        file.unlink()


def _with_another_logline(film: Path) -> None:
    file = film / "assets" / "film.yaml"
    before, logline, after = file.read_text("utf-8").partition("\nlogline:\n")
    one, other = ("boy", "child") if " boy " in after.partition(".")[0] else ("child", "boy")
    file.write_text(before + logline + after.replace(f" {one} ", f" {other} ", 1), "utf-8")


def _as_it_is(_: Path) -> None: ...


CASES = (
    Case("cold", _without_anything, Cost(1.0, 0, 120)),
    Case("pictures cached", _with_pictures, Cost(0.5, 0, 120)),
    Case("one text changed", _with_another_logline, Cost(0.5, 0, 120)),
    Case("nothing to do", _as_it_is, Cost(0.1, 0, 120)),
)


def main() -> int:
    """Measure and print; with `--strict`, 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7, help="how often everything is measured")
    parser.add_argument("--strict", action="store_true", help="fail where more is needed than is promised")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film"
        for part in ("assets", "layouts"):
            shutil.copytree(ROOT / part, film / part)
        reference, unsearched, costs = _measured(film, options.rounds)
    print(_table(reference, unsearched, costs))
    return int(options.strict and not all(cost.keeps(case.promise) for case, cost in costs.items()))


def _measured(film: Path, rounds: int) -> tuple[Cost, Cost, dict[Case, Cost]]:
    command = ("build", str(film), "--quiet")
    _run(EPK, *command)  # leaves Python's bytecode, as an installation does
    reference, unsearched, costs = _run(REFERENCE), Cost(math.inf, math.inf, math.inf), {}
    for _ in range(rounds):
        reference = reference.least(_run(REFERENCE))
        _without_anything(film)
        unsearched = unsearched.least(_run(UNSEARCHED, *command))
        for case in CASES:
            case.prepare(film)
            cost = _run(EPK, *command)
            costs[case] = costs.get(case, cost).least(cost)
    for case in CASES:
        case.prepare(film)
        costs[case] = replace(costs[case], peak=_run(EPK, *command, look=_together).peak)
    return reference, unsearched, costs


def _run(code: str, *arguments: str, look: Callable[[int], float] | None = None) -> Cost:
    """What a command costs. With `look`, its peak is the most that it ever returned for the process."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code, *arguments], cwd=ROOT, env=environment)
    peak = 0.0
    while look and os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
        peak = max(peak, look(process.pid))
        time.sleep(0.002)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"epk {' '.join(arguments)} ended with {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak or usage.ru_maxrss * 1024 / 1e6)


def _together(process: int) -> float:
    """Memory of a process and its children in MB: their own, and their parts of what they share (Linux alone)."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        share = re.search(r"^Pss: +(\d+)", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:  # it has ended
        return 0.0
    own = int(share[1]) * 1024 / 1e6 if share else 0.0
    return own + sum(_together(int(child)) for child in children)


def _table(reference: Cost, unsearched: Cost, costs: dict[Case, Cost]) -> str:
    head = f"{'':<18}{'wall':>8}{'CPU':>9}{'x canvas':>10}{'peak':>9}   promise"
    rows = [_row("import canvas", reference, reference, ""), _row("cold, unsearched", unsearched, reference, "")]
    for case, cost in costs.items():
        verdict = "kept" if cost.keeps(case.promise) else "NOT KEPT"
        promise = f"{case.promise.wall:g} s, {case.promise.peak:g} MB: {verdict}"
        rows.append(_row(case.name, cost, reference, promise))
    return "\n".join([head, *rows])


def _row(name: str, cost: Cost, reference: Cost, promise: str) -> str:
    times = cost.cpu / reference.cpu
    return f"{name:<18}{cost.wall:>6.2f} s{cost.cpu:>7.2f} s{times:>10.1f}{cost.peak:>6.0f} MB   {promise}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
