"""Skips tests by name where a program they run is not installed; tries the same invented texts every day."""

import shutil

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is slow to invent texts, which is no fault of theirs.
settings.register_profile(
    "epk", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("epk")


def pytest_runtest_setup(item):
    names = [name for mark in item.iter_markers("program") for name in mark.args]
    missing = [name for name in names if shutil.which(name) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
