"""The tables of the reminders: who wants to be told, what was told, when the clock last ticked."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Connection, Engine, ForeignKey, Index, Table, Text, UniqueConstraint, inspect
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlmodel import Field, SQLModel

from timeline.store.columns import InstantText, WholeNumber
from timeline.store.engine import complaining, writing


def _column(kind: Any, *constraints: Any, **options: Any) -> Any:
    return Field(sa_column=Column(kind, *constraints, **({"nullable": False} | options)))


class SubscriptionRow(SQLModel, table=True):
    """One reader's wish to be told; cancelled ones stay, so that the ledger keeps its meaning."""

    __tablename__ = "reminder_subscription"

    id: str = _column(Text, primary_key=True)
    channel: str = _column(Text)
    address: str = _column(Text)
    scope: str = _column(Text)
    subject: str = _column(Text)
    leads: str = _column(Text)
    timezone: str = _column(Text)
    hour: str = _column(Text)
    language: str = _column(Text)
    created_at: str = _column(InstantText)
    cancelled_at: str | None = _column(InstantText, nullable=True)


class DeliveryRow(SQLModel, table=True):
    """One reminder in the ledger: at most one for a subscription, subject, first day and lead."""

    __tablename__ = "reminder_delivery"
    __table_args__ = (
        UniqueConstraint("subscription", "subject", "first_day", "lead", name="reminder_told_once"),
        Index("reminder_to_send", "state", "next_try_at"),
    )

    key: str = _column(Text, primary_key=True)
    subscription: str = _column(Text, ForeignKey("reminder_subscription.id"))
    subject: str = _column(Text)
    first_day: str = _column(Text)
    lead: int = _column(WholeNumber)
    due_at: str = _column(InstantText)
    state: str = _column(Text)
    attempts: int = _column(WholeNumber)
    next_try_at: str = _column(InstantText)
    token: str | None = _column(Text, nullable=True)
    lease_until: str | None = _column(InstantText, nullable=True)
    sent_at: str | None = _column(InstantText, nullable=True)
    reason: str | None = _column(Text, nullable=True)


class TickRow(SQLModel, table=True):
    """When reminders were last looked after, in one row."""

    __tablename__ = "reminder_tick"

    id: int = _column(WholeNumber, primary_key=True, autoincrement=False)
    at: str = _column(InstantText)


def _table(of: type[SQLModel]) -> Table:
    return SQLModel.metadata.tables[str(of.__tablename__)]


SUBSCRIPTIONS = _table(SubscriptionRow)
DELIVERIES = _table(DeliveryRow)
TICK = _table(TickRow)
_ALL = (SUBSCRIPTIONS, DELIVERIES, TICK)


def make_tables(engine: Engine) -> None:
    """Make the tables where there are none; several processes may try at once."""
    with complaining(engine):
        with engine.connect() as db:
            if _are_there(db):
                return
        try:
            with writing(engine) as db:
                SQLModel.metadata.create_all(db, tables=list(_ALL))
        except (OperationalError, ProgrammingError):
            with engine.connect() as db:
                if not _are_there(db):
                    raise


def _are_there(db: Connection) -> bool:
    return {table.name for table in _ALL} <= set(inspect(db).get_table_names())
