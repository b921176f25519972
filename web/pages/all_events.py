"""Every event of the record as one list, filtered by the address, page by page behind a position."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from timeline.events import CATALOGUE, FAMILIES
from timeline.projections.history import Standing
from web.asking import asked_choice, asked_known_at, asked_moment, asked_number, asked_text
from web.at_hand import services
from web.downloads import page_or_file
from web.layout.paging import behind

PAGE = 50

pages = Blueprint("all_events", __name__)


@pages.get("/events")
def list_events() -> ResponseReturnValue:
    """The events by position, the newest first; the next page begins below a position."""
    asked = {
        "session": asked_text("session") or None,
        "type": asked_choice("type", sorted(CATALOGUE)),
        "family": asked_choice("family", (*FAMILIES, "document")),
        "document": asked_text("document") or None,
        "state": asked_text("state").upper() or None,
        "since": asked_moment("since"),
        "until": asked_moment("until"),
    }
    found = services().record.events(**asked, known_at=asked_known_at())  # type: ignore[arg-type]
    newest = sorted(found, key=_position, reverse=True)
    shown, following = behind(newest, _position, asked_number("below"), PAGE)
    return page_or_file(
        "events.html",
        newest,
        "events",
        entries=shown,
        total=len(newest),
        following=following,
        asked=asked,
        families=FAMILIES,
        sessions=services().record.sessions(),
        json_href=f"{url_for('api.events')}?{urlencode([pair for pair in asked.items() if pair[1]])}",
    )


def _position(entry: Standing) -> int:
    return entry.event.position
