"""The two tables of kept projections: rows as JSON, and how far each projection has come."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Engine, Integer, LargeBinary, MetaData, Table, Text, inspect, text

from timeline.store.engine import writing

_METADATA = MetaData()
_LOCK = 0x70726F6A656374  # any number that no one else locks

CHECKPOINTS = Table(
    "projection_checkpoint",
    _METADATA,
    Column("name", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("generation", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("status", Text, nullable=False),
    Column("error", Text),
)
"""One row for each projection; `generation` says which of its rows are the ones to read."""

ROWS = Table(
    "projection_row",
    _METADATA,
    Column("name", Text, primary_key=True),
    Column("generation", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("body", Text, nullable=False),
)
"""What a projection says of one key; a rebuild writes a generation of its own beside the old."""


def make_tables(engine: Engine) -> None:
    """Make both tables if they are not there; safe while other processes do the same."""
    if set(_METADATA.tables) <= set(inspect(engine).get_table_names()):
        return
    with writing(engine) as db:
        take_turns(db)
        _METADATA.create_all(db)


def take_turns(db: Connection) -> None:
    """Wait until no other transaction that takes turns is under way; SQLite's writers always do."""
    if db.dialect.name == "postgresql":
        db.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
