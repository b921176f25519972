"""The event store: append, read and find."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import islice
from uuid import UUID

from sqlalchemy import Connection, Engine

from timeline.envelope import Event, NewEvent
from timeline.store.appending import check_corrections, continued, insert_rows, not_yet_recorded
from timeline.store.engine import complaining, connect, writing
from timeline.store.errors import UnusableStore, WrongEvent, WrongExpectedVersion
from timeline.store.reading import Filter, Head, find_rows, read_head, read_rows, read_version
from timeline.store.rows import event_of, row_of
from timeline.store.schema import prepare
from timeline.store.tables import Row
from timeline.store.verifying import Verification, verify


@dataclass(frozen=True, slots=True)
class Appended:
    """The events as the store holds them, in the order they were given, and how many of them were new."""

    events: tuple[Event, ...]
    new: int


@dataclass(frozen=True, slots=True)
class EventStore:
    """The record: one order of events that only grows; safe to share between threads."""

    engine: Engine
    zone: tzinfo
    now: Callable[[], datetime]

    def append(
        self, stream: str, events: Iterable[NewEvent], *, expected_version: int | None = None
    ) -> Appended:
        """Add events to the end of a stream; appending them twice is appending them once.

        Events recorded already with the same content are left as they are, and only the others
        are added; the expected version is compared where there is something to add.
        Raises `WrongExpectedVersion` if the stream has moved on since it was read, and
        `ContradictsRecorded` if an id is already recorded with other content.
        """
        offered = list(events)
        for event in offered:
            if event.stream != stream:
                raise WrongEvent(f"The {event.type} {event.id} is of {event.stream}; append it there.")
        return self._record(offered, {} if expected_version is None else {stream: expected_version})

    def append_all(self, events: Iterable[NewEvent]) -> Appended:
        """Add events of any streams in one transaction, all or nothing; twice is once, as in `append`."""
        return self._record(list(events), {})

    def _record(self, offered: Sequence[NewEvent], expected: dict[str, int]) -> Appended:
        rows = [row_of(event, self.zone) for event in offered]
        with self.appending() as (db, head):
            known = find_rows(db, {row.id for row in rows})
            new = not_yet_recorded(rows, known)
            for stream, version in expected.items() if new else ():
                if (found := read_version(db, stream)) != version:
                    raise WrongExpectedVersion(stream, version, found)
            check_corrections(db, new)
            added = continued(db, head, new, self.now())
            insert_rows(db, added)
        recorded = known | {row.id: row for row in added}
        return Appended(tuple(event_of(recorded[row.id]) for row in rows), len(added))

    @contextmanager
    def appending(self) -> Iterator[tuple[Connection, Head]]:
        """A transaction that alone may append until it ends, and the head that it found."""
        with complaining(self.engine), writing(self.engine) as db:
            yield db, read_head(db, lock=True)

    def read(
        self,
        *,
        stream: str | None = None,
        types: Collection[str] | None = None,
        after: int = 0,
        known_at: datetime | None = None,
        limit: int | None = None,
    ) -> Iterator[Event]:
        """The events after a position, by position; of one stream, of some types, as known at an instant.

        They come a page at a time. The end is the head as it was when the first was asked for.
        """
        return islice(map(_event, read_rows(self.engine, Filter(stream, types, known_at), after)), limit)

    def find(self, event_id: UUID) -> Event | None:
        """The event of that id, if it is recorded."""
        with self._reading() as db:
            rows = find_rows(db, [str(event_id)])
        return next(map(_event, rows.values()), None)

    def head(self) -> Head:
        """The end of the record: show and keep its hash, for a cut-off tail is noticed only from outside."""
        with self._reading() as db:
            return read_head(db)

    def version(self, stream: str) -> int:
        """The version of a stream's last event; 0 if it has none."""
        with self._reading() as db:
            return read_version(db, stream)

    def rows(self, after: int = 0) -> Iterator[Row]:
        """The rows as they are stored, by position, for whoever copies the record to the letter."""
        return read_rows(self.engine, Filter(), after)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with complaining(self.engine), self.engine.begin() as db:
            yield db

    def verify(self) -> Verification:
        """Walk the chain from the first event to the head, and say where it first goes wrong."""
        with complaining(self.engine):
            return verify(self.engine)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def _event(row: Row) -> Event:
    try:
        return event_of(row)
    except (ValueError, KeyError, TypeError) as error:
        raise UnusableStore(
            f"The event at position {row.position} cannot be read ({error}); run `minutebook verify`."
        ) from error


def open_store(url: str, *, zone: tzinfo, now: Callable[[], datetime]) -> EventStore:
    """The record at a database address, made there if there is none.

    `zone` is the venue's where a time names no offset, `now` tells when events are recorded.
    Raises `UnusableStore`, in one sentence, for what cannot be the record.
    """
    engine = connect(url)
    try:
        with complaining(engine):
            prepare(engine)
    except BaseException:
        engine.dispose()
        raise
    return EventStore(engine, zone, now)
