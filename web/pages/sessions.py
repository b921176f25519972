"""The sessions: all of them, and each as a timeline beside the state it ended in."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from timeline.projections.record import UnknownSession
from timeline.projections.session import SessionState
from timeline.when import first_day, is_yearly, last_day
from web.asking import asked_known_at
from web.at_hand import documents, services
from web.downloads import page_or_file
from web.language import gettext as _
from web.layout.sessions import group_by_body
from web.layout.timetable import places_of, rows, timetable
from web.pages.scoring import score_naming
from web.pictures.agenda import draw_agenda
from web.pictures.score import draw_score
from web.refusals import Hint, Unknown, nearest, shown
from web.wording.sessions import session_name

pages = Blueprint("sessions", __name__)


@pages.get("/sessions")
def list_sessions() -> ResponseReturnValue:
    """Every session the record speaks of, by body."""
    sessions = services().record.sessions(known_at=asked_known_at())
    return page_or_file(
        "sessions.html",
        sessions,
        "sessions",
        groups=group_by_body(sessions),
        json_href=url_for("api.sessions"),
    )


@pages.get("/sessions/<key>")
def show_session(key: str) -> ResponseReturnValue:
    """One session in the order it happened."""
    record, known_at = services().record, asked_known_at()
    state = find_session(key)
    steps = record.replay(key, known_at=known_at)
    conflicts = record.conflicts(known_at=known_at)
    listed = rows(steps, places_of(conflicts))
    days = timetable(steps, listed, state.meetings, services().zone)
    first, last = (day.isoformat() if day else None for day in _ends(state.held or state.planned))
    return page_or_file(
        "session.html",
        [step.standing for step in steps],
        f"session-{state.session}",
        calendar=url_for("calendars.session_ics", key=key),
        about={"@type": "Event", "name": session_name(key), "startDate": first, "endDate": last},
        state=state,
        days=days,
        rows=listed,
        stated=sum(row.stated for row in listed),
        conflicts=sum(conflict.session == key for conflict in conflicts),
        gaps=[document for document in documents().values() if document.session == key and document.gaps],
        bar=draw_agenda(state.agenda),
        pictures=draw_score(days, score_naming(key)),
        known_at=known_at,
        json_href=url_for("api.session", key=key),
    )


def _ends(when: str | None) -> tuple[date | None, date | None]:
    return (first_day(when), last_day(when)) if when and not is_yearly(when) else (None, None)


def find_session(key: str, at: str | None = None) -> SessionState:
    """The session called `key`; a page that names the nearest ones where there is none."""
    try:
        return services().record.session(key, at, known_at=asked_known_at())
    except UnknownSession:
        known = [session.session for session in services().record.sessions()]
        near = nearest(key, known)
        hints = [Hint(session_name(each), url_for("sessions.show_session", key=each)) for each in near]
        raise Unknown(_("No session is recorded as “%(key)s”.", key=shown(key)), hints) from None


def state_after(key: str, step: int) -> SessionState:
    """The state of a session after a number of its events."""
    return services().record.session_after(key, step, known_at=asked_known_at())
