"""Proofs of a print job: pages with their edges drawn in, and a page about it to send along."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from epk.build.atomic_write import write_all
from epk.build.document_properties import metadata_of
from epk.build.documents import BuiltDocument, BuiltDocuments, make_documents
from epk.build.order import Order
from epk.data.values import Colour
from epk.printing.job_sheet import WANTED, Job, Preview, job_sheet
from epk.printing.press import SAFE
from epk.printing.preview import Overlay, pictured, rendered
from epk.printing.printed_page import PrintedPage
from epk.problems import Problem

RESOLUTION = 100
"""Pixels an inch of the pictures of pages: enough to see what is where."""
THUMBNAIL = 500
"""Pixels that the picture of the first page is wide on the report."""
TRIM, BLEED, KEPT, COARSE = (230, 0, 80), (0, 140, 230), (0, 160, 70), (255, 120, 0)
"""Colours of the lines: where it is cut, how far it bleeds, how far text keeps away, pictures that are too coarse."""
LEGEND = (("line-trim", TRIM), ("line-bleed", BLEED), ("line-safe", KEPT), ("line-coarse", COARSE))
"""What the report says of them, by the keys of its labels."""


class Proof(NamedTuple):
    """The files of a proof, and what is worth a look."""

    files: tuple[Path, ...]
    warnings: tuple[Problem, ...]


def prove(order: Order) -> Proof:
    """Write a picture of every page that `order` prints, and of every document a page for the printing house.

    Raises ProblemsFound as a build does.
    """
    order = order._replace(edition="print")
    made = make_documents(order)
    files: dict[Path, bytes] = {}
    for document in made.documents:
        printed = document.printed
        name = document.path.stem.removesuffix("-print")
        pictures = list(rendered(document.data, RESOLUTION, [list(_overlays(page)) for page in printed]))
        proofs = {f"{name}-proof-{number:02}.png": png for number, png in enumerate(pictures, start=1)}
        files |= {order.out / proof: png for proof, png in proofs.items()}
        job = Job(document.path.name, printed, document.empty, order.ink_limit, tuple(proofs))
        files[order.out / f"{name}-proof.pdf"] = _report(made, document, order, job, pictures[0])
    write_all(files, order.lock)
    return Proof(tuple(files), made.warnings)


def _overlays(page: PrintedPage) -> Iterable[Overlay]:
    left, low, right, high = page.trim
    yield Overlay(page.bleed, BLEED)
    yield Overlay(page.trim, TRIM)
    yield Overlay((left + SAFE, low + SAFE, right - SAFE, high - SAFE), KEPT)
    for picture in page.pictures:
        if round(picture.resolution) < WANTED:
            yield Overlay(picture.box, COARSE, f"{picture.resolution:.0f} dpi")


def _report(made: BuiltDocuments, document: BuiltDocument, order: Order, job: Job, first: bytes) -> bytes:
    project, labels = made.project, made.labels
    layout = project.layouts[document.name]
    thumbnail = pictured(first, THUMBNAIL)
    lines = [(key, Colour(*(part / 255 for part in colour))) for key, colour in LEGEND]
    preview = Preview(thumbnail, thumbnail.height / thumbnail.width, lines)
    paper = "letter" if order.paper == "letter" else "a4"
    return job_sheet(project, layout, labels, job, preview, metadata_of(project.film, layout, labels), paper)
