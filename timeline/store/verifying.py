"""Whether the record is what was recorded: every event against the chain, the chain against the head."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import SQLAlchemyError

from timeline.store.chain import GENESIS, link
from timeline.store.reading import PAGE, Head, read_head
from timeline.store.tables import COLUMNS, EVENTS, Row


@dataclass(frozen=True, slots=True)
class Verification:
    """What walking the chain found: where it first goes wrong and why, if it does; and its head."""

    ok: bool
    head: Head
    position: int | None = None
    reason: str | None = None


class _Wrong(Exception):
    """The first position that is wrong, and why."""

    def __init__(self, position: int, reason: str) -> None:
        self.position, self.reason = position, reason


@dataclass(slots=True)
class _Walk:
    """How far the chain holds."""

    position: int = 0
    hash: bytes = GENESIS
    recorded_at: str = ""

    def step(self, row: Row, versions: dict[str, int]) -> None:
        """Go on to the next row; raises `_Wrong`."""
        expected = self.position + 1
        versions[row.stream] = versions.get(row.stream, 0) + 1
        checks = {
            f"position {expected} is missing": row.position == expected,
            "it does not follow the event before it": row.prev_hash == self.hash,
            "its content is not what was recorded": link(row) == row.hash,
            "its time of recording lies before that of the event before it": row.recorded_at
            >= self.recorded_at,
            f"its version in {row.stream} is not the next one": row.version == versions[row.stream],
        }
        for reason, holds in checks.items():
            if not holds:
                raise _Wrong(expected, reason)
        self.position, self.hash, self.recorded_at = row.position, row.hash, row.recorded_at


def verify(engine: Engine) -> Verification:
    """Walk the chain in one snapshot of the database."""
    snapshot = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    walk, head = _Walk(), Head()
    with engine.execution_options(**snapshot).begin() as db:
        try:
            head = _head(db)
            _walk_all(db, walk)
            _compare(head, walk)
        except _Wrong as wrong:
            return Verification(False, head, wrong.position, wrong.reason)
    return Verification(True, head)


def _head(db: Connection) -> Head:
    try:
        return read_head(db)
    except (SQLAlchemyError, ValueError) as error:
        raise _Wrong(1, "the head of the record cannot be read") from error


def _walk_all(db: Connection, walk: _Walk) -> None:
    size, versions = PAGE, dict[str, int]()
    while True:
        query = select(*COLUMNS).where(EVENTS.c.position > walk.position)
        try:
            rows = [Row._make(row) for row in db.execute(query.order_by(EVENTS.c.position).limit(size))]
        except (SQLAlchemyError, ValueError) as error:
            if size == 1:
                raise _Wrong(walk.position + 1, "it cannot be read") from error
            size = 1  # one of the page is damaged: go on one by one to find which
            continue
        if not rows:
            return
        for row in rows:
            walk.step(row, versions)


def _compare(head: Head, walk: _Walk) -> None:
    if head.position > walk.position:
        reason = f"the head is at {head.position}, but the events end at {walk.position}"
        raise _Wrong(walk.position + 1, reason)
    if (head.position, head.hash) != (walk.position, walk.hash):
        raise _Wrong(head.position, "the head does not agree with the last event")
