"""One session as it stands at a moment: status, meetings, agenda, officers, outcomes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from typing import ClassVar, Literal

from timeline.events import (
    SessionAdjourned,
    SessionClosed,
    SessionOpened,
)
from timeline.names.sessions import session_body
from timeline.projections.agenda import ItemReached, follow_agenda
from timeline.projections.answers import Answer
from timeline.projections.dates import SessionDates, dates_of, session_dates
from timeline.projections.happened import (
    Attendance,
    Credentials,
    Election,
    attendance_by_category,
    credentials_of,
    elections_in,
)
from timeline.projections.history import Standing
from timeline.projections.meetings import Meeting, list_meetings
from timeline.projections.naming import title_of
from timeline.projections.offices import OfficeHeld, find_officers
from timeline.projections.outcomes import Outcome, find_outcomes
from timeline.values import AgendaItem, Text
from timeline.when import LATEST

Status = Literal["scheduled", "open", "adjourned", "closed"]
_SAT = frozenset({"opening", "plenary", "adoption", "election", "closure"})
_LONG_AGO = timedelta(days=366)
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True)
class SessionState(Answer):
    """One session at a moment, as known at an instant; before the opening, only its plan.

    `attendance` is keyed by category; `current_item` is the number of the agenda item last
    reached; `planned` is the EDTF of the dates set for it, `held` of those it was held on.
    `opened` and `closed` are null where the record has no such event, whatever the status;
    `status_basis` is `stated` by an event or `inferred` from the session's dates.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"place"})

    session: str
    title: Text
    at: str | None
    known_at: datetime | None
    status: Status
    status_basis: str = "stated"
    opened: str | None = None
    closed: str | None = None
    body: str | None = None
    planned: str | None = None
    held: str | None = None
    place: Text | None = None
    current_item: int | None = None
    meetings: tuple[Meeting, ...] = ()
    agenda: tuple[ItemReached, ...] = ()
    provisional_agenda: tuple[AgendaItem, ...] = ()
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
class Step(Answer):
    """One step of a replay: an event of the session, numbered, at its moment."""

    number: int
    moment: datetime
    standing: Standing


def replay(session: Iterable[Standing]) -> list[Step]:
    """The events of one session step by step, withdrawn ones left out."""
    standing = [entry for entry in session if entry.stands]
    return [Step(number, entry.moment, entry) for number, entry in enumerate(standing, start=1)]


def session_state(
    record: Sequence[Standing],
    key: str,
    now: datetime,
    zone: tzinfo,
    *,
    at: str | None = None,
    known_at: datetime | None = None,
) -> SessionState:
    """A session as the events given leave it at `now`, the end of the time asked for.

    `record` holds what had occurred before then, in all streams: other bodies set its dates.
    """
    entries = [entry for entry in record if entry.event.stream == key and entry.stands]
    dates = dates_of(session_dates(record), key)
    status, basis = session_status(entries, dates, now, zone)
    agenda, current = follow_agenda(key, entries, closed=status == "closed")
    outcomes = find_outcomes(record, key) if entries else []
    return SessionState(
        session=key,
        title=title_of(key, dates.title),
        at=at,
        known_at=known_at,
        status=status,
        status_basis=basis,
        opened=dates.opened_by.event.occurred.edtf if dates.opened_by else None,
        closed=dates.closed_by.event.occurred.edtf if dates.closed_by else None,
        body=session_body(key),
        planned=dates.planned,
        held=dates.held,
        place=dates.place,
        current_item=current,
        meetings=list_meetings(entries),
        agenda=agenda,
        provisional_agenda=dates.agenda,
        officers=_presiding(record, key, entries, now, zone) if status != "scheduled" else (),
        outcomes=tuple(outcomes),
        attendance=attendance_by_category(entries),
        credentials=credentials_of(entries),
        elections=elections_in(entries),
        events=len(entries),
        first_moment=entries[0].moment if entries else None,
        last_moment=entries[-1].moment if entries else None,
        documents=tuple(sorted({entry.event.citation.document for entry in entries})),
        known=bool(entries or dates.plans or dates.held_by),
    )


def session_status(
    entries: Sequence[Standing], dates: SessionDates, now: datetime, zone: tzinfo
) -> tuple[Status, str]:
    """Scheduled, open, adjourned or closed; inferred where no event says so."""
    gavels = [e for e in entries if isinstance(e.payload, SessionOpened | SessionAdjourned | SessionClosed)]
    last = gavels[-1].payload if gavels else None
    if isinstance(last, SessionClosed | SessionAdjourned):
        return ("closed" if isinstance(last, SessionClosed) else "adjourned"), "stated"
    if not dates.held_by and not has_sat(entries):
        return "scheduled", "stated" if dates.plans else "inferred"
    if _is_past(entries, dates, _day(now, zone)):
        return "closed", "inferred"
    return "open", "stated" if gavels else "inferred"


def has_sat(entries: Iterable[Standing]) -> bool:
    """Whether any event tells that a session met, not only that it was planned or reported."""
    return any(entry.payload.family in _SAT and entry.stands for entry in entries)


def _is_past(entries: Sequence[Standing], dates: SessionDates, today: date) -> bool:
    """Whether a session without a recorded closing must be over."""
    if dates.last_day and (dates.opened_by or not dates.is_vague):
        return today > dates.last_day
    if dates.held_by:
        return True
    moments = [entry.moment for entry in entries if entry.moment < LATEST]
    return not moments or today > moments[-1].date() + (_LONG_AGO if dates.opened_by else timedelta())


def _day(now: datetime, zone: tzinfo) -> date:
    return date.max if now >= LATEST else (now - _INSTANT).astimezone(zone).date()


def _presiding(
    record: Sequence[Standing], key: str, entries: Sequence[Standing], now: datetime, zone: tzinfo
) -> tuple[OfficeHeld, ...]:
    """The officers of the session's body on the day reached, or on the session's last day."""
    moments = [entry.moment for entry in entries if entry.moment < LATEST]
    if not moments:
        return ()
    on = min(moments[-1].astimezone(zone).date(), _day(now, zone))
    return tuple(o for o in find_officers(record, session_body(key), on) if o.standing != "later")
