"""What is to come: sessions, deadlines, observances."""

from __future__ import annotations

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from timeline.reminders.rules import derived_since, write_derivation
from web.asking import asked_day, asked_known_at
from web.at_hand import services, today
from web.downloads import page_or_file
from web.language import language
from web.pictures.years import draw_years
from web.wording.names import read
from web.wording.times import when

pages = Blueprint("upcoming", __name__)


@pages.get("/upcoming")
def list_upcoming() -> ResponseReturnValue:
    """What is to come from a day on, the soonest first."""
    since = asked_day("from") or today()
    entries = services().record.upcoming(since, known_at=asked_known_at())
    return page_or_file(
        "upcoming.html",
        entries,
        "upcoming",
        calendar=url_for("calendars.upcoming_ics"),
        entries=entries,
        derived=[
            (day, write_derivation(day, language()))
            for day in derived_since(services().rules, entries, since)
        ],
        since=since,
        pictures=draw_years(entries, since, read, lambda edtf: when(edtf).striptags()),
        webcal=webcal_address(),
        json_href=url_for("api.upcoming") + f"?from={since.isoformat()}",
    )


def webcal_address() -> str:
    """The calendar's address for programs that subscribe when they meet `webcal:`."""
    base = services().settings.base_url
    return "webcal://" + base.partition("://")[2] + "/upcoming.ics"
