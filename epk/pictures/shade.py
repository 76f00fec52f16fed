"""Pictures made darker, or lighter, where letters stand on them: by as much as their contrast needs and no more."""

from __future__ import annotations

from itertools import accumulate

from PIL import Image

from epk.data.values import Colour
from epk.pictures.picture import Patch, Shade

FADE = 0.2
"""Height over which a shade fades out, as a part of the picture's."""
PASSED_OVER = 0.02
"""Part of what is beneath letters, its most unfavourable, that may be nearer to them: specks and thin lines."""
MARGIN = 1.06
"""By how much more contrast is given than asked for: JPEG does not keep pixels exactly."""
BAND = 128
"""Rows that are shaded at once."""
FINE = 240
"""Pixels across that are looked at."""
_LIGHT = [round(255 * Colour(value / 255, value / 255, value / 255).luminance) for value in range(256)]
_LUMINANCE = (0.2126, 0.7152, 0.0722, 0.0)


def shaded(image: Image.Image, shade: Shade) -> Image.Image:
    """The picture, grey, in sRGB or in its planes, with a shade that reaches the nearer edge and fades out beyond.

    One in colour is changed itself, for a copy would take as much memory again.
    """
    shares = ((patch.part, _share(image, patch, shade.ground)) for patch in shade.patches)
    needs = [(part, share) for part, share in shares if share > 0.0]
    if not needs:
        return image
    colour = image if image.mode in ("RGB", "YCbCr") else image.convert("RGB")
    ground = _flat(shade.ground, colour.mode)
    column = bytes(round(255 * _at((row + 0.5) / image.height, needs)) for row in range(image.height))
    for top in range(0, image.height, BAND):
        rows = column[top : top + BAND]
        if any(rows):
            mask = Image.frombytes("L", (1, len(rows)), rows).resize((image.width, len(rows)), Image.Resampling.NEAREST)
            colour.paste(ground, (0, top, image.width, top + len(rows)), mask)
    if image.mode in ("LA", "RGBA"):
        colour.putalpha(image.getchannel("A"))
    return colour


def _flat(colour: Colour, mode: str) -> tuple[int, ...]:
    """The values of a pixel of that colour."""
    pixel = Image.new("RGB", (1, 1), tuple(round(255 * part) for part in (colour.red, colour.green, colour.blue)))
    return tuple(pixel.convert(mode).tobytes())


def _at(y: float, needs: list[tuple[tuple[float, float, float, float], float]]) -> float:
    """How much of the ground is mixed in at the height `y`, a part of the picture's."""
    return max(share * _reach(y, part[1], part[3]) for part, share in needs)


def _reach(y: float, top: float, bottom: float) -> float:
    """1 from letters to the nearer edge, falling to 0 within `FADE` on the other side."""
    away = top - y if top + bottom > 1 else y - bottom
    near = min(max(1 - away / FADE, 0.0), 1.0)
    return near * near * (3 - 2 * near)


def _share(image: Image.Image, patch: Patch, ground: Colour) -> float:
    """How much of the ground must be mixed in beneath letters, from 0 to 1."""
    letters, contrast = patch.colour.luminance + 0.05, patch.contrast * MARGIN
    darker = patch.colour.luminance > ground.luminance
    bound = letters / contrast - 0.05 if darker else letters * contrast - 0.05
    there = _encoded(_extreme(image, patch, brightest=darker))
    wanted, base = _encoded(min(max(bound, 0.0), 1.0)), _encoded(ground.luminance)
    if there == base or (there <= wanted if darker else there >= wanted):
        return 0.0
    return min(max((there - wanted) / (there - base), 0.0), 1.0)


def _extreme(image: Image.Image, patch: Patch, *, brightest: bool) -> float:
    """The luminance of the least favourable pixels beneath letters."""
    width, height = image.size
    left, top, right, bottom = (round(part * side) for part, side in zip(patch.part, (width, height) * 2, strict=True))
    area = image.crop((left, top, max(right, left + 1), max(bottom, top + 1)))
    step = max(1, area.width // FINE)
    few = area.resize((max(1, area.width // step), max(1, area.height // step)), Image.Resampling.NEAREST)
    light = few.convert("RGB").point(_LIGHT * 3).convert("L", _LUMINANCE)
    counts = light.histogram()
    bins = range(255, -1, -1) if brightest else range(256)
    passed = accumulate(counts[number] for number in bins)
    allowed = PASSED_OVER * few.width * few.height
    return next(number for number, total in zip(bins, passed, strict=True) if total > allowed) / 255


def _encoded(luminance: float) -> float:
    """The sRGB value, 0 to 1, of a grey of that luminance (IEC 61966-2-1)."""
    return luminance * 12.92 if luminance <= 0.0031308 else 1.055 * luminance ** (1 / 2.4) - 0.055
