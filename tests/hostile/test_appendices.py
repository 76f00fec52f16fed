"""Appendices that are damaged or written to hurt, in a whole build.

What is bound in, left out of it and refused by its content is in tests/binder/test_page_copier.py, JavaScript among it.
"""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.constants import UserAccessPermissions

from epk.problems import ExitCode

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
TREE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PRINT = UserAccessPermissions.PRINT
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]%s>>"


@pytest.fixture
def bound(film):
    """Puts a file into the place of an appendix, and builds."""
    film.edit("# appendices: ", "appendices: [{file: list.pdf, title: A list, documents: [one-sheet]}]\n# ")

    def build(content):
        (film.assets / "list.pdf").write_bytes(content)
        return film.build()

    return build


def pdf(*objects, trailer=b""):
    """A file of these objects, numbered from 1."""
    file, offsets = BytesIO(), []
    file.write(b"%PDF-1.7\n")
    for number, content in enumerate(objects, start=1):
        offsets.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    file.write(b"trailer\n<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, trailer.replace(b"HERE", b"%d" % start)))
    return file.getvalue() + b"startxref\n%d\n%%%%EOF\n" % start


def stream(data, entries=b""):
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), entries, data)


def packed(objects, **entries):
    """A file whose catalog, page tree and page lie in a compressed object stream; `entries` of both streams change."""
    wanted = {"N": 3, "Index": "0 8", "W": "1 4 1", **entries}
    head = b"1 0 2 30 3 70 ".ljust(20)
    data = zlib.compress(head + CATALOG.ljust(30) + TREE.ljust(40) + PAGE % b"" + objects, 9)
    file = b"%PDF-1.7\n"
    places = {5: len(file)}
    file += b"5 0 obj\n%s\nendobj\n" % stream(data, b"/Type/ObjStm/Filter/FlateDecode/First 20/N %d" % wanted["N"])
    places[6] = len(file)
    rows = [(0, 0, 255), (2, 5, 0), (2, 5, 1), (2, 5, 2), (0, 0, 0), (1, places[5], 0), (1, places[6], 0), (0, 0, 0)]
    table = zlib.compress(b"".join(bytes([a]) + b.to_bytes(4, "big") + bytes([c]) for a, b, c in rows))
    lines = f"/Type/XRef/Filter/FlateDecode/Size 8/Root 1 0 R/Index[{wanted['Index']}]/W[{wanted['W']}]"
    file += b"6 0 obj\n%s\nendobj\n" % stream(table, lines.encode())
    return file + b"startxref\n%d\n%%%%EOF\n" % places[6]


def tree_of(levels):
    """A page tree in which ten entries of every level are all the same one below."""
    nodes = [b"<</Type/Pages/Count 1/Kids[%s]>>" % (b"%d 0 R " % (number + 1) * 10) for number in range(2, 2 + levels)]
    return pdf(CATALOG, *nodes, PAGE % b"")


def encrypted(user, cipher, allowed=-1):
    writer, file = PdfWriter(), BytesIO()
    writer.add_blank_page(10, 10)
    writer.encrypt(user, "owner", algorithm=cipher, permissions_flag=allowed)
    writer.write(file)
    return file.getvalue()


def many(count, declared):
    return pdf(CATALOG, b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * count, declared), PAGE % b"")


BOMB = zlib.compress(zlib.compress(b"0 " * 100_000_000, 9), 9)
DAMAGED = [
    pytest.param(
        pdf(CATALOG, TREE, PAGE % b"/Contents 4 0 R", stream(BOMB, b"/Filter[/FlateDecode/FlateDecode]")),
        id="bomb-in-a-page",
    ),
    pytest.param(pdf(CATALOG, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"), id="page-tree-in-itself"),
    pytest.param(pdf(CATALOG, TREE, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"), id="page-tree-cycle"),
    pytest.param(tree_of(10), id="page-tree-of-10-billion"),
    pytest.param(
        pdf(CATALOG, *(b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % number for number in range(3, 5_000)), PAGE % b""),
        id="page-tree-5000-deep",
    ),
    pytest.param(pdf(b"<</Type/Catalog>>"), id="no-page-tree"),
    pytest.param(pdf(b"42"), id="no-catalog"),
    pytest.param(pdf(CATALOG, TREE, b"<</Type/Page/MediaBox(abc)>>"), id="page-size-as-text"),
    pytest.param(pdf(CATALOG, TREE, PAGE % (b"/X " + b"[" * 20_000 + b"]" * 20_000)), id="arrays-20000-deep"),
    pytest.param(
        pdf(CATALOG, TREE, PAGE % (b"/X " + b"<</A " * 20_000 + b"1" + b">>" * 20_000)), id="dictionaries-20000-deep"
    ),
    pytest.param(pdf(CATALOG, TREE, PAGE % b"/X 4 0 R", b"4 0 R"), id="reference-to-itself"),
    pytest.param(pdf(CATALOG, TREE, PAGE % b"/X 4 0 R", b"5 0 R", b"4 0 R"), id="references-in-a-circle"),
    pytest.param(
        pdf(CATALOG, TREE, PAGE % b"/Contents 4 0 R", b"<</Length 4 0 R>>stream\nq Q\nendstream"), id="its-own-length"
    ),
    pytest.param(pdf(CATALOG, TREE, PAGE % b"").replace(b"xref\n0", b"xxxx\n0"), id="no-table-of-objects"),
    pytest.param(packed(b" " * 300_000_000), id="compressed-bomb"),
    pytest.param(packed(b"", N=2_000_000_000), id="two-billion-objects-in-a-stream"),
    pytest.param(packed(b"", W="1 200000000 1"), id="wide-table-of-objects"),
    pytest.param(packed(b"", W="0 0 0"), id="table-of-objects-without-width"),
]


@pytest.mark.parametrize("content", DAMAGED)
def test_damaged_ones_are_refused(bound, content):
    outcome = bound(content)
    outcome.refused('"list.pdf" is damaged', "print it as a new PDF", code=ExitCode.APPENDIX_UNREADABLE)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", ["is empty"], id="empty"),
        pytest.param(b"Dear editor,", ["is not a PDF"], id="text"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(200), ["is not a PDF"], id="png-renamed"),
        pytest.param(pdf(CATALOG, TREE, PAGE % b"")[:150], ["is cut off"], id="truncated"),
        pytest.param(many(600, 1), ["600 pages", "EPK_MAX_APPENDIX_PAGES"], id="more-pages-than-it-says"),
        pytest.param(many(1, 100_000), ["100000 pages"], id="100000-pages-it-says"),
        pytest.param(
            pdf(
                CATALOG,
                b"<</Type/Pages/Kids[%s]/Count 100000>>" % b"".join(b"%d 0 R " % n for n in range(3, 100_003)),
                *[PAGE % b""] * 100_000,
            ),
            ["100000 pages"],
            id="100000-pages",
        ),
        pytest.param(encrypted("user", "RC4-128"), ["protected by a password"], id="user-password"),
        pytest.param(encrypted("user", "AES-128"), ["protected by a password"], id="user-password-aes-128"),
        pytest.param(encrypted("user", "AES-256"), ["protected by a password"], id="user-password-aes-256"),
        pytest.param(
            encrypted("", "AES-256", PRINT), ["owner forbids to bind it in"], id="owner-password-to-print-only"
        ),
        pytest.param(pdf(CATALOG, TREE, PAGE % b"") + b"\0" * 100_000_000, ["larger than 100 MB"], id="100-megabytes"),
    ],
)
def test_unusable_ones_are_refused(bound, content, words):
    bound(content).refused('"list.pdf"', *words, code=ExitCode.APPENDIX_UNREADABLE)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(pdf(CATALOG, TREE, PAGE % b"", trailer=b"/Prev HERE"), id="table-of-objects-in-a-circle"),
        pytest.param(pdf(CATALOG, TREE, PAGE % b"", trailer=b"/Prev 9"), id="table-of-objects-elsewhere"),
        pytest.param(packed(b"", Index="0 2000000000"), id="table-of-two-billion-objects"),
        pytest.param(encrypted("", "RC4-128"), id="owner-password"),
        pytest.param(encrypted("", "AES-128"), id="owner-password-aes-128"),
        pytest.param(encrypted("", "AES-256"), id="owner-password-aes-256"),
        pytest.param(
            pdf(CATALOG[:-2] + b"/Outlines 4 0 R>>", TREE, PAGE % b"", b"<</First 4 0 R/Title(a)/Next 4 0 R>>"),
            id="outline-in-a-circle",
        ),
        pytest.param(
            pdf(CATALOG[:-2] + b"/Names<</Dests 4 0 R>>>>", TREE, PAGE % b"", b"<</Kids[4 0 R]>>"),
            id="names-in-a-circle",
        ),
    ],
)
def test_oddities_that_hurt_nobody_are_bound_in(bound, content):
    assert bound(content).code == ExitCode.DONE
