"""A clock that can be put forward, a mail server, and a record with a session to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from tests.builders import event
from tests.conftest import ZONE
from tests.reminders.sink import Sink, mail_server
from timeline.events import SessionScheduled
from timeline.projections.record import Record
from timeline.reminders.channels import Channels
from timeline.reminders.ledger import Ledger
from timeline.reminders.planning import Planner
from timeline.reminders.sending import Reminding
from timeline.reminders.subscriptions import Channel, Scope, Subscription, subscribe
from timeline.store import EventStore


@dataclass
class Clock:
    """A clock that stands still until it is put forward."""

    now: datetime = datetime(2026, 11, 20, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sink() -> Iterator[Sink]:
    with mail_server() as sink:
        yield sink


def scheduled(session: str = "oecpr-4", when: str = "2027-06-14/2027-06-18", **more: object):
    """The event that sets a session's dates."""
    plan = SessionScheduled(session=session, when=when, status="decided", **more)
    return event(plan, stream="oecpr-3", occurred="2025-05-28", locator=f"{session}:{when}")


def cancelled(session: str = "oecpr-4"):
    """The event that cancels a session."""
    plan = SessionScheduled(session=session, status="cancelled")
    return event(plan, stream="oecpr-3", occurred="2026-11-25", locator=f"{session}:cancelled")


def plan(reminding: Reminding) -> None:
    """Write down what is due, and send nothing."""
    now = reminding.now()
    Planner(reminding.ledger, reminding.outlook(now), reminding.finds, reminding.news_since).plan(now)


@pytest.fixture
def reminding(store: EventStore, clock: Clock, sink: Sink) -> Reminding:
    """Reminders over a record in which a session of June 2027 is set."""
    store.append("oecpr-3", [scheduled()])
    channels = Channels(sink.url, "minutebook@example.org", "https://minutebook.example", "a secret of tests")
    return Reminding(store, Record(store, ZONE), Ledger(store.engine), channels, lambda _: (), clock, ZONE)


def wish(reminding: Reminding, **more: object) -> Subscription:
    """An ordinary subscription by mail to the session of June 2027."""
    ordinary: dict[str, object] = {
        "channel": Channel.EMAIL,
        "address": "reader@example.org",
        "scope": Scope.SESSION,
        "subject": "oecpr-4",
        "now": reminding.now(),
        "timezone": "Africa/Nairobi",
        "leads": (14,),
    }
    return subscribe(reminding.store.engine, **(ordinary | more))
