"""What a printer gets: sheets that bleed, four inks, nothing to click on."""

from __future__ import annotations

import re
import subprocess

import pytest
from pdf_oxide import PdfDocument as Preflight
from PIL import Image
from pypdf import PdfReader

from epk.build import Order, build
from epk.pdf.srgb_profile import srgb_profile
from tests.printing.conftest import PROJECT

MM = 72 / 25.4
PAPERS = [("a4", (210 * MM, 297 * MM), 3 * MM), ("letter", (612, 792), 9)]
RGB_OPERATORS = {b"rg", b"RG", b"sc", b"SC", b"scn", b"SCN", b"cs", b"CS"}


def streams(path):
    """The content of every page."""
    return [page.get_contents().get_data() for page in PdfReader(path).pages]


def pictures(path):
    for page in PdfReader(path).pages:
        yield from (entry.get_object() for entry in page["/Resources"]["/XObject"].values())


def trimmed(plate, dpi, around):
    """A plate without its marks: the page with its bleed."""
    edge = round(around / 72 * dpi) + 1
    return plate.crop((edge, edge, plate.width - edge, plate.height - edge))


def most_ink(plate):
    return max(sum(inks) for _, inks in plate.getcolors(1 << 24)) / 2.55


class TestStandard:
    @pytest.mark.parametrize("name", ["one-sheet", "press-kit", "submission-sheet"])
    def test_a_validator_accepts_pdf_x_4(self, karmalink, name):
        verdict = Preflight(str(karmalink[name])).validate_pdf_x("4")
        assert (verdict["valid"], verdict["errors"], verdict["warnings"]) == (True, [], [])

    def test_the_file_says_so_in_both_places(self, karmalink):
        reader = PdfReader(karmalink["one-sheet"])
        assert reader.metadata["/GTS_PDFXVersion"] == "PDF/X-4"
        assert reader.metadata["/Trapped"] == "/False"
        packet = reader.root_object["/Metadata"].get_data().decode()
        assert "<pdfxid:GTS_PDFXVersion>PDF/X-4<" in packet
        assert "pdfuaid" not in packet
        assert "pdfaid" not in packet

    def test_carries_the_profile_of_the_press(self, karmalink):
        [intent] = PdfReader(karmalink["one-sheet"]).root_object["/OutputIntents"]
        assert (intent["/S"], intent["/OutputConditionIdentifier"]) == ("/GTS_PDFX", "FOGRA39")
        assert intent["/DestOutputProfile"].get_data()[16:20] == b"CMYK"

    def test_has_no_links_annotations_outline_or_actions(self, karmalink):
        reader = PdfReader(karmalink["press-kit"])
        assert not {"/Outlines", "/Names", "/OpenAction", "/AA", "/StructTreeRoot"} & set(reader.root_object)
        assert not any("/Annots" in page for page in reader.pages)

    def test_leaves_the_files_for_the_screen_alone(self, small):
        printed, _ = small.made()
        shown, _ = small.made(edition="screen")
        assert {printed.name, shown.name} == {"the-film-sheet-print.pdf", "the-film-sheet.pdf"}
        assert printed.exists()

    def test_the_same_film_makes_the_same_bytes(self, small):
        printed, _ = small.made()
        first = printed.read_bytes()
        printed.unlink()
        assert small.made()[0].read_bytes() == first


class TestBoxes:
    @pytest.mark.parametrize(("paper", "size", "bleed"), PAPERS)
    def test_the_sheet_is_larger_than_its_bleed_and_that_than_its_trim(self, small, paper, size, bleed):
        page = PdfReader(small.made(paper=paper)[0]).pages[0]
        trim, bled, sheet = page.trimbox, page.bleedbox, page.mediabox
        assert (float(trim.width), float(trim.height)) == pytest.approx(size, abs=0.01)
        assert float(trim.left - bled.left) == pytest.approx(bleed, abs=0.01)
        assert float(bled.top - trim.top) == pytest.approx(bleed, abs=0.01)
        assert float(bled.left - sheet.left) == float(bled.bottom - sheet.bottom) > 20

    @pytest.mark.program("gs")
    def test_pictures_and_grounds_reach_to_the_end_of_the_bleed(self, small, plates):
        small.ground = "night"
        [plate] = plates(small.made()[0], dpi=72)
        left, high = 10 * MM + 1, plate.height / 2
        assert sum(plate.getpixel((round(left), round(10 * MM + 2)))) > 255
        assert sum(plate.getpixel((round(left), round(high)))) > 255
        assert sum(plate.getpixel((round(plate.width - left - 1), round(plate.height - left - 1)))) > 255
        assert plate.getpixel((round(left - 4), round(high))) == (0, 0, 0, 0)

    @pytest.mark.program("gs")
    def test_marks_stand_outside_the_bleed_in_line_with_the_trim(self, small, plates):
        [plate] = plates(small.made()[0], dpi=288)
        across, down = round(13 * MM * 4), round(6.5 * MM * 4)
        dark = [x for x in range(plate.width // 2) if sum(plate.getpixel((x, down))) > 900]
        assert dark
        assert abs(sum(dark) / len(dark) - across) < 2

    def test_a_slug_line_says_what_the_sheet_is(self, karmalink):
        text = PdfReader(karmalink["press-kit"]).pages[1].extract_text()
        assert "Karmalink – Press kit" in text
        assert "FOGRA39" in text
        assert f"page 2 of {len(PdfReader(karmalink['press-kit']).pages)}" in text

    def test_text_too_near_the_trim_is_named(self, small):
        small.edge = "[{words: {text: too low}}]"
        [problem] = small.refused()
        assert '"too low" in region "edge" stands' in problem.message
        assert problem.span.file.endswith("sheet.yaml")

    def test_which_the_screen_does_not_mind(self, small):
        small.edge = "[{words: {text: too low}}]"
        assert small.made(edition="screen")[1] == []


class TestInks:
    def test_no_content_speaks_of_light(self, karmalink):
        for path in karmalink.values():
            for content in streams(path):
                assert not RGB_OPERATORS & set(re.split(rb"\s+", re.sub(rb"<[0-9A-F]*>", b"", content)))

    def test_no_picture_is_stored_in_rgb(self, karmalink):
        spaces = {picture["/ColorSpace"] for path in karmalink.values() for picture in pictures(path)}
        assert spaces <= {"/DeviceCMYK", "/DeviceGray"}
        assert "/DeviceCMYK" in spaces

    def test_nothing_in_the_file_names_device_rgb(self, karmalink):
        for path in karmalink.values():
            assert b"DeviceRGB" not in path.read_bytes()

    @pytest.mark.program("gs")
    def test_text_and_rules_are_on_the_black_plate_alone(self, small, tmp_path):
        small.picture = Image.new("L", (2600, 1200), 255)
        small.blocks = "[logline, rule]"
        path, _ = small.made()
        cyan, magenta, yellow, black = inked(path, tmp_path)
        assert cyan == magenta == yellow
        assert len(cyan) < len(black)

    @pytest.mark.program("gs")
    def test_no_place_takes_more_ink_than_the_house_allows(self, karmalink, plates):
        for path in (karmalink["one-sheet"], karmalink["press-kit"]):
            for plate in plates(path, dpi=60):
                assert most_ink(trimmed(plate, 60, 10 * MM)) <= 300.5

    @pytest.mark.program("gs")
    def test_a_lower_limit_is_kept_too(self, small, plates):
        ramp = Image.linear_gradient("L").resize((2600, 1200))
        small.picture = Image.merge("RGB", [ramp.point(lambda v: v // 4), ramp.point(lambda v: v // 8), ramp])
        [plate] = plates(small.made(ink_limit=240.0)[0])
        assert 200 < most_ink(trimmed(plate, 50, 10 * MM)) <= 240.5

    def test_black_letters_overprint_and_white_ones_knock_out(self, small):
        small.ground, small.blocks = "red", "[logline, {words: {text: white, style: pale}}]"
        [content] = streams(small.made()[0])
        assert b"/Over gs 0 0 0 1 k" in content
        assert b"/Knock gs 0 0 0 0 k" in content
        states = PdfReader(small.made()[0]).pages[0]["/Resources"]["/ExtGState"]
        assert (states["/Over"]["/op"], states["/Over"]["/OPM"], states["/Knock"]["/op"]) == (True, 1, False)

    def test_large_black_is_rich_and_stated_inks_are_kept(self, small):
        small.ground = "black"
        assert b"0.6 0.4 0.4 1 k" in streams(small.made()[0])[0]
        small.ground, small.inks = "night", "inks: {night: 90/80/30/60}"
        assert b"0.9 0.8 0.3 0.6 k" in streams(small.made()[0])[0]

    def test_stated_inks_beyond_the_limit_are_refused(self, small):
        small.inks = "inks: {night: 100/100/60/60, nicht: 0/0/0/50}"
        messages = [problem.message for problem in small.refused()]
        assert messages == [
            "inks: night takes 320 % of ink, more than the 300 % the press is meant for",
            'inks: unknown colour "nicht"',
        ]


def inked(path, folder):
    """The places with ink on every plate, as Ghostscript separates them."""
    arguments = ["-dSAFER", "-sDEVICE=tiffsep1", "-r72", "-o", folder / "sep-%d.tif", path]
    subprocess.run(["gs", "-q", *arguments], check=True)
    plates = []
    for ink in ("Cyan", "Magenta", "Yellow", "Black"):
        with Image.open(folder / f"sep-1({ink}).tif") as plate:
            plates.append(plate.convert("L"))
    return [{at for at, level in enumerate(plate.tobytes()) if level < 128} for plate in plates]


class TestPictures:
    def test_fewer_than_300_pixels_an_inch_are_worth_a_warning(self, small):
        small.picture = small.picture.resize((1900, 877))
        _, [warning] = small.made()
        assert '"art.png" has 223 pixels an inch where it is printed largest' in warning

    def test_however_few_there_are_it_is_printed_with_a_warning(self, small):
        small.picture = small.picture.resize((800, 369))
        _, [warning] = small.made()
        assert '"art.png" has 94 pixels an inch' in warning

    def test_transparency_stays_in_x4_and_blends_in_inks(self, small):
        small.picture.putalpha(Image.linear_gradient("L").resize(small.picture.size))
        path, _ = small.made()
        assert PdfReader(path).pages[0]["/Group"]["/CS"] == "/DeviceCMYK"
        assert Preflight(str(path)).validate_pdf_x("4")["valid"]

    def test_and_is_refused_in_x1a_with_the_block_named(self, small):
        small.picture.putalpha(Image.linear_gradient("L").resize(small.picture.size))
        [problem] = small.refused(standard="x1a")
        assert 'shows "art.png", which is partly transparent' in problem.message
        assert (problem.span.file, problem.span.line) == ("layouts/sheet.yaml", 17)


class TestOtherPresses:
    def test_pdf_x_1a(self, small):
        path, _ = small.made(standard="x1a")
        assert path.read_bytes().startswith(b"%PDF-1.3")
        verdict = Preflight(str(path)).validate_pdf_x("1a_2001")
        assert (verdict["valid"], verdict["errors"]) == (True, [])

    def test_a_profile_by_file_names_itself(self, small, tmp_path):
        profile = tmp_path / "press.icc"
        profile.write_bytes((PROJECT / "epk/printing/icc/FOGRA39L.icc").read_bytes())
        [intent] = PdfReader(small.made(profile=profile)[0]).root_object["/OutputIntents"]
        assert intent["/OutputConditionIdentifier"].startswith("Coated FOGRA39L")
        assert "/RegistryName" not in intent

    @pytest.mark.parametrize("content", [b"", b"not a profile", "rgb"])
    def test_a_file_that_is_no_profile_of_a_press_is_refused(self, small, tmp_path, content):
        profile = tmp_path / "press.icc"
        profile.write_bytes(srgb_profile() if content == "rgb" else content)
        [problem] = small.refused(profile=profile)
        assert "press.icc cannot be printed by: it" in problem.message


class TestScreenOnly:
    def test_blocks_may_be_kept_from_paper(self, small):
        small.blocks = "[logline, {only: {editions: [screen], blocks: [{words: {text: Click here}}]}}]"
        assert "Click here" not in PdfReader(small.made()[0]).pages[0].extract_text()
        assert "Click here" in PdfReader(small.made(edition="screen")[0]).pages[0].extract_text()

    def test_the_press_kit_links_on_screen_and_shows_a_code_with_its_address_on_paper(self, tmp_path):
        film = tmp_path / "assets" / "film.yaml"
        film.parent.mkdir()
        film.write_text(
            "title: The Film\nlinks: {website: https://film.example/press, trailer: https://video.example/1}\n"
        )
        text = {}
        for edition in ("screen", "print"):
            order = Order(tmp_path, tmp_path / edition, ("press-kit",), edition=edition)
            [path] = build(order, lambda built: None).files
            text[edition] = "".join(page.extract_text() for page in PdfReader(path).pages)
        assert "Click an address to open it." in text["screen"]
        assert "video.example/1" in text["screen"]
        assert "Click" not in text["print"]
        assert "film.example/press" in text["print"]
        assert "video.example" not in text["print"]

    def test_appendices_are_left_out_and_named(self, tmp_path):
        outcome = build(Order(PROJECT, tmp_path, ("press-kit",), edition="print"), lambda built: None)
        assert [p.message for p in outcome.warnings if "not bound in" in p.message] == [
            f'"{title}" is not bound into press-kit, for its colours are its own'
            for title in ("Press coverage", "Screening record")
        ]
