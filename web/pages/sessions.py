"""The sessions: all of them, and each as a timeline beside the state it ended in."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for
from flask_babel import gettext as _

from timeline.projections.record import UnknownSession
from timeline.projections.session import SessionState
from web.asking import asked_known_at
from web.at_hand import services
from web.layout.timetable import places_of, rows, timetable
from web.pictures.score import draw_score
from web.refusals import Hint, Unknown, nearest
from web.wording import session_name

pages = Blueprint("sessions", __name__)


@pages.get("/sessions")
def list_sessions() -> str:
    """Every session the record speaks of, by body."""
    sessions = services().record.sessions(known_at=asked_known_at())
    return render_template("sessions.html", sessions=sessions, json_href=url_for("api.sessions"))


@pages.get("/sessions/<key>")
def show_session(key: str) -> str:
    """One session in the order it happened."""
    known_at = asked_known_at()
    record = services().record
    state = find_session(key)
    steps = record.replay(key, known_at=known_at)
    listed = rows(steps, places_of(record.conflicts(known_at=known_at)))
    days = timetable(steps, listed, state.meetings, services().zone)
    return render_template(
        "session.html",
        state=state,
        days=days,
        rows=listed,
        pictures=draw_score(days, None),
        json_href=url_for("api.session", key=key),
    )


def find_session(key: str, at: str | None = None) -> SessionState:
    """The session called `key`; a page that names the nearest ones where there is none."""
    try:
        return services().record.session(key, at, known_at=asked_known_at())
    except UnknownSession:
        known = [session.session for session in services().record.sessions()]
        hints = [Hint(session_name(near), url_for("sessions.show_session", key=near)) for near in nearest(key, known)]
        raise Unknown(_("No session is recorded as “%(key)s”.", key=key[:60]), hints) from None
