"""Files written all together or not at all."""

from __future__ import annotations

import fcntl
import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from epk.problems import ExitCode, ProblemsFound, Span, error

_PART = ".epk-part"


def write_all(files: Mapping[Path, bytes], lock: Path) -> frozenset[Path]:
    """Give every file its content, and return those whose content changed.

    New content is written beside its target, flushed and renamed; a file that has the content already keeps its
    time. If one cannot be written, or on an interrupt, all are left or put back as they were. Whoever holds the
    file `lock` is waited for, so two builds into one folder follow each other. Raises ProblemsFound.
    """
    try:
        with _locked(lock):
            _clear({path.parent for path in files})
            changed = {path: data for path, data in files.items() if not _holds(path, data)}
            _write(changed)
            return frozenset(changed)
    except OSError as trouble:
        place = Span(str(trouble.filename2 or trouble.filename or lock.parent))
        hint = "Make room or change the permissions, or choose another folder with `--out`."
        message = f"cannot be written: {trouble.strerror or trouble}"
        raise ProblemsFound([error(place, message, hint, ExitCode.CANNOT_WRITE)]) from trouble


def write_quietly(path: Path, data: bytes) -> None:
    """Write one file of our own whole or not at all; a failure is passed over."""
    with suppress(OSError):
        _write({path: data})


@contextmanager
def _locked(lock: Path) -> Iterator[None]:
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _clear(folders: set[Path]) -> None:
    """Remove what a build that was killed left behind; nobody else writes while we hold the lock."""
    for folder in folders:
        for part in folder.glob(f".*{_PART}"):
            part.unlink(missing_ok=True)


def _holds(path: Path, data: bytes) -> bool:
    """Whether `path` is a file with that content. Raises IsADirectoryError for a folder, before anything is written."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def _write(files: Mapping[Path, bytes]) -> None:
    parts: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            parts[path] = _new_file(path)
            _fill(parts[path], data)
        with _undisturbed():
            _rename_all(parts)
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _new_file(beside: Path) -> Path:
    """An empty file of an unused name in the same folder."""
    if beside.is_dir():
        raise IsADirectoryError(21, "a folder has this name", str(beside))
    import tempfile  # noqa: PLC0415  # a build with nothing to do makes no files

    descriptor, name = tempfile.mkstemp(dir=beside.parent, prefix=f".{beside.name}.", suffix=_PART)
    os.close(descriptor)
    return Path(name)


def _fill(part: Path, data: bytes) -> None:
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.chmod(0o666 & ~_umask())


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let signals that would end us wait: renaming takes a moment, and a second interrupt would stop putting back."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _rename_all(parts: Mapping[Path, Path]) -> None:
    """Rename every part to its target; put back what was there if one of them fails."""
    kept: dict[Path, Path | None] = {}
    try:
        for path, part in parts.items():
            kept[path] = _copy(path)
            part.replace(path)
    except BaseException:
        for path, copy in kept.items():
            copy.replace(path) if copy else path.unlink(missing_ok=True)
        raise
    finally:
        for copy in kept.values():
            if copy:
                copy.unlink(missing_ok=True)


def _copy(path: Path) -> Path | None:
    """A copy beside `path` to put back, or None where nothing is there yet."""
    if not path.exists():
        return None
    copy = _new_file(path)
    import shutil  # noqa: PLC0415  # most builds replace nothing, or have nothing to do

    shutil.copy2(path, copy)
    return copy


def _umask() -> int:
    """The permissions that the user withholds from new files; there is no way to ask but to set them."""
    umask = os.umask(0o022)
    os.umask(umask)
    return umask
