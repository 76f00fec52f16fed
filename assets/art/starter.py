"""The picture that a new film begins with: dusk and a ring. `python assets/art/starter.py` draws it."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

SIZE = (2560, 3600)
"""Pixels for a page of A4 with its bleed at 300 an inch."""
NIGHT, DUSK, GOLD, LINE = (18, 24, 58), (66, 57, 79), (198, 151, 61), (85, 80, 103)
SMOOTH = 2
"""Times larger than it is kept, so that curves have no steps."""
TARGET = Path(__file__).parents[2] / "epk" / "starter" / "assets" / "key-art.jpg"


def drawn() -> Image.Image:
    """The picture."""
    width, height = SIZE
    column = Image.new("RGB", (1, height))
    shares = ((y / height) ** 2 for y in range(height))
    column.putdata([tuple(round(a + (b - a) * part) for a, b in zip(NIGHT, DUSK, strict=True)) for part in shares])
    picture = column.resize(SIZE)
    pen = ImageDraw.Draw(picture)
    for y in range(round(height * 0.777), round(height * 0.95), round(height * 0.04)):
        pen.rectangle((0, y, width, y + 3), LINE)
    large = picture.crop((0, 0, width, width)).resize((width * SMOOTH, width * SMOOTH))
    pen, (x, y) = ImageDraw.Draw(large), (width * SMOOTH // 2, round(height * 0.38) * SMOOTH)
    for radius, thickness in ((528, 16), (24, 24)):
        box = [side + sign * radius * SMOOTH for sign in (-1, 1) for side in (x, y)]
        pen.ellipse(box, outline=GOLD, width=thickness * SMOOTH)
    picture.paste(large.resize((width, width), Image.Resampling.BOX), (0, 0))
    return picture


if __name__ == "__main__":
    drawn().save(TARGET, quality=88)
