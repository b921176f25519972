"""For whoever watches: whether the program is ready, and how the reminders stand, in figures."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, jsonify

from timeline.reminders.watching import Health, read_health
from web.at_hand import services

pages = Blueprint("watching", __name__)


@pages.after_request
def never_keep(response: Response) -> Response:
    """Figures are of the moment."""
    response.headers["Cache-Control"] = "no-store"
    return response


@pages.get("/readyz")
def tell_readiness() -> Response:
    """Whether the record answers, and when reminders were last looked after, as the database has it."""
    head = services().store.head()
    return jsonify(status="ok", position=head.position, reminders=_health().as_json())


@pages.get("/metrics")
def tell_metrics() -> Response:
    """The reminders by state, how late the oldest is, and the age of the last look, for Prometheus."""
    return current_app.response_class(
        _health().as_metrics(), mimetype="text/plain", headers={"X-Robots-Tag": "noindex"}
    )


def _health() -> Health:
    return read_health(services().reminding.ledger, services().now())
