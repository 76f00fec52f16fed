"""Whether pictures are opaque, where a standard knows no transparency."""

from __future__ import annotations

from collections.abc import Iterable

from epk.data.record import NOWHERE
from epk.page.items import Image
from epk.page.pages import Page
from epk.pdf.resources import Encoded
from epk.problems import Problem, error

_HINT = "Export the picture on a ground of its own, or ask the printer for PDF/X-4."


def see_through(pages: Iterable[Page], encoded: Encoded) -> list[Problem]:
    """Errors for pictures that let through what is beneath (ISO 15930-1, 6.14). Waits until they are `encoded`."""
    images = (image for page in pages for image in page.images)
    return list(dict.fromkeys(_problem(image) for image in images if encoded(image.placement).mask))


def _problem(image: Image) -> Problem:
    name = image.placement.picture.path.name
    message = f'this block shows "{name}", which is partly transparent; PDF/X-1a has no transparency'
    return error(image.span or NOWHERE, message, _HINT)
