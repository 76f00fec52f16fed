"""The file as a whole: what it says of itself, how it is entered, and the standards it keeps."""

from __future__ import annotations

import hashlib
import math
import subprocess
import sys
import zlib
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageCms

from epk.data.values import Colour
from epk.page.items import Contour, Discs, Fill
from epk.page.structure import HEADER_OF_ROW
from epk.pdf.document import pdf_of
from epk.pdf.metadata import Metadata
from epk.pdf.srgb_profile import srgb_profile
from epk.pictures.encoded import encoded_picture
from epk.typeset.fonts import FontBook
from epk.typeset.markup import Inline
from epk.typeset.style import Face
from tests.drawing import Sheet
from tests.pdf.conftest import FALLBACKS, STYLE
from tests.reading import read
from tests.verapdf import failures

METADATA = Metadata(
    title="Karmalink – Press Kit",
    language="en-GB",
    author="Jake Wachtel & others",
    subject="A <mystery> in Phnom Penh",
    keywords=("film", "Cambodia"),
    rights="© 2021; free for press use",
    website="https://example.org/press",
    creator="epk 1.0",
    date=datetime(2021, 9, 1, 12, 30, tzinfo=timezone(timedelta(hours=7))),
)


def picture(mask=None):
    return encoded_picture(zlib.compress(bytes(range(12))), "FlateDecode", (2, 2), 3, mask)


def kit(fonts, metadata=METADATA) -> bytes:
    """Two pages with a bit of everything."""
    sheet = Sheet(metadata, fonts, STYLE)
    head = sheet.element("H1")
    sheet.section("top", "Karmalink", 40.0, head)
    sheet.paragraph("Karmalink ", Inline("ជាតិក្រោយ", language="km"), element=head)
    sheet.paragraph(
        "An official film. ", Inline("Website", href="https://example.org"), " ", Inline("Top", href="#top")
    )
    row = sheet.element("TR", sheet.element("Table"))
    sheet.paragraph("Year", element=sheet.element("P", sheet.element("TH", row, attributes=HEADER_OF_ROW)))
    sheet.paragraph("2021", element=sheet.element("P", sheet.element("TD", row)))
    mask = encoded_picture(zlib.compress(bytes(4)), "FlateDecode", (2, 2), 1)
    sheet.picture(picture(), 50.0, 300.0, 90.0, 60.0, sheet.element("Figure", alt="A girl"))
    sheet.turn()
    sheet.picture(picture(mask), 50.0, 300.0, 90.0, 60.0, sheet.element("Figure", alt="A cut-out girl"))
    sheet.add(Discs(((200.0, 200.0),), 20.0, Colour(0.5, 0, 0)))
    sheet.artifact("A running foot")
    sheet.section("second", "Second")
    return sheet.finish()


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
class TestStandards:
    def test_a_document_complies(self, fonts, tmp_path, flavour):
        path = tmp_path / "kit.pdf"
        path.write_bytes(kit(fonts))
        assert failures(path, flavour) == []

    def test_so_does_one_with_postscript_outlines(self, sheet, postscript_font, tmp_path, flavour):
        sheet.book = FontBook([postscript_font.parent])
        style = STYLE._replace(face=Face("Sample Sans"), tracking=200)
        sheet.paragraph("AVA\u0301 film", style=style)
        path = tmp_path / "postscript.pdf"
        path.write_bytes(sheet.finish())
        assert failures(path, flavour) == []

    def test_the_check_would_find_a_fault(self, fonts, tmp_path, flavour):
        path = tmp_path / "faulty.pdf"
        path.write_bytes(kit(fonts).replace(b"/Marked true", b"/Marked null"))
        assert failures(path, flavour) != []


class TestMetadata:
    def test_the_information_dictionary_and_xmp_agree(self, fonts):
        reader = read(kit(fonts))
        info, xmp = reader.metadata, reader.xmp_metadata
        assert info.title == xmp.dc_title["x-default"] == METADATA.title
        assert [info.author] == xmp.dc_creator == [METADATA.author]
        assert info.subject == xmp.dc_description["x-default"] == METADATA.subject
        assert info["/Keywords"] == xmp.pdf_keywords == "film, Cambodia"
        assert info.creator == xmp.xmp_creator_tool == "epk 1.0"
        assert info.producer == xmp.pdf_producer
        assert info.creation_date == info.modification_date == METADATA.date
        assert xmp.xmp_create_date == METADATA.date.astimezone(UTC).replace(tzinfo=None)

    def test_xmp_says_more(self, fonts):
        xmp = read(kit(fonts)).xmp_metadata
        assert xmp.dc_language == ["en-GB"]
        assert xmp.dc_subject == ["film", "Cambodia"]
        assert xmp.dc_rights["x-default"] == METADATA.rights

    def test_what_is_not_known_is_not_said(self, fonts):
        reader = read(kit(fonts, Metadata(title="Karmalink", language="en")))
        assert set(reader.metadata) == {"/Title", "/Creator", "/Producer"}
        assert reader.xmp_metadata.xmp_create_date is None

    def test_the_catalogue_names_language_and_title(self, fonts):
        catalogue = read(kit(fonts)).root_object
        assert catalogue["/Lang"] == "en-GB"
        assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
        assert catalogue["/MarkInfo"]["/Marked"]
        assert read(kit(fonts)).pdf_header == "%PDF-1.7"


class TestWaysIn:
    def test_the_outline_lists_sections_in_order_and_tells_how_many(self, sheet):
        for name in ("film", "cast", "press"):
            sheet.section(name, name.title())
            sheet.turn()
        reader = read(sheet.finish())
        assert [entry.title for entry in reader.outline] == ["Film", "Cast", "Press"]
        assert [reader.get_destination_page_number(entry) for entry in reader.outline] == [0, 1, 2]
        assert reader.root_object["/Outlines"]["/Count"] == 3

    def test_a_file_without_sections_has_no_outline(self, sheet):
        sheet.paragraph("A page")
        catalogue = read(sheet.finish()).root_object
        assert "/Outlines" not in catalogue
        assert "/PageMode" not in catalogue

    def test_a_bookmark_leads_to_its_heading_too(self, fonts):
        catalogue = read(kit(fonts)).root_object
        assert catalogue["/Outlines"]["/First"]["/SE"]["/S"] == "/H1"
        assert catalogue["/PageMode"] == "/UseOutlines"

    def test_pages_are_numbered_from_one(self, sheet):
        sheet.turn()
        assert read(sheet.finish()).page_labels == ["1", "2"]


class TestContent:
    def test_pictures_are_waited_for_when_everything_is_drawn(self, sheet):
        waited = []
        sheet.picture(lambda: waited.append(len(painted)) or picture(), 50.0, 50.0, 90.0, 60.0)
        sheet.turn()
        sheet.paragraph("The last page")
        painted = []
        pages = (painted.append(page) or page for page in sheet.pages())
        data = pdf_of(pages, METADATA, sheet.encoded)
        assert waited == [2]
        assert len(read(data).pages[0].images) == 1

    def test_a_picture_is_stored_once_however_often_it_is_shown(self, sheet):
        for _ in range(2):
            sheet.picture(picture(), 50.0, 50.0, 90.0, 60.0)
        sheet.turn()
        sheet.picture(picture(), 50.0, 50.0, 90.0, 60.0)
        data = sheet.finish()
        assert data.count(b"/Subtype/Image") == 1
        assert all(len(page.images) == 1 for page in read(data).pages)

    def test_only_a_page_with_a_mask_says_how_it_blends(self, fonts):
        first, second = read(kit(fonts)).pages
        assert "/Group" not in first
        assert second["/Group"]["/CS"] == "/DeviceRGB"

    def test_a_disc_is_round(self, sheet):
        sheet.add(Discs(((100.0, 100.0),), 30.0, Colour(1, 0, 0)))
        image = _rendered(sheet.finish()).convert("L").point(lambda value: 255 if value < 128 else 0)
        assert image.getbbox() == (70, 70, 130, 130)
        assert image.getpixel((100, 100)) == 255
        assert image.histogram()[255] == pytest.approx(math.pi * 30**2, rel=0.02)

    def test_a_path_is_filled(self, sheet):
        corners = (("m", 50.0, 50.0), ("l", 150.0, 50.0), ("l", 150.0, 100.0), ("l", 50.0, 100.0))
        sheet.add(Contour(corners, Colour(0, 0, 0)))
        assert _rendered(sheet.finish()).convert("L").point(lambda value: 255 - value).getbbox() == (50, 50, 150, 100)

    def test_coordinates_count_from_the_upper_left_corner(self, sheet):
        sheet.add(Fill(((10.0, 20.0, 30.0, 40.0),), Colour(0, 0, 0)))
        assert _rendered(sheet.finish()).convert("L").point(lambda value: 255 - value).getbbox() == (10, 20, 40, 60)


class TestSameBytes:
    def test_the_identifier_follows_from_the_content(self, fonts):
        def identifier(metadata):
            return read(kit(fonts, metadata)).trailer["/ID"][0]

        other = Metadata(title="Another", language="en-GB")
        assert identifier(METADATA) == identifier(METADATA)
        assert identifier(METADATA) != identifier(other)

    def test_the_same_input_gives_the_same_file_in_any_process(self):
        root = Path(__file__).parents[2]
        script = "from tests.pdf.test_document import *; print(hash_of_a_fresh_kit())"
        digests = {
            subprocess.run(
                [sys.executable, "-c", script],
                env={"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(root)},
                capture_output=True,
                check=True,
                text=True,
            ).stdout
            for seed, zone in (("1", "UTC"), ("2", "Asia/Phnom_Penh"))
        }
        assert len(digests) == 1


def hash_of_a_fresh_kit() -> str:
    return hashlib.sha256(kit(FontBook(fallbacks=FALLBACKS))).hexdigest()


def test_colours_mean_what_the_srgb_of_other_programs_means():
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    image = Image.effect_noise((64, 64), 90).convert("RGB")
    lab = ImageCms.createProfile("LAB")
    mine, theirs = (
        ImageCms.profileToProfile(image, profile, lab, outputMode="LAB")
        for profile in (ours, ImageCms.createProfile("sRGB"))
    )
    assert mine.tobytes() == theirs.tobytes()


def test_a_name_with_any_characters_can_be_a_destination(sheet):
    sheet.section("(ជាតិ)\\")
    assert list(read(sheet.finish()).named_destinations) == ["(ជាតិ)\\"]


def _rendered(data) -> Image.Image:
    """The first page, a pixel a point."""
    return pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil()
