"""Names of people, companies, places and the film itself: one spelling each, in every text of ours."""

from __future__ import annotations

from collections.abc import Iterator

from epk.check.checked_project import CheckedProject
from epk.check.recorded_variants import recorded_variants
from epk.check.registry import Finding, rule
from epk.problems import Severity


@rule(
    "recorded-variant",
    Severity.ERROR,
    why="Spellings must match across form, kit and screener: a catalogue copies whichever it meets first.",
    source="Festivals' delivery guidelines; the film's own `variants`.",
    stops_build=True,
)
def recorded_variant(checked: CheckedProject) -> Iterator[Finding]:
    """A text spells a person, company, place, character or the title as one of its recorded `variants`."""
    for slip in recorded_variants(checked, checked.prose):
        yield Finding(slip.span, slip.message, f"write {slip.right}")
