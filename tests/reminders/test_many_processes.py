"""Any number of processes may look after the reminders, and die: each reminder goes out once.

`make test-reminders` runs this with a thousand reminders instead of a few.
"""

import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.reminders.conftest import scheduled, wish
from tests.reminders.sink import Sink
from tests.reminders.workers import DUE, reminding_at
from timeline.reminders.sending import Reminding

ROOT = Path(__file__).parent.parent.parent
PROCESSES = 8
READERS = int(os.environ.get("MINUTEBOOK_TEST_READERS", "40"))
BEFORE = datetime(2026, 11, 20, tzinfo=UTC)


def start(url: str, sink: Sink, *, looks: int = 1, lease: float = 0, dies_after: int = 0) -> subprocess.Popen:
    """A process that looks after the reminders."""
    arguments = (url, sink.url, looks, lease, dies_after)
    return subprocess.Popen(
        [sys.executable, "-m", "tests.reminders.workers", *map(str, arguments)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )


def filled(url: str, sink: Sink, readers: int = READERS) -> set[str]:
    """A record with a session to come and so many readers who want to hear of it; their addresses."""
    reminding = reminding_at(url, sink.url, BEFORE)
    reminding.store.append("oecpr-3", [scheduled()])
    for number in range(readers):
        wish(reminding, address=f"reader-{number}@example.org")
    reminding.store.close()
    return {f"reader-{number}@example.org" for number in range(readers)}


def counted(sink: Sink) -> Counter[str]:
    return Counter(str(mail["To"]) for mail in sink.mails)


def test_eight_processes_that_look_at_once_send_each_reminder_once(store_url: str, sink: Sink):
    readers = filled(store_url, sink)

    workers = [start(store_url, sink) for _ in range(PROCESSES)]
    complaints = [worker.communicate(timeout=300)[1] for worker in workers]

    assert [worker.returncode for worker in workers] == [0] * PROCESSES, complaints
    assert counted(sink) == dict.fromkeys(readers, 1)


def test_four_processes_killed_in_mid_send_lose_nothing_and_repeat_one_message_each_at_most(
    store_url: str, sink: Sink
):
    readers = filled(store_url, sink)

    dying = [start(store_url, sink, dies_after=3) for _ in range(4)]
    for worker in dying:
        worker.communicate(timeout=300)
    reminding = reminding_at(store_url, sink.url, DUE + timedelta(minutes=6))
    reminding.send_due()
    left = Counter(state for state, _ in reminding.ledger.states().values())
    reminding.store.close()

    assert [worker.returncode for worker in dying] == [-9] * 4
    found = counted(sink)
    assert set(found) == readers
    assert found.total() - len(readers) <= len(dying)
    assert left == {"sent": len(readers)}
    repeated = {to for to, times in found.items() if times > 1}
    names = {(str(mail["To"]), str(mail["Message-ID"])) for mail in sink.mails if str(mail["To"]) in repeated}
    assert len(names) == len(repeated), "a repeat has the Message-ID of the first"


def test_a_mail_server_that_is_down_for_an_hour_delays_every_reminder_and_loses_none(
    reminding: Reminding, clock, sink: Sink
):
    readers = {wish(reminding, address=f"reader-{number}@example.org").address for number in range(5)}
    clock.now = DUE
    up, reminding.channels = reminding.channels, unreachable(reminding)
    for _ in range(120):
        reminding.send_due()
        clock.now += timedelta(seconds=30)
    assert sink.mails == []

    reminding.channels = up
    reminding.store.engine.dispose()
    for _ in range(24):
        reminding.send_due()
        clock.now += timedelta(minutes=15)

    assert counted(sink) == dict.fromkeys(readers, 1)
    assert {state for state, _ in reminding.ledger.states().values()} == {"sent"}


def unreachable(reminding: Reminding):
    """The same channels, but no mail server listens there."""
    kept = reminding.channels
    return type(kept)("smtp://127.0.0.1:1", kept.mail_from, kept.base_url, kept.secret_key)


def test_after_a_week_of_downtime_what_is_ahead_is_sent_late_and_what_began_is_shown_as_expired(
    reminding: Reminding, clock, sink: Sink
):
    reminding.store.append("oecpr-3", [scheduled("eb-2027-1", "2027-06-02/2027-06-04")])
    for session in ("oecpr-4", "eb-2027-1"):
        wish(reminding, subject=session, leads=(14, 1))

    clock.now = DUE + timedelta(days=7)
    reminding.send_due()

    assert [str(mail["Subject"])[:9] for mail in sink.mails] == ["In 7 days"]
    expired = {(told.subject, told.lead, told.reason) for told in reminding.ledger.told(states=("expired",))}
    assert expired == {
        ("eb-2027-1", "14d", "it began before it could be told"),
        ("eb-2027-1", "1d", "it began before it could be told"),
    }
