"""A body's seats as a page shows them: tiles by regional group, and what an election changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from timeline.events import MembersElected, OfficersElected
from timeline.projections.history import Standing
from timeline.projections.seats import Group, Members, Turnover
from timeline.when import last_day
from web.language import gettext as _
from web.pictures.seats import Kind, Tile, TileRow


def latest_turnover(turnovers: Iterable[Turnover], on: date) -> Turnover | None:
    """What the last election by a day changed; None where it was the first."""
    past = [turnover for turnover in turnovers if turnover.on <= on]
    return max(past, key=lambda turnover: turnover.on, default=None)


def election_days(events: Iterable[Standing], body: str) -> list[date]:
    """The days on which members or officers of a body were elected, as far as they are known."""
    elections = (
        entry.event.occurred.edtf
        for entry in events
        if isinstance(entry.payload, MembersElected | OfficersElected) and entry.payload.body == body
    )
    days = {last_day(edtf) for edtf in elections}
    return sorted(day for day in days if day)


def tile_rows(
    members: Members,
    change: Turnover | None,
    region_name: Callable[[str], str],
    state_name: Callable[[str], str],
    address: Callable[[str], str],
) -> list[TileRow]:
    """The rows of tiles that show the members."""
    new = {state for group in change.changes for state in group.joined} if change else set()
    return [
        TileRow(region_name(group.region), group.seats, tuple(_tiles(group, new, state_name, address)))
        for group in members.groups
    ]


def _tiles(
    group: Group, new: set[str], state_name: Callable[[str], str], address: Callable[[str], str]
) -> Iterator[Tile]:
    for member in group.members:
        kind: Kind = "new" if member.state in new else "stayed"
        name, shared = state_name(member.state), bool(member.shared_with)
        yield Tile(member.state, name, kind, shared, address(member.state))
    for _seat in range(group.vacant):
        yield Tile("", _("vacant"), "vacant")
    for _seat in range(group.not_stated):
        yield Tile("", _("not named"), "not stated")
