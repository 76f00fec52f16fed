"""What rules look at: a project, the texts in it, and the places of words in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from epk.check.assets import assets
from epk.check.places import Places
from epk.check.prints import parts_printed
from epk.check.texts import Written, texts_of
from epk.data.film import Film
from epk.data.project import Project, stock_folder
from epk.problems import Span

if TYPE_CHECKING:
    from epk.check.likeness import Album
    from epk.check.rehearsal import Rehearsal

MOST_HITS = 50
"""Slips of one kind told of one text; whoever made fifty has seen the point."""

OF_FILM = ("tagline", "logline", "synopses", "statement", "production_notes", "premiere", "translations")
"""Texts about the film itself; biographies and articles tell of other films too."""


class Subject(Struct, frozen=True, dict=True):
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
    def texts(self) -> tuple[Written, ...]:
        """Every text that may be printed."""
        return tuple(texts_of(self.film))

    @cached_property
    def prose(self) -> tuple[Written, ...]:
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
        return {name: parts_printed(layout) for name, layout in self.project.usual_layouts.items()}

    def documents_with(self, part: str) -> list[str]:
        """The documents that print something of the key `part`, by name."""
        return sorted(name for name, parts in self.printed.items() if part in parts)

    def hits(self, pattern: re.Pattern[str], paths: tuple[str, ...] = ("",)) -> Iterator[tuple[re.Match[str], Span]]:
        """Matches of `pattern` in the film's own texts whose path begins with one of `paths`."""
        return self.matches(pattern, (written for written in self.prose if written.path.startswith(paths)))

    def matches(self, pattern: re.Pattern[str], texts: Iterable[Written]) -> Iterator[tuple[re.Match[str], Span]]:
        """Matches of `pattern` in `texts` with their places, at most `MOST_HITS` in a text."""
        for written in texts:
            for match in islice(pattern.finditer(written.words), MOST_HITS):
                yield match, self.place(written, *match.span())

    def place(self, written: Written, start: int, end: int) -> Span:
        """Where the characters `start` to `end` of the words of `written` stand in its file."""
        return self._places.of(written.text, written.words, start, end)

    @cached_property
    def album(self) -> Album:
        """The pictures that the film names, looked at."""
        from epk.check.likeness import album  # noqa: PLC0415  # brings PIL, 30 ms that the other rules are spared

        return album(self.project, (asset for asset in assets(self.film) if asset.what != "appendix"))

    @cached_property
    def rehearsal(self) -> Rehearsal:
        """The documents set as for a build, without drawing anything."""
        from epk.check.rehearsal import rehearsal  # noqa: PLC0415  # brings all blocks and ReportLab, 250 ms

        return rehearsal(self.project)

    @cached_property
    def _places(self) -> Places:
        return Places((self.project.folder, stock_folder()))
