"""What other libraries keep to themselves and is used all the same: written down, and noticed when it changes."""

from __future__ import annotations

import ast
import re
import tomllib
from io import BytesIO
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PIL import Image
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from epk.pdf.appendices.source import Appendix, AppendixFile
from epk.pdf.pixels.memory import BLOCK, give_back, prepare
from epk.pdf.pixels.planes import reduced
from epk.problems import Span

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
BASES = {"Canvas": Canvas(BytesIO()), "PdfWriter": PdfWriter()}


def inherited(tree):
    """What classes that extend those of a library use of them through `self`."""
    for extending in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        for base in (BASES[name.id] for name in extending.bases if isinstance(name, ast.Name) and name.id in BASES):
            used = {node.attr for node in ast.walk(extending) if isinstance(node, ast.Attribute)}
            yield from (name for name in used if re.match("_[a-zA-Z]", name) and hasattr(base, name))


def reached(text):
    """Private parts of anything else: ruff's rule SLF001 forbids them, except where a line says so."""
    for line in text.splitlines():
        code, told, _ = line.partition("# noqa: SLF001")
        yield from re.findall(r"(?<!self)\.(_[a-zA-Z]\w*)", code if told else "")


def private_parts():
    """Those of other libraries that the program uses, by name."""
    texts = [path.read_text("utf-8") for path in (ROOT / "epk").rglob("*.py")]
    return {name for text in texts for name in (*inherited(ast.parse(text)), *reached(text))}


def test_every_private_part_is_on_the_page():
    used = private_parts()
    assert {"_doc", "_objects", "_add_object", "_data", "_ID"} <= used
    assert {name for name in used if f"`{name}`" not in PAGE} == set()


def test_the_page_names_tests_that_there_are():
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", PAGE)
    assert len(named) > 10
    for file, test in named:
        assert f"def {test}" in (ROOT / file).read_text("utf-8"), (file, test)


def locked():
    """The versions that are tested together."""
    lines = (ROOT / ".ci" / "constraints.txt").read_text("utf-8").splitlines()
    pinned = [re.fullmatch(r"([\w.-]+)==([\w.+!]+)", line) for line in lines if not line.startswith("#")]
    assert all(pinned), "only names and versions"
    return {canonicalize_name(match[1]): match[2] for match in pinned}


def wanted():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    lines = [*project["build-system"]["requires"], *project["project"]["dependencies"], *chain(*extras)]
    return [one for one in map(Requirement, lines) if one.name != "epk"]


@pytest.mark.parametrize("requirement", wanted(), ids=str)
def test_everything_is_locked_to_a_version_that_will_do(requirement):
    version = locked().get(canonicalize_name(requirement.name))
    assert version is not None, "run `make lock`"
    assert requirement.specifier.contains(version, prereleases=True), "run `make lock`"


class Reading(BytesIO):
    """A file that counts how often it is read from."""

    def __init__(self, data):
        super().__init__(data)
        self.sizes = []

    def read(self, size=-1):
        self.sizes.append(size)
        return super().read(size)


def test_pillow_decodes_a_jpeg_in_one_call(monkeypatch):
    picture = BytesIO()
    Image.effect_noise((1200, 1200), 90).convert("RGB").save(picture, "JPEG", quality=95)
    data = picture.getvalue()
    files = []
    monkeypatch.setattr("epk.pdf.pixels.planes.BytesIO", lambda content: files.append(Reading(content)) or files[-1])
    reduced(data, (0, 0, 1, 1), (100, 100))
    assert [sum(size >= 1 << 16 for size in file.sizes) for file in files] == [1, 1]
    assert len(data) > 4 << 16


def test_pillow_keeps_blocks_of_that_size_and_gives_them_back():
    prepare()
    assert Image.core.get_block_size() == BLOCK
    Image.new("RGB", (500, 500)).close()
    assert Image.core.get_stats()["blocks_cached"] > 0
    give_back()
    assert Image.core.get_stats()["blocks_cached"] == 0


def test_pypdf_lists_every_object_of_an_appendix_to_be_read_ahead(tmp_path, monkeypatch):
    writer = PdfWriter()
    writer.add_blank_page(612, 792)
    writer.write(tmp_path / "list.pdf")
    appendix = Appendix(AppendixFile(tmp_path / "list.pdf", "A list", Span("film.yaml")))
    read = set()
    monkeypatch.setattr(appendix.reader, "get_object", read.add)
    appendix.read_ahead()
    assert read >= set(range(1, (tmp_path / "list.pdf").read_bytes().count(b" obj") + 1))
