"""The event store: append, read, verify, copy; the only folder that knows the event table."""

from timeline.store.engine import writing
from timeline.store.errors import (
    ContradictsRecorded,
    Diverges,
    UnusableStore,
    WrongEvent,
    WrongExpectedVersion,
    WrongLine,
)
from timeline.store.event_store import Appended, EventStore, open_store
from timeline.store.exchange import Imported, export_record, import_record, record_lines
from timeline.store.reading import Head
from timeline.store.rows import STREAM
from timeline.store.verifying import Verification

__all__ = [
    "STREAM",
    "Appended",
    "ContradictsRecorded",
    "Diverges",
    "EventStore",
    "Head",
    "Imported",
    "UnusableStore",
    "Verification",
    "WrongEvent",
    "WrongExpectedVersion",
    "WrongLine",
    "export_record",
    "import_record",
    "open_store",
    "record_lines",
    "writing",
]
