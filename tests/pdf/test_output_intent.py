"""The output intent: its condition by name, and the profile that describes it."""

import pytest

from epk.pdf.canvas import TaggedCanvas
from epk.pdf.output_intent import OutputCondition, write_output_intent
from tests.objects import Objects

CONDITION = OutputCondition("FOGRA39", "Coated (39)", 4, lambda: b"a profile")


def test_the_condition_is_named_with_its_registry_and_profile():
    assert CONDITION.entries("GTS_PDFX", "7 0 R") == (
        "<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)"
        r"/Info(Coated \(39\))/RegistryName(http://www.color.org)/DestOutputProfile 7 0 R>>"
    )


def test_one_that_no_registry_knows_names_none():
    assert "RegistryName" not in CONDITION._replace(registered=False).entries("GTS_PDFX", "7 0 R")
    assert OutputCondition("a", "b", 3, bytes).registered


@pytest.mark.parametrize("components", [3, 4])
def test_the_profile_is_a_stream_that_tells_its_components(components):
    canvas = TaggedCanvas()
    intent = write_output_intent(canvas, "GTS_PDFA1", CONDITION._replace(components=components))
    stream = Objects(canvas)[intent.split("/DestOutputProfile ")[1].removesuffix(">>")]
    assert intent.startswith("<</Type/OutputIntent/S/GTS_PDFA1/")
    assert (stream["/N"], stream.get_data()) == (components, b"a profile")
