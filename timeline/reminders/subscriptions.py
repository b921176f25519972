"""Subscriptions: whose wish it is, where it is told, since when and until when."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, Select, insert, select, update

from timeline.events import FAMILIES
from timeline.names.states import state_code
from timeline.reminders.addresses import (
    LONGEST_ADDRESS,
    check_mail_address,
    check_notify_address,
    check_web_address,
)
from timeline.reminders.tables import SUBSCRIPTIONS, make_tables
from timeline.reminders.wishes import (
    DEFAULT_HOUR,
    DEFAULT_LEADS,
    Lead,
    Rhythm,
    Scope,
    Wish,
    WrongSubscription,
    order_leads,
    read_leads,
    read_wish,
    write_wish,
)
from timeline.store.columns import instant, stamp
from timeline.store.engine import complaining, writing
from timeline.store.reading import read_head
from timeline.values import Language
from timeline.when import venue_zone

LONGEST_SUBJECT = 400


class Channel(StrEnum):
    """How a reminder travels."""

    EMAIL = "email"
    WEBHOOK = "webhook"
    NOTIFY = "notify"


@dataclass(frozen=True, slots=True)
class Subscription:
    """One reader's wish and where it is told; not `active_from` anything until it is confirmed."""

    id: str
    channel: Channel
    address: str
    language: Language
    wish: Wish
    created_at: datetime
    active_from: datetime | None = None
    since: int | None = None
    cancelled_at: datetime | None = None
    snoozed_until: datetime | None = None
    muted_until: datetime | None = None

    @property
    def scope(self) -> Scope:
        """What it is about."""
        return self.wish.scope

    @property
    def subject(self) -> str:
        """Which session, body, family, state or search it is about."""
        return self.wish.subject

    @property
    def leads(self) -> tuple[Lead, ...]:
        """How long before it is told."""
        return self.wish.leads

    @property
    def timezone(self) -> str:
        """The reader's time zone, by name."""
        return self.wish.timezone

    @property
    def zone(self) -> ZoneInfo:
        """The reader's time zone."""
        return self.wish.zone

    @property
    def hour(self) -> time:
        """The hour of the reader's day."""
        return self.wish.hour

    @property
    def is_live(self) -> bool:
        """Whether it is confirmed and not cancelled."""
        return self.active_from is not None and self.cancelled_at is None

    def as_json(self) -> dict[str, object]:
        """The subscription as JSON data."""
        moments = {
            "created_at": self.created_at,
            "confirmed_at": self.active_from,
            "cancelled_at": self.cancelled_at,
            "snoozed_until": self.snoozed_until,
            "muted_until": self.muted_until,
        }
        return {
            "id": self.id,
            "channel": self.channel.value,
            "address": self.address,
            **self.wish.as_json(),
            "language": self.language,
            **{name: stamp(moment) if moment else None for name, moment in moments.items()},
        }


def check_address(channel: Channel, address: str) -> str:
    """The address, if a reminder can be sent there; raises `WrongSubscription`."""
    if len(address) > LONGEST_ADDRESS or not address.isprintable() or not address.strip():
        raise WrongSubscription(
            f"The address {address[:60]!r} holds control characters, is empty, or is too long."
        )
    plain = address.strip()
    match channel:
        case Channel.EMAIL:
            check_mail_address(plain)
        case Channel.WEBHOOK:
            check_web_address(plain)
        case Channel.NOTIFY:
            check_notify_address(plain)
    return plain


def check_subject(scope: Scope, subject: str) -> str:
    """The subject as it is kept; raises `WrongSubscription` for what no event can match."""
    plain = " ".join(subject.split())
    if len(plain) > LONGEST_SUBJECT or not plain.isprintable() or (scope is not Scope.ALL and not plain):
        raise WrongSubscription(f"{plain[:60]!r} cannot be what a reminder is about.")
    match scope:
        case Scope.FAMILY if plain not in FAMILIES:
            raise WrongSubscription(
                f"There is no family {plain[:60]!r}; the families are {', '.join(FAMILIES)}."
            )
        case Scope.STATE:
            try:
                return state_code(plain)
            except ValueError as error:
                raise WrongSubscription(str(error)) from None
        case Scope.ALL:
            return ""
    return plain


def subscribe(
    engine: Engine,
    channel: Channel,
    address: str,
    scope: Scope,
    subject: str,
    *,
    now: datetime,
    timezone: str,
    leads: Iterable[Lead] = DEFAULT_LEADS,
    hour: time = DEFAULT_HOUR,
    language: Language = "en",
    rhythm: Rhythm = Rhythm.EACH,
    quiet: tuple[int, ...] = (),
    rules: bool | None = None,
    news: bool | None = None,
    confirmed: bool = True,
) -> Subscription:
    """Keep a reader's wish to be told from `now` on; raises `WrongSubscription` or `WrongInput`.

    With `confirmed` false nothing is sent before the reader has confirmed. Unless said, searches
    are told of news, and bodies and everything of the days that other bodies' rules derive.
    """
    wish = Wish(
        scope, check_subject(scope, subject), order_leads(leads), venue_zone(timezone).key,
        hour, rhythm, quiet,
        rules=scope in (Scope.BODY, Scope.ALL) if rules is None else rules,
        news=scope is Scope.SEARCH if news is None else news,
    )  # fmt: skip
    fresh = Subscription(
        secrets.token_hex(6), channel, check_address(channel, address), language, wish, created_at=now
    )
    make_tables(engine)
    with complaining(engine), writing(engine) as db:
        kept = replace(fresh, active_from=now, since=read_head(db).position) if confirmed else fresh
        db.execute(insert(SUBSCRIPTIONS).values(**_row(kept, now)))
    return kept


def _row(subscription: Subscription, now: datetime) -> dict[str, object]:
    return {
        "id": subscription.id,
        "channel": subscription.channel.value,
        "address": subscription.address,
        "language": subscription.language,
        "wish": write_wish(subscription.wish),
        "created_at": stamp(subscription.created_at),
        "changed_at": stamp(now),
        "active_from": stamp(subscription.active_from) if subscription.active_from else None,
        "since": subscription.since,
    }


def subscription_of(row: Any) -> Subscription:
    """The subscription that a row of the table holds."""

    def moment(name: str) -> datetime | None:
        return instant(row[name]) if row[name] else None

    return Subscription(
        id=row["id"],
        channel=Channel(row["channel"]),
        address=row["address"],
        language=row["language"],
        wish=read_wish(row["wish"]),
        created_at=instant(row["created_at"]),
        active_from=moment("active_from"),
        since=row["since"],
        cancelled_at=moment("cancelled_at"),
        snoozed_until=moment("snoozed_until"),
        muted_until=moment("muted_until"),
    )


def list_subscriptions(engine: Engine, *, cancelled: bool = False) -> list[Subscription]:
    """The subscriptions in the order they were made; `cancelled` also those that ended."""
    wanted = select(SUBSCRIPTIONS).order_by(SUBSCRIPTIONS.c.created_at, SUBSCRIPTIONS.c.id)
    return _read(engine, wanted if cancelled else wanted.where(SUBSCRIPTIONS.c.cancelled_at.is_(None)))


def find_subscription(engine: Engine, wanted: str) -> Subscription:
    """The subscription of that id; raises `WrongSubscription` for an unknown one."""
    found = _read(engine, select(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.id == wanted))
    if not found:
        raise WrongSubscription(f"There is no reminder {wanted[:60]!r}; `minutebook remind list` shows them.")
    return found[0]


def _read(engine: Engine, wanted: Select[Any]) -> list[Subscription]:
    make_tables(engine)
    with complaining(engine), engine.begin() as db:
        return [subscription_of(row) for row in db.execute(wanted).mappings()]


def confirm(engine: Engine, wanted: str, *, now: datetime) -> Subscription:
    """Let a subscription begin; confirming it twice is harmless, an ended one stays ended."""
    find_subscription(engine, wanted)

    def begun(db: Connection) -> dict[str, object]:
        return {"active_from": stamp(now), "since": read_head(db).position}

    _change(engine, wanted, begun, now, only_if=SUBSCRIPTIONS.c.active_from.is_(None))
    return find_subscription(engine, wanted)


def cancel(engine: Engine, subscription: str, *, now: datetime) -> None:
    """End a subscription; ending it twice is harmless. Raises `WrongSubscription` for an unknown one."""
    find_subscription(engine, subscription)
    ended = {"cancelled_at": stamp(now)}
    _change(engine, subscription, lambda _: ended, now, only_if=SUBSCRIPTIONS.c.cancelled_at.is_(None))


def rest(
    engine: Engine,
    wanted: str,
    *,
    now: datetime,
    snooze: datetime | None = None,
    mute: datetime | None = None,
) -> Subscription:
    """Keep still until an instant: snoozed, what falls due waits; muted, it is never told."""
    find_subscription(engine, wanted)
    ends = {
        name: stamp(end) if end else None for name, end in (("snoozed_until", snooze), ("muted_until", mute))
    }
    _change(engine, wanted, lambda _: ends, now)
    return find_subscription(engine, wanted)


def change_wish(
    engine: Engine, wanted: str, wish: Wish, language: Language, *, now: datetime
) -> Subscription:
    """Keep another wish for a subscription; what fell due more than a day ago is not told under it."""
    old = find_subscription(engine, wanted)
    checked = replace(wish, subject=check_subject(wish.scope, wish.subject), leads=order_leads(wish.leads))
    kept: dict[str, object] = {"wish": write_wish(checked), "language": language}
    if old.active_from is not None:
        kept["active_from"] = stamp(max(old.active_from, now - timedelta(days=1)))
    _change(engine, wanted, lambda _: kept, now)
    return find_subscription(engine, wanted)


def _change(engine: Engine, wanted: str, values: Any, now: datetime, *, only_if: Any = None) -> None:
    changed = update(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.id == wanted)
    if only_if is not None:
        changed = changed.where(only_if)
    with complaining(engine), writing(engine) as db:
        db.execute(changed.values(changed_at=stamp(now), **values(db)))


__all__ = [
    "DEFAULT_HOUR",
    "DEFAULT_LEADS",
    "Channel",
    "Rhythm",
    "Scope",
    "Subscription",
    "Wish",
    "WrongSubscription",
    "cancel",
    "change_wish",
    "check_address",
    "confirm",
    "find_subscription",
    "list_subscriptions",
    "read_leads",
    "rest",
    "subscribe",
]
