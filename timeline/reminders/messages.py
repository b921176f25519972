"""What a reminder says, in English or Chinese, in plain words: as text, as HTML, as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from timeline.projections.calendar import Upcoming
from timeline.reminders.items import Item, News, news_items, order_items
from timeline.reminders.subscriptions import Subscription
from timeline.reminders.wishes import Rhythm
from timeline.reminders.words import say
from timeline.rendering.times import write_when
from timeline.values import Language

LATE_AFTER_SECONDS = 3600
LONGEST_SUBJECT = 200


@dataclass(frozen=True, slots=True)
class Links:
    """Where a message leads: the reader's settings, and the one click that ends it."""

    settings: str
    unsubscribe: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message in words, with a key that stays the same when it is repeated."""

    key: str
    subject: str
    subscription: Subscription
    items: tuple[Item, ...]
    due_at: datetime
    notes: tuple[str, ...]
    links: Links
    head: str
    calendar: bytes = b""
    entries: tuple[Upcoming, ...] = field(default=())

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.subscription.language

    @property
    def text(self) -> str:
        """The message as plain text."""
        blocks = [item.as_text() for item in self.items]
        ending = say("ending", self.language, settings=self.links.settings, end=self.links.unsubscribe)
        return "\n\n".join([*self.notes[:1], *blocks, *self.notes[1:], ending, self.head]) + "\n"

    def called(self, subject: str) -> Message:
        """The message under another subject line."""
        return replace(self, subject=subject)

    def as_json(self) -> dict[str, Any]:
        """The message as the data of a CloudEvent."""
        return {
            "subject": self.subject,
            "text": self.text,
            "due_at": self.due_at.isoformat(),
            "subscription": self.subscription.id,
            "items": [item.as_json() for item in self.items],
            "entry": self.entries[0].as_json() if self.entries else None,
            "lead": next((item.lead for item in self.items if item.lead), None),
            "unsubscribe": self.links.unsubscribe,
        }


def write_message(
    key: str,
    subscription: Subscription,
    items: Iterable[Item],
    news: Sequence[News],
    due_at: datetime,
    now: datetime,
    links: Links,
    head: tuple[int, str],
    calendar: bytes = b"",
) -> Message:
    """The message of what falls together for one subscription; `head` is the record's position and hash."""
    language = subscription.language
    told = order_items([*items, *news_items(news, language)])
    return Message(
        key=key,
        subject=_subject(told, subscription, len(news))[:LONGEST_SUBJECT],
        subscription=subscription,
        items=told,
        due_at=due_at,
        notes=_notes(subscription, due_at, now),
        links=links,
        head=say("head", language, position=head[0], hash=head[1]),
        calendar=calendar,
        entries=tuple(item.entry for item in told if item.entry is not None),
    )


def _subject(items: Sequence[Item], subscription: Subscription, news: int) -> str:
    language = subscription.language
    dated = [item for item in items if item.entry is not None or item.change]
    if not dated:
        about = subscription.subject or say("everything", language)
        return say("one new" if news == 1 else "news", language, count=news, about=about)
    if subscription.wish.rhythm is not Rhythm.EACH and len(items) > 1:
        return say("digest", language, count=len(items), first=dated[0].headline)
    return dated[0].headline


def _notes(subscription: Subscription, due_at: datetime, now: datetime) -> tuple[str, ...]:
    language = subscription.language
    if (now - due_at).total_seconds() <= LATE_AFTER_SECONDS:
        return ()
    day = due_at.astimezone(subscription.zone).date().isoformat()
    return (say("late", language, due=write_when(day, language)),)
