"""An index over a store of the test's own, and one over the whole record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from search.index import Index, open_index
from tests.conftest import NOW, ZONE
from timeline.seeding import load_seeds
from timeline.store import EventStore, open_store


@pytest.fixture
def reopen_index(tmp_path: Path) -> Iterator[Callable[..., Index]]:
    """What opens the index of a store, closed after the test."""
    with ExitStack() as opened:

        def open_at(store: EventStore, folder: Path | None = None) -> Index:
            index = open_index(folder or tmp_path / "index", store)
            opened.callback(index.close)
            return index

        yield open_at


@pytest.fixture
def index(sqlite_store: EventStore, reopen_index: Callable[..., Index]) -> Index:
    """The index of `sqlite_store`."""
    return reopen_index(sqlite_store)


@pytest.fixture(scope="package")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventStore]:
    """The whole record, as the seeds give it; not to be added to."""
    store = open_store(f"sqlite:///{tmp_path_factory.mktemp('record')}/record.db", zone=ZONE, now=lambda: NOW)
    load_seeds(store)
    yield store
    store.close()


@pytest.fixture(scope="package")
def record_index(record: EventStore, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """The index of the whole record."""
    index = open_index(tmp_path_factory.mktemp("index"), record)
    yield index
    index.close()
