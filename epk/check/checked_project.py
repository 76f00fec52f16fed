"""What rules look at: a project, the texts in it, and the places of words in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from epk.check.assets import assets
from epk.check.keys import unknown_keys
from epk.check.texts import FilmText, texts_of
from epk.check.word_positions import WordPositions
from epk.data.film import Film
from epk.data.project import Project
from epk.data.project_files import stock_folder
from epk.problems import Span

if TYPE_CHECKING:
    from epk.check.near_duplicates import HashedPictures
    from epk.check.placed_blocks import PlacedBlock
    from epk.check.rehearsal import Rehearsal

MOST_HITS = 50
"""Slips of one kind told of one text; whoever made fifty has seen the point."""

OF_FILM = ("tagline", "logline", "synopses", "statement", "production_notes", "premiere", "translations")
"""Texts about the film itself; biographies and articles tell of other films too."""


class CheckedProject(Struct, frozen=True, dict=True):
    """A project under examination; what several rules need is worked out once."""

    project: Project

    @property
    def film(self) -> Film:
        return self.project.film

    @property
    def file(self) -> Span:
        """The film's file as a whole: the place of what is missing from it."""
        return Span(self.film.span.file)

    @cached_property
    def texts(self) -> tuple[FilmText, ...]:
        """Every text that may be printed."""
        return tuple(texts_of(self.film))

    @cached_property
    def prose(self) -> tuple[FilmText, ...]:
        """The texts that are not somebody else's exact words."""
        return tuple(written for written in self.texts if not written.exact)

    def may_say(self, name: str) -> bool:
        """Whether the first word of `name` stands in any of the texts: rules with many names look for few of them."""
        first = re.search(r"\w+", name)
        return first is not None and first[0] in self._vocabulary

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(word for written in self.texts for word in re.findall(r"\w+", written.words))

    @cached_property
    def printed(self) -> Mapping[str, frozenset[str]]:
        """For every document that is always built, the keys of the film's file it prints something of."""
        from epk.check.printed_parts import parts_printed  # noqa: PLC0415  # brings all blocks, 100 ms

        return {name: parts_printed(layout) for name, layout in self.project.usual_layouts.items()}

    def documents_with(self, part: str) -> list[str]:
        """The documents that print something of the key `part`, by name."""
        return sorted(name for name, parts in self.printed.items() if part in parts)

    def hits(self, pattern: re.Pattern[str], paths: tuple[str, ...] = ("",)) -> Iterator[tuple[re.Match[str], Span]]:
        """Matches of `pattern` in the film's own texts whose path begins with one of `paths`."""
        return self.matches(pattern, (written for written in self.prose if written.path.startswith(paths)))

    def matches(self, pattern: re.Pattern[str], texts: Iterable[FilmText]) -> Iterator[tuple[re.Match[str], Span]]:
        """Matches of `pattern` in `texts` with their places, at most `MOST_HITS` in a text."""
        for written in texts:
            for match in islice(pattern.finditer(written.words), MOST_HITS):
                yield match, self.place(written, *match.span())

    def place(self, written: FilmText, start: int, end: int) -> Span:
        """Where the characters `start` to `end` of the words of `written` stand in its file."""
        return self._positions.of(written.text, written.words, start, end)

    @property
    def can_be_composed(self) -> bool:
        """Whether every key has its entry; blocks count on that."""
        return not any(unknown_keys(self.film))

    @cached_property
    def placed_blocks(self) -> tuple[PlacedBlock, ...]:
        """Every block of every layout where it stands."""
        from epk.check.placed_blocks import placed_blocks  # noqa: PLC0415  # brings all blocks, 100 ms

        return tuple(placed_blocks(self.project))

    @cached_property
    def hashed_pictures(self) -> HashedPictures:
        """The pictures that the film names, looked at."""
        from epk.check.near_duplicates import hashed_pictures  # noqa: PLC0415  # PIL, 30 ms that others are spared

        return hashed_pictures(self.project, (asset for asset in assets(self.film) if asset.what != "appendix"))

    @cached_property
    def rehearsal(self) -> Rehearsal:
        """The documents set as for a build, without drawing anything; none of them where keys are unknown."""
        from epk.check.rehearsal import Rehearsal, rehearsal  # noqa: PLC0415  # brings all blocks, 100 ms

        return rehearsal(self.project) if self.can_be_composed else Rehearsal((), ())

    @cached_property
    def _positions(self) -> WordPositions:
        return WordPositions((self.project.folder, stock_folder()))
