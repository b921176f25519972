"""The first page: search, what is next, sessions through time, what needs attention, what is new."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for

from web.at_hand import services, today
from web.layout.attention import find_vacancies
from web.layout.home import lately, latest_session, next_sessions
from web.layout.timetable import FOLLOWED
from web.pictures.line import Naming, draw_line, lanes
from web.wording.sessions import lane_name, point_name, session_name
from web.wording.times import when

pages = Blueprint("home", __name__)


@pages.get("/")
def show() -> str:
    """The first page."""
    record = services().record
    sessions = record.sessions()
    naming = line_naming()
    overdue = [mandate for mandate in record.mandates(today=today()) if mandate.status == "overdue"]
    return render_template(
        "home.html",
        next_sessions=next_sessions(record.upcoming(today())),
        latest=latest_session(sessions),
        lately=lately(record.events()),
        vacancies=find_vacancies(record, today()),
        overdue=overdue,
        pictures=draw_line(lanes(sessions, FOLLOWED, naming), today(), naming),
        json_href=url_for("api.events"),
    )


def line_naming() -> Naming:
    """How the picture of sessions through time names what it draws."""
    return Naming(
        body=lane_name,
        short=point_name,
        full=session_name,
        when=lambda edtf: when(edtf).striptags(),
        href=lambda key: url_for("sessions.show_session", key=key),
        day=lambda of: when(of.isoformat()).striptags(),
    )
