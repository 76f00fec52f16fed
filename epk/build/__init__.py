"""A film project becomes files: all of them or none, and only when something has changed."""

from epk.build.order import Order
from epk.build.project import Outcome, build

__all__ = ["Order", "Outcome", "build"]
