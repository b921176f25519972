"""One event: its facts, its paragraph, its corrections, its neighbours, its place in the chain."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, render_template, url_for

from timeline.projections.history import Standing
from web.asking import asked_known_at
from web.at_hand import services
from web.facts import compare_facts, facts_of
from web.language import gettext as _
from web.layout.neighbours import neighbours
from web.layout.timetable import places_of
from web.refusals import Unknown, shown

pages = Blueprint("events", __name__)


@pages.get("/events/<event_id>")
def show_event(event_id: str) -> str:
    """One event of the record."""
    standing = find_event(event_id)
    record, event = services().record, standing.event
    cited = (event.citation.document, event.citation.locator)
    return render_template(
        "event.html",
        standing=standing,
        event=event,
        facts=facts_of(standing),
        corrections=compare_facts(standing),
        outcome=next((o for o in record.outcomes() if o.event == event.id), None),
        conflicts=places_of(record.conflicts()).get(cited, ()),
        around=neighbours(record.events(session=event.stream), event.id),
        json_href=url_for("api.event", event_id=event.id),
    )


def find_event(event_id: str) -> Standing:
    """The event of an id; a page that helps where there is none."""
    try:
        found = services().record.find(UUID(event_id), known_at=asked_known_at())
    except ValueError:
        found = None
    if found is None:
        raise Unknown(_("No event is recorded as “%(id)s”.", id=shown(event_id)))
    return found
