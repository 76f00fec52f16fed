"""The blocks a layout can name, a file for each kind; importing this package registers them all."""

from importlib import import_module
from pathlib import Path

for _file in sorted(Path(__file__).parent.glob("[!_]*.py")):  # pkgutil tells the same, but takes longer to import
    import_module(f"{__name__}.{_file.stem}")
