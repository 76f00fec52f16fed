"""Content streams taken apart."""

from __future__ import annotations

import pytest

from epk.binder.content_streams import operations


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"1 0 0 rg", [(b"rg", 3)]),
        (b"(a (nested) \\) string) Tj", [(b"Tj", 1)]),
        (b"[(a)-20<6262>]TJ % a remark\n[] 0 d", [(b"TJ", 5), (b"d", 3)]),
        (b"/P <</MCID 0>>BDC", [(b"BDC", 5)]),
        (b"BI /W 1 /H 1 ID \x00 Q EI\nQ", [(b"BI", 0), (b"Q", 0)]),
        (b"true false null x", [(b"x", 3)]),
    ],
)
def test_operators_come_with_their_operands(data, found):
    assert [(operation.operator, len(operation.operands)) for operation in operations(data)] == found
