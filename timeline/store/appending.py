"""What happens under the write lock: known events are recognised, new ones numbered, stamped and linked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, insert

from timeline.store.chain import chained, json_text
from timeline.store.columns import stamp
from timeline.store.errors import ContradictsRecorded, WrongEvent
from timeline.store.reading import Head, batched, find_rows, read_version
from timeline.store.rows import content
from timeline.store.tables import EVENTS, Row

_ROWS_AT_ONCE = 500


def not_yet_recorded(rows: Iterable[Row], known: Mapping[str, Row]) -> list[Row]:
    """The rows whose ids are new; raises `ContradictsRecorded` where a known id says something else."""
    seen, new = dict(known), []
    for row in rows:
        if row.id not in seen:
            seen[row.id] = row
            new.append(row)
        elif content(seen[row.id]) != content(row):
            raise ContradictsRecorded(row.id, json_text(content(seen[row.id])), json_text(content(row)))
    return new


def check_corrections(db: Connection, rows: Sequence[Row]) -> None:
    """Raise `WrongEvent` for a row that corrects anything but an earlier event of its stream."""
    targets = find_rows(db, {row.corrects for row in rows if row.corrects})
    streams = {id_: row.stream for id_, row in targets.items()}
    for row in rows:
        if row.corrects and streams.get(row.corrects) != row.stream:
            raise WrongEvent(
                f"The {row.type} {row.id} corrects {row.corrects}, which is no earlier event of "
                f"{row.stream}; a correction lies in the stream of what it corrects, after it."
            )
        streams[row.id] = row.stream


def continued(db: Connection, head: Head, rows: Iterable[Row], now: datetime) -> list[Row]:
    """The rows as they follow the head: numbered, stamped with a time that never goes back, linked."""
    recorded_at = stamp(max(now, head.recorded_at) if head.recorded_at else now)
    versions: dict[str, int] = {}
    placed = []
    for position, row in enumerate(rows, head.position + 1):
        if row.stream not in versions:
            versions[row.stream] = read_version(db, row.stream)
        versions[row.stream] += 1
        placed.append(row._replace(position=position, version=versions[row.stream], recorded_at=recorded_at))
    return chained(placed, head.hash)


def insert_rows(db: Connection, rows: Iterable[Row]) -> None:
    """Add the rows to the event table, many in one statement; the guards move the head."""
    statement = insert(EVENTS).returning(EVENTS.c.position)
    for some in batched(rows, _ROWS_AT_ONCE):
        db.execute(statement, [row._asdict() for row in some]).all()
