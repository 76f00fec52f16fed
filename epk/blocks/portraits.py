"""Portraits of people, as blocks for people show them."""

from __future__ import annotations

from typing import Literal

from epk.blocks.pictures import picture_strip
from epk.data.film import Picture
from epk.data.people import Person
from epk.data.record import Text
from epk.page.setting import Setting
from epk.page.strips import Strip

PortraitShape = Literal["rectangle", "disc"]


def portrait(
    setting: Setting, person: Person, file: Text, width: float, height: float, shape: PortraitShape = "rectangle"
) -> Strip:
    """A person's portrait with its alternative text; a disc is as high as it is wide."""
    said = setting.labels.said("words", "portrait-of", name=person.name.value)
    shown = Picture(file=file, alt=said, span=person.where("portrait"))
    high = width if shape == "disc" else height
    return picture_strip(setting, shown, width, high, disc=shape == "disc")
