"""What is to come: sessions, deadlines, observances."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for

from web.asking import asked_day, asked_known_at
from web.at_hand import services, today
from web.pictures.years import draw_years
from web.wording.names import read
from web.wording.times import when

pages = Blueprint("upcoming", __name__)


@pages.get("/upcoming")
def list_upcoming() -> str:
    """What is to come from a day on, the soonest first."""
    since = asked_day("from") or today()
    entries = services().record.upcoming(since, known_at=asked_known_at())
    return render_template(
        "upcoming.html",
        entries=entries,
        since=since,
        pictures=draw_years(entries, since, read, lambda edtf: when(edtf).striptags()),
        webcal=webcal_address(),
        json_href=url_for("api.upcoming") + f"?from={since.isoformat()}",
    )


def webcal_address() -> str:
    """The calendar's address for programs that subscribe when they meet `webcal:`."""
    base = services().settings.base_url
    return "webcal://" + base.partition("://")[2] + "/upcoming.ics"
