"""For machines: whether the record answers, and what crawlers may read."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, jsonify

from web.at_hand import services

pages = Blueprint("machines", __name__)


@pages.get("/healthz")
def tell_health() -> Response:
    """Whether the record answers, and how far it reaches."""
    head = services().store.head()
    return jsonify(status="ok", position=head.position, hash=head.hash.hex())


@pages.get("/robots.txt")
def tell_robots() -> Response:
    """Crawlers may read all but the searches, which have no end."""
    return current_app.response_class(
        "User-agent: *\nDisallow: /search\nDisallow: /api/\n", mimetype="text/plain"
    )
