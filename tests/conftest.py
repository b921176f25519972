"""What the tests share: an empty store on each database, and a clock that stands still."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import create_engine, make_url

from tests.postgres import NoServer, Server, own_server, running_server
from timeline.store import EventStore, open_store

Found = TypeVar("Found")

settings.register_profile(  # a machine that is busy with other tests is slow, and that is no fault
    "minutebook", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
settings.load_profile("minutebook")

ZONE = ZoneInfo("Africa/Nairobi")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a database on a real PostgreSQL server, for the whole run of tests."""
    yield from _entered(running_server())


@pytest.fixture
def own_postgres() -> Iterator[Server]:
    """A PostgreSQL server of the test's own, running, to be stopped and started at will."""
    for server in _entered(own_server()):
        server.start()
        yield server


def _entered(server: AbstractContextManager[Found]) -> Iterator[Found]:
    """What a server gives while it runs; the test is left out where there is none to run."""
    try:
        found = server.__enter__()
    except NoServer as reason:
        if os.environ.get("CI") == "true":
            pytest.fail(str(reason))
        pytest.skip(str(reason))
    yield found
    server.__exit__(None, None, None)


@pytest.fixture
def postgres_url(postgres: str) -> Iterator[str]:
    """The address of an empty schema, dropped after the test."""
    schema = f"test_{uuid4().hex}"
    admin = create_engine(postgres, isolation_level="AUTOCOMMIT")
    with admin.connect() as db:
        db.exec_driver_sql(f"CREATE SCHEMA {schema}")
    url = make_url(postgres).update_query_dict({"options": f"-csearch_path={schema}"})
    yield url.render_as_string(hide_password=False)
    with admin.connect() as db:
        db.exec_driver_sql(f"DROP SCHEMA {schema} CASCADE")
    admin.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database: an SQLite file, and a PostgreSQL schema."""
    if request.param == "postgresql":
        return request.getfixturevalue("postgres_url")
    return f"sqlite:///{request.getfixturevalue('tmp_path') / 'record.db'}"


@pytest.fixture
def reopen() -> Iterator[Callable[..., EventStore]]:
    """What opens the store at an address, closed after the test; its time stands at `NOW` unless told."""
    with ExitStack() as opened:

        def open_at(url: str, now: Callable[[], datetime] = lambda: NOW) -> EventStore:
            store = open_store(url, zone=ZONE, now=now)
            opened.callback(store.close)
            return store

        yield open_at


@pytest.fixture
def store(store_url: str, reopen: Callable[..., EventStore]) -> EventStore:
    """An empty store on each database; what is appended to it is recorded at `NOW`."""
    return reopen(store_url)


@pytest.fixture
def sqlite_store(tmp_path: Path, reopen: Callable[..., EventStore]) -> EventStore:
    """An empty store in an SQLite file, for tests to which the database makes no difference."""
    return reopen(f"sqlite:///{tmp_path / 'record.db'}")
