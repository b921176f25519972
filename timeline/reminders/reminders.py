"""What is to come for each subscription: the reminders that no one has been sent yet, foreseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from timeline.projections.calendar import Upcoming
from timeline.reminders.due import counted_day, has_begun, moments
from timeline.reminders.outlook import Entry, Finds, Outlook
from timeline.reminders.rows import key_of
from timeline.reminders.rules import Derived
from timeline.reminders.subscriptions import Subscription
from timeline.reminders.wishes import Lead, write_lead


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder that a subscription calls for: of an entry, `lead` before its first day."""

    subscription: Subscription
    place: Entry
    lead: Lead
    due_at: datetime

    @property
    def entry(self) -> Upcoming:
        """What is to come."""
        return self.place.upcoming

    @property
    def key(self) -> str:
        """The key of its row in the ledger."""
        return key_of(self.subscription.id, self.place.subject, self.place.first_day, write_lead(self.lead))

    def as_json(self) -> dict[str, object]:
        """The reminder as JSON data."""
        entry = self.entry
        shape: dict[str, object] = {
            "key": self.key,
            "subscription": self.subscription.id,
            "channel": self.subscription.channel.value,
            "address": self.subscription.address,
            "session": entry.session,
            "kind": entry.kind,
            "title": {"en": entry.title.read_in("en"), "zh": entry.title.read_in("zh")},
            "when": entry.when,
            "lead": write_lead(self.lead),
            "due_at": self.due_at.isoformat(),
        }
        if isinstance(entry, Derived):
            shape["rule"] = entry.rule
            shape["rules_of"] = entry.practice_of.read_in("en") if entry.practice_of else None
            shape["rule_source"] = entry.rule_source
        return shape


def foresee(
    subscriptions: Iterable[Subscription], outlook: Outlook, finds: Finds, now: datetime
) -> Iterator[Reminder]:
    """Every reminder that the outlook calls for, past due or still to come.

    Those that were due before the subscription was made are left out, and so is what has begun.
    """
    coming = [entry for entry in outlook.entries if not has_begun(entry.upcoming, now, outlook.venue)]
    for subscription in subscriptions:
        if not subscription.is_live:
            continue
        for entry in coming:
            leads = list(outlook.leads_to(subscription.wish, entry))
            if leads and outlook.is_about(subscription.wish, entry, finds):
                yield from _of(subscription, entry, leads)


def _of(subscription: Subscription, entry: Entry, leads: Iterable[Lead]) -> Iterator[Reminder]:
    made = subscription.active_from or subscription.created_at
    for lead in leads:
        for moment in moments(subscription.wish, counted_day(entry.upcoming), lead):
            passed = entry.moved is not None and moment.due_at < entry.moved.recorded_at
            if moment.made_after < made <= moment.made_by and not passed:
                yield Reminder(subscription, entry, lead, moment.due_at)
