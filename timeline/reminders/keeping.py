"""What a keeper does by hand: look at a message before it goes, send a test, list what is dead."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from timeline.reminders.items import Item
from timeline.reminders.messages import Message, write_message
from timeline.reminders.outcomes import Outcome
from timeline.reminders.outlook import Outlook
from timeline.reminders.reminders import Reminder
from timeline.reminders.rows import State, Told
from timeline.reminders.sending import Reminding
from timeline.reminders.subscriptions import Subscription, list_subscriptions
from timeline.reminders.wishes import WrongSubscription, read_leads, write_lead
from timeline.reminders.words import say


@dataclass(frozen=True, slots=True)
class Listed:
    """One reminder as the keeper sees it: foreseen, or in the ledger, with its state and the reason."""

    reminder: Reminder | None
    told: Told | None
    subscription: Subscription
    state: str
    reason: str | None

    @property
    def due_at(self) -> datetime:
        """When it is or was due."""
        moments = [one.due_at for one in (self.told, self.reminder) if one is not None]
        return moments[0]

    @property
    def lead(self) -> str:
        """What it is told for: a lead, a change, or the id of a new event."""
        return self.told.lead if self.told else write_lead(self.reminder.lead) if self.reminder else ""

    @property
    def about(self) -> str:
        """What it is about, in few words."""
        if self.reminder is not None:
            return self.reminder.entry.title.read_in("en")
        return self.told.subject if self.told else ""

    def as_json(self) -> dict[str, object]:
        """The line as JSON data."""
        shape = self.reminder.as_json() if self.reminder else self._told_json()
        return shape | {"state": self.state, "reason": self.reason}

    def _told_json(self) -> dict[str, object]:
        told = self.told
        assert told is not None
        return {
            "key": told.key,
            "subscription": told.subscription,
            "channel": self.subscription.channel.value,
            "address": self.subscription.address,
            "session": told.subject,
            "when": told.first_day or None,
            "lead": told.lead,
            "due_at": told.due_at.isoformat(),
            "attempts": told.attempts,
        }


def list_due(reminding: Reminding, until: datetime, now: datetime) -> list[Listed]:
    """What was or will be due up to an instant, for all subscriptions that stand, the soonest first."""
    kept = {told.key: told for told in reminding.ledger.told()}
    live = {one.id: one for one in list_subscriptions(reminding.store.engine) if one.is_live}
    outlook = reminding.outlook(now)
    found: dict[str, Listed] = {}
    for reminder in reminding.reminders(now):
        told = kept.get(reminder.key)
        state = told.state if told else "due" if reminder.due_at <= now else "to come"
        reason = told.reason if told else None
        found[reminder.key] = Listed(reminder, told, reminder.subscription, state, reason)
    for key, told in kept.items():
        if key not in found and told.subscription in live:
            reader = live[told.subscription]
            found[key] = Listed(_reminded(outlook, reader, told), told, reader, told.state, told.reason)
    return sorted(
        (listed for listed in found.values() if listed.due_at < until), key=lambda listed: listed.due_at
    )


def _reminded(outlook: Outlook, reader: Subscription, told: Told) -> Reminder | None:
    """What a row of the ledger reminds of; None for changes, news, and what is no more to come."""
    entry = outlook.at(told.subject, told.first_day)
    if entry is None or ":" in told.lead:
        return None
    return Reminder(reader, entry, read_leads(told.lead)[0], told.due_at)


def preview(reminding: Reminding, subscription: Subscription, now: datetime) -> Message:
    """The next message of a subscription as it would be sent; raises `WrongSubscription` for none."""
    done = {key for key, (state, _) in reminding.ledger.states().items() if state != "pending"}
    coming = [
        reminder
        for reminder in reminding.reminders(now)
        if reminder.subscription.id == subscription.id and reminder.key not in done
    ]
    if not coming:
        raise WrongSubscription(f"Nothing is to come for the reminder {subscription.id}.")
    first = coming[0]
    rows = [
        _row(reminder)
        for reminder in coming
        if (reminder.due_at, reminder.place.together) == (first.due_at, first.place.together)
    ]
    return reminding.compose(rows[0].key, subscription, rows, max(now, first.due_at))


def _row(reminder: Reminder) -> Told:
    state: State = "pending"
    place = reminder.place
    return Told(
        reminder.key, reminder.subscription.id, place.subject, place.first_day, write_lead(reminder.lead),
        reminder.due_at, state, 0, reminder.due_at, None, None, None,
    )  # fmt: skip


def send_test(reminding: Reminding, subscription: Subscription, now: datetime) -> Outcome:
    """Send a test message to a subscription's address; nothing is written into the ledger."""
    language = subscription.language
    item = Item(
        rank=0,
        headline=say("test subject", language),
        title=say("test subject", language),
        facts=(),
        reason=say("test", language),
        page=reminding.channels.base_url,
    )
    return reminding.channels.deliver(_message(reminding, subscription, [item], now), now)


def _message(
    reminding: Reminding, subscription: Subscription, items: Iterable[Item], now: datetime
) -> Message:
    head = reminding.store.head()
    key, links = f"test-{secrets.token_hex(8)}", reminding.channels.links(subscription)
    message = write_message(key, subscription, items, (), now, now, links, (head.position, head.hash.hex()))
    return message.called(say("test subject", subscription.language))
