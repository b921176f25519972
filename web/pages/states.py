"""The States: everything the record says of each, its seats, offices and statements."""

from __future__ import annotations

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from timeline.names.states import state_code, states
from timeline.projections.named import StateNamed
from web.asking import asked_known_at
from web.at_hand import services, today
from web.downloads import page_or_file
from web.language import gettext as _
from web.layout.named import by_region, by_session, offices_of, seats_of, statements
from web.pages.bodies import elected_bodies
from web.refusals import Hint, Unknown, nearest, shown
from web.wording.names import state

pages = Blueprint("states", __name__)


@pages.get("/states")
def list_states() -> ResponseReturnValue:
    """Every State that the record names, by regional group."""
    found = list(services().record.states(known_at=asked_known_at()).values())
    groups = by_region(found, state)
    return page_or_file("states.html", found, "states", groups=groups, json_href=url_for("api.states"))


@pages.get("/states/<code>")
def show_state(code: str) -> ResponseReturnValue:
    """One State: its seats and offices, what it said, and all else that names it."""
    known_at, record = asked_known_at(), services().record
    named, bodies = find_state(code), elected_bodies()
    return page_or_file(
        "state.html",
        named.entries,
        f"state-{named.state}",
        named=named,
        belongings=record.regions(named.state, known_at=known_at),
        seats=seats_of(named.state, {body: record.tenures(body, known_at=known_at) for body in bodies}),
        offices=offices_of(named.state, {body: record.posts(body, known_at=known_at) for body in bodies}),
        statements=statements(named.entries),
        sessions=by_session(named.entries),
        today=today(),
        json_href=url_for("api.events", state=named.state),
        calendar=url_for("calendars.state_ics", code=named.state),
    )


def find_state(code: str) -> StateNamed:
    """The State of a code or a name; a page that helps where the record names none."""
    found = services().record.states(known_at=asked_known_at())
    try:
        known = state_code(code[:200])
    except ValueError:
        names = {name.lower(): key for key in states() for name in (key, state(key))}
        hints = [
            Hint(state(names[near]), url_for("states.show_state", code=names[near]))
            for near in nearest(code, names)
            if names[near] in found
        ]
        raise Unknown(_("No State is known as “%(code)s”.", code=shown(code)), hints) from None
    if known not in found:
        raise Unknown(
            _("The record says nothing of %(state)s.", state=state(known)),
            [Hint(_("All States of the record"), url_for("states.list_states"))],
        )
    return found[known]
