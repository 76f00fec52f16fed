"""Everything that can be said against a file's claims: by veraPDF, and by outloud, which listens to it."""

from __future__ import annotations

import outloud

from tests import verapdf

CLAIMS = {"ua1": b"<pdfuaid:part>1<", "2a": b"<pdfaid:part>2<"}


def complaints(path):
    """What keeps a file from complying with PDF/UA-1 and PDF/A-2a, and what would be hard to follow by ear."""
    return [*verapdf.failures(path, "ua1"), *verapdf.failures(path, "2a"), *heard(path)]


def heard(path):
    """The errors and warnings of outloud."""
    result = outloud.check(str(path))
    assert result.error is None
    found = [finding for finding in result.findings if finding.severity in ("error", "warning")]
    return [f"{finding.rule} p.{finding.page}: {finding.message} ({finding.evidence})" for finding in found]


def claims(data):
    """The standards that a file says it complies with."""
    return {flavour for flavour, claim in CLAIMS.items() if claim in data}
