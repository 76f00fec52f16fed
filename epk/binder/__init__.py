"""PDFs of other programs bound in behind a document, so that it stays a tagged and archivable one.

`appendix` opens them and refuses what cannot be bound in. `binding` then takes each through these stages:
`page_copier` copies the pages, with `object_copier` beneath it, which keeps scripts and other `actions` out;
`annotations` are kept or left out; `structure_copier` copies the structure tree; `untagged_pages` describes what
has no tags and draws `form_fields`; `archive_repairs` and `tables` repair what can be repaired; `conformance` looks for
what cannot, so that `claims` are withdrawn, or `verdicts` remember what it found; `destinations`, `attachments`,
`optional_content` and the `outline` join those of the document.

Of epk this package imports the problems, the limits and a cache, and nothing else; nobody but it imports fontTools.
"""
