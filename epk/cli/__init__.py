"""The `epk` command: a file for each of its commands, and the only place that prints or exits."""

from epk.cli.command import main, run

__all__ = ["main", "run"]
