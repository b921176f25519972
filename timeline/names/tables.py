"""Tables of names, as CSV files that ship with the packages."""

from __future__ import annotations

import csv
from importlib.resources import files


def rows(file: str, package: str = "timeline.names") -> list[dict[str, str]]:
    """The rows of a table of names, by column; it lies in `package`."""
    text = files(package).joinpath(file).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def split_names(cell: str) -> tuple[str, ...]:
    """The names in one cell of a table, which `|` separates."""
    return tuple(filter(None, (name.strip() for name in cell.split("|"))))
