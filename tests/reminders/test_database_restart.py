"""A database that is stopped while reminders are due delays them, and loses none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from tests.postgres import Server
from tests.reminders.conftest import plan
from tests.reminders.sink import Sink
from tests.reminders.test_many_processes import counted, filled
from tests.reminders.workers import DUE, reminding_at
from timeline.reminders.channels import Channels
from timeline.reminders.messages import Message
from timeline.reminders.outcomes import Outcome
from timeline.reminders.sending import Reminding
from web.clock import tick

pytestmark = pytest.mark.postgres


@pytest.fixture
def readers(own_postgres: Server, sink: Sink) -> set[str]:
    """The addresses of five readers to whom a reminder falls due."""
    return filled(own_postgres.url, sink, 5)


@pytest.fixture
def due(own_postgres: Server, sink: Sink, readers: set[str]) -> Iterator[Reminding]:
    """Reminders at the moment they fall due; they keep their connections when the server stops."""
    reminding = reminding_at(own_postgres.url, sink.url, DUE)
    yield reminding
    reminding.store.close()


@dataclass(frozen=True, slots=True)
class Unplugging:
    """Channels that stop the database once so many mails are taken, before that can be written down."""

    channels: Channels
    server: Server
    sink: Sink
    after: int

    def __getattr__(self, name: str) -> Any:
        return getattr(self.channels, name)

    @contextmanager
    def open(self) -> Iterator[Unplugging]:
        yield self

    def deliver(self, message: Message, now: object) -> Outcome:
        outcome = self.channels.deliver(message, now)
        if len(self.sink.mails) == self.after:
            self.server.stop()
        return outcome


def test_a_database_that_restarts_between_plan_and_send_delays_every_reminder_and_loses_none(
    due: Reminding, own_postgres: Server, readers: set[str], sink: Sink, caplog: pytest.LogCaptureFixture
):
    plan(due)
    own_postgres.stop()
    for _ in range(2):
        tick(due)
    assert sink.mails == []
    assert caplog.text.count("Reminders wait for the next tick") == 2

    own_postgres.start()
    for _ in range(2):
        tick(due)

    assert counted(sink) == dict.fromkeys(readers, 1)
    assert {state for state, _ in due.ledger.states().values()} == {"sent"}


def test_a_database_that_stops_in_mid_send_loses_nothing_and_repeats_one_message_at_most(
    due: Reminding, own_postgres: Server, readers: set[str], sink: Sink, caplog: pytest.LogCaptureFixture
):
    plain = due.channels
    due.channels = Unplugging(plain, own_postgres, sink, after=3)
    tick(due)
    assert len(sink.mails) == 3
    assert "Reminders wait for the next tick" in caplog.text

    own_postgres.start()
    due.channels, due.now = plain, lambda: DUE + timedelta(minutes=6)
    tick(due)

    found = counted(sink)
    assert set(found) == readers
    assert sorted(found.values()) == [1, 1, 1, 1, 2]
    assert len({str(mail["Message-ID"]) for mail in sink.mails}) == len(readers)
    assert {state for state, _ in due.ledger.states().values()} == {"sent"}
