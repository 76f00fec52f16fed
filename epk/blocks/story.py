"""The story and the director's words: logline, synopses, statement, production notes."""

from __future__ import annotations

from typing import Literal

from epk.blocks.left_out import left_out, remarked
from epk.blocks.registry import block
from epk.data.labels import Label, Labels, Phrase
from epk.data.record import Record, Text, described, record
from epk.data.texts import Note, SourcedText, SpokenWords
from epk.data.values import Length
from epk.page.columns import alongside
from epk.page.initials import Initial, with_initial
from epk.page.setting import Setting, ruled
from epk.page.strips import Strip, kept, kept_with_next, opened, spaced
from epk.typeset.counting import count
from epk.typeset.quotation_marks import quoted

LENGTHS = ("short", "medium", "long", "full")


@record
class StyleOption(Record):
    """A text in a style."""

    style: Text = described("Its style.", default=Text("body"))


@record
class LoglineOptions(Record):
    """How the logline is set."""

    style: Text = described("Its style.", default=Text("logline"))


@block("logline", LoglineOptions, prints=("logline",))
def logline(setting: Setting, options: LoglineOptions) -> list[Strip]:
    """The story in one sentence."""
    passage = setting.film.logline
    return kept(setting.prose(passage.text, options.style)) if passage else []


@record
class SynopsisOptions(Record):
    """Which synopsis, and how."""

    length: Literal["short", "medium", "long", "full"] = described("Which one.")
    or_shorter: bool = described("Where the film lacks this length, take the next shorter one.", default=False)
    beside_longer: bool = described("Only where the film has a longer one too.", default=False)
    style: Text = described("Its style.", default=Text("body"))
    first_style: Text | None = described("Style of its first paragraph, if another.", default=None)
    initial: Literal["raised", "dropped"] | None = described(
        "A large first letter, standing on the first line or let into the first three.", default=None
    )


@block("synopsis", SynopsisOptions, prints=("synopses",))
def synopsis(setting: Setting, options: SynopsisOptions) -> list[Strip]:
    """The synopsis of one length."""
    there = _synopses(setting, options)
    if not there:
        return []
    passage = there[min(setting.fewer, len(there) - 1)]
    told = _told(setting, passage, options)
    missed = [left_out(setting.context, "the synopsis", [there[0].text], there[0].span)] if passage != there[0] else []
    return remarked(told, missed)


def _told(setting: Setting, passage: SourcedText, options: SynopsisOptions) -> list[Strip]:
    first, _, rest = passage.text.partition("\n\n")
    if options.first_style is None or not rest:
        return _begun(setting, passage.text, options.style, options.initial)
    span = passage.where("text")
    begun = _begun(setting, Text(first, span), options.first_style, options.initial)
    return [*begun, *setting.prose(Text(rest, span), options.style)]


def _begun(setting: Setting, text: Text, style: str, initial: Initial | None) -> list[Strip]:
    return with_initial(setting, text, style, initial) if initial else setting.prose(text, style)


def _synopses(setting: Setting, options: SynopsisOptions) -> list[SourcedText]:
    """The synopsis wanted, or the next shorter one, and behind it those that are shorter still; if there are any."""
    wanted = LENGTHS.index(options.length)
    if options.beside_longer and not any(getattr(setting.film.synopses, name) for name in LENGTHS[wanted + 1 :]):
        return []
    names = reversed(LENGTHS[: wanted + 1] if options.or_shorter else LENGTHS[wanted : wanted + 1])
    return [passage for name in names if (passage := getattr(setting.film.synopses, name))]


@block("statement", StyleOption, prints=("statement",))
def statement(setting: Setting, options: StyleOption) -> list[Strip]:
    """The director's statement, or a summary of it in the third person."""
    given = setting.film.statement
    return setting.prose(given.text, options.style) if given else []


@record
class PullQuoteOptions(Record):
    """A quotation set large."""

    of: Literal["statement"] = described("Where the quotation stands in the film's file.", default="statement")
    style: Text = described("Its style.", default=Text("pull-quote"))
    attribution_style: Text = described(
        "Style of the line that says whose words they are.", default=Text("attribution")
    )


@block("pull-quote", PullQuoteOptions, prints=("statement",))
def pull_quote(setting: Setting, options: PullQuoteOptions) -> list[Strip]:
    """A short, exact quotation of the director with its occasion."""
    given = setting.film.statement
    if given is None or given.quotation is None:
        return []
    return opened(quotation(setting, given.quotation, options.style, options.attribution_style))


def quotation(setting: Setting, words: SpokenWords, style: str, attribution_style: str) -> list[Strip]:
    """Somebody's words in quotation marks, and who said them where; never parted."""
    block = setting.within("BlockQuote")
    speaker = str(setting.film.people[words.person].name.value)
    said = f"{speaker}, {words.occasion}" if words.occasion else speaker
    spoken = quoted(words.text.strip().strip("“”«»"), setting.styles.language)
    return kept([*block.prose(Text(spoken, words.where("text")), style), *block.phrase(said, attribution_style)])


@record
class NotesOptions(Record):
    """How production notes are set."""

    style: Text = described("Style of the text.", default=Text("body"))
    heading_style: Text = described("Style of the headings.", default=Text("subheading"))
    quote_style: Text = described("Style of quotations.", default=Text("quote"))
    attribution_style: Text = described("Style of the line below a quotation.", default=Text("attribution"))
    side_width: Length = described(
        "Width of the column with heading and quotation.", default=Length(150), example="54mm"
    )
    gutter: Length = described("Space between the columns.", default=Length(14))
    gap: Length = described("Space between two notes.", default=Length(28))
    rule: Text | None = described("A rule of the theme above each.", default=None)


@block("production-notes", NotesOptions, prints=("production_notes",))
def production_notes(setting: Setting, options: NotesOptions) -> list[Strip]:
    """The production notes, each with its heading and a quotation in the column beside it."""
    strips: list[Strip] = []
    for note in setting.film.production_notes:
        strips += opened(_note(setting.within("Sect"), note, options))
    return strips


def _note(setting: Setting, note: Note, options: NotesOptions) -> list[Strip]:
    side = setting.measured(options.side_width)
    at = options.side_width + options.gutter
    head = kept_with_next(side.phrase(note.heading, options.heading_style, "H3"))
    words = note.quotation
    said = quotation(side, words, options.quote_style, options.attribution_style) if words else []
    text = setting.measured(setting.measure - at).prose(note.text, options.style)
    strips = alongside(setting, [*head, *said], text, at)
    return spaced(ruled(setting, options.rule, strips, options.gap / 2), after=options.gap / 2)


@record
class CountedTextsOptions(Record):
    """Texts for forms."""

    texts: tuple[Literal["logline", "short", "medium", "long", "director"], ...] = described(
        "Which, in order; `director` is the biography.", default=("logline", "short", "medium", "long", "director")
    )
    style: Text = described("Style of the texts.", default=Text("body"))
    label_style: Text = described("Style of the heading beside each.", default=Text("subheading"))
    count_style: Text = described("Style of the counts below it.", default=Text("note"))
    level: int = described("Rank of that line as a heading, from 2 to 4.", default=2)
    label_width: Length = described("Width of the column of headings and counts.", default=Length(120))
    rule: Text | None = described("A rule of the theme above each.", default=None)
    gap: Length = described("Space between two texts.", default=Length(14))


@block("counted-texts", CountedTextsOptions, prints=("logline", "synopses", "people"))
def counted_texts(setting: Setting, options: CountedTextsOptions) -> list[Strip]:
    """Texts for forms, each with its count of words and of characters (spaces included)."""
    strips: list[Strip] = []
    for name in options.texts:
        for label, passage in _counted(setting, name):
            strips += _text_for_form(setting.within("Sect"), label, passage, options)
    return strips


def _text_for_form(setting: Setting, label: Phrase, passage: SourcedText, options: CountedTextsOptions) -> list[Strip]:
    side = setting.measured(options.label_width - 14)
    head = side.phrase(label, options.label_style, f"H{options.level}")
    head += side.phrase(counts(passage.text, setting.labels), options.count_style)
    text = setting.measured(setting.measure - options.label_width).prose(passage.text, options.style)
    strips = alongside(setting, kept(head), text, options.label_width)
    return spaced(ruled(setting, options.rule, strips, options.gap / 2), after=options.gap / 2)


def _counted(setting: Setting, name: str) -> list[tuple[Phrase, SourcedText]]:
    film, labels = setting.film, setting.labels
    if name == "director":
        people = [film.people[key] for credit in film.crew if credit.job == "director" for key in credit.people]
        named = [
            labels.filled("texts", "person", name=person.name.value) if len(people) > 1 else (labels("texts", name),)
            for person in people
        ]
        return [(label, one.biography) for label, one in zip(named, people, strict=True) if one.biography]
    passage = film.logline if name == "logline" else getattr(film.synopses, name)
    return [((labels("texts", name),), passage)] if passage else []


def counts(text: str, labels: Labels) -> Label:
    """Words and characters of a text as forms count them: spaces included, markup and line ends not."""
    length = count(text)
    words, characters = labels.number(length.words), labels.number(length.characters)
    return labels.said("words", "counts", words=words, characters=characters)
