"""Sessions whose dates were changed or which were cancelled after they had been set, change by change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from timeline.envelope import Event
from timeline.events import EventCorrected, EventRetracted, SessionScheduled
from timeline.projections.answers import Answer
from timeline.projections.calendar import Upcoming
from timeline.projections.dates import SessionDates, dates_of
from timeline.projections.naming import title_of
from timeline.projections.view import View
from timeline.values import Text
from timeline.when import first_day, is_yearly, last_day


@dataclass(frozen=True)
class Move(Answer):
    """One change of a session's dates: from `old` to `new` (EDTF), or to None where it was cancelled.

    `position` is that of the event which made the change, in the order of the record.
    """

    session: str
    title: Text
    old: str
    new: str | None
    position: int
    recorded_at: datetime
    event: UUID
    document: str
    locator: str


def schedule_events(view: View) -> dict[str, list[Event]]:
    """For each session the events that set, change or withdraw its dates, by position."""
    found: dict[str, list[Event]] = defaultdict(list)
    session_of: dict[UUID, str] = {}
    for entry in sorted(view.by_id.values(), key=lambda entry: entry.event.position):
        match entry.original.payload:
            case SessionScheduled(session=key):
                session = key
            case EventCorrected(of=of) | EventRetracted(of=of) if of in session_of:
                session = session_of[of]
            case _:
                continue
        session_of[entry.event.id] = session
        found[session].append(entry.original)
    return found


def find_moves(view: View, at: Callable[[int], View]) -> list[Move]:
    """Every change of dates in the record, in the order recorded; `at` gives the record up to a position."""
    made = [
        move
        for session, events in schedule_events(view).items()
        if len(events) > 1
        for move in _moves(session, events, at)
    ]
    return sorted(made, key=lambda move: move.position)


def _moves(session: str, events: Iterable[Event], at: Callable[[int], View]) -> Iterable[Move]:
    old: str | None = None
    stands: str | None = None
    for event in events:
        dates = dates_of(at(event.position).dates, session)
        new = dates.planned
        if old and new != stands and not is_yearly(old):
            yield _move(session, dates, old, new, event)
        old, stands = new or old, new


def cancelled_sessions(moves: Iterable[Move], view: View, since: date) -> list[Upcoming]:
    """The sessions from a day on that were cancelled and not set anew, by the dates they last had."""
    last = {move.session: move for move in moves}
    return [
        _cancelled(move)
        for move in last.values()
        if move.new is None
        and dates_of(view.dates, move.session).planned is None
        and (last_day(move.old) or date.min) >= since
    ]


def _cancelled(move: Move) -> Upcoming:
    return Upcoming(
        session=move.session,
        title=move.title,
        when=move.old,
        place=None,
        status="cancelled",
        days_left=0,
        event=move.event,
        document=move.document,
        locator=move.locator,
        kind="session",
        first_day=first_day(move.old) or date.max,
        last_day=last_day(move.old) or date.max,
    )


def _move(session: str, dates: SessionDates, old: str, new: str | None, event: Event) -> Move:
    return Move(
        session=session,
        title=title_of(session, dates.title),
        old=old,
        new=new,
        position=event.position,
        recorded_at=event.recorded_at,
        event=event.id,
        document=event.citation.document,
        locator=event.citation.locator,
    )
