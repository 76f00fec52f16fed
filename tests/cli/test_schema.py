"""`epk schema`."""

import json

import pytest

from epk.problems import ExitCode


@pytest.mark.parametrize("kind", ["film", "layout", "theme", "labels"])
def test_schema_prints_json(epk, kind):
    code, out, _ = epk("schema", kind)
    assert code is ExitCode.DONE
    assert json.loads(out)["type"] == "object"
