"""One look after the reminders: plan what is due, claim, send, settle."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from timeline.projections.calendar import Upcoming
from timeline.projections.record import Record
from timeline.reminders.channels import Channels
from timeline.reminders.due import Matches, Reminder, has_begun, reminders
from timeline.reminders.ledger import Ledger, Outcome, State
from timeline.reminders.messages import write_message
from timeline.reminders.subscriptions import Subscription, list_subscriptions
from timeline.store import EventStore


@dataclass(frozen=True, slots=True)
class Tally:
    """What one look after the reminders did."""

    planned: int = 0
    sent: int = 0
    retried: int = 0
    dead: int = 0

    def plus(self, state: State) -> Tally:
        """The tally with one more settled reminder."""
        match state:
            case "sent":
                return replace(self, sent=self.sent + 1)
            case "dead":
                return replace(self, dead=self.dead + 1)
            case _:
                return replace(self, retried=self.retried + 1)

    def as_json(self) -> dict[str, int]:
        """The tally as JSON data."""
        return {"planned": self.planned, "sent": self.sent, "retried": self.retried, "dead": self.dead}


@dataclass(frozen=True, slots=True)
class Reminding:
    """Everything that looking after reminders needs: the record, the ledger, the channels, the clock."""

    store: EventStore
    record: Record
    ledger: Ledger
    channels: Channels
    matches: Matches
    now: Callable[[], datetime]
    zone: tzinfo

    def calendar(self, now: datetime) -> list[Upcoming]:
        """What may still be announced: everything on the calendar that has not begun at its venue."""
        since = (now - timedelta(days=1)).astimezone(self.zone).date()
        return [entry for entry in self.record.upcoming(since) if not has_begun(entry, now, self.zone)]

    def reminders(self, now: datetime) -> list[Reminder]:
        """Every reminder that may still be sent, past due or to come, the soonest first."""
        subscriptions: Iterable[Subscription] = list_subscriptions(self.store.engine)
        found = reminders(subscriptions, self.calendar(now), self.matches)
        return sorted(found, key=lambda reminder: (reminder.due_at, reminder.key))

    def send_due(self) -> Tally:
        """Send every reminder that is due; a crash repeats one at most and loses none."""
        now = self.now()
        wanted = {reminder.key: reminder for reminder in self.reminders(now)}
        due = [reminder for reminder in wanted.values() if reminder.due_at <= now]
        tally = Tally(planned=self.ledger.plan(due, wanted, now))
        head = self.store.head()
        while claim := self.ledger.claim(self.now()):
            reminder = wanted.get(claim.key)
            if reminder is None:  # planned by another process after this one looked; the next look sends it
                break
            message = write_message(
                reminder, self.now(), self.channels.base_url, (head.position, head.hash.hex())
            )
            outcome: Outcome = self.channels.deliver(message, self.now())
            tally = tally.plus(self.ledger.settle(claim, outcome, self.now()))
        self.ledger.tick(self.now())
        return tally
