"""Pictures: there, fine enough, described, credited."""

import pytest
from PIL import Image, ImageCms


def still(more="", file="stills/a.png"):
    return f"stills: [{{file: {file}, alt: A boy runs, {more}}}]"


def test_a_file_that_is_missing_is_an_error_with_the_nearest_name(found, tmp_path):
    (tmp_path / "assets" / "stills").mkdir(parents=True)
    Image.new("1", (10, 10)).save(tmp_path / "assets" / "stills" / "a.png")
    (problem,) = found("file-missing", still(file="stills/b.png"))
    assert problem.message == "picture: there is no file assets/stills/b.png"
    assert found("file-missing", still()) == []


@pytest.mark.parametrize(
    "film",
    [
        "people: {a: {name: A, portrait: a.jpg}}",
        "screenings: [{event: E, kind: festival, laurel: a.png}]",
        "appendices: [{file: a.pdf, title: A}]",
        "key_art: {file: ../a.jpg, alt: A boy runs}",
    ],
)
def test_every_file_that_the_film_names_is_looked_for(says, film):
    assert len(says("file-missing", film)) == 1


def test_inks_without_a_profile_are_told(says, tmp_path):
    (tmp_path / "assets").mkdir()
    Image.new("CMYK", (20, 10)).save(tmp_path / "assets" / "a.jpg")
    assert says("picture-colours", still(file="a.jpg")) == ["a.jpg is in CMYK without a profile"]
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("CMYK", (20, 10)).save(tmp_path / "assets" / "a.jpg", icc_profile=profile)
    assert says("picture-colours", still(file="a.jpg")) == []
    Image.new("RGB", (20, 10)).save(tmp_path / "assets" / "a.jpg")
    assert says("picture-colours", still(file="a.jpg")) == []


def test_a_still_has_a_caption(says):
    assert says("picture-caption", still()) == ["stills/a.png has no caption"]
    assert says("picture-caption", still("caption: Anna runs")) == []


def test_a_picture_and_a_portrait_have_a_credit(says):
    portrait = "people: {a: {name: A, portrait: a.jpg%s}}"
    assert len(says("picture-credit", still() + "\n" + portrait % "")) == 2
    assert says("picture-credit", still("credit: 'Photo: B'") + "\n" + portrait % ", portrait_credit: B") == []


def test_a_frame_of_the_film_has_a_copyright_line(says):
    assert len(says("picture-rights", still())) == 1
    assert (
        says("picture-rights", still("copyright: © 2021 Us"))
        == says("picture-rights", still("illustration: yes"))
        == []
    )


@pytest.mark.parametrize("alt", ["DSC_0012.jpg", "Boy", "image 3", "The same words"])
def test_an_alternative_text_that_describes_nothing_is_told(says, alt):
    film = f"key_art: {{file: a.png, alt: {alt}, caption: The same words}}"
    assert len(says("picture-alt", film)) == 1
    assert says("picture-alt", film.replace(f"alt: {alt}", "alt: A boy runs along a railway")) == []
    assert says("picture-alt", film.replace(f"alt: {alt}", "alt: Boy running")) == []


def test_an_illustration_says_so_in_caption_and_credit(says):
    untold = still("illustration: yes, caption: A boy, credit: Illustration by B")
    assert len(says("illustration-untold", untold)) == 1
    assert says("illustration-untold", untold.replace("caption: A boy", "caption: Illustration of a boy")) == []


NOISE = Image.effect_noise((200, 150), 60)
TWO = "stills: [{file: a.jpg, alt: A boy runs}, {file: b.png, alt: A girl runs}]"


def test_a_picture_that_breaks_off_is_told_before_the_build(found, files, tmp_path):
    files(a_jpg=NOISE, b_png=NOISE)
    assert found("picture-damaged", TWO) == []
    whole = (tmp_path / "assets" / "b.png").read_bytes()
    (tmp_path / "assets" / "b.png").write_bytes(whole[: len(whole) // 2])
    (problem,) = found("picture-damaged", TWO)
    assert problem.message.startswith('picture "b.png" cannot be read')
    assert found("picture-twice", TWO) == []
    unprinted = "people: {a: {name: A, portrait: b.png}}"
    assert len(found("picture-damaged", unprinted)) == 1


def test_what_is_no_picture_is_told_once_printed_or_not(says, files, tmp_path):
    files(a_jpg=NOISE)
    (tmp_path / "assets" / "b.png").write_text("no picture")
    printed = "stills: [{file: b.png, alt: A boy runs}]\n"
    unprinted = "people: {a: {name: A, portrait: b.png}}\n"
    assert [len(says(rule, printed)) for rule in ("picture-damaged", "cannot-be-set")] == [0, 1]
    assert [len(says(rule, unprinted)) for rule in ("picture-damaged", "cannot-be-set")] == [1, 0]
