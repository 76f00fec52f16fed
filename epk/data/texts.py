"""What a film tells about itself in words: title, synopses, statement, notes, translations."""

from __future__ import annotations

from typing import Literal

from epk.data.record import Record, Sources, Text, described, record


@record
class OriginalTitle(Record):
    """The title in the film's own language and script."""

    text: Text = described("The title as the film shows it.", example="ជាតិក្រោយ")
    language: Text = described("Its language as a BCP 47 tag.", example="km")
    romanised: Text | None = described("The same in Latin letters.", default=None, example="Chiet Krawy")
    source: Sources = described("Sources.", default=())


@record
class SourcedText(Record):
    """A text written for the kit."""

    text: Text = described(
        "The text: `*em*`, `**strong**`, `[words](https://...)`; an empty line starts a new paragraph."
    )
    source: Sources = described("The sources its facts come from.", default=())


@record
class Synopses(Record):
    """The story at the lengths that forms ask for. A missing length is named by `epk check`, never cut from another."""

    short: SourcedText | None = described("At most 50 words and 350 characters.", default=None)
    medium: SourcedText | None = described("At most 100 words.", default=None)
    long: SourcedText | None = described("At most 250 words.", default=None)
    full: SourcedText | None = described("As long as it needs, for the press kit only.", default=None)


@record
class SpokenWords(Record):
    """A short, exact quotation of somebody's words."""

    text: Text = described("The words, exactly as the source prints them; cuts shown by … or [ ].")
    person: Text = described("Who said it: a key of `people`.")
    sentence: Text | None = described(
        "What was published around them, whole sentences; not printed, but `epk check` compares.", default=None
    )
    occasion: Text | None = described("Where or when.", default=None, example="at the Cambodian premiere")
    source: Sources = described("Where it was published.", default=())


@record
class Statement(Record):
    """The director's statement, or a summary of it in the third person."""

    kind: Literal["statement", "summary"] = described(
        "`statement`: the director's own text. `summary`: ours, in the third person."
    )
    person: Text = described("Whose: a key of `people`.")
    text: Text = described("The text, with markup as in a synopsis.")
    quotation: SpokenWords | None = described("A short quotation set beside it.", default=None)
    source: Sources = described("Sources.", default=())


@record
class Note(Record):
    """A piece of the production notes."""

    heading: Text = described("Its heading.")
    text: Text = described("The text.")
    quotation: SpokenWords | None = described("A quotation set beside it.", default=None)
    source: Sources = described("Sources.", default=())


@record
class Translation(Record):
    """Texts of a premiere's handout in another language than the film's file."""

    synopsis: Text | None = described("The story in a few sentences.", default=None)
    thanks: tuple[Text, ...] = described("Whom the makers thank, a line each.", default=())
