"""Skips tests by name where a program they run is not installed."""

import shutil

import pytest


def pytest_runtest_setup(item):
    names = [name for mark in item.iter_markers("program") for name in mark.args]
    missing = [name for name in names if shutil.which(name) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
