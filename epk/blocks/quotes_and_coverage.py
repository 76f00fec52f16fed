"""What others say: quotes and coverage."""

from __future__ import annotations

from epk.blocks.left_out import left_out, remarked
from epk.blocks.registry import block
from epk.data.labels import Labels, Phrase, joined
from epk.data.reception import Coverage, Quote, Stars
from epk.data.record import Record, Text, described, record
from epk.data.values import Length
from epk.page.setting import Setting
from epk.page.strips import Strip, kept, spaced
from epk.typeset.quotation_marks import quoted


@record
class QuotesOptions(Record):
    """Which quotes, and how."""

    lead: bool = described("Only those marked `lead`.", default=False)
    skip: int = described("Leave out so many from the beginning; those marked `lead` come first.", default=0)
    most: int = described("How many at most.", default=12)
    style: Text = described("Style of the quotes.", default=Text("quote"))
    attribution_style: Text = described("Style of the line that names the outlet.", default=Text("attribution"))


@block("quotes", QuotesOptions, prints=("quotes",))
def quotes(setting: Setting, options: QuotesOptions) -> list[Strip]:
    """Lines from reviews with critic, outlet and date; what has no outlet is never printed."""
    printable = [q for q in setting.film.quotes if q.outlet and (q.lead or not options.lead)]
    printable.sort(key=lambda quote: not quote.lead)
    wanted = printable[options.skip : options.skip + options.most]
    shown = wanted[: max(1, len(wanted) - setting.fewer)]
    if setting.fewer >= len(wanted) > 0:
        shown = _shorter(wanted[0], printable[options.skip :], setting.fewer - len(wanted) + 1)
    strips: list[Strip] = []
    for quote in shown:
        place = setting.within("BlockQuote")
        excerpt = Text(quoted(quote.excerpt.strip(), setting.styles.language), quote.where("excerpt"))
        said = place.phrase(excerpt, options.style)
        strips += kept([*said, *place.phrase(attribution(quote, setting.labels), options.attribution_style)])
    missed = [quote for quote in wanted if quote not in shown]
    names = [str(quote.outlet) for quote in missed]
    return remarked(strips, [left_out(setting.context, "quotes", names, missed[0].span)] if missed else [])


def _shorter(first: Quote, printable: list[Quote], times: int) -> list[Quote]:
    """Instead of the `first` quote one that is shorter, so many times over as there are any."""
    shorter = [quote for quote in printable if len(quote.excerpt) < len(first.excerpt)]
    if times == 0 or not shorter:
        return [first]
    return _shorter(shorter[0], shorter, times - 1)


def attribution(quote: Quote, labels: Labels) -> Phrase:
    """Who wrote it where and when, with a rating and its scale."""
    stars = quote.stars
    rating = _rating(stars, labels) if stars else None
    dated = labels.dated(quote.date) if quote.date else None
    return joined((quote.critic, quote.outlet, dated, rating), ", ")


def _rating(stars: Stars, labels: Labels) -> Phrase:
    name = stars.name or labels("words", "stars")
    return labels.filled("words", "rating", given=labels.number(stars.given), of=labels.number(stars.of), name=name)


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
    return [strip for article in named for strip in _article(listing.within("LI"), article, options)]


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
