"""Lists as files: every list of a page also as CSV and JSON Lines, by `?format=`, streamed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from flask import current_app, render_template
from flask.typing import ResponseReturnValue

from web.asking import asked_choice

FORMATS = {"csv": "text/csv", "jsonl": "application/x-ndjson"}
_MARK = "\ufeff"
"""Without it spreadsheets take UTF-8 for something else and spoil the Chinese."""


def asked_format() -> str | None:
    """The kind of file that the address asks for; None where it asks for a page."""
    return asked_choice("format", FORMATS)


class Item(Protocol):
    """What a list holds: anything that can be had as JSON."""

    def as_json(self) -> dict[str, Any]:
        """It as JSON data."""
        ...


def page_or_file(template: str, items: Sequence[Item], name: str, **shown: object) -> ResponseReturnValue:
    """The page of a list, which offers the files at its foot; or the file that the address asks for."""
    kind = asked_format()
    if kind is None:
        return render_template(template, downloads=True, **shown)
    lines = csv_lines if kind == "csv" else json_lines
    answer = current_app.response_class(lines(items), mimetype=FORMATS[kind])
    answer.headers["Content-Disposition"] = f'attachment; filename="minutebook-{name}.{kind}"'
    return answer


def json_lines(items: Iterable[Item]) -> Iterator[str]:
    """One JSON object a line."""
    for item in items:
        yield json.dumps(item.as_json(), ensure_ascii=False) + "\n"


def csv_lines(items: Sequence[Item]) -> Iterator[str]:
    """One row an item; words in two languages in two columns, what is nested as JSON."""
    columns = list(dict.fromkeys(name for item in items for name in _flat(item)))
    yield _MARK + _row(columns)
    for item in items:
        cells = _flat(item)
        yield _row([cells.get(name, "") for name in columns])


def _row(cells: Iterable[Any]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _flat(item: Item) -> dict[str, Any]:
    return {name: value for field, given in item.as_json().items() for name, value in _cells(field, given)}


def _cells(field: str, value: Any) -> Iterator[tuple[str, Any]]:
    match value:
        case {"en": en, "zh": zh, **rest} if not rest:
            yield from ((f"{field}_en", en), (f"{field}_zh", zh))
        case dict():
            for name, part in value.items():
                plain = part if not isinstance(part, dict | list) else json.dumps(part, ensure_ascii=False)
                yield f"{field}_{name}", plain
        case list() if all(isinstance(part, str) for part in value):
            yield field, "; ".join(value)
        case list():
            yield field, json.dumps(value, ensure_ascii=False)
        case _:
            yield field, _safe(value)


def _safe(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "@") else value
