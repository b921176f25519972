"""The rows of the ledger: as they are planned, as they stand, and as a worker holds them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from timeline.store.columns import instant, stamp

State = Literal["pending", "sent", "dead", "expired"]


@dataclass(frozen=True, slots=True)
class Planned:
    """One row as it is planned: which reminder of which subscription, when, and with what it travels."""

    subscription: str
    subject: str
    first_day: str
    lead: str
    together: str
    due_at: datetime
    not_before: datetime
    expired: str | None = None

    @property
    def key(self) -> str:
        """The same for the same subscription, subject, first day and lead, wherever computed."""
        return key_of(self.subscription, self.subject, self.first_day, self.lead)


def key_of(*parts: str) -> str:
    """The key of a row in the ledger, and of the message that it begins."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Told:
    """One row of the ledger as it stands."""

    key: str
    subscription: str
    subject: str
    first_day: str
    lead: str
    due_at: datetime
    state: State
    attempts: int
    next_try_at: datetime
    message: str | None
    settled_at: datetime | None
    reason: str | None

    def as_json(self) -> dict[str, object]:
        """The row as JSON data."""
        return {
            "key": self.key,
            "message": self.message,
            "subscription": self.subscription,
            "subject": self.subject,
            "first_day": self.first_day or None,
            "lead": self.lead,
            "due_at": stamp(self.due_at),
            "state": self.state,
            "attempts": self.attempts,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Claim:
    """A message that one worker may send until its lease ends; the token is its right to settle."""

    key: str
    token: str
    attempts: int
    subscription: str
    rows: tuple[Told, ...]


def values_of(row: Planned, now: datetime) -> dict[str, object]:
    """What the table holds of a row as it is planned."""
    return {
        "key": row.key,
        "subscription": row.subscription,
        "subject": row.subject,
        "first_day": row.first_day,
        "lead": row.lead,
        "together": row.together,
        "due_at": stamp(row.due_at),
        "state": "expired" if row.expired else "pending",
        "attempts": 0,
        "next_try_at": stamp(row.not_before),
        "settled_at": stamp(now) if row.expired else None,
        "reason": row.expired,
        "reported": 0,
    }


def told_of(row: Any) -> Told:
    """The row that a line of the table holds."""
    return Told(
        key=row["key"],
        subscription=row["subscription"],
        subject=row["subject"],
        first_day=row["first_day"],
        lead=row["lead"],
        due_at=instant(row["due_at"]),
        state=row["state"],
        attempts=row["attempts"],
        next_try_at=instant(row["next_try_at"]),
        message=row["message"],
        settled_at=instant(row["settled_at"]) if row["settled_at"] else None,
        reason=row["reason"],
    )
