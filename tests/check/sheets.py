"""Layouts of one region, and a story to set in it."""

STORY = f"synopses:\n  short: {{text: {'The boy runs along the railway. ' * 4}}}\n"


def sheet(main="height: 100%, overflow: continue", foot="", blocks="[synopsis: {length: short, style: plain}]"):
    """A layout of one region that goes on, above a running foot, with its theme."""
    layout = f"""
name: tiny
title: Tiny
theme: tiny-theme
margins: {{top: 20mm, bottom: 20mm, inside: 20mm, outside: 20mm}}
grid: {{columns: 6, gutter: 4mm, baseline: 14pt}}
templates:
  sheet:
    regions:
      main: {{columns: 1-2, {main}}}
      {foot}
pages:
  - {{template: sheet, blocks: {{main: {blocks}}}}}
"""
    theme = """
palette: {ink: "#111111", label: "#555555"}
fonts: {text: {family: Newsreader}}
styles:
  body: {font: text, size: 10pt, leading: 14pt, colour: ink}
  plain: {size: 10pt}
  laurel: {size: 7pt, leading: 8pt}
  laurel-small: {size: 6pt, leading: 7pt}
  label: {size: 8pt}
"""
    return {"layouts/tiny.yaml": layout, "layouts/themes/tiny-theme.yaml": theme}
