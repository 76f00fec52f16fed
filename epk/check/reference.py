"""The text of `docs/rules.md`, from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from epk.check.registry import CheckRule, rules

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
    place: quotes[2]
    reason: The sentence goes on after a full stop; the sense is kept.
```

`place` is optional. `epk check` tells it behind the name of the rule: `[quote-word-left-out at quotes[2].excerpt]`.
A path such as `quotes[2]` accepts what is found there and below (items of a list count from 1), that of something
missing is the key it would have, and the name of a file, such as `layouts/press-kit.yaml`, accepts what is found in it.
Between `{` and `}` a path with brackets is put in quotes. What is accepted is counted, not shown. Findings of a rule
marked **cannot be accepted** leave nothing to print.

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
        yield f"## {family.replace('_', ' ').capitalize()}"
        yield from map(_entry, members)


def _entry(rule: CheckRule) -> str:
    verdict = [str(rule.severity)]
    verdict += ["stops a build"] if rule.stops_build else []
    verdict += [] if rule.acceptable else ["cannot be accepted"]
    return f"### `{rule.name}` ({', '.join(verdict)})\n\n{rule.finds}\n\n*Why:* {rule.why}\n\n*Source:* {rule.source}"
