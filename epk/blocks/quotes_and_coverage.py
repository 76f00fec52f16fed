"""What others say: quotes and coverage."""

from __future__ import annotations

from collections.abc import Sequence

from epk.blocks.left_out import remarked
from epk.blocks.quote_choice import SharedQuotes, shown
from epk.blocks.registry import block
from epk.data.labels import Labels, Phrase, joined
from epk.data.reception import Coverage, Quote, Stars
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip, kept, opened, spaced
from epk.typeset.quotation_marks import quoted


@record
class QuotesOptions(SharedQuotes):
    """Which quotes, and how."""

    style: Text = described("Style of the quotes.", default=Text("quote"))
    marks: bool = described("In quotation marks, which large letters may do without.", default=True)
    attribution_style: Text = described("Style of the line that names the outlet.", default=Text("attribution"))
    rating_style: Text | None = described(
        "Style of a rating on a line of its own, as “4 / 5 stars”; it stands behind the outlet if left out.",
        default=None,
    )
    columns: int = described("How many stand side by side, in rows that share lines.", default=1, least=1)
    gutter: Length = described("Space between two side by side.", default=Length(14), example="8mm")
    gap: Length = described("Space between rows of them, at least.", default=Length(14))


@block("quotes", QuotesOptions, prints=("quotes",))
def quotes(setting: Setting, options: QuotesOptions) -> list[Strip]:
    """Lines from reviews with critic, outlet and date; what has no outlet is never printed."""
    there, remarks = shown(setting, options)
    width = (setting.measure - (options.columns - 1) * options.gutter) / options.columns
    told = [_told_quote(setting.measured(width), quote, options) for quote in there]
    if options.columns == 1:
        strips = [strip for parts in told for strip in opened(kept([strip for part in parts for strip in part]))]
    else:
        rows = [told[start : start + options.columns] for start in range(0, len(told), options.columns)]
        strips = [strip for row in rows for strip in _row(setting, row, width, options)]
    return remarked(strips, remarks)


def _told_quote(setting: Setting, quote: Quote, options: QuotesOptions) -> tuple[list[Strip], ...]:
    """What was said, who said it, and the rating if it has a line of its own."""
    place, labels = setting.within("BlockQuote"), setting.labels
    words = quote.excerpt.strip()
    excerpt = Text(quoted(words, setting.styles.language) if options.marks else words, quote.where("excerpt"))
    score = rating(quote.stars, labels, "score") if quote.stars and options.rating_style else None
    who = attribution(quote, labels, rated=not options.rating_style)
    return (
        place.phrase(excerpt, options.style),
        place.phrase(who, options.attribution_style),
        place.phrase(score, options.rating_style) if score and options.rating_style else [],
    )


def _row(setting: Setting, row: Sequence[tuple[list[Strip], ...]], width: float, options: QuotesOptions) -> list[Strip]:
    """Quotes side by side: below the longest of them who said each, on a common line, and then the ratings."""
    step = width + options.gutter
    strips: list[Strip] = []
    for parts in zip(*row, strict=True):
        cells = [(number * step, part) for number, part in enumerate(parts) if part]
        if cells:
            before = max(part[0].before for _, part in cells)
            after = max(part[-1].after for _, part in cells)
            strips.append(setting.beside(cells, before=before, after=after))
    return spaced(opened(kept(strips)), after=options.gap)


def attribution(quote: Quote, labels: Labels, *, rated: bool = True) -> Phrase:
    """Who wrote it where and when, with a rating and its scale if it is to be `rated`."""
    stars = rating(quote.stars, labels) if quote.stars and rated else None
    dated = labels.dated(quote.date) if quote.date else None
    return joined((quote.critic, quote.outlet, dated, stars), ", ")


def rating(stars: Stars, labels: Labels, key: str = "rating") -> Phrase:
    """A rating, its scale and its name: "4 of 5 stars"; as a `score` "4 / 5 stars"."""
    name = stars.name or labels("words", "stars")
    return labels.filled("words", key, given=labels.number(stars.given), of=labels.number(stars.of), name=name)


@record
class CoverageOptions(Record):
    """How coverage is set."""

    style: Text = described("Style of the text.", default=Text("body"))
    outlet_style: Text = described("Style of the outlets.", default=Text("name"))
    label_style: Text = described("Style of kind and date.", default=Text("label"))
    label_width: Length = described(
        "Width of the column of outlets; with 0 they stand above.", default=Length(150), example="54mm"
    )
    gap: Length = described("Space between two articles.", default=Length(10))


@block("coverage", CoverageOptions, prints=("coverage",))
def coverage(setting: Setting, options: CoverageOptions) -> list[Strip]:
    """Articles with an outlet: outlet and kind on the left, headline and what it says on the right."""
    named = [article for article in setting.film.coverage if article.outlet]
    listing = setting.within("L") if named else setting
    return [strip for article in named for strip in opened(_article(listing.within("LI"), article, options))]


def _article(item: Setting, article: Coverage, options: CoverageOptions) -> list[Strip]:
    label = item.within("Lbl")
    told = _told(item.within("LBody").measured(item.measure - options.label_width), article, options.style)
    outlet = str(article.outlet)
    labels = item.labels
    about = joined((labels("coverage", article.kind), labels.dated(article.date) if article.date else None), ", ")
    if options.label_width:
        left = label.measured(options.label_width - 14)
        head = [*left.phrase(outlet, options.outlet_style), *left.phrase(about, options.label_style)]
        return [item.beside([(0.0, head), (options.label_width, told)], after=options.gap)]
    return spaced(kept([*_beside(label, outlet, about, options), *told]), after=options.gap)


def _beside(label: Setting, outlet: str, about: Phrase, options: CoverageOptions) -> list[Strip]:
    """Outlet and kind on one line if they fit, otherwise on two."""
    at = label.width_of(outlet, options.outlet_style) + 8
    width = label.width_of("".join(about), options.label_style) + 1
    left, right = label.measured(at), label.measured(width)
    if at + width > label.measure:
        return [*label.phrase(outlet, options.outlet_style), *label.phrase(about, options.label_style)]
    return [
        label.beside([(0.0, left.phrase(outlet, options.outlet_style)), (at, right.phrase(about, options.label_style))])
    ]


def _told(setting: Setting, article: Coverage, style: str) -> list[Strip]:
    """Headline as a link, author, and what the article says."""
    strips: list[Strip] = []
    if article.title:
        words = setting.words(article.title, strong=True, href=article.url)
        strips += setting.paragraph([words], style, article.where("title"))
    if article.author:
        strips += setting.phrase(setting.labels.filled("words", "by", author=article.author), style)
    return strips + (setting.prose(article.summary, style) if article.summary else [])
