"""The ledger: one row for each reminder, planned, claimed with a lease, sent, settled."""

from __future__ import annotations

import random
import secrets
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, and_, or_, select, true, update
from sqlalchemy.dialects import postgresql, sqlite

from timeline.reminders.outcomes import Failed, Outcome, Sent
from timeline.reminders.rows import Claim, Planned, State, Told, told_of, values_of
from timeline.reminders.tables import DELIVERIES, SUBSCRIPTIONS, TICK, make_tables
from timeline.store.columns import instant, stamp
from timeline.store.engine import complaining, writing

LEASE = timedelta(minutes=5)
MOST_TRIES = 6
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=6)
MOST_IN_ONE = 200
"""Rows that one message takes at most."""


def pause_after(attempts: int, chance: float) -> timedelta:
    """How long to wait after a failed try: fourfold each time, a fifth of jitter, six hours at most."""
    seconds = FIRST_PAUSE.total_seconds() * 4 ** min(attempts - 1, 10) * (0.8 + 0.4 * chance)
    return min(LONGEST_PAUSE, timedelta(seconds=seconds))


class Ledger:
    """The rows of all reminders in one database; any number of processes may use it at once."""

    def __init__(self, engine: Engine, *, lease: timedelta = LEASE) -> None:
        self.engine = engine
        self._lease = lease
        make_tables(engine)

    def write_down(self, db: Connection, rows: Sequence[Planned], now: datetime) -> None:
        """Insert rows; one that is there already, or that another process plans just now, stays as it is."""
        if rows:
            dialect = postgresql if db.dialect.name == "postgresql" else sqlite
            db.execute(
                dialect.insert(DELIVERIES).on_conflict_do_nothing(), [values_of(row, now) for row in rows]
            )

    def claim(self, now: datetime) -> Claim | None:
        """Take the message that has waited longest, for the length of a lease; None if none is left.

        A message once begun keeps its rows; what fell due since then waits for a message of its own.
        """
        while True:
            with complaining(self.engine), writing(self.engine) as db:
                first = db.execute(_next_free(now)).mappings().first()
                if first is None:
                    return None
                if taken := self._take(db, first, now):
                    return taken

    def _take(self, db: Connection, first: Any, now: datetime) -> Claim | None:
        """Take what travels with a row; None if another worker did meanwhile."""
        rows = db.execute(_with(first, now)).mappings().all()
        message = first["message"] or (rows[0]["key"] if rows else first["key"])
        token = secrets.token_hex(8)
        taken = db.execute(
            update(DELIVERIES)
            .where(DELIVERIES.c.key.in_([row["key"] for row in rows]), _is_free(now))
            .values(
                token=token,
                message=message,
                attempts=DELIVERIES.c.attempts + 1,
                lease_until=stamp(now + self._lease),
            )
        )
        if not rows or taken.rowcount != len(rows):
            return None
        told = tuple(told_of(row) for row in rows)
        return Claim(message, token, told[0].attempts + 1, first["subscription"], told)

    def settle(self, claim: Claim, outcome: Outcome, now: datetime) -> State:
        """Write down what became of a claim; one whose lease another worker took over changes nothing."""
        state, values = _settled(claim, outcome, now)
        self._change(claim, [row.key for row in claim.rows], state=state, **values)
        return state

    def expire(self, claim: Claim, keys: Collection[str], reason: str, now: datetime) -> None:
        """Settle rows of a claim that are no longer to be told."""
        self._change(claim, keys, state="expired", settled_at=stamp(now), reason=reason)

    def put_off(self, claim: Claim, until: datetime) -> None:
        """Give a claim back, not to be tried before an instant; the try does not count."""
        self._change(
            claim,
            [row.key for row in claim.rows],
            next_try_at=stamp(until),
            attempts=claim.attempts - 1,
        )

    def _change(self, claim: Claim, keys: Collection[str], **values: object) -> None:
        with complaining(self.engine), writing(self.engine) as db:
            db.execute(
                update(DELIVERIES)
                .where(
                    DELIVERIES.c.key.in_(list(keys)),
                    DELIVERIES.c.token == claim.token,
                    DELIVERIES.c.state == "pending",
                )
                .values(token=None, lease_until=None, **values)
            )

    def bury(self, now: datetime) -> int:
        """Give up what killed its sender each time it was tried; the number of rows."""
        with complaining(self.engine), writing(self.engine) as db:
            return db.execute(
                update(DELIVERIES)
                .where(_is_free(now, tries=False), DELIVERIES.c.attempts >= 2 * MOST_TRIES)
                .values(
                    state="dead",
                    token=None,
                    settled_at=stamp(now),
                    reason="its sender died each time it was tried",
                )
            ).rowcount

    def revive(self, key: str, now: datetime) -> int:
        """Try dead messages again from the beginning; the number of rows that were dead under the key."""
        chosen = or_(DELIVERIES.c.key == key, DELIVERIES.c.message == key) if key else true()
        with complaining(self.engine), writing(self.engine) as db:
            return db.execute(
                update(DELIVERIES)
                .where(DELIVERIES.c.state == "dead", chosen)
                .values(state="pending", attempts=0, next_try_at=stamp(now), settled_at=None, reported=0)
            ).rowcount

    def told(self, *, states: Collection[str] = (), subscription: str | None = None) -> list[Told]:
        """The rows of the ledger in the order they were due; those in some states, of one subscription."""
        wanted = select(DELIVERIES).order_by(DELIVERIES.c.due_at, DELIVERIES.c.key)
        if states:
            wanted = wanted.where(DELIVERIES.c.state.in_(list(states)))
        if subscription is not None:
            wanted = wanted.where(DELIVERIES.c.subscription == subscription)
        with complaining(self.engine), self.engine.begin() as db:
            return [told_of(row) for row in db.execute(wanted).mappings()]

    def states(self) -> dict[str, tuple[State, str | None]]:
        """The state and the reason of every reminder in the ledger, by key."""
        with complaining(self.engine), self.engine.begin() as db:
            rows = db.execute(select(DELIVERIES.c.key, DELIVERIES.c.state, DELIVERIES.c.reason))
            return {row.key: (row.state, row.reason) for row in rows}

    def tick(self, now: datetime) -> None:
        """Write down that reminders were looked after."""
        with complaining(self.engine), writing(self.engine) as db:
            keep_look(db, at=stamp(now))

    def last_tick(self) -> datetime | None:
        """When reminders were last looked after, by any process."""
        with complaining(self.engine), self.engine.begin() as db:
            at = db.scalar(select(TICK.c.at))
        return instant(at) if at else None


def keep_look(db: Connection, **values: object) -> None:
    """Write fields of the one row that tells of the last look."""
    dialect = postgresql if db.dialect.name == "postgresql" else sqlite
    first = dialect.insert(TICK).values(id=1, **values)
    db.execute(first.on_conflict_do_update(index_elements=["id"], set_=values))


def _is_free(now: datetime, *, tries: bool = True) -> ColumnElement[bool]:
    """Rows that wait, and that no living worker holds."""
    free = and_(
        DELIVERIES.c.state == "pending",
        or_(DELIVERIES.c.lease_until.is_(None), DELIVERIES.c.lease_until <= stamp(now)),
    )
    due = and_(DELIVERIES.c.next_try_at <= stamp(now), DELIVERIES.c.attempts < 2 * MOST_TRIES)
    return and_(free, due) if tries else free


def _next_free(now: datetime) -> Any:
    """The row that has waited longest; its subscription is locked, so that one worker gathers a message."""
    return (
        select(DELIVERIES, SUBSCRIPTIONS.c.wish)
        .join(SUBSCRIPTIONS, SUBSCRIPTIONS.c.id == DELIVERIES.c.subscription)
        .where(_is_free(now))
        .order_by(DELIVERIES.c.next_try_at, DELIVERIES.c.key)
        .limit(1)
        .with_for_update(skip_locked=True, of=SUBSCRIPTIONS)
    )


def _with(first: Any, now: datetime) -> Any:
    """The rows that travel in one message with a row."""
    wanted = select(DELIVERIES).where(_is_free(now), DELIVERIES.c.subscription == first["subscription"])
    if first["message"]:
        wanted = wanted.where(DELIVERIES.c.message == first["message"])
    else:
        wanted = wanted.where(DELIVERIES.c.message.is_(None))
        if '"digest":"each"' in first["wish"]:
            wanted = wanted.where(DELIVERIES.c.together == first["together"])
    return wanted.order_by(DELIVERIES.c.next_try_at, DELIVERIES.c.key).limit(MOST_IN_ONE)


def _settled(claim: Claim, outcome: Outcome, now: datetime) -> tuple[State, dict[str, object]]:
    match outcome:
        case Sent():
            return "sent", {"settled_at": stamp(now), "reason": None}
        case Failed(reason=reason, permanent=permanent):
            if permanent or claim.attempts >= MOST_TRIES:
                return "dead", {"settled_at": stamp(now), "reason": reason[:500]}
            pause = pause_after(claim.attempts, random.random())
            return "pending", {"reason": reason[:500], "next_try_at": stamp(now + pause)}
