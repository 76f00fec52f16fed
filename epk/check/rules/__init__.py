"""The rules, one family a file; importing a family registers its rules."""

FAMILIES = (
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
)
