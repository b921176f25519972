"""Rows out of the store: by position, filtered, a page at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, Engine, Select, func, select

from timeline.store.chain import GENESIS
from timeline.store.columns import instant, stamp
from timeline.store.engine import complaining
from timeline.store.tables import COLUMNS, EVENTS, HEAD, Row

PAGE = 500
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the record: the last event's position, hash and time of recording; 0 and None before any."""

    position: int = 0
    hash: bytes = GENESIS
    recorded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events are asked for; None leaves a field free."""

    stream: str | None = None
    types: Collection[str] | None = None
    known_at: datetime | None = None

    def select(self) -> Select[Row]:
        """The statement for their rows, by position."""
        query = select(*COLUMNS).order_by(EVENTS.c.position)
        if self.stream is not None:
            query = query.where(EVENTS.c.stream == self.stream)
        if self.types is not None:
            query = query.where(EVENTS.c.type.in_(sorted(self.types)))
        if self.known_at is not None:
            query = query.where(EVENTS.c.recorded_at <= stamp(self.known_at))
        return query


def read_head(db: Connection, *, lock: bool = False) -> Head:
    """The end of the record; with `lock`, no one else can append before this transaction ends."""
    query = select(HEAD.c.position, HEAD.c.hash, HEAD.c.recorded_at)
    position, hash_, recorded_at = db.execute(query.with_for_update() if lock else query).one()
    return Head(position, hash_, instant(recorded_at)) if position else Head()


def read_version(db: Connection, stream: str) -> int:
    """The version of a stream's last event; 0 if it has none."""
    return db.execute(select(func.max(EVENTS.c.version)).where(EVENTS.c.stream == stream)).scalar_one() or 0


def find_rows(db: Connection, ids: Iterable[str]) -> dict[str, Row]:
    """The rows of these ids that are recorded, by id."""
    found: dict[str, Row] = {}
    for some in batched(ids, PAGE):
        rows = db.execute(select(*COLUMNS).where(EVENTS.c.id.in_(some)))
        found.update((row.id, row) for row in map(Row._make, rows))
    return found


def read_rows(engine: Engine, wanted: Filter, after: int = 0, until: int | None = None) -> Iterator[Row]:
    """Rows after one position and up to another (the head, if none is given), by position.

    Between pages no connection is held, so a reader may stop anywhere, and may append.
    What is appended after the first row was asked for is not seen.
    """
    query = wanted.select()
    while True:
        with complaining(engine), engine.begin() as db:
            until = read_head(db).position if until is None else until
            page = query.where(EVENTS.c.position.between(after + 1, until)).limit(PAGE)
            rows = [Row._make(row) for row in db.execute(page)]
        yield from rows
        if len(rows) < PAGE:
            return
        after = rows[-1].position


def batched(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """The items in tuples of at most `size`."""
    rest = iter(items)
    while batch := tuple(islice(rest, size)):
        yield batch
