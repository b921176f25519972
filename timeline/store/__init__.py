"""The event store: append, read, verify, copy; the only folder that knows the event table."""

from timeline.store.errors import (
    ContradictsRecorded,
    UnusableStore,
    WrongEvent,
    WrongExpectedVersion,
    WrongLine,
)
from timeline.store.event_store import Appended, EventStore, open_store
from timeline.store.reading import Head
from timeline.store.rows import STREAM
from timeline.store.verifying import Verification

__all__ = [
    "STREAM",
    "Appended",
    "ContradictsRecorded",
    "EventStore",
    "Head",
    "UnusableStore",
    "Verification",
    "WrongEvent",
    "WrongExpectedVersion",
    "WrongLine",
    "open_store",
]
