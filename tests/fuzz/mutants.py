"""Files of a real film with bytes changed, cut, repeated or exchanged, built in a process with a gigabyte of memory.

    python -m tests.fuzz.mutants FOLDER SEED COUNT

makes COUNT mutants of the film in FOLDER, prints the case of each that ends in anything but PDFs or located problems,
and leaves its file beside the film.
"""

from __future__ import annotations

import random
import resource
import sys
import traceback
from pathlib import Path

from tests.fuzz.judge import judge

MEMORY = 1 << 30
_TOKENS = [
    b"[",
    b"]",
    b"{",
    b"}",
    b": ",
    b"- ",
    b"|",
    b"&a ",
    b"*a",
    b"\0",
    b"\xff",
    b"%",
    b"99999999999",
    b"-1",
    b"\n  ",
]


def mutant(data, dice):
    """`data` with one to four changes."""
    content = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(content) + 1)
        length = min(dice.choice([1, 2, 8, 64, 1_000]), len(content) - at)
        change = dice.randrange(6)
        if change == 0:
            content[at : at + length] = dice.randbytes(length)
        elif change == 1:
            del content[at : at + length]
        elif change == 2:
            content[at:at] = content[at : at + length] * dice.choice([1, 2, 50])
        elif change == 3:
            content[at:at] = dice.choice(_TOKENS)
        elif change == 4 and content:
            content[at - 1] ^= 1 << dice.randrange(8)
        else:
            del content[at + length * dice.choice([1, 10, 100]) :]
    return bytes(content)


def run(folder, seed, count):
    """Judge `count` mutants of every file below `assets/` and `layouts/`, in turn; the cases that failed."""
    originals = {
        path: path.read_bytes() for name in ("assets", "layouts") for path in sorted((folder / name).rglob("*.*"))
    }
    failed = []
    for number in range(seed, seed + count):
        dice = random.Random(number)  # noqa: S311  # the same mutant for the same number
        path = list(originals)[number % len(originals)]
        path.write_bytes(mutant(originals[path], dice))
        try:
            judge(folder)
        except BaseException:  # noqa: BLE001  # whatever it is, it is what we look for
            failed.append(f"mutant {number} of {path.name}:\n{traceback.format_exc()}")
            (folder / f"mutant-{number}-{path.name}").write_bytes(path.read_bytes())
        path.write_bytes(originals[path])
    return failed


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    found = run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    sys.stdout.write("\n".join(found))
    sys.exit(bool(found))
