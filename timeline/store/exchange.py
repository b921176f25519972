"""The whole record as JSON Lines, out and in again: every position, time and hash as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TextIO
from uuid import UUID

from pydantic import BaseModel, Field, ValidationError
from sqlalchemy import Connection, select

from timeline.envelope import Event
from timeline.errors import MinutebookError, WrongInput
from timeline.events import CATALOGUE
from timeline.store.appending import insert_rows
from timeline.store.chain import BrokenChain, Walk, json_text
from timeline.store.columns import instant, stamp
from timeline.store.errors import Diverges, WrongLine
from timeline.store.event_store import EventStore
from timeline.store.reading import Head, batched, read_head
from timeline.store.rows import event_of
from timeline.store.tables import EVENTS, Row

Describe = Callable[[Event], dict[str, Any]]
"""What gives an event's summary by language; it is exported for the reader and never imported."""

_LINES_AT_ONCE = 500
_BREAKS = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "\u0085\u2028\u2029"})


@dataclass(frozen=True, slots=True)
class Imported:
    """How many events an import added, how many were there already, and the head it led to."""

    new: int
    known: int
    head: Head


def record_lines(store: EventStore, describe: Describe | None = None) -> Iterator[str]:
    """The record, one event a line, each line with its end; made as it is read."""
    for row in store.rows():
        line = exported(row)
        if describe:
            line["summary"] = describe(event_of(row))
        # Some readers take these letters for the end of a line; in a JSON text they may be escaped.
        yield json_text(line).translate(_BREAKS) + "\n"


def export_record(store: EventStore, out: TextIO, describe: Describe | None = None) -> int:
    """Write the record as JSON Lines; returns how many events were written."""
    written = 0
    for line in record_lines(store, describe):
        out.write(line)
        written += 1
    return written


def import_record(store: EventStore, lines: Iterable[str | bytes]) -> Imported:
    """Add what an exported record holds beyond this one, exactly as it was recorded; all or nothing.

    Raises `WrongLine` for a line that is broken or was changed, and `Diverges` where the two
    records hold different events at the same position.
    """
    walk, new = Walk(), 0
    with store.appending() as (db, head):
        for some in batched(_numbered(lines), _LINES_AT_ONCE):
            rows = [_follow(walk, number, line) for number, line in some]
            _compare(db, head, rows)
            added = [row for row in rows if row.position > head.position]
            insert_rows(db, added)
            new += len(added)
        return Imported(new, walk.position - new, read_head(db))


def _numbered(lines: Iterable[str | bytes]) -> Iterator[tuple[int, str | bytes]]:
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _follow(walk: Walk, number: int, line: str | bytes) -> Row:
    try:
        row = _read(line)
        walk.step(row)
    except (BrokenChain, MinutebookError) as error:
        raise WrongLine(number, str(error)) from error
    return row


def _compare(db: Connection, head: Head, rows: list[Row]) -> None:
    known = {row.position: row.hash for row in rows if row.position <= head.position}
    if not known:
        return
    query = select(EVENTS.c.position, EVENTS.c.hash).where(EVENTS.c.position.between(min(known), max(known)))
    for position, hash_ in db.execute(query.order_by(EVENTS.c.position)):
        if known[position] != hash_:
            raise Diverges(position)


def exported(row: Row) -> dict[str, Any]:
    """The line of a row as JSON data: the event as others read it, and what its exact copy needs."""
    meta = json.loads(row.meta)
    return {
        "id": row.id,
        "position": row.position,
        "stream": row.stream,
        "version": row.version,
        "type": row.type,
        "family": CATALOGUE[row.type].family if row.type in CATALOGUE else None,
        "occurred": json.loads(row.occurred),
        "recorded_at": row.recorded_at,
        "document": meta.get("document"),
        "locator": meta.get("locator"),
        "quote": meta.get("quote"),
        "payload": json.loads(row.payload),
        "type_version": row.type_version,
        "occurred_from": row.occurred_from,
        "occurred_to": row.occurred_to,
        "corrects": row.corrects,
        "meta": meta,
        "prev_hash": row.prev_hash.hex(),
        "hash": row.hash.hex(),
    }


class _Line(BaseModel, strict=True):
    """What a line must hold for its row; what it says besides follows from that."""

    position: int = Field(ge=1, lt=2**63)
    id: str
    stream: str
    version: int = Field(ge=1, lt=2**63)
    type: str
    type_version: int = Field(ge=1, lt=2**31)
    occurred_from: str
    occurred_to: str
    occurred: dict[str, Any]
    recorded_at: str
    corrects: str | None
    payload: dict[str, Any]
    meta: dict[str, Any]
    prev_hash: str = Field(pattern="^[0-9a-f]{64}$")
    hash: str = Field(pattern="^[0-9a-f]{64}$")


def _read(line: str | bytes) -> Row:
    """The row of a line; raises `WrongInput` for one that does not hold together."""
    try:
        content = json.loads(line)
        row = _row(_Line.model_validate(content))
        event_of(row).payload  # noqa: B018  (it must be readable as its type)
    except json.JSONDecodeError as error:
        raise WrongInput(f"it is not JSON ({error})") from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        reason = first["msg"].removeprefix("Value error, ")
        raise WrongInput(f"{'.'.join(map(str, first['loc'])) or 'the line'}: {reason}") from error
    except UnicodeDecodeError as error:
        raise WrongInput("it is not UTF-8 text; choose a file that `minutebook export` wrote") from error
    except (ValueError, KeyError, RecursionError) as error:
        raise WrongInput(f"it cannot be read ({error!r})") from error
    for name, value in exported(row).items():
        if content.get(name) != value:
            raise WrongInput(f"its {name} does not agree with the rest of it")
    return row


def _row(line: _Line) -> Row:
    fields = line.model_dump()
    for name in ("occurred", "payload", "meta"):
        fields[name] = json_text(fields[name])
    for name in ("prev_hash", "hash"):
        fields[name] = bytes.fromhex(fields[name])
    for name in ("occurred_from", "occurred_to", "recorded_at"):
        if stamp(instant(fields[name])) != fields[name]:
            raise WrongInput(f"{name}: it is not written like 2025-05-30T16:05:00.000000Z")
    for name in ("id", "corrects"):
        if fields[name] and str(UUID(fields[name])) != fields[name]:
            raise WrongInput(f"{name}: it is not written like an event's id")
    return Row(**fields)
