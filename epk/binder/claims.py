"""Whether a file with appendices may go on saying that it complies with PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from msgspec import Struct, field
from pypdf.generic import DictionaryObject, StreamObject

from epk.binder.appendix_file import AppendixFile
from epk.binder.objects import entry
from epk.problems import Problem, warning


class ClaimedStandard(Enum):
    """A standard, by the prefix that identifies it in XMP."""

    ACCESS = "pdfuaid", "PDF/UA-1"
    ARCHIVE = "pdfaid", "PDF/A-2a"


BOTH = (ClaimedStandard.ACCESS, ClaimedStandard.ARCHIVE)
Fault = tuple[Sequence[ClaimedStandard], str]
"""The standards that an appendix does not keep to, and why: the end of a sentence that begins with its name."""
MOST_SAID = 3
"""So many reasons are given for one appendix."""


class Claims(Struct):
    """Collects reasons against claims: subjects with their verbs."""

    _reasons: dict[AppendixFile, dict[str, set[ClaimedStandard]]] = field(default_factory=dict)

    def withdraw(self, standards: Iterable[ClaimedStandard], file: AppendixFile, reason: str) -> None:
        """Let the whole file no longer claim `standards`, because of one appendix."""
        self._reasons.setdefault(file, {}).setdefault(reason, set()).update(standards)

    def warnings(self) -> list[Problem]:
        """A warning for every appendix that keeps the file from complying, with the reasons."""
        return [_warning(file, reasons) for file, reasons in self._reasons.items()]

    def write(self, root: DictionaryObject) -> None:
        """Take what is not true out of the XMP packet."""
        lost = {
            standard for reasons in self._reasons.values() for standards in reasons.values() for standard in standards
        }
        metadata = entry(root, "/Metadata")
        if lost and isinstance(metadata, StreamObject):
            prefixes = b"|".join(standard.value[0].encode() for standard in lost)
            claim = re.compile(rb"\s*<(" + prefixes + rb"):(\w+)>[^<]*</\1:\2>")
            metadata.set_data(claim.sub(b"", metadata.get_data()))


def _warning(file: AppendixFile, reasons: dict[str, set[ClaimedStandard]]) -> Problem:
    lost = [standard.value[1] for standard in ClaimedStandard if any(standard in found for found in reasons.values())]
    said = list(reasons)[:MOST_SAID]
    more = f", and {len(reasons) - MOST_SAID} more" if len(reasons) > MOST_SAID else ""
    message = (
        f'appendix "{file.path.name}" keeps the document from complying with {" and ".join(lost)}: '
        f"{'; '.join(said)}{more}"
    )
    hint = "Export it as PDF/A-2a and PDF/UA, or leave it out; docs/accessibility.md says what to look for."
    return warning(file.span, message, hint)
