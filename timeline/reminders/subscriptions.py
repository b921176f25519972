"""Subscriptions: who wants to be told of what, how long before, where and when of day."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, insert, select, update

from timeline.errors import WrongInput
from timeline.reminders.tables import SUBSCRIPTIONS, make_tables
from timeline.store.columns import instant, stamp
from timeline.store.engine import complaining, writing
from timeline.values import Language
from timeline.when import venue_zone

DEFAULT_LEADS = (180, 60, 14, 1)
"""Days before the first day."""

DEFAULT_HOUR = time(9)
LONGEST_LEAD = 3660
LONGEST_ADDRESS = 2000
_LEAD = re.compile(r"(\d{1,5})d?")
_MAIL = re.compile(r"[^@\s<>,;:\"]+@[^@\s<>,;:\"]+")


class Channel(StrEnum):
    """How a reminder travels."""

    EMAIL = "email"
    WEBHOOK = "webhook"
    NOTIFY = "notify"


class Scope(StrEnum):
    """What a subscription is about."""

    SESSION = "session"
    BODY = "body"
    SEARCH = "search"
    ALL = "all"


class WrongSubscription(WrongInput):
    """A wish to be told that cannot be kept; the message says why."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """One reader's wish. `leads` are days before the first day, the longest first."""

    id: str
    channel: Channel
    address: str
    scope: Scope
    subject: str
    leads: tuple[int, ...]
    timezone: str
    hour: time
    language: Language
    created_at: datetime
    cancelled_at: datetime | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The reader's time zone."""
        return venue_zone(self.timezone)

    def as_json(self) -> dict[str, object]:
        """The subscription as JSON data."""
        return {
            "id": self.id,
            "channel": self.channel.value,
            "address": self.address,
            "scope": self.scope.value,
            "subject": self.subject or None,
            "leads": [f"{lead}d" for lead in self.leads],
            "timezone": self.timezone,
            "hour": self.hour.isoformat("minutes"),
            "language": self.language,
            "created_at": stamp(self.created_at),
            "cancelled_at": stamp(self.cancelled_at) if self.cancelled_at else None,
        }


def read_leads(text: str) -> tuple[int, ...]:
    """The leads in a text such as `180d,60d,14d,1d`, in days, the longest first."""
    leads = set()
    for part in filter(None, (part.strip() for part in text.split(","))):
        match = _LEAD.fullmatch(part)
        if match is None or not 1 <= int(match[1]) <= LONGEST_LEAD:
            raise WrongSubscription(
                f"{part!r} is no lead; write days from 1d to {LONGEST_LEAD}d before the first day, as 14d."
            )
        leads.add(int(match[1]))
    if not leads:
        raise WrongSubscription("A reminder needs at least one lead, such as 14d.")
    return tuple(sorted(leads, reverse=True))


def check_address(channel: Channel, address: str) -> str:
    """The address, if a reminder can be sent there; raises `WrongSubscription`."""
    if len(address) > LONGEST_ADDRESS or not address.isprintable() or not address.strip():
        raise WrongSubscription(
            f"The address {address[:60]!r} holds control characters, is empty, or is too long."
        )
    if channel is Channel.EMAIL and not _MAIL.fullmatch(address):
        raise WrongSubscription(f"{address!r} is no mail address; write one such as reader@example.org.")
    if channel is Channel.WEBHOOK and not address.startswith(("http://", "https://")):
        raise WrongSubscription(f"{address!r} is no web address; write one such as https://example.org/hook.")
    if channel is Channel.NOTIFY and "://" not in address:
        raise WrongSubscription(f"{address!r} is no Apprise address; write one such as slack://token.")
    return address.strip()


def subscribe(
    engine: Engine,
    channel: Channel,
    address: str,
    scope: Scope,
    subject: str,
    *,
    now: datetime,
    timezone: str,
    leads: Iterable[int] = DEFAULT_LEADS,
    hour: time = DEFAULT_HOUR,
    language: Language = "en",
) -> Subscription:
    """Keep a reader's wish to be told from `now` on; raises `WrongSubscription` or `WrongInput`."""
    subscription = Subscription(
        id=secrets.token_hex(6),
        channel=channel,
        address=check_address(channel, address),
        scope=scope,
        subject=subject,
        leads=tuple(leads),
        timezone=venue_zone(timezone).key,
        hour=hour,
        language=language,
        created_at=now,
    )
    make_tables(engine)
    row = {
        "id": subscription.id,
        "channel": channel.value,
        "address": subscription.address,
        "scope": scope.value,
        "subject": subject,
        "leads": json.dumps(subscription.leads),
        "timezone": subscription.timezone,
        "hour": hour.isoformat("minutes"),
        "language": language,
        "created_at": stamp(now),
    }
    with complaining(engine), writing(engine) as db:
        db.execute(insert(SUBSCRIPTIONS).values(**row))
    return subscription


def list_subscriptions(engine: Engine, *, cancelled: bool = False) -> list[Subscription]:
    """The subscriptions in the order they were made; `cancelled` also those that ended."""
    make_tables(engine)
    wanted = select(SUBSCRIPTIONS).order_by(SUBSCRIPTIONS.c.created_at, SUBSCRIPTIONS.c.id)
    if not cancelled:
        wanted = wanted.where(SUBSCRIPTIONS.c.cancelled_at.is_(None))
    with complaining(engine), engine.begin() as db:
        return [
            Subscription(
                id=row.id,
                channel=Channel(row.channel),
                address=row.address,
                scope=Scope(row.scope),
                subject=row.subject,
                leads=tuple(json.loads(row.leads)),
                timezone=row.timezone,
                hour=time.fromisoformat(row.hour),
                language=row.language,
                created_at=instant(row.created_at),
                cancelled_at=instant(row.cancelled_at) if row.cancelled_at else None,
            )
            for row in db.execute(wanted)
        ]


def cancel(engine: Engine, subscription: str, *, now: datetime) -> None:
    """End a subscription; ending it twice is harmless. Raises `WrongSubscription` for an unknown one."""
    make_tables(engine)
    if subscription not in {known.id for known in list_subscriptions(engine, cancelled=True)}:
        raise WrongSubscription(
            f"There is no reminder {subscription!r}; `minutebook remind list` shows them."
        )
    ended = (
        update(SUBSCRIPTIONS)
        .where(SUBSCRIPTIONS.c.id == subscription, SUBSCRIPTIONS.c.cancelled_at.is_(None))
        .values(cancelled_at=stamp(now))
    )
    with complaining(engine), writing(engine) as db:
        db.execute(ended)
