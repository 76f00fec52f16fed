"""What is wrong with a film project beyond what reading it shows."""

from epk.check.registry import Findings, UnknownRule, check, check_before_building, explain, is_accepted

__all__ = ["Findings", "UnknownRule", "check", "check_before_building", "explain", "is_accepted"]
