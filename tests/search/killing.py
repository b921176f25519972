"""Kills an indexer again and again while it writes; what is left must open, catch up and be right."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from search.index import open_index, verify_index
from tests.builders import outcome_adopted
from timeline.store import EventStore

_CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from search.index import open_index
from timeline.store import open_store

store = open_store(sys.argv[1], zone=ZoneInfo("Africa/Nairobi"), now=lambda: datetime.now(UTC))
index = open_index(Path(sys.argv[2]), store)
print("ready", flush=True)
while True:
    index.follow()
    if sys.argv[3] == "rebuild":
        index.rebuild()
"""


def kill_while_writing(store: EventStore, url: str, folder: Path, times: int, seed: int = 3) -> int:
    """How many kills the index outlived; each time it must find what was recorded last and be right."""
    draw = random.Random(seed)
    for number in range(times):
        _kill_one(store, url, folder, number, draw)
        index = open_index(folder, store)
        try:
            index.follow()
            assert index.search(f'"marked {number}"').total == 1, number
        finally:
            index.close()
        assert verify_index(folder, store).ok, number
    return times


def _kill_one(store: EventStore, url: str, folder: Path, number: int, draw: random.Random) -> None:
    how = "rebuild" if number % 2 else "follow"
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", _CHILD, url, str(folder), how],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=Path.cwd(),
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    ) as child:  # fmt: skip
        try:
            assert child.stdout is not None
            child.stdout.readline()
            store.append("ha-2", [outcome_adopted(title=f"Marked {number}", locator=str(number + 1))])
            time.sleep(draw.uniform(0.0, 0.08))
        finally:
            child.send_signal(signal.SIGKILL)
