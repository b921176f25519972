"""Who was asked to do what by when."""

from __future__ import annotations

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from web.asking import asked_choice, asked_known_at, asked_text
from web.at_hand import services, today
from web.downloads import page_or_file
from web.layout.mandates import STATUSES, by_status

pages = Blueprint("mandates", __name__)


@pages.get("/mandates")
def list_mandates() -> ResponseReturnValue:
    """The mandates, overdue ones first, filtered by session, status and where they are due."""
    session, status = asked_text("session") or None, asked_choice("status", STATUSES)
    due_at = asked_text("due_at") or None
    every = services().record.mandates(today=today(), known_at=asked_known_at())
    chosen = [
        mandate
        for mandate in every
        if session in (None, mandate.session)
        and status in (None, mandate.status)
        and due_at in (None, mandate.due_session)
    ]
    return page_or_file(
        "mandates.html",
        chosen,
        "mandates",
        calendar=url_for("calendars.mandates_ics"),
        sections=by_status(chosen),
        counts={name: sum(mandate.status == name for mandate in every) for name in STATUSES},
        every=every,
        session=session,
        status=status,
        due_at=due_at,
        json_href=url_for("api.mandates", session=session),
    )
