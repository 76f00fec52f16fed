"""The rules, one family a file; importing this package registers them all."""

from epk.check.rules import (
    agreement,
    bylines,
    completeness,
    layouts,
    lengths,
    links,
    names,
    pages,
    pictures,
    premieres,
    prose,
    quotes,
    references,
    typography,
)

__all__ = [
    "agreement",
    "bylines",
    "completeness",
    "layouts",
    "lengths",
    "links",
    "names",
    "pages",
    "pictures",
    "premieres",
    "prose",
    "quotes",
    "references",
    "typography",
]
