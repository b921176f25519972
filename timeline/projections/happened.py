"""What happened in a session beside its outcomes: attendance, credentials, elections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from timeline.events import (
    AttendanceRecorded,
    CredentialsAccepted,
    CredentialsReported,
    MembersElected,
    OfficersElected,
)
from timeline.projections.answers import Answer, Source
from timeline.projections.history import Standing
from timeline.values import Text


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


def attendance_by_category(entries: Iterable[Standing]) -> dict[str, Attendance]:
    """Who attended, by category; what was recorded last stands."""
    return {
        entry.payload.category: _attendance(entry, entry.payload)
        for entry in entries
        if isinstance(entry.payload, AttendanceRecorded)
    }


def _attendance(entry: Standing, facts: AttendanceRecorded) -> Attendance:
    source = entry.source
    return Attendance(
        facts.category,
        facts.count,
        facts.states,
        facts.names,
        source.document,
        source.locator,
        source.event,
    )


def credentials_of(entries: Iterable[Standing]) -> Credentials | None:
    """What was last reported on credentials; None if nothing was."""
    reported: CredentialsReported | None = None
    accepted, sources = False, []
    for entry in entries:
        match entry.payload:
            case CredentialsReported() as facts:
                reported = facts
                sources.append(entry.source)
            case CredentialsAccepted():
                accepted = True
                sources.append(entry.source)
    if not sources:
        return None
    facts = reported or CredentialsReported()
    return Credentials(facts.formal, facts.informal, facts.none, facts.as_of, accepted, tuple(sources))


def elections_in(entries: Iterable[Standing]) -> tuple[Election, ...]:
    """The elections held in a session, in order."""
    return tuple(
        _election(entry, entry.payload)
        for entry in entries
        if isinstance(entry.payload, MembersElected | OfficersElected)
    )


def _election(entry: Standing, facts: MembersElected | OfficersElected) -> Election:
    source = entry.source
    return Election(
        "members" if isinstance(facts, MembersElected) else "officers",
        facts.body,
        facts.method.value if facts.method else None,
        facts.vacancies or 0,
        source.document,
        source.locator,
        source.event,
    )
