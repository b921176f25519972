"""Who was asked to do what by when, and whether the record says that it was done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from timeline.events import MandateGiven
from timeline.projections.answers import Answer, Source
from timeline.projections.history import Standing
from timeline.values import OutcomeRef, Text
from timeline.when import last_day

MandateStatus = Literal["open", "overdue", "fulfilled", "reported", "not stated"]


@dataclass(frozen=True)
class Mandate(Answer):
    """One request of an adopted text.

    `due_by` is the last day that counts, from `due` or from the dates of `due_session`;
    `status` is `overdue` where that day is past and nothing in the record says it was done,
    `not stated` where the text sets no time.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"addressee", "action", "note"})

    outcome: OutcomeRef | None
    locator: str
    addressee: Text
    action: Text
    due: str | None
    due_session: str | None
    status: MandateStatus
    session: str
    document: str
    event: UUID
    due_by: date | None = None
    note: Text | None = None
    together_with: Text | None = None
    submitted_to: str | None = None
    reports: tuple[Source, ...] = ()


def find_mandates(record: Iterable[Standing], today: date) -> list[Mandate]:
    """Every mandate with its status on a day, in the order they were given."""
    return [
        _mandate(standing, given, today)
        for standing in record
        if isinstance(given := standing.payload, MandateGiven) and standing.stands
    ]


def _mandate(standing: Standing, given: MandateGiven, today: date) -> Mandate:
    due_by = last_day(given.due) if given.due else None
    status: MandateStatus = "open" if due_by else "not stated"
    return Mandate(
        outcome=given.outcome,
        locator=standing.event.citation.locator,
        addressee=given.addressee,
        action=given.action,
        due=given.due,
        due_session=given.due_session,
        status="overdue" if due_by and due_by < today else status,
        session=standing.event.stream,
        document=standing.event.citation.document,
        event=standing.event.id,
        due_by=due_by,
        together_with=given.together_with,
        submitted_to=given.submitted_to,
    )
