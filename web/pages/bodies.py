"""The bodies: who sits in each and who holds its offices on a day."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for
from flask.typing import ResponseReturnValue

from timeline.events import MembersElected, OfficersElected
from timeline.names.bodies import bodies as known_bodies
from timeline.names.bodies import body_key, known_body
from web.asking import asked_day, asked_end_of_year, asked_known_at
from web.at_hand import services, today
from web.downloads import page_or_file
from web.language import gettext as _
from web.layout.attention import bodies_with
from web.layout.board import election_days, latest_turnover, tile_rows
from web.layout.terms import terms_of, years_of
from web.pages.over_time import draw_offices, draw_terms
from web.pictures.seats import draw_seats
from web.refusals import Hint, Unknown, nearest, shown
from web.wording.names import body, region, state
from web.wording.times import day

pages = Blueprint("bodies", __name__)


@pages.get("/bodies")
def list_bodies() -> str:
    """The bodies whose members or officers the record knows."""
    return render_template(
        "bodies.html", bodies=elected_bodies(), json_href=url_for("api.members", body="eb")
    )


@pages.get("/bodies/<key>")
def show_body(key: str) -> ResponseReturnValue:
    """One body on a day: seats by regional group, offices, what changed since the election before."""
    key, on, known_at = find_body(key), asked_end_of_year() or asked_day() or today(), asked_known_at()
    record = services().record
    members = record.members(key, on, known_at=known_at)
    tenures = record.tenures(key, known_at=known_at)
    officers = record.officers(key, on, known_at=known_at)
    posts = record.posts(key, known_at=known_at)
    turnovers = record.turnovers(key, known_at=known_at)
    change = latest_turnover(turnovers, on)
    title = _("%(body)s on %(day)s", body=body(key), day=day(on))
    return page_or_file(
        "body.html",
        [tenure for tenure in tenures if tenure.covers(on)] or officers,
        f"members-{key}-{on.isoformat()}",
        calendar=url_for("calendars.body_ics", key=key) if known_body(key) else None,
        key=key,
        on=on,
        members=members,
        change=change,
        turnovers=turnovers,
        terms=terms_of(tenures),
        years=years_of(tenures, posts),
        posts=posts,
        today=today(),
        term_pictures=draw_terms(key, tenures, on),
        office_pictures=draw_offices(key, posts, on),
        officers=officers,
        dates=election_days(record.events(known_at=known_at), key),
        pictures=draw_seats(tile_rows(members, change, region, state, _state_address), title, ""),
        json_href=url_for("api.members", body=key, on=on.isoformat()),
    )


def _state_address(code: str) -> str:
    return url_for("states.show_state", code=code)


def elected_bodies() -> list[str]:
    """The bodies whose members or officers were elected, as far as the record knows."""
    record = services().record
    return list(dict.fromkeys((*bodies_with(record, MembersElected), *bodies_with(record, OfficersElected))))


def find_body(key: str) -> str:
    """The key of a body from any of its names; a page that names the known ones where there is none."""
    folded, elected = body_key(key[:200]), elected_bodies()
    if folded in known_bodies() or folded in elected:
        return folded
    hints = [
        Hint(body(near), url_for("bodies.show_body", key=near)) for near in nearest(key, elected) or elected
    ]
    raise Unknown(_("No body is known as “%(key)s”.", key=shown(key)), hints)
