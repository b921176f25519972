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
    """One reader's wish to be told; ended ones stay, so that the ledger keeps its meaning.

    `since` is the position of the record from which on changes and news are told, `active_from`
    the instant from which on reminders are; both are NULL until the reader has confirmed.
    """

    __tablename__ = "reminder_reader"
    __table_args__ = (Index("reminder_wish", "wish", "active_from"), Index("reminder_changed", "changed_at"))

    id: str = _column(Text, primary_key=True)
    channel: str = _column(Text)
    address: str = _column(Text)
    language: str = _column(Text)
    wish: str = _column(Text)
    created_at: str = _column(InstantText)
    changed_at: str = _column(InstantText)
    active_from: str | None = _column(InstantText, nullable=True)
    since: int | None = _column(WholeNumber, nullable=True)
    cancelled_at: str | None = _column(InstantText, nullable=True)
    snoozed_until: str | None = _column(InstantText, nullable=True)
    muted_until: str | None = _column(InstantText, nullable=True)


class DeliveryRow(SQLModel, table=True):
    """One reminder in the ledger: at most one for a subscription, subject, first day and lead.

    `together` says which rows may travel in one message, `message` in which one they did.
    """

    __tablename__ = "reminder_told"
    __table_args__ = (
        UniqueConstraint("subscription", "subject", "first_day", "lead", name="reminder_told_once"),
        Index("reminder_waiting", "state", "next_try_at"),
        Index("reminder_message", "message"),
        Index("reminder_to_report", "reported", "state"),
    )

    key: str = _column(Text, primary_key=True)
    subscription: str = _column(Text, ForeignKey("reminder_reader.id"))
    subject: str = _column(Text)
    first_day: str = _column(Text)
    lead: str = _column(Text)
    together: str = _column(Text)
    due_at: str = _column(InstantText)
    state: str = _column(Text)
    attempts: int = _column(WholeNumber)
    next_try_at: str = _column(InstantText)
    message: str | None = _column(Text, nullable=True)
    token: str | None = _column(Text, nullable=True)
    lease_until: str | None = _column(InstantText, nullable=True)
    settled_at: str | None = _column(InstantText, nullable=True)
    reason: str | None = _column(Text, nullable=True)
    reported: int = _column(WholeNumber)


class TickRow(SQLModel, table=True):
    """When reminders were last looked after and how far they are planned, in one row."""

    __tablename__ = "reminder_look"

    id: int = _column(WholeNumber, primary_key=True, autoincrement=False)
    at: str | None = _column(InstantText, nullable=True)
    planned_at: str | None = _column(InstantText, nullable=True)
    calendar: str | None = _column(Text, nullable=True)
    position: int | None = _column(WholeNumber, nullable=True)


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
