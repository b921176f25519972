"""One look after the reminders: plan what is due, claim, send, settle."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo
from uuid import UUID

from timeline.envelope import Event
from timeline.events import EventCorrected, EventRetracted
from timeline.projections.history import Standing
from timeline.projections.record import Record
from timeline.projections.view import View
from timeline.reminders.channels import Channels
from timeline.reminders.due import has_begun
from timeline.reminders.ical import dated_entries, write_attachment
from timeline.reminders.items import Item, News, changed_item, dated_item
from timeline.reminders.ledger import Ledger
from timeline.reminders.messages import Message, write_message
from timeline.reminders.outcomes import Failed, Outcome
from timeline.reminders.outlook import NEWS, Finds, Outlook, look_out, subject_of
from timeline.reminders.planning import BEGUN, MUTED, Planner
from timeline.reminders.reminders import Reminder, foresee
from timeline.reminders.reporting import report
from timeline.reminders.rows import Claim, State, Told
from timeline.reminders.rules import Rule
from timeline.reminders.subscriptions import Subscription, find_subscription, list_subscriptions
from timeline.reminders.wishes import Lead, read_leads
from timeline.store import EventStore

log = logging.getLogger(__name__)
QUIET_FAMILIES = ("document", "operations", "correction")
GONE = "no longer to come, moved, or cancelled"
ENDED = "the subscription ended"
WITHDRAWN = "withdrawn before it was told"


@dataclass(frozen=True, slots=True)
class Tally:
    """What one look after the reminders did; `planned` counts rows, the others messages."""

    planned: int = 0
    sent: int = 0
    retried: int = 0
    dead: int = 0
    expired: int = 0

    def plus(self, state: State | None) -> Tally:
        """The tally with one more settled message; None for one that was put off."""
        match state:
            case "sent":
                return replace(self, sent=self.sent + 1)
            case "dead":
                return replace(self, dead=self.dead + 1)
            case "expired":
                return replace(self, expired=self.expired + 1)
            case "pending":
                return replace(self, retried=self.retried + 1)
        return self

    def as_json(self) -> dict[str, int]:
        """The tally as JSON data."""
        names = ("planned", "sent", "retried", "dead", "expired")
        return {name: getattr(self, name) for name in names}


@dataclass
class Reminding:
    """Everything that looking after reminders needs: the record, the ledger, the channels, the clock."""

    store: EventStore
    record: Record
    ledger: Ledger
    channels: Channels
    finds: Finds
    now: Callable[[], datetime]
    zone: tzinfo
    rules: tuple[Rule, ...] = ()
    _outlooks: dict[tuple[int, date], Outlook] = field(default_factory=dict, repr=False)

    def outlook(self, now: datetime) -> Outlook:
        """Everything that may be announced; kept until the record or the day changes."""
        place = (self.store.head().position, now.astimezone(self.zone).date())
        if place not in self._outlooks:
            self._outlooks = {place: look_out(self.record, self.rules, now, self.zone)}
        return self._outlooks[place]

    def reminders(self, now: datetime) -> list[Reminder]:
        """Every reminder that may still be sent, past due or to come, the soonest first."""
        found = foresee(list_subscriptions(self.store.engine), self.outlook(now), self.finds, now)
        return sorted(found, key=lambda reminder: (reminder.due_at, reminder.key))

    def send_due(self) -> Tally:
        """Send every reminder that is due; a crash repeats one message at most and loses none."""
        now = self.now()
        planner = Planner(self.ledger, self.outlook(now), self.finds, self.news_since)
        tally = Tally(planned=planner.plan(now))
        self.ledger.bury(now)
        with self.channels.open() as channels:
            while claim := self.ledger.claim(self.now()):
                tally = tally.plus(self._send(claim, channels))
        report(self.store)
        self.ledger.tick(self.now())
        return tally

    def _send(self, claim: Claim, channels: Channels) -> State | None:
        now = self.now()
        subscription = find_subscription(self.store.engine, claim.subscription)
        if subscription.snoozed_until and subscription.snoozed_until > now and subscription.is_live:
            self.ledger.put_off(claim, subscription.snoozed_until)
            return None
        live = self._still_to_tell(claim, subscription, now)
        if not live:
            return "expired"
        outcome = self._deliver(claim.key, subscription, live, channels, now)
        state = self.ledger.settle(claim, outcome, self.now())
        if isinstance(outcome, Failed):
            log.warning("The message %s for %s is %s: %s.", claim.key, subscription.id, state, outcome.reason)
        return state

    def _deliver(
        self, key: str, subscription: Subscription, rows: list[Told], channels: Channels, now: datetime
    ) -> Outcome:
        """Write a message and send it; one that cannot be written must not hold up the others."""
        try:
            return channels.deliver(self.compose(key, subscription, rows, now), now)
        except Exception as error:
            log.exception("The message %s could not be made.", key)
            return Failed(f"{type(error).__name__}: {error}")

    def _still_to_tell(self, claim: Claim, subscription: Subscription, now: datetime) -> list[Told]:
        """The rows of a claim that still hold; the others are settled as expired, with the reason."""
        reasons = {row.key: self._why_not(row, subscription, now) for row in claim.rows}
        for reason in {reason for reason in reasons.values() if reason}:
            keys = [key for key, found in reasons.items() if found == reason]
            self.ledger.expire(claim, keys, reason, now)
        return [row for row in claim.rows if reasons[row.key] is None]

    def _why_not(self, row: Told, subscription: Subscription, now: datetime) -> str | None:
        if not subscription.is_live:
            return ENDED
        if subscription.muted_until and subscription.muted_until > now:
            return MUTED
        outlook = self.outlook(now)
        if row.subject == NEWS:
            standing = self.record.find(UUID(row.lead))
            return None if standing and standing.stands else WITHDRAWN
        if position := _position(row.lead):
            move = outlook.move_at(position)
            return None if move and not outlook.is_over(move, now) else GONE
        entry = outlook.at(row.subject, row.first_day)
        if entry is None:
            return GONE
        return BEGUN if has_begun(entry.upcoming, now, self.zone) else None

    def compose(self, key: str, subscription: Subscription, rows: Iterable[Told], now: datetime) -> Message:
        """The message that tells of some rows of the ledger."""
        rows = list(rows)
        head = self.store.head()
        news = [one for row in rows if row.subject == NEWS for one in self._news(UUID(row.lead))]
        return write_message(
            key,
            subscription,
            self._items(subscription, rows, now),
            news,
            min(row.due_at for row in rows),
            now,
            self.channels.links(subscription),
            (head.position, head.hash.hex()),
            self._attached(rows, subscription, now),
        )

    def _attached(self, rows: list[Told], subscription: Subscription, now: datetime) -> bytes:
        """The sessions and deadlines that rows tell of, as a calendar; empty if there are none."""
        told = {row.subject for row in rows if row.subject != NEWS}
        if not told:
            return b""
        since = now.astimezone(self.zone).date() - timedelta(days=1)
        entries = [entry for entry in dated_entries(self.record, since) if subject_of(entry.coming) in told]
        return write_attachment(entries, subscription.language, self.channels.base_url, self.zone)

    def _items(self, subscription: Subscription, rows: list[Told], now: datetime) -> Iterator[Item]:
        outlook, base_url = self.outlook(now), self.channels.base_url
        changed = [row for row in rows if _position(row.lead)]
        for row in changed:
            move = outlook.move_at(_position(row.lead))
            entry = outlook.session(row.subject)
            if move is not None:
                yield changed_item(move, entry.upcoming if entry else None, subscription.language, base_url)
        dated = [row for row in rows if row.subject != NEWS and not _position(row.lead)]
        for subject, first_day in dict.fromkeys((row.subject, row.first_day) for row in dated):
            entry = outlook.at(subject, first_day)
            texts = [row.lead for row in dated if (row.subject, row.first_day) == (subject, first_day)]
            leads: tuple[Lead, ...] = read_leads(",".join(texts))
            if entry is not None:
                yield dated_item(entry.upcoming, leads, subscription, now, base_url)

    # ── what is new ───────────────────────────────────────────────────────────────────────

    def news_since(self, position: int) -> Iterator[tuple[Event, Event]]:
        """The events of meetings behind a position, each beside the one that it is about."""
        view = self.record.view()
        for event in self.store.read(after=position):
            if event.payload.family not in QUIET_FAMILIES:
                yield event, event
            elif isinstance(event.payload, EventCorrected | EventRetracted):
                about = _root(view, event)
                if about is not None and about.event.payload.family not in QUIET_FAMILIES:
                    yield event, about.event

    def _news(self, event: UUID) -> Iterator[News]:
        standing = self.record.find(event)
        if standing is None:
            return
        about = _root(self.record.view(), standing.event)
        before = _before(about, standing.event) if about else standing.event
        page = f"{self.channels.base_url}/events/{about.event.id if about else event}"
        yield News(standing.event, before, page)


def _position(lead: str) -> int:
    """The position of the change of dates that a row tells of; 0 for other rows."""
    name, colon, position = lead.partition(":")
    return int(position) if colon and name in ("moved", "cancelled") else 0


def _root(view: View, event: Event) -> Standing | None:
    """The event that a correction, or a correction of a correction, is about in the end."""
    payload = event.payload
    while isinstance(payload, EventCorrected | EventRetracted):
        found = view.by_id.get(payload.of)
        if found is None:
            return None
        event, payload = found.original, found.original.payload
    return view.by_id.get(event.id)


def _before(about: Standing, correction: Event) -> Event:
    """The event as it stood before a correction."""
    earlier = [by for by in about.corrected_by if by.position < correction.position]
    facts = dict(about.original.facts)
    for by in earlier:
        facts |= {name: value for name, value in by.facts.get("changes", {}).items() if name != "occurred"}
    return about.original.amended({name: value for name, value in facts.items() if value is not None})
