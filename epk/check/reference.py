"""The text of `docs/rules.md`, from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from epk.check.registry import BEFORE_BUILDING, Rule, rules

_INTRODUCTION = """\
# What `epk check` looks for

An **error** keeps a document from being right and makes `epk check` fail; a **warning** is worth a look, and fails with
`--strict`; a **note** tells what would be nice to have. An error marked **stops a build** keeps `epk build` from
writing anything, for a document could not be made, or would say something wrong of somebody.

`epk check --only RULE` runs one rule, `--skip RULE` all but one, `--explain RULE` says what stands below.
A finding that is meant to stay is accepted in `assets/film.yaml`, with the reason:

```yaml
accepted:
  - rule: quote-word-left-out
    value: Variety
    reason: The sentence goes on after a full stop; the sense is kept.
```

`value` is optional: with it, only findings whose message holds these words are accepted. They are counted, not shown.

Lengths that a form asks for stand in a profile; a film's own profiles lie in `assets/profiles/`:

```yaml
name: Our festival
source: Rules of entry, 2026
limits:
  - {text: synopsis, words: 80}
  - {text: biography, characters: 500}
```

`text` is `logline`, `synopsis` (whichever fits), `short-synopsis`, `medium-synopsis`, `long-synopsis`, `biography` (the
director's) or `statement`."""


def rules_reference() -> str:
    """`docs/rules.md`."""
    return "\n\n".join([_INTRODUCTION, *_families()]) + "\n"


def _families() -> Iterator[str]:
    for family, members in groupby(rules().values(), key=lambda rule: rule.family):
        yield f"## {family.capitalize()}"
        yield from map(_entry, members)


def _entry(rule: Rule) -> str:
    verdict = f"{rule.severity}, stops a build" if rule.name in BEFORE_BUILDING else rule.severity
    return f"### `{rule.name}` ({verdict})\n\n{rule.finds}\n\n*Why:* {rule.why}\n\n*Source:* {rule.source}"
