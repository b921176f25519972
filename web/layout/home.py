"""What the first page picks out of the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.projections.calendar import Upcoming
from timeline.projections.history import Standing
from timeline.projections.sessions import SessionSummary
from timeline.when import LATEST
from web.layout.timetable import is_key

_MAIN_BODIES = ("ha", "oecpr", "eb")


def next_sessions(upcoming: Iterable[Upcoming], number: int = 2) -> list[Upcoming]:
    """The sessions that come next."""
    return [entry for entry in upcoming if entry.kind == "session"][:number]


def latest_session(sessions: Sequence[SessionSummary]) -> SessionSummary | None:
    """The session that closed last, of the bodies whose meetings the record follows."""
    closed = [session for session in sessions if session.status == "closed" and session.last_moment]
    followed = [session for session in closed if session.body in _MAIN_BODIES] or closed
    return max(followed, key=lambda session: str(session.last_moment), default=None)


def lately(events: Iterable[Standing], number: int = 6) -> list[Standing]:
    """The weightiest of what entered the record last; of one day's entries, the latest to occur."""
    weighty = [entry for entry in events if is_key(entry) and entry.moment < LATEST]
    weighty.sort(key=lambda entry: (entry.event.recorded_at.date(), entry.moment), reverse=True)
    return weighty[:number]
