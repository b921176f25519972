"""Column types whose Python side is the exact text that is hashed, on every database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Integer, Text, cast
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine, UserDefinedType

WholeNumber = BigInteger().with_variant(Integer(), "sqlite")
"""A 64-bit integer; on SQLite the type that makes a primary key the row's own number."""


def stamp(moment: datetime) -> str:
    """The instant as fixed-width UTC text with microseconds: it sorts as text and is hashed as such."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def instant(text: str) -> datetime:
    """The instant that `stamp` wrote."""
    return datetime.fromisoformat(text)


class _Json(UserDefinedType[str]):
    """PostgreSQL's `json`: checked, and kept to the letter (`jsonb` is not)."""

    cache_ok = True
    render_bind_cast = True

    def get_col_spec(self, **_: Any) -> str:
        return "JSON"


class _ExactText(TypeDecorator[str]):
    """Text on SQLite, a native type on PostgreSQL, and the same text in Python for both."""

    impl = Text
    cache_ok = True
    native: TypeEngine[Any]

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(self.native if dialect.name == "postgresql" else Text())


class IdText(_ExactText):
    """A UUID: `uuid` on PostgreSQL."""

    cache_ok = True
    native = postgresql.UUID(as_uuid=False)


class InstantText(_ExactText):
    """An instant as `stamp` writes it: `timestamptz` on PostgreSQL."""

    cache_ok = True
    native = postgresql.TIMESTAMP(timezone=True)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text as it is stored, or that of the instant which the driver read."""
        return stamp(value) if isinstance(value, datetime) else value


class JsonText(_ExactText):
    """Exact JSON text: `json` on PostgreSQL, read back as text before a driver parses it."""

    cache_ok = True
    native = _Json()

    def column_expression(self, column: ColumnElement[Any]) -> ColumnElement[Any]:
        """The column as text."""
        return cast(column, Text)
