"""The houses along the track: a door with light in it, an awning, a balcony, a tin roof."""

from __future__ import annotations

from dataclasses import dataclass

from curves import Camera
from palette import GOLD, LIGHT, NIGHT, PLUM, mix
from press import Sheet

AWNINGS = [PLUM, "#3E4A86", "#8A3F5C", "#2F6470"]


@dataclass
class House:
    """One house: side 1 is right of the track; haze 0 is near and dark, 1 far and pale; metres throughout."""

    sheet: Sheet
    camera: Camera
    side: int
    z: float
    depth: float
    haze: float
    wall: str
    lit: bool
    upper: bool
    low: float = 2.5
    aside: float = 2.05
    dim: float = 0.0

    def __post_init__(self) -> None:
        """Choose the measures."""
        rnd = self.sheet.random
        near = self.aside + rnd.uniform(0, 0.45)
        wide = rnd.uniform(4.0, 5.5)
        self.tall = rnd.uniform(4.6, 5.8) if self.upper else rnd.uniform(self.low, self.low + 0.7)
        self.a, self.b, self.ridge = self.side * near, self.side * (near + wide), self.side * (near + wide * 0.5)
        self.far = self.z + self.depth
        self.front = mix(self.wall, NIGHT, 0.28)
        self.trim = mix(self.wall, LIGHT, 0.18)

    def out(self, metres: float) -> float:
        """So far from the house's wall towards the track."""
        return self.a - self.side * metres

    def width(self, metres: float, z: float) -> float:
        """How wide a stroke of so many metres is at a distance."""
        return metres * self.camera.focal / z

    def draw(self) -> None:
        """The whole house."""
        self.sheet.poly(self.camera.face(self.a, self.b, 0, self.tall, self.z), self.front)
        self.sheet.poly(self.camera.strip((self.a, 0), (self.a, self.tall), self.z, self.far), self.wall)
        self._boards()
        self._door()
        if self.upper:
            self._storey(2.6)
        self._roof()
        self._awning()

    def _boards(self) -> None:
        """The face towards us: boards, and under the roof of a taller house a lit, barred window."""
        sheet, camera, z = self.sheet, self.camera, self.z
        level = 0.35
        while level < self.tall:
            ends = [camera(self.a, level, z), camera(self.b, level, z)]
            sheet.line(ends, mix(self.front, NIGHT, 0.35), max(0.6, self.width(0.035, z)))
            level += 0.36
        if self.tall > 4:
            left, right = self.out(-0.9), self.out(-2.0)
            frame = self.side * 0.12
            sheet.poly(camera.face(left - frame, right + frame, 2.98, 4.17, z), mix(self.front, NIGHT, 0.5))
            sheet.poly(camera.face(left, right, 3.1, 4.05, z), mix(mix(GOLD, PLUM, 0.2), self.front, 0.2))
            for share in (0.25, 0.5, 0.75):
                x = left + (right - left) * share
                sheet.line([camera(x, 3.1, z), camera(x, 4.05, z)], mix(self.front, NIGHT, 0.4), self.width(0.06, z))

    def _door(self) -> None:
        sheet, camera, a, wall = self.sheet, self.camera, self.a, self.wall
        glow = mix(mix(GOLD, PLUM, self.dim), wall, 0.15 + self.haze * 0.5)
        start = self.z + self.depth * sheet.random.uniform(0.12, 0.3)
        span = self.depth * sheet.random.uniform(0.28, 0.42)
        end = start + span
        sheet.poly(camera.strip((a, 0.1), (a, 1.95), start, end), glow if self.lit else mix(wall, NIGHT, 0.5))
        if self.lit:
            sheet.poly(camera.strip((a, 0), (self.out(0.9), 0), start - 0.05, end), glow, opacity=0.22)
            middle = start + span * 0.5
            sheet.line([camera(a, 0.1, middle), camera(a, 1.95, middle)], mix(wall, NIGHT, 0.3), self.width(0.09, end))

    def _storey(self, level: float) -> None:
        sheet, camera, a, wall = self.sheet, self.camera, self.a, self.wall
        rnd = sheet.random
        start = self.z + self.depth * rnd.uniform(0.15, 0.35)
        span = self.depth * rnd.uniform(0.2, 0.35)
        lamp = mix(mix(GOLD, PLUM, 0.25), wall, 0.15 + self.haze * 0.5)
        pane = lamp if rnd.random() < 0.55 else mix(wall, NIGHT, 0.45)
        bars = mix(wall, NIGHT, 0.3)
        sheet.poly(camera.strip((a, level + 0.45), (a, level + 1.6), start, start + span), pane)
        for share in (0.33, 0.67):
            z = start + span * share
            sheet.line([camera(a, level + 0.45, z), camera(a, level + 1.6, z)], bars, self.width(0.06, z))
        sheet.line(camera.along((a, level + 1.2), start, start + span), bars, self.width(0.05, start + span))
        sheet.poly(camera.strip((a, level), (self.out(0.4), level), self.z, self.far), mix(wall, NIGHT, 0.4))
        edge = self.out(0.35)
        sheet.line(camera.along((edge, level + 0.5), self.z + 0.2, self.far - 0.2), self.trim, self.width(0.05, self.z))
        for index in range(8):
            z = self.z + 0.2 + (self.depth - 0.4) * index / 7
            sheet.line([camera(edge, level, z), camera(edge, level + 0.5, z)], self.trim, self.width(0.03, z))

    def _roof(self) -> None:
        sheet, camera = self.sheet, self.camera
        eave = self.out(sheet.random.uniform(0.35, 0.6)), self.tall - 0.1
        top = self.ridge, self.tall + sheet.random.uniform(0.7, 1.3)
        near = self.z - 0.3
        gable = [camera(*eave, near), camera(*top, near), camera(self.b, self.tall, near)]
        sheet.poly(gable, mix(self.front, NIGHT, 0.35))
        sheet.poly(camera.strip(eave, top, near, self.far), mix(self.wall, NIGHT, 0.45))
        sheet.line(camera.along(eave, near, self.far), self.trim, self.width(0.05, self.z))

    def _awning(self) -> None:
        sheet, camera = self.sheet, self.camera
        rnd = sheet.random
        reach, low, high = rnd.uniform(0.75, 0.95), rnd.uniform(2.0, 2.15), rnd.uniform(2.35, 2.5)
        dark = mix(rnd.choice(AWNINGS), self.wall, 0.25 + self.haze * 0.55)
        pale = mix(dark, LIGHT, 0.32 * (1 - self.haze))
        edge = self.out(reach)
        start, end = self.z + self.depth * 0.04, self.z + self.depth * 0.9
        for index in range(8):
            near, far = start + (end - start) * index / 8, start + (end - start) * (index + 1) / 8
            tone = dark if index % 2 else pale
            sheet.poly(camera.strip((self.a, high), (edge, low), near, far), tone)
            sheet.poly(camera.strip((edge, low), (edge, low - 0.18), near, far), mix(tone, NIGHT, 0.25))
        for share in (0.2, 0.5, 0.8):
            z = start + (end - start) * share
            bulb = camera(self.out(reach * 0.9), low - 0.3, z)
            sheet.disc(bulb, max(0.8, self.width(0.05, z)), mix(LIGHT, self.wall, self.haze * 0.6))
        for z in (start, end):
            sheet.line([camera(edge, low, z), camera(edge, 0, z)], mix(self.wall, NIGHT, 0.55), self.width(0.045, z))
