"""Pictures that let through what is beneath, where a standard knows no transparency."""

from pathlib import Path

from epk.data.record import NOWHERE
from epk.page.items import Image
from epk.page.pages import FilledRegion, Page
from epk.pictures.encoded import encoded_picture
from epk.pictures.picture import PictureFile, Placement
from epk.printing.transparency import see_through
from epk.problems import Severity, Span

BLOCK = Span("layout.yaml", 20, 9)
MASK = encoded_picture(b"", "FlateDecode", (1, 1), 1)


def placement(name):
    return Placement(PictureFile(Path("assets", name), Span("film.yaml"), 1, 1, "RGBA", "PNG", 1))


def encoded(placed):
    see = placed.picture.path.name.startswith("cut-out")
    return encoded_picture(b"", "FlateDecode", (1, 1), 3, MASK if see else None)


def found(*images):
    return see_through([Page(0, 1, 1, (FilledRegion("", (one,)),)) for one in images], encoded)


def test_they_are_named_where_a_block_shows_them():
    [problem] = found(
        Image(placement("still.png"), 1, 1, span=BLOCK), Image(placement("cut-out.png"), 1, 1, span=BLOCK)
    )
    assert (problem.severity, problem.span) == (Severity.ERROR, BLOCK)
    assert problem.message == (
        'this block shows "cut-out.png", which is partly transparent; PDF/X-1a has no transparency'
    )
    assert problem.hint == "Export the picture on a ground of its own, or ask the printer for PDF/X-4."


def test_a_block_is_told_once_of_each():
    one, other = (Image(placement(f"cut-out{number}.png"), 1, 1, span=BLOCK) for number in (1, 2))
    elsewhere = Image(one.placement, 1, 1, span=Span("layout.yaml", 30, 9))
    assert [problem.span.line for problem in found(one, one, other, elsewhere)] == [20, 20, 30]


def test_one_that_no_block_shows_is_told_too():
    assert [problem.span for problem in found(Image(placement("cut-out.png"), 1, 1))] == [NOWHERE]
