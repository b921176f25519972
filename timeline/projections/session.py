"""One session as it stands at a moment: status, meetings, agenda, officers, outcomes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, Literal
from uuid import UUID

from timeline.projections.answers import Answer, Source
from timeline.projections.history import Standing
from timeline.projections.offices import OfficeHeld
from timeline.projections.outcomes import Outcome
from timeline.values import Text

Status = Literal["scheduled", "open", "adjourned", "closed"]
Progress = Literal["to come", "under way", "done"]


@dataclass(frozen=True)
class Meeting(Answer):
    """A plenary meeting: its day, the parts of day claimed for it, and whether they clash."""

    number: int
    date: str
    part_of_day: str | None
    parts: tuple[str, ...]
    basis: str
    conflict: bool
    document: str
    locator: str
    locators: tuple[str, ...]
    event: UUID


@dataclass(frozen=True)
class ItemReached(Answer):
    """An agenda item and how far it has come, judged by the events that belong to it."""

    number: int
    title: Text
    status: Progress
    sub_items: tuple[Text, ...] = ()
    events: int = 0
    basis: str | None = None


@dataclass(frozen=True)
class Attendance(Answer):
    """Who attended, in one category."""

    category: str
    count: int | None
    states: tuple[str, ...]
    names: tuple[Text, ...]
    document: str
    locator: str
    event: UUID


@dataclass(frozen=True)
class Credentials(Answer):
    """What was reported on credentials, and whether they were accepted."""

    formal: int | None = None
    informal: int | None = None
    none: int | None = None
    as_of: str | None = None
    accepted: bool = False
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Election(Answer):
    """An election held in the session: of members to a body, or of a body's officers."""

    kind: Literal["members", "officers"]
    body: str
    method: str | None
    vacancies: int
    document: str
    locator: str
    event: UUID


@dataclass(frozen=True)
class SessionState(Answer):
    """One session at a moment, as known at an instant; before the opening, only its plan.

    `attendance` is keyed by category; `current_item` is the number of the agenda item last
    reached; `planned` is the EDTF of the dates set for it, `held` of those it was held on.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"place"})

    session: str
    title: Text
    at: str | None
    known_at: datetime | None
    status: Status
    opened: str | None = None
    closed: str | None = None
    body: str | None = None
    planned: str | None = None
    held: str | None = None
    place: Text | None = None
    current_item: int | None = None
    meetings: tuple[Meeting, ...] = ()
    agenda: tuple[ItemReached, ...] = ()
    officers: tuple[OfficeHeld, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    attendance: dict[str, Attendance] = field(default_factory=dict)
    credentials: Credentials | None = None
    elections: tuple[Election, ...] = ()
    events: int = 0
    first_moment: datetime | None = None
    last_moment: datetime | None = None
    documents: tuple[str, ...] = ()
    known: bool = True


@dataclass(frozen=True)
class SessionSummary(Answer):
    """One line of the list of sessions."""

    one_line: ClassVar[frozenset[str]] = frozenset({"place"})

    session: str
    title: Text
    body: str | None
    status: Status
    when: str | None
    place: Text | None
    events: int
    outcomes: int
    first_moment: datetime | None = None
    last_moment: datetime | None = None
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Step(Answer):
    """One step of a replay: an event of the session, numbered, at its moment."""

    number: int
    moment: datetime
    standing: Standing


def replay(session: Iterable[Standing]) -> list[Step]:
    """The events of one session step by step, withdrawn ones left out."""
    standing = [entry for entry in session if entry.stands]
    return [Step(number, entry.moment, entry) for number, entry in enumerate(standing, start=1)]
