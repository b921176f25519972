"""The ledger: one row for each reminder, planned, claimed with a lease, sent, settled."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import Connection, Engine, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from timeline.reminders.due import Reminder
from timeline.reminders.tables import DELIVERIES, TICK, make_tables
from timeline.store.columns import instant, stamp
from timeline.store.engine import complaining, writing

LEASE = timedelta(minutes=5)
MOST_TRIES = 6
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=6)

State = Literal["pending", "sent", "dead", "expired", "merged"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A reminder that one worker may send until its lease ends; the token is its right to settle."""

    key: str
    token: str
    attempts: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Sent:
    """The channel took the message."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The channel did not take it; a `permanent` refusal is not tried again."""

    reason: str
    permanent: bool = False


Outcome = Sent | Failed


def pause_after(attempts: int, chance: float) -> timedelta:
    """How long to wait after a failed try: fourfold each time, at most six hours, a fifth of jitter."""
    seconds = min(LONGEST_PAUSE.total_seconds(), FIRST_PAUSE.total_seconds() * 4 ** min(attempts - 1, 10))
    return timedelta(seconds=seconds * (0.8 + 0.4 * chance))


class Ledger:
    """The rows of all reminders in one database; any number of processes may use it at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        make_tables(engine)

    def plan(self, due: Sequence[Reminder], wanted: Iterable[str], now: datetime) -> int:
        """Write a row for each reminder that is due and has none; expire what is no longer wanted.

        `wanted` are the keys of all reminders that may still be sent. Of several leads on one
        subject that fall due together, the nearest is sent and the others are merged into it.
        """
        with complaining(self._engine), writing(self._engine) as db:
            self._expire(db, set(wanted))
            known = set(db.scalars(select(DELIVERIES.c.key)))
            fresh = [reminder for reminder in due if reminder.key not in known]
            nearest = {_about(reminder): reminder.key for reminder in sorted(fresh, key=lambda r: -r.lead)}
            rows = [_row(reminder, now, sent=nearest[_about(reminder)]) for reminder in fresh]
            if rows:
                _insert_new(db, rows)
        return len(nearest)

    @staticmethod
    def _expire(db: Connection, wanted: set[str]) -> None:
        pending = db.scalars(select(DELIVERIES.c.key).where(DELIVERIES.c.state == "pending"))
        if gone := [key for key in pending if key not in wanted]:
            db.execute(
                update(DELIVERIES)
                .where(DELIVERIES.c.key.in_(gone), DELIVERIES.c.state == "pending")
                .values(state="expired", token=None, reason="no longer to come, moved, or cancelled")
            )
        db.execute(
            update(DELIVERIES)
            .where(DELIVERIES.c.state == "pending", DELIVERIES.c.attempts >= 2 * MOST_TRIES)
            .values(state="dead", token=None, reason="its sender died each time it was tried")
        )

    def claim(self, now: datetime) -> Claim | None:
        """Take the reminder that has waited longest, for the length of a lease; None if none is left."""
        free = (
            select(DELIVERIES)
            .where(
                DELIVERIES.c.state == "pending",
                DELIVERIES.c.next_try_at <= stamp(now),
                or_(DELIVERIES.c.lease_until.is_(None), DELIVERIES.c.lease_until <= stamp(now)),
            )
            .order_by(DELIVERIES.c.next_try_at, DELIVERIES.c.key)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        with complaining(self._engine), writing(self._engine) as db:
            row = db.execute(free).first()
            if row is None:
                return None
            claim = Claim(row.key, secrets.token_hex(8), row.attempts + 1, instant(row.due_at))
            db.execute(
                update(DELIVERIES)
                .where(DELIVERIES.c.key == claim.key)
                .values(token=claim.token, attempts=claim.attempts, lease_until=stamp(now + LEASE))
            )
        return claim

    def settle(self, claim: Claim, outcome: Outcome, now: datetime) -> State:
        """Write down what became of a claim; one whose lease another worker took over changes nothing."""
        state, values = _settled(claim, outcome, now)
        with complaining(self._engine), writing(self._engine) as db:
            db.execute(
                update(DELIVERIES)
                .where(
                    DELIVERIES.c.key == claim.key,
                    DELIVERIES.c.token == claim.token,
                    DELIVERIES.c.state == "pending",
                )
                .values(state=state, token=None, lease_until=None, **values)
            )
        return state

    def states(self) -> dict[str, tuple[State, str | None]]:
        """The state and the reason of every reminder in the ledger, by key."""
        with complaining(self._engine), self._engine.begin() as db:
            rows = db.execute(select(DELIVERIES.c.key, DELIVERIES.c.state, DELIVERIES.c.reason))
            return {row.key: (row.state, row.reason) for row in rows}

    def tick(self, now: datetime) -> None:
        """Write down that reminders were looked after."""
        with complaining(self._engine), writing(self._engine) as db:
            dialect = postgresql if db.dialect.name == "postgresql" else sqlite
            first = dialect.insert(TICK).values(id=1, at=stamp(now))
            db.execute(first.on_conflict_do_update(index_elements=["id"], set_={"at": first.excluded.at}))

    def last_tick(self) -> datetime | None:
        """When reminders were last looked after, by any process."""
        with complaining(self._engine), self._engine.begin() as db:
            at = db.scalar(select(TICK.c.at))
        return instant(at) if at else None


def _about(reminder: Reminder) -> tuple[str, str, str]:
    return reminder.subscription.id, reminder.subject, reminder.entry.first_day.isoformat()


def _row(reminder: Reminder, now: datetime, *, sent: str) -> dict[str, object]:
    merged = reminder.key != sent
    return {
        "key": reminder.key,
        "subscription": reminder.subscription.id,
        "subject": reminder.subject,
        "first_day": reminder.entry.first_day.isoformat(),
        "lead": reminder.lead,
        "due_at": stamp(reminder.due_at),
        "state": "merged" if merged else "pending",
        "attempts": 0,
        "next_try_at": stamp(min(now, reminder.due_at)),
        "reason": f"told together with {sent}" if merged else None,
    }


def _insert_new(db: Connection, rows: list[dict[str, object]]) -> None:
    """Insert rows; one that another process planned at the same moment stays as it is."""
    dialect = postgresql if db.dialect.name == "postgresql" else sqlite
    db.execute(dialect.insert(DELIVERIES).on_conflict_do_nothing(), rows)


def _settled(claim: Claim, outcome: Outcome, now: datetime) -> tuple[State, dict[str, object]]:
    match outcome:
        case Sent():
            return "sent", {"sent_at": stamp(now), "reason": None}
        case Failed(reason=reason, permanent=permanent):
            if permanent or claim.attempts >= MOST_TRIES:
                return "dead", {"reason": reason[:500]}
            pause = pause_after(claim.attempts, random.random())
            return "pending", {"reason": reason[:500], "next_try_at": stamp(now + pause)}
