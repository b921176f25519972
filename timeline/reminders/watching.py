"""How the reminders stand, as the database has it: what waits, how late, what is dead, the last look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from timeline.reminders.ledger import Ledger
from timeline.reminders.tables import DELIVERIES
from timeline.store.columns import instant
from timeline.store.engine import complaining


@dataclass(frozen=True, slots=True)
class Health:
    """The reminders at an instant: rows by state, how late the oldest is, how long ago the last look was."""

    pending: int
    sent: int
    dead: int
    expired: int
    late_seconds: int
    tick_age_seconds: int | None

    def as_json(self) -> dict[str, int | None]:
        """The figures by name."""
        return {name: getattr(self, name) for name in self.__slots__}

    def as_metrics(self) -> str:
        """The figures in the text form that Prometheus reads."""
        states = {"due": self.pending, "sent": self.sent, "dead": self.dead, "expired": self.expired}
        lines = ["# TYPE minutebook_reminders gauge"]
        lines += [f'minutebook_reminders{{state="{state}"}} {count}' for state, count in states.items()]
        lines += ["# TYPE minutebook_reminders_late_seconds gauge"]
        lines += [f"minutebook_reminders_late_seconds {self.late_seconds}"]
        if self.tick_age_seconds is not None:
            lines += ["# TYPE minutebook_reminders_last_tick_age_seconds gauge"]
            lines += [f"minutebook_reminders_last_tick_age_seconds {self.tick_age_seconds}"]
        return "\n".join(lines) + "\n"


def read_health(ledger: Ledger, now: datetime) -> Health:
    """How the reminders stand at `now`."""
    counted = select(DELIVERIES.c.state, func.count()).group_by(DELIVERIES.c.state)
    oldest = select(func.min(DELIVERIES.c.due_at)).where(DELIVERIES.c.state == "pending")
    with complaining(ledger.engine), ledger.engine.begin() as db:
        counts: dict[str, int] = {row[0]: row[1] for row in db.execute(counted)}
        due_at = db.scalar(oldest)
    last = ledger.last_tick()
    return Health(
        pending=counts.get("pending", 0),
        sent=counts.get("sent", 0),
        dead=counts.get("dead", 0),
        expired=counts.get("expired", 0),
        late_seconds=max(0, int((now - instant(due_at)).total_seconds())) if due_at else 0,
        tick_age_seconds=max(0, int((now - last).total_seconds())) if last else None,
    )
