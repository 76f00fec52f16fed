"""What is wrong with a film project beyond what reading it shows."""

from epk.check.acceptance import is_accepted
from epk.check.registry import UnknownRule, explain
from epk.check.run import Findings, check, check_before_building

__all__ = ["Findings", "UnknownRule", "check", "check_before_building", "explain", "is_accepted"]
