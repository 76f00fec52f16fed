"""What a document's colours, boxes and standard are, by what it is made for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from epk.data.theme import Theme
from epk.data.values import POINTS, Colour
from epk.page.geometry import PAPERS
from epk.pdf import output_settings as settings
from epk.pdf.bleed_and_trim_boxes import Frame
from epk.pdf.inks import GreyInks, PressInks
from epk.pdf.output_intent import OutputCondition
from epk.pdf.output_settings import OutputSettings
from epk.pdf.standards import Standard, pdf_x1a, pdf_x4
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error, suggestion

if TYPE_CHECKING:
    from epk.pictures.separation import InkParts, Separation

MM = POINTS["mm"]
BLEED, AMERICAN_BLEED = 3 * MM, 0.125 * POINTS["in"]
"""How far pictures run on beyond the trim, as printers in Europe and in America ask."""
SAFE = 5 * MM
"""How far text stays from the trim: cutters and folders miss by up to two millimetres."""
HALF = {"a4": "a5", "letter": "half-letter", "a5": "a6", "half-letter": "quarter-letter"}
"""The paper of a booklet whose pages were set on another."""
ALIKE = 0.01
"""Width and height may be scaled by parts that differ by so little, which nobody sees."""
MARKS = 10 * MM
"""Room for crop marks and the slug line, outside the bleed."""
STANDARDS: dict[str, Callable[[OutputCondition], Standard]] = {"x4": pdf_x4, "x1a": pdf_x1a}
_HOUSE = Path(__file__).parent / "icc" / "FOGRA39L.icc"


class Press(Struct, frozen=True, dict=True):
    """The press a job is for.

    `profile` is an ICC file that describes it, coated offset (FOGRA39) if left out; `limit` the ink it takes
    in percent; `standard` a key of STANDARDS. For a `booklet` pages are half as large.
    """

    profile: Path | None = None
    limit: float = 300.0
    standard: str = "x4"
    booklet: bool = False

    def scale(self, paper: str) -> tuple[float, float]:
        """How large width and height of pages set on `paper` are printed: of A4, a booklet's are exactly A5."""
        if not self.booklet:
            return (1.0, 1.0)
        width, height = PAPERS[paper]
        across, down = (small / large for small, large in zip(PAPERS[HALF[paper]], (width, height), strict=True))
        return (across, down) if abs(across - down) < ALIKE else (min(across, down),) * 2

    @cached_property
    def separation(self) -> Separation:
        """The conversion into its inks. Raises ProblemsFound where the profile cannot be used."""
        from epk.pictures.separation import Separation, UnfitProfile  # noqa: PLC0415  # a screen needs no colour management

        separation = Separation(self._data(), self.limit)
        try:
            separation.inks(Colour(0, 0, 0))
        except UnfitProfile as trouble:
            raise ProblemsFound([_unfit(self.profile, str(trouble))]) from None
        return separation

    @property
    def condition(self) -> OutputCondition:
        """The printing condition that files name."""
        name = self.separation.name
        identifier = "FOGRA39" if self.profile is None else name
        return OutputCondition(identifier, name, 4, self._data, registered=self.profile is None)

    def _data(self) -> bytes:
        if self.profile is None:
            return _HOUSE.read_bytes()
        try:
            return self.profile.read_bytes()
        except OSError as trouble:
            raise ProblemsFound([_unfit(self.profile, f"it cannot be read: {trouble.strerror}")]) from None


def _unfit(profile: Path | None, reason: str) -> Problem:
    hint = "Ask the printer for the ICC profile of the press, a file that ends in .icc."
    return error(Span("--profile"), f"{profile} cannot be printed by: {reason}", hint, ExitCode.USAGE)


def screen(_theme: Theme, _paper: str, _press: Press) -> OutputSettings:
    """Light, links and structure."""
    return settings.SCREEN


def office(_theme: Theme, _paper: str, _press: Press) -> OutputSettings:
    """The same in one ink."""
    return OutputSettings(GreyInks())


def offset(theme: Theme, paper: str, press: Press) -> OutputSettings:
    """Inks, bleed and marks. Raises ProblemsFound for inks that a theme states and cannot have."""
    inks = PressInks(press.separation, _stated(theme, press.limit))
    scale = press.scale(paper)
    bleed, marks, safe = (
        length / min(scale) for length in (AMERICAN_BLEED if "letter" in paper else BLEED, MARKS, SAFE)
    )
    frame = Frame(bleed, marks, safe, scale)
    return OutputSettings(inks, STANDARDS[press.standard](press.condition), frame, tagged=False)


OUTPUT_SETTINGS: dict[str, Callable[[Theme, str, Press], OutputSettings]] = {
    "screen": screen,
    "print": offset,
    "office": office,
}


def _stated(theme: Theme, limit: float) -> dict[Colour, InkParts]:
    problems: list[Problem] = []
    for name, mix in theme.inks.items():
        span = getattr(name, "span", theme.where("inks"))
        if name not in theme.palette:
            problems.append(error(span, f'inks: unknown colour "{name}"', suggestion(name, theme.palette)))
        if (total := 100 * sum(mix.parts)) > limit + 0.001:
            message = f"inks: {name} takes {total:.0f} % of ink, more than the {limit:.0f} % the press is meant for"
            problems.append(error(span, message, "Take out cyan, magenta and yellow rather than black."))
    if problems:
        raise ProblemsFound(problems)
    return {theme.palette[name]: mix.parts for name, mix in theme.inks.items()}
