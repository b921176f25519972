"""The story of the reminders, told as events of the stream `operations`; no address is ever among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import select, update

from timeline.envelope import MANUAL, Citation, NewEvent, event_id
from timeline.events import OPERATIONS_STREAM, Payload, ReminderFailed, ReminderSent
from timeline.reminders.ledger import MOST_TRIES
from timeline.reminders.outlook import NEWS
from timeline.reminders.tables import DELIVERIES, SUBSCRIPTIONS
from timeline.store import EventStore
from timeline.store.columns import instant
from timeline.store.engine import complaining, writing
from timeline.when import When

AT_ONCE = 1000


def report(store: EventStore) -> int:
    """Tell of every message that was settled and not yet told of; the number of events.

    Two processes that tell of the same message tell it in the same words, so that it stands once.
    """
    told = 0
    while rows := _unreported(store):
        events = list(_events(rows))
        if events:
            told += store.append(OPERATIONS_STREAM, events).new
        with complaining(store.engine), writing(store.engine) as db:
            keys = [row["key"] for row in rows]
            db.execute(update(DELIVERIES).where(DELIVERIES.c.key.in_(keys)).values(reported=1))
    return told


def _unreported(store: EventStore) -> list[Any]:
    oldest = (
        select(DELIVERIES.c.message)
        .where(DELIVERIES.c.reported == 0, DELIVERIES.c.state != "pending", DELIVERIES.c.message.is_not(None))
        .distinct()
        .limit(AT_ONCE)
    )
    wanted = (
        select(DELIVERIES, SUBSCRIPTIONS.c.channel)
        .join(SUBSCRIPTIONS, SUBSCRIPTIONS.c.id == DELIVERIES.c.subscription)
        .where(DELIVERIES.c.reported == 0, DELIVERIES.c.state != "pending", DELIVERIES.c.message.in_(oldest))
        .order_by(DELIVERIES.c.message, DELIVERIES.c.state, DELIVERIES.c.settled_at, DELIVERIES.c.key)
    )
    with complaining(store.engine), store.engine.begin() as db:
        return list(db.execute(wanted).mappings())


def _events(rows: Iterable[Any]) -> Iterator[NewEvent]:
    for (message, state, settled_at), group in groupby(
        rows, key=lambda row: (row["message"], row["state"], row["settled_at"])
    ):
        payload = _payload(state, list(group))
        second = instant(settled_at).strftime("%Y-%m-%dT%H:%M:%SZ")
        place = f"{OPERATIONS_STREAM}:{message}:{state}:{second}"
        yield NewEvent(
            id=event_id(MANUAL, place, type(payload).__name__),
            stream=OPERATIONS_STREAM,
            payload=payload,
            occurred=When(edtf=second, basis="stated"),
            citation=Citation(MANUAL, place),
        )


def _payload(state: str, rows: list[Any]) -> Payload:
    first = rows[0]
    facts = {
        "subscription": first["subscription"],
        "channel": first["channel"],
        "reminders": len(rows),
        "sessions": sorted({row["together"] for row in rows} - {NEWS}),
    }
    if state == "sent":
        return ReminderSent.model_validate(facts)
    tries = first["attempts"]
    cause = "expired" if state == "expired" else "given up" if tries >= MOST_TRIES else "refused"
    return ReminderFailed.model_validate(facts | {"cause": cause, "tries": tries})
