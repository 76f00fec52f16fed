"""How much this program takes on. Whoever runs it may change a limit in the environment; a film cannot."""

from __future__ import annotations

import os
from typing import NamedTuple

from epk.problems import ExitCode, ProblemsFound, Span, error


class Limit(NamedTuple):
    """The most of something. `says` is the sentence that documents it, `most` the highest value it may be given."""

    name: str
    default: int
    says: str
    most: int | None = None

    @property
    def variable(self) -> str:
        """The environment variable that changes it."""
        return f"EPK_MAX_{self.name}"

    @property
    def value(self) -> int:
        """The limit that is in force. Raises ProblemsFound where the environment sets no whole number above 0."""
        written = os.environ.get(self.variable, "")
        if not written:
            return self.default
        try:
            value = int(written)
        except ValueError:
            value = 0
        if value < 1 or (self.most and value > self.most):
            raise ProblemsFound([error(Span("environment"), *self._refusal(written), ExitCode.USAGE)])
        return value

    @property
    def way_out(self) -> str:
        """What to do if something larger is meant, for the end of a hint."""
        return f"If it is meant to be so large, set {self.variable} in the environment."

    def _refusal(self, written: str) -> tuple[str, str]:
        most = f" up to {self.most:_}" if self.most else ""
        message = f'{self.variable} is "{written}", expected a whole number{most}, such as {self.default:_}'
        return message, "Unset it, or correct it."


YAML_BYTES = Limit("YAML_BYTES", 4_000_000, "Bytes of one YAML file. The film of a long press kit has 60,000.")
YAML_DEPTH = Limit("YAML_DEPTH", 64, "Lists and mappings within one another. Films and layouts need 9.", most=128)
YAML_VALUES = Limit("YAML_VALUES", 200_000, "Values of one YAML file, aliases written out.")
YAML_ALIASES = Limit("YAML_ALIASES", 1_000, "Aliases (`*name`) of one YAML file.")
PICTURE_PIXELS = Limit(
    "PICTURE_PIXELS", 100_000_000, "Pixels of one picture. A 27 × 40 inch poster at 300 dpi has 97 million."
)
PICTURE_BYTES = Limit("PICTURE_BYTES", 200_000_000, "Bytes of one picture file.")
APPENDIX_BYTES = Limit("APPENDIX_BYTES", 100_000_000, "Bytes of one appendix. Mail programs refuse a tenth of it.")
APPENDIX_PAGES = Limit("APPENDIX_PAGES", 500, "Pages of one appendix.")
APPENDIX_OBJECTS = Limit(
    "APPENDIX_OBJECTS", 500_000, "Objects copied from one appendix. Scanned books of 500 pages have some 5,000."
)
FONT_BYTES = Limit(
    "FONT_BYTES", 64_000_000, "Bytes of one font file. The largest in use (CJK, all weights) have half of it."
)
DOCUMENT_PAGES = Limit(
    "DOCUMENT_PAGES", 1_000, "Pages of one document before its appendices, whatever `pages_to` of its layout allows."
)
NAME_COMPARISONS = Limit(
    "NAME_COMPARISONS", 200_000, "Words looked up among the names, and comparisons with them. Karmalink's need 500."
)
SECONDS = Limit("SECONDS", 120, "Seconds that `epk build` and `epk check` may take.")

LIMITS = (
    YAML_BYTES, YAML_DEPTH, YAML_VALUES, YAML_ALIASES, PICTURE_PIXELS, PICTURE_BYTES, APPENDIX_BYTES, APPENDIX_PAGES,
    APPENDIX_OBJECTS, FONT_BYTES, DOCUMENT_PAGES,
    NAME_COMPARISONS, SECONDS,
)  # fmt: skip

_INTRODUCTION = """\
# Limits

A film comes with files of many hands. So that none of them can exhaust the computer that builds it, `epk` takes on so
much and no more; what is larger is an error that names the limit, and the PDFs of the last build stay.

Whoever runs `epk` may change a limit, for one run or for all, with an environment variable. A film cannot.

```sh
EPK_MAX_PICTURE_PIXELS=250_000_000 epk build
```

| Variable | Unless set | Limits |
|---|---:|---|"""

_FUZZING = """\
## How it is tried

`make test` builds some hundred films, layouts and damaged files that nobody would write, always the same ones.
`make fuzz` makes others every time, `FUZZ=10000` of each kind: films and layouts of any value that the schemas allow,
and real files with bytes changed, cut or repeated. Each must end within ten seconds and a gigabyte, in PDFs or in
problems with their places; what does not becomes a test of its own in `tests/fuzz/test_found.py`. 10,000 of each kind
take some three and a half hours of one processor; `FUZZ=1000` takes twenty minutes."""


def limits_reference() -> str:
    """`docs/limits.md`."""
    rows = [f"| `{limit.variable}` | {limit.default:,} | {limit.says} |" for limit in LIMITS]
    return "\n".join([_INTRODUCTION, *rows, "", _FUZZING]) + "\n"
