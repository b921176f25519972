"""Subscriptions as they are kept: made, confirmed, changed, paused, ended, found again."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Select, insert, select, update

from timeline.reminders.readers import (
    Channel,
    Subscription,
    check_address,
    check_subject,
    row_of,
    subscription_of,
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
    write_wish,
)
from timeline.store.columns import stamp
from timeline.store.engine import complaining, writing
from timeline.store.reading import read_head
from timeline.values import Language
from timeline.when import venue_zone


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
        db.execute(insert(SUBSCRIPTIONS).values(**row_of(kept, now)))
    return kept


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
