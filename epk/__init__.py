"""Printable electronic press kits: one film file becomes a one-sheet, a press kit and a submission sheet."""

__version__ = "0.1.0"
