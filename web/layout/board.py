"""A body's seats as a page shows them: tiles by regional group, and what an election changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.projections.seats import Group, Members
from timeline.when import first_day
from web.language import gettext as _
from web.pictures.seats import Kind, Tile, TileRow


@dataclass(frozen=True, slots=True)
class GroupChange:
    """What an election changed in one regional group."""

    region: str
    joined: tuple[str, ...]
    stayed: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What an election changed in a body, group by group; empty where there was none before."""

    groups: tuple[GroupChange, ...] = ()

    @property
    def joined(self) -> int:
        """How many states are new."""
        return sum(len(group.joined) for group in self.groups)

    @property
    def stayed(self) -> int:
        """How many states sat before."""
        return sum(len(group.stayed) for group in self.groups)

    @property
    def left(self) -> int:
        """How many states sat before and no longer do."""
        return sum(len(group.left) for group in self.groups)


def day_before(members: Members) -> date | None:
    """The day before the members' term began; None where that is not known."""
    began = first_day(members.from_) if members.from_ else None
    return began - timedelta(days=1) if began else None


def compare(now: Members, before: Members | None) -> Change:
    """What changed from one board to the next."""
    if before is None or not before.groups:
        return Change()
    old = {group.region: _states(group) for group in before.groups}
    return Change(
        tuple(_compare(group.region, _states(group), old.get(group.region, ())) for group in now.groups)
    )


def _compare(region: str, now: tuple[str, ...], before: tuple[str, ...]) -> GroupChange:
    return GroupChange(
        region,
        joined=tuple(state for state in now if state not in before),
        stayed=tuple(state for state in now if state in before),
        left=tuple(state for state in before if state not in now),
    )


def _states(group: Group) -> tuple[str, ...]:
    return tuple(member.state for member in group.members)


def tile_rows(
    members: Members, change: Change, region_name: Callable[[str], str], state_name: Callable[[str], str]
) -> list[TileRow]:
    """The rows of tiles that show the members."""
    new = {state for group in change.groups for state in group.joined}
    return [
        TileRow(region_name(group.region), group.seats, tuple(_tiles(group, new, state_name)))
        for group in members.groups
    ]


def _tiles(group: Group, new: set[str], state_name: Callable[[str], str]) -> Iterator[Tile]:
    for member in group.members:
        kind: Kind = "new" if member.state in new else "stayed"
        yield Tile(member.state, state_name(member.state), kind, shared=bool(member.shared_with))
    for _seat in range(group.vacant):
        yield Tile("", _("vacant"), "vacant")
    for _seat in range(group.not_stated):
        yield Tile("", _("not named"), "not stated")
