"""Objects written to a file by hand, looked up by the references that the canvas gave."""

from __future__ import annotations

from pypdf.generic import IndirectObject

from tests.reading import read


class Objects:
    """What stands in a finished file: `objects["12 0 R"]`."""

    def __init__(self, canvas, catalog="", information=""):
        self.reader = read(canvas.close(catalog, information))

    def __getitem__(self, reference):
        number, generation, _ = reference.split()
        return self.reader.get_object(IndirectObject(int(number), int(generation), self.reader))


def referred(value):
    """An entry that is a reference, as the canvas writes it."""
    return f"{value.idnum} {value.generation} R"
