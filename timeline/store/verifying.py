"""Whether the record is what was recorded: every event against the chain, the chain against the head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.exc import SQLAlchemyError

from timeline.store.chain import BrokenChain, Walk
from timeline.store.errors import WrongEvent
from timeline.store.reading import PAGE, Head, read_head
from timeline.store.tables import COLUMNS, EVENTS, Row


@dataclass(frozen=True, slots=True)
class Verification:
    """What walking the chain found: where it first goes wrong and why, if it does; and its head.

    The position is None where the events are sound but the file that holds them is not.
    """

    ok: bool
    head: Head
    position: int | None = None
    reason: str | None = None


def verify(engine: Engine) -> Verification:
    """Walk the chain in one snapshot of the database; reads every event once."""
    snapshot = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    head = Head()
    with engine.execution_options(**snapshot).begin() as db:
        try:
            head = _head(db)
            _follow(db, head)
        except BrokenChain as broken:
            return Verification(False, head, broken.position, broken.reason)
        damage = _damage(db)
    return Verification(damage is None, head, None, damage)


def _damage(db: Connection) -> str | None:
    """What SQLite finds wrong with its own file, such as an index that has lost an event."""
    if db.dialect.name != "sqlite":
        return None
    found = db.execute(text("PRAGMA integrity_check(1)")).scalar_one()
    return None if found == "ok" else f"the database file is damaged: {found}"


def _head(db: Connection) -> Head:
    try:
        return read_head(db)
    except (SQLAlchemyError, ValueError) as error:
        raise BrokenChain(1, "the head of the record cannot be read") from error


def _follow(db: Connection, head: Head) -> None:
    walk = Walk()
    for row in _rows(db, walk):
        try:
            walk.step(row)
        except (AttributeError, TypeError, WrongEvent) as error:  # a value of another kind than its column's
            raise walk.broken("it cannot be read") from error
    if head.position > walk.position:
        raise walk.broken(f"the head is at {head.position}, but the events end at {walk.position}")
    if (head.position, head.hash) != (walk.position, walk.hash):
        raise BrokenChain(head.position, "the head does not agree with the last event")


def _rows(db: Connection, walk: Walk) -> Iterator[Row]:
    size = PAGE
    while True:
        query = select(*COLUMNS).where(EVENTS.c.position > walk.position).order_by(EVENTS.c.position)
        try:
            page = [Row._make(row) for row in db.execute(query.limit(size))]
        except (SQLAlchemyError, ValueError) as error:
            if size == 1:
                raise walk.broken("it cannot be read") from error
            size = 1  # something in this page is damaged: go on one by one to find it
            continue
        if not page:
            return
        yield from page
