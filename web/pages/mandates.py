"""Who was asked to do what by when."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for

from web.asking import asked_choice, asked_known_at, asked_text
from web.at_hand import services, today
from web.layout.mandates import STATUSES, by_status

pages = Blueprint("mandates", __name__)


@pages.get("/mandates")
def list_mandates() -> str:
    """The mandates, overdue ones first, filtered by session and status."""
    session, status = asked_text("session") or None, asked_choice("status", STATUSES)
    every = services().record.mandates(today=today(), known_at=asked_known_at())
    chosen = [
        mandate
        for mandate in every
        if session in (None, mandate.session) and status in (None, mandate.status)
    ]
    return render_template(
        "mandates.html",
        sections=by_status(chosen),
        counts={name: sum(mandate.status == name for mandate in every) for name in STATUSES},
        every=every,
        session=session,
        status=status,
        json_href=url_for("api.mandates", session=session),
    )
