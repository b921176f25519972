"""The store's tables and guards, made once, also when many processes open a new database."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, insert, inspect, select, text
from sqlmodel import SQLModel

from timeline.store import guards
from timeline.store.chain import GENESIS
from timeline.store.columns import stamp
from timeline.store.engine import writing
from timeline.store.errors import UnusableStore
from timeline.store.tables import EVENTS, HEAD, SCHEMA_VERSION, VERSION
from timeline.when import EARLIEST

_LOCK = 0x6D696E757465  # any number that no one else locks


def prepare(engine: Engine) -> None:
    """Make the tables and guards if there are none; raises `UnusableStore` for what is not ours."""
    with engine.connect() as db:
        if _is_ready(db):
            return
    with writing(engine) as db:
        if db.dialect.name == "postgresql":
            db.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        if not _is_ready(db):
            _make(db)


def _is_ready(db: Connection) -> bool:
    tables = set(inspect(db).get_table_names())
    if VERSION.name in tables:
        _check_version(db)
        return True
    if tables & {EVENTS.name, HEAD.name}:
        raise UnusableStore(
            f"The database {_place(db)} holds tables of another program; give the record one of its own."
        )
    return False


def _check_version(db: Connection) -> None:
    version = db.execute(select(VERSION.c.version)).scalar_one_or_none()
    if version != SCHEMA_VERSION:
        raise UnusableStore(
            f"The database {_place(db)} is from another version of Minutebook (its schema is {version}, "
            f"this one knows {SCHEMA_VERSION}); use the newest Minutebook."
        )


def _place(db: Connection) -> str:
    return db.engine.url.database or db.engine.url.render_as_string(hide_password=True)


def _make(db: Connection) -> None:
    SQLModel.metadata.create_all(db, tables=[EVENTS, HEAD, VERSION])
    db.execute(insert(HEAD).values(id=1, position=0, hash=GENESIS, recorded_at=stamp(EARLIEST)))
    db.execute(insert(VERSION).values(id=1, version=SCHEMA_VERSION))
    for statement in guards.POSTGRESQL if db.dialect.name == "postgresql" else guards.SQLITE:
        db.execute(text(statement))
