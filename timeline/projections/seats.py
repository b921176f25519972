"""Who sits in a body on a day, by regional group; and what an election changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import ClassVar

from timeline.events import SeatRotationAgreed
from timeline.projections.answers import Answer, Source
from timeline.projections.elections import Election, find_elections
from timeline.projections.history import Standing
from timeline.projections.naming import body_text, region_text
from timeline.projections.tenures import Tenure, find_tenures, regions_of
from timeline.projections.wording import NO_MEMBERS
from timeline.values import Text


@dataclass(frozen=True)
class Member(Answer):
    """A state that holds a seat: from when to when, and how that is known.

    `computed` is true where the dates follow from a rule (an announced rotation, a term
    that was prolonged), not from the election itself; `note` then says which.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"note"})

    state: str
    from_: str | None
    to: str | None
    note: Text | None = None
    computed: bool = False
    shared_with: tuple[str, ...] = ()
    source: Source | None = None


@dataclass(frozen=True)
class OpenSeat(Answer):
    """A seat that nobody holds, or of which nothing says who does: since when, and why."""

    one_line: ClassVar[frozenset[str]] = frozenset({"note"})

    since: str | None
    note: Text | None
    computed: bool = False
    source: Source | None = None
    states: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group(Answer):
    """One regional group's seats in a body; `members` + `vacant` + `not_stated` = `seats`."""

    region: str
    name: Text
    seats: int
    members: tuple[Member, ...] = ()
    vacant: int = 0
    vacancies: tuple[OpenSeat, ...] = ()
    not_stated: int = 0
    unaccounted: tuple[OpenSeat, ...] = ()


@dataclass(frozen=True)
class Members(Answer):
    """A body's members on a day; `groups` is empty where the record knows of none."""

    one_line: ClassVar[frozenset[str]] = frozenset({"note"})

    body: str
    on: date
    groups: tuple[Group, ...] = ()
    name: Text | None = None
    seats: int = 0
    filled: int = 0
    vacant: int = 0
    not_stated: int = 0
    from_: str | None = None
    to: str | None = None
    note: Text | None = None
    sources: tuple[Source, ...] = ()


def find_members(record: Sequence[Standing], body: str, on: date) -> Members:
    """Who sits in a body on a day, as the record tells or lets compute."""
    elections = [e for e in find_elections(record, body) if e.start <= on]
    covering = [tenure for tenure in find_tenures(record, body) if tenure.covers(on)]
    groups = tuple(_group(region, covering) for region in regions_of(elections))
    if not groups:
        return Members(body, on, name=body_text(body), note=NO_MEMBERS)
    latest = elections[-1]
    return Members(
        body=body,
        on=on,
        groups=groups,
        name=body_text(body),
        seats=sum(group.seats for group in groups),
        filled=sum(len(group.members) for group in groups),
        vacant=sum(group.vacant for group in groups),
        not_stated=sum(group.not_stated for group in groups),
        from_=latest.start.isoformat(),
        to=latest.term.to,
        sources=(latest.entry.source,),
    )


def _group(region: str, covering: Sequence[Tenure]) -> Group:
    mine = [tenure for tenure in covering if tenure.region == region]
    members = tuple(_member(tenure) for tenure in mine if tenure.kind == "held")
    vacancies = tuple(_open(tenure) for tenure in mine if tenure.kind == "vacant")
    unaccounted = tuple(_open(tenure) for tenure in mine if tenure.kind == "not stated")
    return Group(
        region,
        region_text(region),
        len(mine),
        members,
        len(vacancies),
        vacancies,
        len(unaccounted),
        unaccounted,
    )


def _member(tenure: Tenure) -> Member:
    return Member(
        tenure.state or "",
        tenure.from_,
        tenure.to,
        tenure.note,
        tenure.basis != "elected",
        tenure.shared_with,
        tenure.source,
    )


def _open(tenure: Tenure) -> OpenSeat:
    states = (tenure.state,) if tenure.state else tenure.shared_with
    return OpenSeat(tenure.first.isoformat(), tenure.note, tenure.basis != "declared", tenure.source, states)


@dataclass(frozen=True)
class Change(Answer):
    """What an election changed in one regional group; states that share a seat count as members."""

    region: str
    name: Text
    joined: tuple[str, ...]
    stayed: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True)
class Turnover(Answer):
    """What changed from one election of a body to the next."""

    body: str
    on: date
    before: date
    changes: tuple[Change, ...]
    source: Source


def find_turnovers(record: Sequence[Standing], body: str) -> list[Turnover]:
    """For each election but the first: who joined, stayed and left, by regional group."""
    elections = find_elections(record, body)
    return [
        Turnover(
            body,
            later.start,
            earlier.start,
            tuple(_change(region, earlier, later) for region in regions_of([earlier, later])),
            later.entry.source,
        )
        for earlier, later in pairwise(elections)
    ]


def _change(region: str, earlier: Election, later: Election) -> Change:
    before, after = _seated(region, earlier), _seated(region, later)
    return Change(
        region,
        region_text(region),
        tuple(state for state in after if state not in before),
        tuple(state for state in after if state in before),
        tuple(state for state in before if state not in after),
    )


def _seated(region: str, election: Election) -> list[str]:
    group = election.group(region)
    states = list(group.states) if group else []
    for facts in _rotations(election.rotations):
        sharing = [turn.state for turn in facts.turns]
        if facts.region == region or set(sharing) & set(states):
            states.extend(state for state in sharing if state not in states)
    return states


def _rotations(entries: Iterable[Standing]) -> list[SeatRotationAgreed]:
    return [entry.payload for entry in entries if isinstance(entry.payload, SeatRotationAgreed)]
