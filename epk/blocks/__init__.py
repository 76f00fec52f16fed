"""The blocks a layout can name, a file for each kind; importing this package registers them all."""

from importlib import import_module

for _room in (
    "contact",
    "credits",
    "directory",
    "facts",
    "festivals",
    "journey",
    "laurels",
    "lettering",
    "marks",
    "people",
    "pictures",
    "premiere",
    "press",
    "running",
    "story",
):
    import_module(f"epk.blocks.{_room}")
