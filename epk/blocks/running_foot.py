"""Words of the layout's own, as in running heads and feet: title, document, page number."""

from __future__ import annotations

from epk.blocks.registry import block
from epk.data.labels import PLACE, Label, Phrase, trimmed
from epk.data.record import Record, Text, described, record
from epk.page.setting import Setting
from epk.page.strips import Strip
from epk.page.turned import turned


@record
class WordsOptions(Record):
    """Words of the layout's own."""

    text: Text = described(
        "What to print. `{title}`, `{document}`, `{year}`, `{page}`, `{pages}`, `{part}` and its `{number}` are "
        "replaced."
    )
    shorter: Text | None = described("What to print where that takes more than one line.", default=None)
    style: Text = described("Its style.", default=Text("body"))
    turned: bool = described(
        "Read upwards along the region, as on the spine of a book; the block then fills the region.", default=False
    )
    mirrored_style: Text | None = described("Its style on the left pages of a facing layout, if another.", default=None)


@block("words", WordsOptions, frame=True)
def words(setting: Setting, options: WordsOptions) -> list[Strip]:
    """Words that the layout gives, the same for every film."""
    return turned(setting, lambda place: _words(place, options)) if options.turned else _words(setting, options)


def _words(setting: Setting, options: WordsOptions) -> list[Strip]:
    text = trimmed(replaced(setting, options.text), " ·")
    other = setting.mirrored != setting.rtl
    style = options.mirrored_style if other and options.mirrored_style else options.style
    if options.shorter and setting.width_of("".join(text), style) > setting.measure:
        text = replaced(setting, options.shorter)
    return setting.paragraph(setting.inlines(text), style, options.text.span) if text else []


def replaced(setting: Setting, text: Text) -> Phrase:
    """`text` with the names in braces replaced by what they stand for; dots that join nothing are left out."""
    film, context = setting.film, setting.context
    known = {
        "title": film.title.value,
        "document": setting.labels.of_layout(context.layout.title),
        "year": str(film.year.value) if film.year else "",
        "page": str(setting.page + 1) if setting.page is not None else "",
        "pages": str(context.pages),
        "part": setting.anchor.title if setting.anchor else "",
        "number": _number(setting),
    }
    words = setting.labels.of_layout(text)
    tag = words.language if isinstance(words, Label) else None
    parts = [known.get(part, f"{{{part}}}") if n % 2 else part for n, part in enumerate(PLACE.split(words))]
    return tuple(Label(part, tag) if tag and not n % 2 else part for n, part in enumerate(parts))


def _number(setting: Setting) -> str:
    """The number of the section among those with a title, in two digits; nothing while they are not known."""
    names = [anchor.name for anchor in setting.context.anchors]
    own = setting.anchor.name if setting.anchor else None
    return f"{names.index(own) + 1:02}" if own in names else ""
