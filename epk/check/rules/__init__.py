"""The rules, one family a file; importing this package registers them all."""

from epk.check.rules import (
    agreement,
    completeness,
    layouts,
    lengths,
    links,
    names,
    pages,
    pictures,
    premieres,
    quotes,
    references,
    typography,
)

__all__ = [
    "agreement",
    "completeness",
    "layouts",
    "lengths",
    "links",
    "names",
    "pages",
    "pictures",
    "premieres",
    "quotes",
    "references",
    "typography",
]
