"""The list of sessions: every one that the record speaks of, held or planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import ClassVar

from timeline.events import ASIDE_STREAMS
from timeline.names.sessions import session_body
from timeline.projections.answers import Answer
from timeline.projections.dates import SessionDates, dates_of, session_dates
from timeline.projections.history import Standing
from timeline.projections.naming import title_of
from timeline.projections.outcomes import find_outcomes
from timeline.projections.session import Status, has_sat, session_status
from timeline.values import Text


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
    planned: str | None = None
    held: str | None = None


def list_sessions(
    streams: Mapping[str, Sequence[Standing]], record: Sequence[Standing], now: datetime, zone: tzinfo
) -> list[SessionSummary]:
    """Every session that the record speaks of, held or planned, in order of time."""
    dates = session_dates(record)
    adopted = Counter(session for outcome in find_outcomes(record) for session in outcome.sessions)
    keys = dict.fromkeys([*streams, *dates])
    found = [
        _summary(key, streams.get(key, ()), dates_of(dates, key), adopted[key], now, zone)
        for key in keys
        if key in dates or (key not in ASIDE_STREAMS and has_sat(streams[key]))
    ]
    return sorted(found, key=lambda session: (_first(session, dates), session.session))


def _summary(
    key: str,
    stream: Sequence[Standing],
    dates: SessionDates,
    adopted: int,
    now: datetime,
    zone: tzinfo,
) -> SessionSummary:
    entries = [entry for entry in stream if entry.stands]
    return SessionSummary(
        session=key,
        title=title_of(key, dates.title),
        body=session_body(key),
        status=session_status(entries, dates, now, zone)[0],
        when=dates.held or dates.planned,
        place=dates.place,
        events=len(entries),
        outcomes=adopted,
        first_moment=entries[0].moment if entries else None,
        last_moment=entries[-1].moment if entries else None,
        documents=tuple(sorted({entry.event.citation.document for entry in entries})),
        planned=dates.planned,
        held=dates.held,
    )


def _first(session: SessionSummary, dates: Mapping[str, SessionDates]) -> date:
    start = dates_of(dates, session.session).first_day
    return start or (session.first_moment.date() if session.first_moment else date.max)
