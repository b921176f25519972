"""The address `/upcoming.ics`."""

from __future__ import annotations

from hashlib import sha256

from flask import Blueprint, Response, current_app, request

from web.at_hand import services
from web.feeds.calendar import write_calendar
from web.language import language

calendars = Blueprint("calendars", __name__)


@calendars.get("/upcoming.ics")
def upcoming_ics() -> Response:
    """Everything to come, to subscribe to; an unchanged calendar is answered with 304."""
    at_hand = services()
    written = write_calendar(
        at_hand.record,
        at_hand.store.head().recorded_at or at_hand.now(),
        language(),
        at_hand.settings.base_url,
    )
    answer = current_app.response_class(written, mimetype="text/calendar")
    answer.headers["Content-Disposition"] = 'inline; filename="minutebook.ics"'
    answer.headers["Cache-Control"] = "public, max-age=3600"
    answer.set_etag(sha256(written).hexdigest()[:32])
    answer.make_conditional(request)
    return answer
