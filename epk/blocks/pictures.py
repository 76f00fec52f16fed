"""Key art and stills."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from epk.blocks.picture_choice import chosen, chosen_number
from epk.blocks.registry import block
from epk.data.film import Picture
from epk.data.labels import Label
from epk.data.record import Record, Text, described, record
from epk.data.values import Colour, Extent, Length
from epk.page.contrast import Letters
from epk.page.flow import height_of
from epk.page.geometry import Box
from epk.page.items import Image
from epk.page.setting import Setting
from epk.page.strips import Strip, kept, spaced
from epk.pictures.crop import crop_to
from epk.pictures.picture import Patch, Shade, placed
from epk.problems import Span

LEAST_CLEAR = 0.15
"""Part of a picture's height that letters leave clear, below which its focus does not make way for them."""
BLACK, WHITE = Colour(0.0, 0.0, 0.0), Colour(1.0, 1.0, 1.0)


def picture_strip(
    setting: Setting,
    picture: Picture,
    width: float,
    height: float | None,
    most: float | None = None,
    *,
    spare: bool = False,
    disc: bool = False,
) -> Strip:
    """A picture `width` points wide, cropped to `height`, or in its own shape up to `most` points high.

    It is a Figure with its alternative text; a `spare` one was chosen because no other page shows it. A `disc` is
    as high as wide, unless it is to be another oval.
    """
    context = setting.context
    opened = context.open_picture(context.project.asset(picture.file), picture.file.span)
    own = width if disc else width * opened.height / opened.width
    high = height if height is not None else min(own, most or own)
    there = Box(0.0, 0.0, width, high)
    letters = [one for one in setting.letters if there.meets(one.box)]
    crop = crop_to(opened.width, opened.height, width / high, picture.focus, picture.keep, _clear(letters, high))
    placement = placed(opened, crop, _shade(letters, setting.ground, width, high))
    figure = setting.within("Figure", alt=picture.alt).element
    image = Image(placement, width, high, spare=spare, disc=disc, element=figure, span=setting.span)
    return Strip(high, (image,), width=width)


def _clear(letters: Sequence[Letters], height: float) -> tuple[float, float]:
    """The part of a picture's height between the letters that stand on it; all of it where they leave next to none."""
    above = [one.box.bottom for one in letters if one.box.top + one.box.bottom <= height]
    below = [one.box.top for one in letters if one.box.top + one.box.bottom > height]
    begin, end = max(above, default=0.0) / height, min(below, default=height) / height
    return (begin, end) if end - begin >= LEAST_CLEAR else (0.0, 1.0)


def _shade(letters: Sequence[Letters], own: Colour | None, width: float, height: float) -> Shade | None:
    """What makes the letters on a picture legible; both on left pages and on right ones."""
    if not letters:
        return None
    ground = _ground(letters, own)
    patches = (
        Patch(
            (
                max(min(box.x, width - box.right) / width, 0.0),
                max(box.top / height, 0.0),
                min(max(box.right, width - box.x) / width, 1.0),
                min(box.bottom / height, 1.0),
            ),
            colour,
            contrast,
        )
        for box, colour, contrast in ((one.box, one.colour, one.contrast) for one in letters)
    )
    return Shade(ground, tuple(patches))


def _ground(letters: Sequence[Letters], own: Colour | None) -> Colour:
    """The page's `own` ground where all letters can be read on it; otherwise black or white, whichever is better."""
    if own and all(one.colour.contrast(own) >= one.contrast for one in letters):
        return own
    return max(BLACK, WHITE, key=lambda ground: min(one.colour.contrast(ground) for one in letters))


@record
class PictureOptions(Record):
    """One picture."""

    still: int | None = described("Number of a still; the key art if left out.", default=None)
    own: bool = described("Instead, the still that the entry in `pages` names.", default=False)
    spare: bool = described("Instead, the next still that no other page of the document shows.", default=False)
    height: Extent | None = described(
        "Height, in percent of the region or as a length; its own shape if left out.", default=None
    )
    most: Length | None = described(
        "Height above which its own shape is cropped around the focus.", default=None, example="90mm"
    )
    shape: Literal["rectangle", "disc"] = described(
        "A `disc` is cut around the focus, as large as `height`, `width` or `most` says, or as the region is wide.",
        default="rectangle",
    )
    width: Length | None = described("Width, where it is another than the region's.", default=None, example="60mm")
    place: Literal["left", "centre", "right"] = described(
        "Where it stands in the region if it is not as wide; sides are changed on the left pages of a facing layout, "
        "and where reading begins on the right.",
        default="left",
    )
    overhang: Length = described(
        "How far it runs out of the region on the side where it stands; beyond the bleed it is cut off.",
        default=Length(0),
        example="20mm",
    )
    caption_style: Text | None = described("Style of its caption and credit; none if left out.", default=None)


def _prints(options: PictureOptions | PictureCreditOptions) -> tuple[str, ...]:
    return ("stills",) if options.still or options.own or options.spare else ("key_art",)


@block(
    "picture",
    PictureOptions,
    prints=_prints,
    shows_picture=True,
)
def picture(setting: Setting, options: PictureOptions) -> list[Strip]:
    """The key art or one still, as wide as the region or in a place of it."""
    shown = chosen(setting, options)
    if shown is None:
        return []
    height = options.height.of(setting.room) if options.height else None
    place = setting.within("Div") if options.caption_style else setting
    strips = [_in_its_place(place, shown, height, options)]
    if options.caption_style:
        strips += spaced(caption(place, shown, "", options.caption_style), before=5)
    return kept(strips)


def _in_its_place(setting: Setting, shown: Picture, height: float | None, options: PictureOptions) -> Strip:
    """A picture or a disc on one side or in the middle of its region, or out of it."""
    disc = options.shape == "disc"
    width = options.width or setting.measure
    if disc:
        width = height = height or min(width, options.most or width)
    spare = setting.measure - width
    left = {"left": -options.overhang, "centre": spare / 2, "right": spare + options.overhang}[options.place]
    letters = (one._replace(box=one.box.moved(-left, 0.0)) for one in setting.letters)
    beneath = tuple(one for one in letters if one.box.x < width and one.box.right > 0.0)
    on_it = setting._replace(letters=beneath)
    strip = picture_strip(on_it, shown, width, height, options.most, spare=options.spare, disc=disc)
    items = [replace(image, aside=spare - 2 * left) for image in strip.moved(left) if isinstance(image, Image)]
    return strip._replace(items=tuple(items), width=setting.measure)


@record
class PictureCreditOptions(Record):
    """Whose credit, and how."""

    still: int | None = described("Number of a still; the key art if left out.", default=None)
    own: bool = described("Instead, the still that the entry in `pages` names.", default=False)
    spare: bool = described("Instead, that of the still that `picture` with `spare` shows.", default=False)
    caption: bool = described("Print the caption too, where the region has room for both.", default=False)
    figure: bool = described("Print the still's number in the film before it, as in “Fig. 4”.", default=False)
    style: Text = described("Its style.", default=Text("caption"))


@block(
    "picture-credit",
    PictureCreditOptions,
    prints=_prints,
    frame=True,
)
def picture_credit(setting: Setting, options: PictureCreditOptions) -> list[Strip]:
    """Credit and copyright of a picture that stands elsewhere on the page."""
    shown, number = chosen(setting, options), chosen_number(setting, options)
    if shown is None:
        return []
    label = figure(setting, number) if options.figure and number else ""
    if options.caption:
        unread = setting._replace(element=None)
        if height_of(caption(unread, shown, label, options.style)) <= setting.room:
            return caption(setting, shown, label, options.style)
    told = ", ".join(str(text) for text in (shown.credit, shown.copyright) if text)
    return _labelled(setting, label, told, options.style, setting.place_of(shown.credit or shown.copyright or ""), "P")


def figure(setting: Setting, number: int) -> Label:
    """What a still is called in print, "Fig. 4"."""
    return setting.labels.said("words", "figure", number=str(number))


def caption(setting: Setting, picture: Picture, label: str, style: str, kind: str = "Caption") -> list[Strip]:
    """A `label` if it is not empty, then caption, credit and copyright of a picture, as one paragraph."""
    told = [str(text).strip() for text in (picture.caption, picture.credit, picture.copyright) if text]
    sentences = " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in told)
    return _labelled(setting, label, sentences, style, picture.where("caption"), kind)


def _labelled(setting: Setting, label: str, told: str, style: str, span: Span, kind: str) -> list[Strip]:
    """One paragraph; its label is stronger. None where there is neither."""
    language = label.language if isinstance(label, Label) else setting.styles.language
    words = [setting.words(Label(f"{label}\u2002", language), strong=True)] if label else []
    return setting.paragraph([*words, setting.words(told)], style, span, kind)


@record
class NoticeOptions(Record):
    """How the notice is set."""

    style: Text = described("Its style.", default=Text("note"))


@block("illustration-notice", NoticeOptions)
def illustration_notice(setting: Setting, options: NoticeOptions) -> list[Strip]:
    """Says that the pictures were made for the kit, when all of them or some are illustrations."""
    film = setting.film
    pictures = [*([film.key_art] if film.key_art else []), *film.stills]
    if not any(picture.illustration for picture in pictures):
        return []
    which = "all-illustrations" if all(picture.illustration for picture in pictures) else "some-illustrations"
    return setting.phrase(setting.labels("words", which), options.style)
