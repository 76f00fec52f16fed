"""The press: SVG markup in, flat inks and stippled grain out.

A `Sheet` collects SVG elements, has resvg turn them into pixels and lays them over what is there.
Whatever is drawn inside `with sheet.grain(ink)` is not painted but read as a mask, and printed as
a random stipple in one ink: that is where every soft shade in these pictures comes from.
"""

from __future__ import annotations

import io
import math
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import resvg_py
from palette import rgb
from PIL import Image, ImageChops

Point = tuple[float, float]
Stop = tuple[float, str, float]
TILE = 1024


def _noise(seed: int, size: float) -> np.ndarray:
    """A seamless square of evenly spread values from 0 to 1 whose specks are `size` pixels wide."""
    field = np.random.default_rng(seed).standard_normal((TILE, TILE))
    if size > 0.3:
        freq = np.fft.fftfreq(TILE)
        blur = np.exp(-2 * (math.pi * size / 2) ** 2 * (freq[:, None] ** 2 + freq[None, :] ** 2))
        field = np.fft.ifft2(np.fft.fft2(field) * blur).real
    spread: np.ndarray = 1 / (1 + np.exp(-1.702 * field / field.std()))
    return spread


class Sheet:
    """One picture: its size in drawing units, the pixels per unit, and its own random numbers."""

    def __init__(self, width: float, height: float, pixels: int, ground: str, seed: int = 1) -> None:
        self.width, self.height = width, height
        self.unit = pixels / width
        self.size = pixels, round(height * self.unit)
        self.image = Image.new("RGB", self.size, ground)
        self.random = random.Random(seed)  # noqa: S311
        self._noise = _noise(seed, min(1.0, self.size[0] / 2600) * 1.5)
        self._body: list[str] = []
        self._defs: list[str] = []
        self._names = 0

    def add(self, tag: str, fill: object = "none", **attributes: object) -> None:
        """An SVG element; underscores in attribute names stand for hyphens."""
        pairs = {"fill": fill} | {key.replace("_", "-"): value for key, value in attributes.items()}
        text = " ".join(
            f'{key}="{value:.2f}"' if isinstance(value, float) else f'{key}="{value}"'
            for key, value in pairs.items()
            if value is not None
        )
        self._body.append(f"<{tag} {text}/>")

    def path(self, d: str, fill: object = "none", **attributes: object) -> None:
        """A path given as SVG path data."""
        self.add("path", fill, d=d, **attributes)

    def poly(self, points: list[Point], fill: str, **attributes: object) -> None:
        """A closed polygon."""
        self.add("polygon", fill, points=" ".join(f"{x:.2f},{y:.2f}" for x, y in points), **attributes)

    def rect(self, x: float, y: float, w: float, h: float, fill: str, **attributes: object) -> None:
        """An upright rectangle."""
        self.add("rect", fill, x=float(x), y=float(y), width=float(w), height=float(h), **attributes)

    def disc(self, centre: Point, radius: float, fill: object = "none", **attributes: object) -> None:
        """A circle, filled or only stroked."""
        self.add("circle", fill, cx=float(centre[0]), cy=float(centre[1]), r=float(radius), **attributes)

    def line(self, points: list[Point], ink: str, width: float, **attributes: object) -> None:
        """An open polyline."""
        text = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self.add("polyline", points=text, stroke=ink, stroke_width=float(width), **attributes)

    def everything(self, fill: str) -> None:
        """The whole sheet in one fill."""
        self.rect(0, 0, self.width, self.height, fill)

    def _define(self, tag: str, attributes: str, inner: str) -> str:
        self._names += 1
        self._defs.append(f'<{tag} id="n{self._names}" {attributes}>{inner}</{tag}>')
        return f"url(#n{self._names})"

    def linear(self, start: Point, end: Point, *stops: Stop) -> str:
        """A linear gradient between two points; stops are (place, ink, opacity)."""
        place = f'x1="{start[0]:.2f}" y1="{start[1]:.2f}" x2="{end[0]:.2f}" y2="{end[1]:.2f}"'
        return self._define("linearGradient", f'gradientUnits="userSpaceOnUse" {place}', _stops(stops))

    def radial(self, centre: Point, radius: float, *stops: Stop) -> str:
        """A radial gradient around a point."""
        place = f'cx="{centre[0]:.2f}" cy="{centre[1]:.2f}" r="{radius:.2f}"'
        return self._define("radialGradient", f'gradientUnits="userSpaceOnUse" {place}', _stops(stops))

    @contextmanager
    def group(self, clip: str | None = None, **attributes: object) -> Iterator[None]:
        """Elements that share attributes (a transform, an opacity) or are clipped to a path."""
        pairs = {key.replace("_", "-"): value for key, value in attributes.items()}
        if clip is not None:
            pairs["clip-path"] = self._define("clipPath", "", f'<path d="{clip}"/>')
        self._body.append("<g " + " ".join(f'{key}="{value}"' for key, value in pairs.items()) + ">")
        yield
        self._body.append("</g>")

    @contextmanager
    def grain(self, ink: str, hard: float = 3.0) -> Iterator[None]:
        """What is drawn inside becomes a mask, printed as a stipple of the ink."""
        self.flush()
        yield
        mask = np.asarray(self._render().getchannel("A"), dtype=np.float32) / 255
        rows, columns = mask.shape
        shift = self.random.randrange(TILE)
        noise = np.roll(self._noise, shift, axis=1)
        noise = np.tile(noise, (rows // TILE + 1, columns // TILE + 1))[:rows, :columns]
        cover = np.clip((mask * (1 + 1 / hard) - 1 / (2 * hard) - noise) * hard + 0.5, 0, 1)
        self.image.paste(rgb(ink), mask=Image.fromarray((cover * 255).astype(np.uint8)))

    @contextmanager
    def light(self) -> Iterator[None]:
        """What is drawn inside is added as light (screen)."""
        self.flush()
        yield
        layer = self._render()
        black = Image.new("RGB", self.size, "#000000")
        black.paste(layer, mask=layer.getchannel("A"))
        self.image = ImageChops.screen(self.image, black)

    def flush(self) -> None:
        """Paint what was collected."""
        if self._body:
            layer = self._render()
            self.image.paste(layer, mask=layer.getchannel("A"))

    def _render(self) -> Image.Image:
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
        head += f'width="{self.size[0]}" height="{self.size[1]}" preserveAspectRatio="none">'
        markup = head + f"<defs>{''.join(self._defs)}</defs>{''.join(self._body)}</svg>"
        self._body.clear()
        return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=markup)))).convert("RGBA")

    def save(self, path: Path, quality: int) -> None:
        """Print the sheet to a JPEG file, tagged with 300 dots an inch.

        Baseline and 4:2:0, because documents decode the pictures anew: half the time of a progressive 4:4:4 file.
        """
        self.flush()
        self.image.save(path, quality=quality, subsampling=2, optimize=True, dpi=(300, 300))


def _stops(stops: tuple[Stop, ...]) -> str:
    return "".join(
        f'<stop offset="{place:.3f}" stop-color="{ink}" stop-opacity="{opacity:.3f}"/>' for place, ink, opacity in stops
    )
