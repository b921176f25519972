"""Writers in processes of their own, as when several machines or commands record at once."""

from __future__ import annotations

import multiprocessing
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Barrier
from zoneinfo import ZoneInfo

from tests.builders import meeting_held
from timeline.store import WrongExpectedVersion, open_store

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__])


def start(write, *arguments) -> BaseProcess:
    """A process that runs one of the functions below."""
    process = PROCESSES.Process(target=write, args=arguments, daemon=True)
    process.start()
    return process


def _open(url: str):
    return open_store(url, zone=ZoneInfo("Africa/Nairobi"), now=lambda: datetime.now(UTC))


def append_meetings(url: str, start_line: Barrier, stream: str, appends: int, at_once: int) -> None:
    """Append some meetings at a time to a stream of one's own, once all who wait are ready."""
    start_line.wait(60)
    store = _open(url)
    for first in range(1, appends * at_once, at_once):
        meetings = [meeting_held(number, stream=stream) for number in range(first, first + at_once)]
        store.append(stream, meetings, expected_version=first - 1)
    store.close()


def append_for_ever(url: str, stream: str, told: Connection) -> None:
    """Append meetings until killed, telling each version that the store has confirmed."""
    store = _open(url)
    number = store.version(stream)
    while True:
        number += 1
        told.send(store.append(stream, [meeting_held(number, stream=stream)]).events[0].version)


def append_in_turn(url: str, stream: str, meetings: list[int]) -> None:
    """Append meetings to a stream that others write to as well: read, decide, and again if refused."""
    store = _open(url)
    for number in meetings:
        while True:
            try:
                version = store.version(stream)
                store.append(stream, [meeting_held(number, stream=stream)], expected_version=version)
                break
            except WrongExpectedVersion:
                continue
    store.close()
