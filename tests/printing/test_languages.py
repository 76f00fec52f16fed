"""Documents in another language than their film's: all that stands around its words, and how it is read aloud."""

from __future__ import annotations

import dataclasses
import re
import shutil

import pytest

from epk import cli
from epk.build import Order, build
from epk.cache import Cache
from epk.data.label_files import label_set
from epk.data.labels import PLACE, Label, Labels
from epk.data.project import open_project
from epk.data.record import Record, Text
from epk.pictures.store import ImageStore
from epk.typeset.fonts import FontBook
from tests.composing import made_up
from tests.printing.conftest import PROJECT
from tests.reading import listed, read, structure_of, text_of

GREEK = dict(zip("abcdefghijklmnopqrstuvwxyz", "αβψδεφγηιξκλμνοπζρστθωχυϊϋ", strict=True))
CYRILLIC = dict(zip("abcdefghijklmnopqrstuvwxyz", "абцдефгхийклмнопярстувщжыз", strict=True))
KEYS = {
    "file", "portrait", "laurel", "theme", "slug", "language", "person", "people", "company", "url", "email", "website",
    "trailer", "press", "imdb", "source", "documents",
}  # fmt: skip
"""Fields of a film that are not words."""
MORE = """
premiere: {date: 2026-11-21, time: "19:00", place: Cinema, guests: [Somebody], thanks: [Thank you.]}
"""


def respelled(text, letters):
    """Words in letters that nothing else in the document is written in; names in braces stay."""
    spelled = {**letters, **{small.upper(): letter.upper() for small, letter in letters.items()}}
    parts = PLACE.split(text)
    return "".join(f"{{{p}}}" if n % 2 else "".join(spelled.get(c, c) for c in p) for n, p in enumerate(parts))


def in_cyrillic(value, name=""):
    """A film all of whose words are in Cyrillic letters."""
    if type(value) is Text:
        return value if name in KEYS else Text(respelled(value, CYRILLIC), value.span)
    if isinstance(value, tuple):
        return tuple(in_cyrillic(item, name) for item in value)
    if isinstance(value, dict):
        return {key: in_cyrillic(item) for key, item in value.items()}
    if not isinstance(value, Record):
        return value
    changed = {
        field.name: in_cyrillic(getattr(value, field.name), field.name)
        for field in dataclasses.fields(value)
        if field.name not in ("span", "at")
    }
    return dataclasses.replace(value, **changed)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """A Cyrillic film, and labels in Greek letters: `made(name)` is the document of a layout."""
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(PROJECT / "assets", folder / "assets")
    with (folder / "assets" / "film.yaml").open("a", encoding="utf-8") as file:
        file.write(MORE)
    project = open_project(folder)
    project = project._replace(film=in_cyrillic(project.film))
    forms = {k: tuple(Label(respelled(f, GREEK), "el") for f in v) for k, v in label_set("en").labels.forms.items()}
    labels = Labels("el", forms)

    def made(name):
        layout = project.layouts[name]
        book = FontBook([], project.themes[layout.theme].fallbacks)
        return made_up(project, layout, labels, book, ImageStore(Cache(None), dpi=20), str(project.film.title.value))

    return made


def latin(text):
    """The words in Latin letters, but addresses."""
    return [word for word in text.split() if re.search("[A-Za-z]", word) and not re.search(r"[@/]|\w\.\w", word)]


@pytest.mark.parametrize("document", ["one-sheet", "press-kit", "submission-sheet", "leaflet", "postcard"])
class TestNoLabelIsLeftInTheProgram:
    def test_in_what_is_printed(self, elsewhere, document):
        assert latin(text_of(elsewhere(document))) == []

    def test_in_what_is_only_heard_or_in_the_outline(self, elsewhere, document):
        data = elsewhere(document)
        told = re.findall(r"(?:Alt|T|E)=(.*?)(?= \w+=|$)", structure_of(data), re.MULTILINE)
        outline = [entry.title for entry in read(data).outline if not isinstance(entry, list)]
        assert latin(" ".join(told + outline)) == []


@pytest.fixture(scope="module")
def french(tmp_path_factory):
    """Karmalink's three documents in French."""
    out = tmp_path_factory.mktemp("french")
    outcome = build(Order(PROJECT, out, languages=("fr",)), lambda built: None)
    assert [warning.message for warning in outcome.warnings if "missing" in warning.message] == []
    return {path.stem: path.read_bytes() for path in outcome.files}


class TestFrench:
    def test_files_tell_their_language(self, french):
        assert set(french) == {f"karmalink-{name}-fr" for name in ("one-sheet", "press-kit", "submission-sheet")}

    def test_headings_labels_jobs_dates_counts_and_feet(self, french):
        text = text_of(french["karmalink-press-kit-fr"]).replace("\u00a0", " ")
        for words in (
            "Sommaire",
            "Durée",
            "Montage",
            "septembre 2021",
            "Karmalink · Générique",
            "Sélection officielle",
            "Première mondiale : Venice",
        ):
            assert words in text
        form = text_of(french["karmalink-submission-sheet-fr"])
        assert "Durée" in form.title()
        assert re.search(r"\d mots · \d+ caractères", form)

    def test_the_film_speaks_its_own_language_and_the_rest_french(self, french):
        data = french["karmalink-one-sheet-fr"]
        assert read(data).root_object["/Lang"] == "fr"
        structure = structure_of(data).splitlines()
        assert structure[0] == "Document Lang=fr"
        [picture] = [line for line in structure if "Figure" in line]
        assert "Alt=Two children" in picture
        assert picture.endswith("Lang=en-GB")
        assert any(line.strip() == "H1 Lang=en-GB" for line in structure)

    def test_title_of_the_file(self, french):
        reader = read(french["karmalink-press-kit-fr"])
        assert reader.metadata.title == "Karmalink – Dossier de presse"
        assert "<rdf:li>fr</rdf:li>" in reader.root_object["/Metadata"].get_data().decode()

    def test_no_fact_is_lost(self, french):
        assert "Valerie Steinberg" in text_of(french["karmalink-one-sheet-fr"]).replace("\u00a0", " ")


def test_khmer_labels_are_read_as_khmer(tmp_path):
    [path] = build(Order(PROJECT, tmp_path, ("submission-sheet",), languages=("km",)), lambda built: None).files
    data = path.read_bytes()
    assert read(data).root_object["/Lang"] == "km"
    assert "អ្នកដឹកនាំរឿង" in text_of(data)
    root = listed(read(data).root_object["/StructTreeRoot"], "/K")[0].get_object()
    assert root["/Lang"] == "km"


def test_a_changed_label_is_built_anew(small):
    small.blocks = "[logline, {fact-sheet: {fields: [title], style: body, label_style: body}}]"
    first = small.made(edition="screen")[0].read_bytes()
    (small.folder / "labels").mkdir()
    (small.folder / "labels" / "en.yaml").write_text("fields: {title: Name of it}")
    path, _ = small.made(edition="screen")
    assert path.read_bytes() != first
    assert "Name of it" in text_of(path.read_bytes())


def test_missing_words_are_warned_of_and_only_those_that_are_printed(small):
    (small.folder / "labels").mkdir(parents=True)
    (small.folder / "labels" / "de.yaml").write_text("fields: {title: Titel}")
    small.blocks = "[{fact-sheet: {fields: [title, kind], style: body, label_style: body}}]"
    _, warnings = small.made(edition="screen", languages=("de",))
    assert sorted(warnings) == [
        'fields: "kind" is missing; the English "Type" is printed',
        'kinds: "feature" is missing; the English "Feature film" is printed',
    ]


def test_the_command_names_the_languages_there_are(tmp_path, capsys):
    assert cli.run(["build", str(PROJECT), "--language", "fy", "--out", str(tmp_path)]) == 2
    told = capsys.readouterr().err
    assert 'there are no labels in "fy"' in told
    assert "Known: en, fr, km." in told
