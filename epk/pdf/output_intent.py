"""The output intent: what a file's colours are meant for (ISO 32000-1, 14.11.5)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.syntax import text_string


class OutputCondition(NamedTuple):
    """What a file's colours are meant for (ISO 32000-1, 14.11.5).

    `identifier` is the condition's name in the ICC's registry where it is `registered`; `profile` gives the
    bytes of an ICC profile with so many `components`.
    """

    identifier: str
    information: str
    components: int
    profile: Callable[[], bytes]
    registered: bool = True

    def entries(self, subtype: str, profile: str) -> str:
        """The output intent, its profile being the stream `profile`."""
        registry = "/RegistryName(http://www.color.org)" if self.registered else ""
        return (
            f"<</Type/OutputIntent/S/{subtype}/OutputConditionIdentifier{text_string(self.identifier)}"
            f"/Info{text_string(self.information)}{registry}/DestOutputProfile {profile}>>"
        )


def write_output_intent(canvas: TaggedCanvas, subtype: str, condition: OutputCondition) -> str:
    """Write the profile of a printing condition, and tell the output intent of that `subtype`."""
    profile = canvas.add_stream(f"/N {condition.components}", condition.profile())
    return condition.entries(subtype, profile)
