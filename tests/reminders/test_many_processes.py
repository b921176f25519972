"""Any number of processes may look after the reminders: each reminder goes out once."""

import multiprocessing
from datetime import UTC, datetime

from tests.conftest import ZONE
from tests.reminders.conftest import scheduled, wish
from tests.reminders.sink import Sink
from timeline.projections.record import Record
from timeline.reminders.channels import Channels
from timeline.reminders.ledger import Ledger
from timeline.reminders.sending import Reminding
from timeline.store import open_store

DUE = datetime(2027, 5, 31, 6, tzinfo=UTC)
PROCESSES = 8
READERS = 60


def reminding_at(url: str, smtp_url: str, now: datetime) -> Reminding:
    """Reminders over the record at an address, at an instant."""
    store = open_store(url, zone=ZONE, now=lambda: now)
    channels = Channels(smtp_url, "minutebook@example.org", "https://minutebook.example", "a secret of tests")
    return Reminding(
        store, Record(store, ZONE), Ledger(store.engine), channels, lambda _: (), lambda: now, ZONE
    )


def look_once(url: str, smtp_url: str) -> None:
    """What each process does."""
    reminding = reminding_at(url, smtp_url, DUE)
    reminding.send_due()
    reminding.store.close()


def test_eight_processes_that_look_at_once_send_each_reminder_once(store_url: str, sink: Sink):
    reminding = reminding_at(store_url, sink.url, datetime(2026, 11, 20, tzinfo=UTC))
    reminding.store.append("oecpr-3", [scheduled()])
    for number in range(READERS):
        wish(reminding, address=f"reader-{number}@example.org")
    reminding.store.close()
    spawn = multiprocessing.get_context("spawn")
    workers = [spawn.Process(target=look_once, args=(store_url, sink.url)) for _ in range(PROCESSES)]

    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)

    assert [worker.exitcode for worker in workers] == [0] * PROCESSES
    assert sorted(mail["To"] for mail in sink.mails) == sorted(
        f"reader-{number}@example.org" for number in range(READERS)
    )
