"""A reader: what a subscription is, where it is told, and which addresses and subjects can be kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from timeline.events import FAMILIES
from timeline.names.states import state_code
from timeline.reminders.addresses import (
    LONGEST_ADDRESS,
    check_mail_address,
    check_notify_address,
    check_web_address,
)
from timeline.reminders.wishes import Lead, Scope, Wish, WrongSubscription, read_wish, write_wish
from timeline.store.columns import instant, stamp
from timeline.values import Language

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


def row_of(subscription: Subscription, now: datetime) -> dict[str, object]:
    """What the table holds of a subscription when it is made."""
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
