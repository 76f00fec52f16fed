"""Key art and stills."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from epk.blocks.registry import block
from epk.data.film import Picture
from epk.data.record import Record, Text, described, record
from epk.data.values import Extent, Length
from epk.page.material import Piece, kept, spaced
from epk.page.setting import Setting
from epk.problems import Problem, ProblemsFound, error

if TYPE_CHECKING:
    from epk.pdf.document import Page

Crop = tuple[float, float, float, float]


def crop_to(width: int, height: int, shape: float, focus: Sequence[float]) -> Crop:
    """The largest part of a picture of `width` × `height` pixels that is `shape` times as wide as high, around `focus`.

    Left, top, right, bottom as parts of width and height.
    """
    own = width / height
    wide, high = (shape / own, 1.0) if own > shape else (1.0, own / shape)
    left = min(max(focus[0] - wide / 2, 0.0), 1.0 - wide)
    top = min(max(focus[1] - high / 2, 0.0), 1.0 - high)
    return (left, top, left + wide, top + high)


def picture_piece(
    setting: Setting, picture: Picture, width: float, height: float | None, most: float | None = None
) -> Piece:
    """A picture `width` points wide, cropped to `height`, or in its own shape up to `most` points high.

    It is a Figure with its alternative text.
    """
    edition = setting.edition
    opened = edition.shelf.open(edition.project.asset(picture.file), picture.file.span)
    own = width * opened.height / opened.width
    high = height if height is not None else min(own, most or own)
    crop = crop_to(opened.width, opened.height, width / high, picture.focus)
    placement = edition.shelf.place(opened, width, high, crop)
    figure = setting.within("Figure", alt=picture.alt).element

    def draw(page: Page, x: float, top: float) -> None:
        encoded = edition.shelf.encoded(placement)
        if encoded.mask and not page.blends:
            raise ProblemsFound([_see_through(setting, picture)])
        page.picture(encoded, x, top, width, high, figure)

    return Piece(high, draw, width=width)


def _see_through(setting: Setting, picture: Picture) -> Problem:
    message = f'this block shows "{picture.file}", which is partly transparent; PDF/X-1a has no transparency'
    return error(setting.span, message, "Export the picture on a ground of its own, or ask the printer for PDF/X-4.")


@record
class PictureOptions(Record):
    """One picture."""

    still: int | None = described("Number of a still; the key art if left out.", default=None)
    height: Extent | None = described(
        "Height, in percent of the region or as a length; its own shape if left out.", default=None
    )
    most: Length | None = described(
        "Height above which its own shape is cropped around the focus.", default=None, example="90mm"
    )
    caption_style: Text | None = described("Style of its caption and credit; none if left out.", default=None)


@block("picture", PictureOptions)
def picture(setting: Setting, options: PictureOptions) -> list[Piece]:
    """The key art or one still, as wide as the region."""
    chosen = _chosen(setting, options)
    if chosen is None:
        return []
    height = options.height.of(setting.room) if options.height else None
    place = setting.within("Div") if options.caption_style else setting
    pieces = [picture_piece(place, chosen, setting.measure, height, options.most)]
    if options.caption_style:
        pieces += spaced(caption(place, chosen, None, options.caption_style), before=5)
    return kept(pieces)


@record
class PictureCreditOptions(Record):
    """Whose credit, and how."""

    still: int | None = described("Number of a still; the key art if left out.", default=None)
    style: Text = described("Its style.", default=Text("caption"))


@block("picture-credit", PictureCreditOptions, frame=True)
def picture_credit(setting: Setting, options: PictureCreditOptions) -> list[Piece]:
    """Credit and copyright of a picture that stands elsewhere on the page."""
    chosen = _chosen(setting, options)
    told = [str(text) for text in (chosen.credit, chosen.copyright) if text] if chosen else []
    return setting.phrase(", ".join(told), options.style) if told else []


def _chosen(setting: Setting, options: PictureOptions | PictureCreditOptions) -> Picture | None:
    if options.still is None:
        return setting.film.key_art
    if options.still < 1:
        raise ProblemsFound([error(options.where("still"), f"stills are numbered from 1, found {options.still}")])
    stills = setting.film.stills
    return stills[options.still - 1] if options.still <= len(stills) else None


def caption(setting: Setting, picture: Picture, number: int | None, style: str) -> list[Piece]:
    """Number, caption, credit and copyright of a picture, as one paragraph."""
    words = [setting.words(f"{number}\u2002", strong=True)] if number else []
    told = [str(text).strip() for text in (picture.caption, picture.credit, picture.copyright) if text]
    sentences = " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in told)
    if not words and not sentences:
        return []
    return setting.paragraph([*words, setting.words(sentences)], style, picture.where("caption"), "Caption")


@record
class NoticeOptions(Record):
    """How the notice is set."""

    style: Text = described("Its style.", default=Text("note"))


@block("illustration-notice", NoticeOptions)
def illustration_notice(setting: Setting, options: NoticeOptions) -> list[Piece]:
    """Says that the pictures were made for the kit, when all of them or some are illustrations."""
    film = setting.film
    pictures = [*([film.key_art] if film.key_art else []), *film.stills]
    if not any(picture.illustration for picture in pictures):
        return []
    which = "all-illustrations" if all(picture.illustration for picture in pictures) else "some-illustrations"
    return setting.phrase(setting.labels("words", which), options.style)


@record
class StillsOptions(Record):
    """A contact sheet."""

    columns: int = described("Pictures side by side.", default=2, least=1)
    gutter: Length = described("Space between two columns.", default=Length(12))
    gap: Length = described("Space between two rows.", default=Length(16))
    shape: float = described("Width of every picture divided by its height.", default=1.6, least=0.1)
    caption_style: Text = described("Style of captions.", default=Text("caption"))


@block("stills", StillsOptions)
def stills(setting: Setting, options: StillsOptions) -> list[Piece]:
    """All stills, numbered, each with its caption and credit, never parted from them."""
    width = (setting.measure - options.gutter * (options.columns - 1)) / options.columns
    cells = [
        _numbered(setting.within("Sect").measured(width), picture, number, options)
        for number, picture in enumerate(setting.film.stills, start=1)
    ]
    rows = [cells[start : start + options.columns] for start in range(0, len(cells), options.columns)]
    return [
        setting.beside([(index * (width + options.gutter), cell) for index, cell in enumerate(row)], after=options.gap)
        for row in rows
    ]


def _numbered(setting: Setting, picture: Picture, number: int, options: StillsOptions) -> list[Piece]:
    piece = picture_piece(setting, picture, setting.measure, setting.measure / options.shape)
    return [piece, *spaced(caption(setting, picture, number, options.caption_style), before=5)]
