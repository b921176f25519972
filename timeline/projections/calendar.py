"""What is coming: sessions, deadlines and yearly observances; and plan against fact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from timeline.events import SessionScheduled
from timeline.projections.answers import Answer
from timeline.projections.history import Standing
from timeline.values import Text
from timeline.when import first_day

Kind = Literal["session", "deadline", "mandate", "observance"]


@dataclass(frozen=True)
class Upcoming(Answer):
    """Something to come: a session, a deadline, a mandate's due date, a yearly observance.

    `when` is EDTF; `first_day` and `last_day` bound it; `recurs` holds the yearly rule that
    a concrete day was computed from.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"place"})

    session: str | None
    title: Text
    when: str
    place: Text | None
    status: str
    days_left: int
    event: UUID
    document: str
    locator: str
    kind: Kind
    first_day: date
    last_day: date
    recurs: str | None = None
    theme: Text | None = None
    addressee: Text | None = None


@dataclass(frozen=True)
class PlanAndFact(Answer):
    """One session's planned dates beside those on which it is recorded as held."""

    session: str
    title: Text
    planned: str | None
    held: str | None
    differs: bool
    planned_by: UUID | None
    held_by: UUID | None


def find_upcoming(record: Iterable[Standing], since: date) -> list[Upcoming]:
    """What lies on or after a day, the soonest first."""
    found = [
        Upcoming(
            session=plan.session,
            title=plan.title or Text(en=plan.session),
            when=plan.when,
            place=plan.place,
            status=plan.status,
            days_left=(starts - since).days,
            event=standing.event.id,
            document=standing.event.citation.document,
            locator=standing.event.citation.locator,
            kind="session",
            first_day=starts,
            last_day=starts,
        )
        for standing in record
        if isinstance(plan := standing.payload, SessionScheduled)
        and standing.stands
        and plan.when
        and (starts := first_day(plan.when)) is not None
        and starts >= since
    ]
    return sorted(found, key=lambda entry: (entry.first_day, entry.title.read_in("en")))


def plan_against_fact(record: Iterable[Standing]) -> list[PlanAndFact]:
    """For each session that was planned and held: both dates, and whether they differ."""
    raise NotImplementedError
