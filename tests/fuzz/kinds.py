"""Values that the schema allows, drawn from the same declarations as the schema itself."""

from __future__ import annotations

from hypothesis import strategies as st

from epk import blocks as _registered  # noqa: F401  # importing it fills BLOCKS
from epk.blocks.registry import BLOCKS
from epk.data.film_fields import FIELDS
from epk.data.kinds import BlockKind, FixedKind, ListKind, MappingKind, RecordKind, ScalarKind, record_kind

_ODD = ["", " ", "ជាតិក្រោយ", "שלום", "a\u0301" * 9, "🎬", "*a **b* c", "[x](https://e.org)", "word " * 200, "x" * 300]
_NAMES = ["director", "ink", "paper", "accent", "body", "title", "fact", "label", "hair", "key-art.jpg", "press-kit"]
TEXTS = st.one_of(
    st.sampled_from(_NAMES),
    st.sampled_from(_ODD),
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=30),
    st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1, max_size=30),
    st.text("abc ", min_size=1, max_size=300),
)
_KNOWN = {
    "style": st.sampled_from(["body", "title", "lead", "fact", "label", "caption", "billing"]),
    "colour": st.sampled_from(["ink", "paper", "gold"]),
    "ground": st.sampled_from(["ink", "paper", "gold"]),
    "rule": st.sampled_from(["hairline", "strong"]),
    "fields": st.lists(st.sampled_from(sorted(FIELDS)), max_size=6),
}
"""Names that the stock theme has, by the end of the option that takes them; others would never get far."""
KEYS = st.sampled_from(["director", "body", "head", "only", "a", "ខ"])


def values(kind, depth=0):
    """Values of a kind as YAML would hold them; fewer and fewer the deeper they lie."""
    if isinstance(kind, RecordKind):
        return _records(kind, depth)
    if isinstance(kind, ListKind):
        return st.lists(st.deferred(lambda: values(kind.item, depth + 1)), max_size=3 if depth < 3 else 1)
    if isinstance(kind, FixedKind):
        return st.tuples(*(values(item, depth + 1) for item in kind.items)).map(list)
    if isinstance(kind, MappingKind):
        return st.dictionaries(KEYS, st.deferred(lambda: values(kind.value, depth + 1)), max_size=3)
    if isinstance(kind, BlockKind):
        return _blocks(depth)
    return _scalars(kind)


def _records(kind, depth):
    required = {name: _named(name, field, depth) for name, field in kind.fields.items() if field.required}
    others = [name for name, field in kind.fields.items() if not field.required]
    chosen = st.lists(st.sampled_from(others), max_size=8 if depth == 0 else 3, unique=True) if others else st.just([])

    def filled(names):
        optional = {name: _named(name, kind.fields[name], depth) for name in names}
        return st.fixed_dictionaries({**required, **optional})

    return chosen.flatmap(filled)


def _named(name, field, depth):
    known = _KNOWN.get(name.rpartition("_")[2])
    return values(field.kind, depth + 1) if known is None else known


def _blocks(depth):
    if depth > 8:
        return st.just("title")
    name = st.sampled_from(sorted(BLOCKS))
    full = name.flatmap(
        lambda name: values(record_kind(BLOCKS[name].options), depth + 1).map(lambda options: {name: options})
    )
    return st.one_of(name, full)


def _scalars(kind: ScalarKind):
    schema = kind.schema
    if kind.choices:
        return st.sampled_from(kind.choices)
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    parts = (schema, *schema.get("anyOf", ()), *schema.get("oneOf", ()))
    patterns = [part["pattern"] for part in parts if "pattern" in part]
    if patterns:
        return st.one_of([st.from_regex(pattern, fullmatch=True) for pattern in patterns])
    return TEXTS
