"""The people: everyone the record names, under all spellings."""

from __future__ import annotations

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from timeline.names.persons import person_key
from timeline.projections.named import PersonNamed
from web.asking import asked_known_at
from web.at_hand import services
from web.downloads import page_or_file
from web.language import gettext as _
from web.layout.named import by_session, capacities
from web.refusals import Hint, Unknown, nearest, shown
from web.wording.names import person, read

pages = Blueprint("people", __name__)


@pages.get("/people")
def list_people() -> ResponseReturnValue:
    """Everyone whom the record names."""
    found = sorted(
        services().record.persons(known_at=asked_known_at()).values(), key=lambda named: read(named.name)
    )
    return page_or_file("people.html", found, "people", people=found, json_href=url_for("api.people"))


@pages.get("/people/<key>")
def show_person(key: str) -> ResponseReturnValue:
    """One person: the spellings, in what capacity, and every event that names them."""
    named = find_person(key)
    return page_or_file(
        "person.html",
        named.entries,
        f"person-{named.key}",
        named=named,
        capacities=capacities(named.entries),
        sessions=by_session(named.entries),
        json_href=url_for("api.person", key=named.key),
    )


def find_person(key: str) -> PersonNamed:
    """The person of a key or of any spelling; a page that helps where there is none."""
    found = services().record.persons(known_at=asked_known_at())
    known = person_key(key[:200])
    if known not in found:
        hints = [Hint(person(near), url_for("people.show_person", key=near)) for near in nearest(key, found)]
        raise Unknown(_("The record names nobody as “%(key)s”.", key=shown(key)), hints)
    return found[known]
