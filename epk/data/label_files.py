"""Reads the labels of a language: `epk/labels/` holds a file for each, and a film its own in `labels/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from epk.data.decode import decode
from epk.data.labels import PLACE, Key, Label, Labels
from epk.data.project import Project, open_project
from epk.data.project_files import read_inside
from epk.data.record import Record, Text, described, record
from epk.problems import ExitCode, Problem, ProblemsFound, Span, error, suggestion, warning

STOCK = Path(__file__).parent.parent
"""The package, whose labels come with it."""
FOLDER = "labels"
REFERENCE = "en"
"""The language that has every label."""
Forms = Mapping[str, tuple[Text, ...]]


@record
class LabelFile(Record):
    """The words of one language that documents print around the film's own, by their keys in `epk/labels/en.yaml`.

    Where there are two forms, `[Director, Directors]`, the first is for one and the last for several.
    """

    fields: Forms = described("Beside the facts of a film.", factory=dict, example="{director: [Director, Directors]}")
    briefs: Forms = described("Shorter ones, where many facts stand side by side.", factory=dict)
    heads: Forms = described("Above the columns of tables.", factory=dict, example="{outlet: Outlet}")
    jobs: Forms = described("In the credits, and below names.", factory=dict)
    billing: Forms = described("The small words before the names of the billing block.", factory=dict)
    kinds: Forms = described("What a film is.", factory=dict)
    screenings: Forms = described("What a screening was.", factory=dict)
    premieres: Forms = described("Ranks of premieres.", factory=dict)
    coverage: Forms = described("Kinds of articles.", factory=dict)
    dates: Forms = described(
        "Months and dates; `{day}`, `{month}` and `{year}` are replaced.", factory=dict, example='{first: "1er"}'
    )
    numbers: Forms = described("Marks between digits.", factory=dict)
    words: Forms = described("Words of single blocks; names in braces are replaced.", factory=dict)
    texts: Forms = described("Above the texts of the submission sheet.", factory=dict)
    invitation: Forms = described("What guests of a premiere are told.", factory=dict)
    roles: Forms = described("Roles of companies and contacts, as the film's file writes them.", factory=dict)
    layouts: Forms = described("What layouts say, by the words that stand there.", factory=dict)
    press: Forms = described("On sheets for a printing house, outside the page.", factory=dict)
    proof: Forms = described("On the page that goes to the printing house with a job.", factory=dict)


OPEN = frozenset(("roles", "layouts"))
"""Sections whose keys are words of films and layouts, so that any may be added."""
_SECTIONS = [name for name in LabelFile.__dataclass_fields__ if name not in Record.__dataclass_fields__]


class LabelSet(NamedTuple):
    """The labels of one language for a film, and the files they come from; `file` is where more would be added."""

    labels: Labels
    files: tuple[Path, ...]
    file: str

    def warnings(self) -> list[Problem]:
        """The labels that were asked for and are missing, so that English ones took their place."""
        if self.file:
            return [self._missing(*key, said) for key, said in self.labels.lacking.items()]
        language = self.labels.language
        message = f'there are no labels in "{language}"; those in English are printed'
        return [warning(Span(FOLDER), message, _way_out(language))] if self.labels.lacking else []

    def _missing(self, section: str, key: str, said: Label) -> Problem:
        message = f'{section}: "{key}" is missing; the English "{said}" is printed'
        return warning(Span(self.file), message, f"Add it below `{section}:` in {self.file} in the film's folder.")


ProjectAndLabels = tuple[Project, tuple[LabelSet, ...]]
"""A project, and the labels that its documents are made with."""


def label_set(language: str, film: Path | None = None, *, asked: bool = True) -> LabelSet:
    """The labels of a language, a BCP 47 tag, with what the film in the folder `film` says instead.

    Raises ProblemsFound for a file that is damaged, and for a language without any; one that nobody `asked` for,
    the film's own, is in English then.
    """
    base = language.partition("-")[0].lower()
    names = dict.fromkeys((REFERENCE, base, language.lower()))
    folders = [STOCK, *([film] if film else [])]
    layers = [layer for name in names for folder in folders if (layer := _read(name, folder))]
    spoken = [layer for layer in layers if layer.name != REFERENCE or base == REFERENCE]
    if asked and not spoken:
        raise ProblemsFound([_unknown(language, folders)])
    if problems := [problem for layer in layers for problem in layer.faults(layers[0])]:
        raise ProblemsFound(problems)
    forms: dict[Key, tuple[Label, ...]] = {}
    for layer in layers:
        tag = language if any(layer is one for one in spoken) else REFERENCE
        forms |= {key: tuple(Label(form, tag) for form in said) for key, said in layer.forms.items()}
    return LabelSet(Labels(language, forms), tuple(layer.path for layer in layers), spoken[-1].file if spoken else "")


@cache
def english() -> Labels:
    """The labels that come with the program in English, in which it speaks to its users."""
    return label_set(REFERENCE).labels


def label_sets(project: Project, languages: Sequence[str]) -> tuple[LabelSet, ...]:
    """The labels of `languages`; of the film's own if there are none."""
    own = str(project.film.language)
    asked = (own if language.lower() == own.partition("-")[0].lower() else language for language in languages)
    return tuple(label_set(language, project.folder) for language in asked) or (
        label_set(own, project.folder, asked=False),
    )


def open_with_labels(folder: Path, languages: Sequence[str]) -> ProjectAndLabels:
    """The film project in `folder` and the labels of `languages`. Raises ProblemsFound with what is wrong in either."""
    project = open_project(folder)
    return project, label_sets(project, languages)


class _Layer(NamedTuple):
    """One file of labels."""

    name: str
    path: Path
    file: str
    forms: Mapping[Key, tuple[Text, ...]]
    keys: Mapping[Key, Span]

    def faults(self, reference: _Layer) -> Iterator[Problem]:
        """What is wrong with it, seen beside the file that has every key."""
        for key, said in self.forms.items():
            section, name = key
            if key not in reference.forms and section not in OPEN:
                known = [known for within, known in reference.forms if within == section]
                yield error(self.keys[key], f'{section}: unknown key "{name}"', suggestion(name, known))
            elif section not in OPEN:
                yield from _misfits(".".join(key), said, reference.forms[key])


def _misfits(key: str, said: tuple[Text, ...], meant: tuple[Text, ...]) -> Iterator[Problem]:
    """Months that are not twelve, and names in braces that nothing replaces."""
    if key == "dates.months" and len(said) != len(meant):
        yield error(said[0].span, f"{key}: expected {len(meant)} months, found {len(said)}", "List all of them.")
    known = {name for form in meant for name in PLACE.findall(form)}
    for form in said:
        for name in set(PLACE.findall(form)) - known:
            hint = f"These are: {', '.join(f'{{{one}}}' for one in sorted(known))}." if known else "Leave it out."
            yield error(form.span, f'{key}: "{{{name}}}" is not replaced by anything', hint)


def _read(name: str, folder: Path) -> _Layer | None:
    """The file of a language in a folder's `labels/`; None where there is none."""
    path = _files(folder).get(name)
    if path is None:
        return None
    from epk.data.yaml import read_yaml  # noqa: PLC0415  # a process that is handed its labels does without

    file = f"{FOLDER}/{path.name}"
    problems: list[Problem] = []
    content = path.read_bytes() if folder == STOCK else read_inside(folder, file)
    read = decode(LabelFile, read_yaml(content, file, problems), problems)
    if read is None or problems:
        raise ProblemsFound(problems)
    said = {(section, key): forms for section in _SECTIONS for key, forms in getattr(read, section).items()}
    return _Layer(name, path, file, said, {key: key[1].span for key in said})


def _files(folder: Path) -> dict[str, Path]:
    """The files of labels in a folder by their language, in small letters."""
    return {path.stem.lower(): path for path in (folder / FOLDER).glob("*.yaml")}


def _unknown(language: str, folders: list[Path]) -> Problem:
    known = sorted({name for folder in folders for name in _files(folder)})
    sound = language.replace("-", "").isalnum()
    hint = f"{suggestion(language, known)} {_way_out(language) if sound else ''}".strip()
    return error(Span("--language"), f'there are no labels in "{language}"', hint, ExitCode.USAGE)


def _way_out(language: str) -> str:
    return f"To translate them, copy {STOCK / FOLDER / REFERENCE}.yaml to labels/{language}.yaml in the film's folder."
