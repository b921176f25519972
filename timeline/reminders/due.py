"""What is due: computed from the calendar and the subscriptions, never stored as a job."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from timeline.names.sessions import session_body
from timeline.projections.calendar import Upcoming
from timeline.reminders.subscriptions import Scope, Subscription

Matches = Callable[[str, Upcoming], bool]
"""Whether a saved search finds an entry of the calendar; search lies above this room."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One message that a subscription calls for: of an entry, `lead` days before its first day."""

    subscription: Subscription
    entry: Upcoming
    lead: int
    due_at: datetime

    @property
    def subject(self) -> str:
        """What stands for the entry in the ledger: the session, or else the event that sets it."""
        return subject_of(self.entry)

    @property
    def key(self) -> str:
        """The same for the same subscription, subject, first day and lead, wherever computed."""
        parts = (self.subscription.id, self.subject, self.entry.first_day.isoformat(), str(self.lead))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]

    def as_json(self) -> dict[str, object]:
        """The reminder as JSON data."""
        return {
            "key": self.key,
            "subscription": self.subscription.id,
            "channel": self.subscription.channel.value,
            "address": self.subscription.address,
            "session": self.entry.session,
            "title": {"en": self.entry.title.read_in("en"), "zh": self.entry.title.read_in("zh")},
            "when": self.entry.when,
            "lead": f"{self.lead}d",
            "due_at": self.due_at.isoformat(),
        }


def subject_of(entry: Upcoming) -> str:
    """The name of an entry in the ledger, which stays when its dates move."""
    return entry.session if entry.kind in ("session", "observance") and entry.session else str(entry.event)


def is_about(subscription: Subscription, entry: Upcoming, matches: Matches) -> bool:
    """Whether a subscription wants to hear of an entry."""
    match subscription.scope:
        case Scope.ALL:
            return True
        case Scope.SESSION:
            return entry.session == subscription.subject
        case Scope.BODY:
            return entry.session is not None and session_body(entry.session) == subscription.subject
        case Scope.SEARCH:
            return matches(subscription.subject, entry)


def due_moment(subscription: Subscription, entry: Upcoming, lead: int) -> datetime:
    """The instant, in UTC, `lead` days before the entry at the hour of the reader's own clock.

    An hour that the clock skips is moved on by the gap; one that it shows twice is the first.
    """
    day = entry.first_day - timedelta(days=lead)
    return datetime.combine(day, subscription.hour, subscription.zone).astimezone(UTC)


def has_begun(entry: Upcoming, now: datetime, venue: tzinfo) -> bool:
    """Whether the entry's first day has come at the venue; such a one is never announced."""
    return now >= datetime.combine(entry.first_day, time(), venue)


def reminders(
    subscriptions: Iterable[Subscription], calendar: Iterable[Upcoming], matches: Matches
) -> Iterator[Reminder]:
    """Every reminder that the calendar calls for, past due or still to come.

    Those that were due before the subscription was made are left out.
    """
    entries = list(calendar)
    for subscription in subscriptions:
        for entry in entries:
            if not is_about(subscription, entry, matches):
                continue
            for lead in subscription.leads:
                due_at = due_moment(subscription, entry, lead)
                if due_at >= subscription.created_at:
                    yield Reminder(subscription, entry, lead, due_at)
