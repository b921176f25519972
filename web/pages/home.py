"""The first page: search, what is next, sessions through time, what needs attention, what is new."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for

from web.at_hand import services, today
from web.layout.attention import find_vacancies
from web.layout.home import lately, latest_session, next_sessions
from web.pictures.line import draw_line

pages = Blueprint("home", __name__)


@pages.get("/")
def show() -> str:
    """The first page."""
    record = services().record
    sessions = record.sessions()
    overdue = [mandate for mandate in record.mandates(today=today()) if mandate.status == "overdue"]
    return render_template(
        "home.html",
        next_sessions=next_sessions(record.upcoming(today())),
        latest=latest_session(sessions),
        lately=lately(record.events()),
        vacancies=find_vacancies(record, today()),
        overdue=overdue,
        pictures=draw_line(sessions, today()),
        json_href=url_for("api.events"),
    )
