"""PDFs of other programs bound in after a document of ours. Only modules of this package import pypdf.

`source` opens them, `rootstock` our document, `graft` copies their objects, `branch` their structure, `leaf` their
pages, `merge` the rest.
"""
