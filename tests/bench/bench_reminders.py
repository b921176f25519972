"""How long one look takes when 100,000 readers wait and nothing is due: it must stay under a second.

Run it with `python -m tests.bench.bench_reminders`; it ends with 1 where a look takes longer.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import insert

from tests.conftest import ZONE
from timeline.projections.record import Record
from timeline.reminders.channels import Channels
from timeline.reminders.ledger import Ledger
from timeline.reminders.rules import read_rules
from timeline.reminders.sending import Reminding
from timeline.reminders.tables import SUBSCRIPTIONS
from timeline.reminders.wishes import Scope, Wish, write_wish
from timeline.seeding import load_seeds
from timeline.store import open_store
from timeline.store.columns import stamp
from timeline.store.engine import writing

READERS = 100_000
SECONDS = 1.0
ZONES = ("Africa/Nairobi", "America/New_York", "Asia/Shanghai", "Europe/Paris", "UTC", "America/Lima")
SUBJECTS = (
    (Scope.SESSION, "oecpr-4"), (Scope.SESSION, "ha-3"), (Scope.BODY, "ha"), (Scope.ALL, ""),
    (Scope.FAMILY, "schedule"), (Scope.STATE, "KEN"),
)  # fmt: skip
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def wish(number: int) -> Wish:
    """The wish of a reader: some two thousand different ones."""
    scope, subject = SUBJECTS[number % len(SUBJECTS)]
    leads = (180, 60, 14, 1) if number % 3 else (30, 7)
    zone = ZONES[number // 7 % len(ZONES)]
    return Wish(scope, subject, leads, zone, time(number // 11 % 24, number // 13 % 2 * 30))


def fill(reminding: Reminding, readers: int) -> None:
    """Write so many subscriptions at once."""
    rows = [
        {
            "id": f"{number:012x}", "channel": "email", "address": f"reader-{number}@example.org",
            "language": "en", "wish": write_wish(wish(number)), "created_at": stamp(NOW),
            "changed_at": stamp(NOW), "active_from": stamp(NOW), "since": reminding.store.head().position,
        }
        for number in range(readers)
    ]  # fmt: skip
    with writing(reminding.store.engine) as db:
        db.execute(insert(SUBSCRIPTIONS), rows)


def look(reminding: Reminding) -> float:
    """The seconds that one look takes."""
    started = perf_counter()
    tally = reminding.send_due()
    taken = perf_counter() - started
    assert tally.planned == 0, tally
    return taken


def main(readers: int = READERS) -> int:
    """Print what a first look takes, which looks at everything, and the looks after it."""
    clock = [NOW + timedelta(minutes=1)]
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'record.db'}", zone=ZONE, now=lambda: NOW)
        load_seeds(store)
        channels = Channels(
            "smtp://127.0.0.1:1", "minutebook@example.org", "https://minutebook.example", "key"
        )
        reminding = Reminding(
            store, Record(store, ZONE), Ledger(store.engine), channels, lambda _: (),
            lambda: clock[0], ZONE, read_rules(),
        )  # fmt: skip
        fill(reminding, readers)
        looks = []
        for minutes in range(1, 7):
            clock[0] = NOW + timedelta(minutes=20 * minutes)
            looks.append(look(reminding))
        store.close()
    print(f"{readers:,} readers, nothing due: first look {looks[0]:.3f} s, then {min(looks[1:]):.3f} s")
    return int(min(looks[1:]) > SECONDS)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else READERS))
