"""The three tables of the store: events, the one row of their head, the version of the schema."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from timeline.store.columns import IdText, InstantText, JsonText, WholeNumber

SCHEMA_VERSION = 1
"""The shape of these tables; a database of a newer shape is refused."""

STRICT = {"sqlite_strict": True}


def _column(kind: Any, *constraints: Any, **options: Any) -> Any:
    return Field(sa_column=Column(kind, *constraints, **({"nullable": False} | options)))


def _json_check(name: str) -> CheckConstraint:
    check = CheckConstraint(f"json_valid({name})", name=f"event_{name}_is_json")
    return check.ddl_if(dialect="sqlite")  # PostgreSQL's json type checks by itself


class StoredEvent(SQLModel, table=True):
    """One event as it lies in the store; every column but the last two is covered by `hash`."""

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("stream", "version", name="event_version_once"),
        Index("event_by_stream", "stream", "position"),
        CheckConstraint("position >= 1", name="event_position_from_one"),
        CheckConstraint("version >= 1", name="event_version_from_one"),
        CheckConstraint("type_version >= 1", name="event_type_version_from_one"),
        CheckConstraint("length(prev_hash) = 32", name="event_prev_hash_is_sha256"),
        CheckConstraint("length(hash) = 32", name="event_hash_is_sha256"),
        _json_check("occurred"),
        _json_check("payload"),
        _json_check("meta"),
        STRICT,
    )

    position: int = _column(WholeNumber, primary_key=True, autoincrement=False)
    id: str = _column(IdText, unique=True)
    stream: str = _column(Text)
    version: int = _column(WholeNumber)
    type: str = _column(Text)
    type_version: int = _column(WholeNumber)
    occurred_from: str = _column(InstantText)
    occurred_to: str = _column(InstantText)
    occurred: str = _column(JsonText)
    recorded_at: str = _column(InstantText)
    corrects: str | None = _column(IdText, ForeignKey("event.id"), nullable=True)
    payload: str = _column(JsonText)
    meta: str = _column(JsonText)
    prev_hash: bytes = _column(LargeBinary, unique=True)
    hash: bytes = _column(LargeBinary)


class StoreHead(SQLModel, table=True):
    """The end of the record: the lock that writers take, and the truth about the last event."""

    __tablename__ = "store_head"
    __table_args__ = (CheckConstraint("id = 1", name="store_head_is_one_row"), STRICT)

    id: int = _column(WholeNumber, primary_key=True, autoincrement=False)
    position: int = _column(WholeNumber)
    hash: bytes = _column(LargeBinary)
    recorded_at: str = _column(InstantText)


class StoreVersion(SQLModel, table=True):
    """The version of the schema, in one row."""

    __tablename__ = "store_version"
    __table_args__ = (CheckConstraint("id = 1", name="store_version_is_one_row"), STRICT)

    id: int = _column(WholeNumber, primary_key=True, autoincrement=False)
    version: int = _column(WholeNumber)


class Row(NamedTuple):
    """The columns of one event, in the order of the table."""

    position: int
    id: str
    stream: str
    version: int
    type: str
    type_version: int
    occurred_from: str
    occurred_to: str
    occurred: str
    recorded_at: str
    corrects: str | None
    payload: str
    meta: str
    prev_hash: bytes
    hash: bytes


def _table(model: type[SQLModel]) -> Table:
    return SQLModel.metadata.tables[str(model.__tablename__)]


EVENTS = _table(StoredEvent)
HEAD = _table(StoreHead)
VERSION = _table(StoreVersion)
COLUMNS = tuple(EVENTS.c[name] for name in Row._fields)
