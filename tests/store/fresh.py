"""Stores that last for one example of a law."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from tests.conftest import NOW, ZONE
from timeline.store import EventStore, open_store


@contextmanager
def fresh_store() -> Iterator[EventStore]:
    """An empty store in an SQLite file of its own."""
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/record.db", zone=ZONE, now=lambda: NOW)
        try:
            yield store
        finally:
            store.close()
