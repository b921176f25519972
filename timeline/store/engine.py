"""Connections to the database: what each is told when it opens, and how a writer begins."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from timeline.store.errors import UnusableStore

BUSY_SECONDS = 60
_WRITING = "minutebook_writing"


def connect(url: str) -> Engine:
    """An engine for the database at `url`; raises `UnusableStore` for what cannot be one."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise _wrong_address(url) from error
    if parsed.drivername in ("sqlite", "sqlite+pysqlite"):
        return _sqlite(url, parsed.database)
    if parsed.drivername == "postgresql+psycopg":
        return _postgresql(url)
    raise _wrong_address(url)


def _wrong_address(url: str) -> UnusableStore:
    return UnusableStore(
        f"{url!r} is no database address; write sqlite:////path/record.db or postgresql+psycopg://host/name."
    )


def _sqlite(url: str, path: str | None) -> Engine:
    if not path or path == ":memory:" or path.startswith("file:"):
        raise UnusableStore(f"{url!r} names no file; the record needs one: sqlite:////path/record.db.")
    if not Path(path).parent.is_dir():
        raise UnusableStore(
            f"There is no folder {Path(path).parent} for the record; make it or name another."
        )
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _tell_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _tell_sqlite(connection: sqlite3.Connection, _: Any) -> None:
    connection.isolation_level = None  # transactions begin where `_begin_sqlite` says, nowhere else
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work side by side.

    The switch waits for no lock, unlike everything else that SQLite does, so that of many who
    open a fresh file at once all but one would be refused.
    """
    deadline = monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > deadline:
                raise
            sleep(0.01)


def _begin_sqlite(db: Connection) -> None:
    db.exec_driver_sql("BEGIN IMMEDIATE" if db.get_execution_options().get(_WRITING) else "BEGIN")


def _postgresql(url: str) -> Engine:
    try:
        engine = create_engine(url, isolation_level="READ COMMITTED", pool_pre_ping=True)
    except (ImportError, NoSuchModuleError) as error:
        raise UnusableStore("PostgreSQL needs psycopg; install minutebook[postgres].") from error
    event.listen(engine, "connect", _tell_postgresql)
    return engine


def _tell_postgresql(connection: Any, _: Any) -> None:
    connection.execute("SET TIME ZONE 'UTC'")  # in others, the first instant of the calendar is none
    connection.commit()


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that will write: on SQLite it takes the write lock at once, not at the first write."""
    with engine.execution_options(**{_WRITING: True}).begin() as db:
        yield db


@contextmanager
def complaining(engine: Engine) -> Iterator[None]:
    """Turn the driver's complaints into one sentence that names the database."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, UnicodeDecodeError) as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0].rstrip(".")
        place = engine.url.render_as_string(hide_password=True)
        raise UnusableStore(f"The record at {place} cannot be used: {reason}; {_advice(reason)}.") from error


def _advice(reason: str) -> str:
    for sign, advice in _ADVICE.items():
        if sign in reason:
            return advice
    return "see that the database runs and is sound"


_ADVICE = {
    "not a database": "name another file, or restore it from a copy",
    "unable to open": "see that the folder is there and can be written",
    "readonly": "see that the file and its folder can be written",
    "locked": "another program holds it; try again when that is done",
    "malformed": "restore it from a copy or an export",
    "decode": "run `minutebook verify` to find the damaged event, and restore the record from a copy",
    "disk is full": "make room and try again",
    "failed: ": "see that the server runs and lets you in",
}
