"""Documents as they are heard: structure and words as one text. `make heard` writes what tests expect of them."""

from __future__ import annotations

import tempfile
from ctypes import POINTER, c_ushort, cast, create_string_buffer
from pathlib import Path

import pypdfium2
from pypdf.generic import DictionaryObject
from pypdfium2 import raw

from epk.build import Order, build
from tests.reading import listed, read, said_of

PROJECT = Path(__file__).parents[1]
EXPECTED = Path(__file__).parent / "film" / "heard"


def heard(path):
    """What a listener gets: the structure as indented text, every element with the beginning of its words."""
    data = path.read_bytes()
    reader = read(data)
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)}
    (root,) = listed(reader.root_object["/StructTreeRoot"], "/K")
    return "\n".join(_heard(root.get_object(), "", pages, _words_by_mark(data), None)) + "\n"


def _heard(node, margin, pages, words, page):
    page = node.raw_get("/Pg") if "/Pg" in node else page
    parts = [part for kid in listed(node, "/K") for part in _read_out(kid, margin, pages, words, page)]
    spoken = [part for part in parts if isinstance(part, _Words)]
    parts = [_Words(" ".join(spoken))] if len(spoken) == len(parts) else parts
    head = " ".join([margin + node["/S"][1:], *said_of(node)])
    only = f" “{shortened(parts[0])}”" if len(parts) == 1 and isinstance(parts[0], _Words) and parts[0] else ""
    yield head + only
    if not only:
        yield from (f"{margin}  “{shortened(p)}”" if isinstance(p, _Words) else p for p in parts if p)


def _read_out(kid, margin, pages, words, page):
    """One thing in an element: its words, or the lines of an element in it."""
    child = kid.get_object()
    if isinstance(child, DictionaryObject) and "/S" in child:
        yield from _heard(child, margin + "  ", pages, words, page)
    elif not isinstance(child, DictionaryObject):
        yield words.get((pages[page.idnum], int(child)), _Words())
    elif "/MCID" in child:
        yield words.get((pages[child.raw_get("/Pg").idnum], int(child["/MCID"])), _Words())


class _Words(str):
    """Words among the lines of a structure."""

    __slots__ = ()


def shortened(text, most=48):
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"


def _words_by_mark(data):
    """The words of every mark, by index of the page and number of the mark, as PDFium reads them."""
    document = pypdfium2.PdfDocument(data)
    found = {}
    for index, page in enumerate(document):
        text = page.get_textpage()
        for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            size = raw.FPDFTextObj_GetText(thing.raw, text.raw, None, 0)
            buffer = create_string_buffer(size)
            raw.FPDFTextObj_GetText(thing.raw, text.raw, cast(buffer, POINTER(c_ushort)), size)
            words = buffer.raw[: size - 2].decode("utf-16-le", "replace").replace("\ufeff", "").replace("\u200b", "")
            left, low, right, high = thing.get_bounds()
            key = index, raw.FPDFPageObj_GetMarkedContentID(thing.raw)
            before, end, foot = found.get(key, ("", left, low))
            beside = abs(low - foot) < high - low and abs(left - end) < (high - low) / 3
            found[key] = before + ("" if beside or not before else " ") + words, right, low
    return {key: _Words(" ".join(words.split())) for key, (words, _, _) in found.items()}


def main():
    """Write down how Karmalink's documents are heard now; look at the difference before it is committed."""
    EXPECTED.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as out:
        for path in build(Order(PROJECT, Path(out), paper="a4"), lambda built: None).files:
            (EXPECTED / f"{path.stem}.txt").write_text(heard(path), "utf-8")


if __name__ == "__main__":
    main()
