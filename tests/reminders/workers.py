"""What each of many processes does in the tests: look after the reminders, and perhaps die in mid-send."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import sleep

from tests.conftest import ZONE
from timeline.projections.record import Record
from timeline.reminders.channels import Channels
from timeline.reminders.ledger import LEASE, Ledger
from timeline.reminders.messages import Message
from timeline.reminders.outcomes import Outcome
from timeline.reminders.sending import Reminding
from timeline.store import open_store

DUE = datetime(2027, 5, 31, 6, tzinfo=UTC)
SECRET = "a secret of tests"


@dataclass(frozen=True, slots=True)
class DyingChannels(Channels):
    """Channels whose process is killed after so many messages were taken, before it can say so."""

    dies_after: int = 0

    @contextmanager
    def open(self) -> Iterator[Channels]:
        yield Dying(self)  # type: ignore[misc]


class Dying:
    """Counts what was sent, and kills its own process."""

    def __init__(self, channels: DyingChannels) -> None:
        self._channels = channels
        self._sent = 0

    def deliver(self, message: Message, now: datetime) -> Outcome:
        outcome = self._channels.deliver(message, now)
        self._sent += 1
        if self._sent >= self._channels.dies_after:
            os.kill(os.getpid(), signal.SIGKILL)
        return outcome


def reminding_at(
    url: str, smtp_url: str, now: datetime, *, lease: timedelta = LEASE, dies_after: int = 0
) -> Reminding:
    """Reminders over the record at an address; time goes on from an instant."""
    started = datetime.now(UTC)
    store = open_store(url, zone=ZONE, now=lambda: now)
    told = (smtp_url, "minutebook@example.org", "https://minutebook.example", SECRET)
    channels = DyingChannels(*told, dies_after=dies_after) if dies_after else Channels(*told)
    return Reminding(
        store,
        Record(store, ZONE),
        Ledger(store.engine, lease=lease),
        channels,
        lambda _: (),
        lambda: now + (datetime.now(UTC) - started),
        ZONE,
    )


def look_after(url: str, smtp_url: str, looks: int, lease: float, dies_after: int) -> None:
    """Look after the reminders so many times, a moment apart."""
    reminding = reminding_at(
        url, smtp_url, DUE, lease=timedelta(seconds=lease) if lease else LEASE, dies_after=dies_after
    )
    for _ in range(looks):
        reminding.send_due()
        if looks > 1:
            sleep(0.5)
    reminding.store.close()


if __name__ == "__main__":
    look_after(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5]))
