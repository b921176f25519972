"""Every stretch of time in which a seat of a body is held, vacant, or not accounted for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar, Literal

from timeline.events import SeatRotationAgreed, TermExtended, VacancyDeclared
from timeline.names.regions import REGIONS
from timeline.projections.answers import Answer, Source
from timeline.projections.elections import Election, find_elections
from timeline.projections.history import Standing
from timeline.projections.rounds import Seats, rounds_of
from timeline.projections.turns import turn_days
from timeline.projections.wording import (
    EVENLY_SHARED,
    NOT_NAMED,
    SEAT_TURN,
    TERM_OVER,
    TURNS_OVER,
    VACANT,
    because,
    prolonged,
)
from timeline.values import Text
from timeline.when import last_day

Kind = Literal["held", "vacant", "not stated"]


@dataclass(frozen=True)
class Tenure(Answer):
    """One seat over one stretch of time, from `first` to before `until`.

    `basis` is `elected`, `rotation`, `extended`, `recommended`, `declared` or `computed`;
    `from` and `to` are the term's ends in EDTF, as precise as the record gives them.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"note"})

    region: str
    kind: Kind
    state: str | None
    first: date
    until: date | None
    from_: str | None
    to: str | None
    basis: str
    source: Source
    note: Text | None = None
    shared_with: tuple[str, ...] = ()

    def covers(self, day: date) -> bool:
        """Whether a day lies in this stretch."""
        return self.first <= day and (self.until is None or day < self.until)


def find_tenures(record: Sequence[Standing], body: str) -> list[Tenure]:
    """The stretches of every seat of a body, group by group in the order of time."""
    elections = find_elections(record, body)
    return [
        tenure
        for region in regions_of(elections)
        for tenure in _in_region(region, [e for e in elections if e.group(region)])
    ]


def regions_of(elections: Sequence[Election]) -> list[str]:
    """The regional groups that elections name, in the order of the catalogue."""
    named = {group.region for election in elections for group in election.facts.groups}
    return [region for region in REGIONS if region in named]


def _in_region(region: str, elections: Sequence[Election]) -> Iterator[Tenure]:
    for seats in rounds_of(region, elections):
        for tenure in _tenures(seats):
            if tenure.until is None or tenure.first < tenure.until:
                yield tenure


def _tenures(seats: Seats) -> Iterator[Tenure]:
    for state in seats.alone:
        yield from _held(seats, seats.election, state)
    for entry, facts in seats.rotations:
        yield from _in_turn(seats, entry, facts)
    for fill, state in seats.filled:
        yield from _held(seats, fill, state)
    yield from _vacant(seats)


def _held(seats: Seats, election: Election, state: str) -> Iterator[Tenure]:
    """The stated term, then its prolongation, then what nothing accounts for."""
    start, limit = election.start, seats.limit
    end = election.end or seats.election.end
    base = Tenure(
        seats.region,
        "held",
        state,
        start,
        _earlier(end, limit),
        start.isoformat(),
        election.term.to or seats.election.term.to,
        "elected",
        election.entry.source,
    )
    if limit and end and limit < end:
        base = replace(base, to=limit.isoformat())
    yield base
    if end is None or (limit and limit <= end):
        return
    after = end
    if extension := _extension(seats.election):
        facts, source = extension
        last = last_day(facts.until)
        after = max(after, last + timedelta(days=1)) if last else after
        yield replace(
            base,
            first=end,
            until=_earlier(after, limit),
            to=facts.until,
            basis="extended" if facts.status == "decided" else "recommended",
            note=prolonged(facts.until, facts.status),
            source=source,
        )
    if limit is None or after < limit:
        yield replace(base, kind="not stated", first=after, until=limit, basis="computed", note=TERM_OVER)


def _extension(election: Election) -> tuple[TermExtended, Source] | None:
    found = [
        (entry.payload, entry.source)
        for entry in election.extensions
        if isinstance(entry.payload, TermExtended)
    ]
    return max(found, key=lambda pair: pair[0].status == "decided", default=None)


def _in_turn(seats: Seats, entry: Standing, facts: SeatRotationAgreed) -> Iterator[Tenure]:
    start, limit = seats.election.start, seats.limit
    dated = any(turn.from_ or turn.to for turn in facts.turns)
    note = SEAT_TURN if dated else EVENLY_SHARED
    base = Tenure(seats.region, "held", None, start, limit, None, None, "rotation", entry.source, note)
    reached = start
    for days in turn_days(facts.turns, start, _earlier(seats.election.end, limit)):
        until = _earlier(days.until, limit)
        if until is not None and until <= days.first:
            continue
        if days.first > reached:
            yield replace(base, kind="not stated", first=reached, until=days.first, note=TURNS_OVER)
        yield replace(
            base,
            state=days.turn.state,
            first=days.first,
            until=until,
            from_=days.turn.from_ or days.first.isoformat(),
            to=days.turn.to or (until.isoformat() if until else None),
            shared_with=tuple(t.state for t in facts.turns if t.state != days.turn.state),
        )
        reached = until or date.max
    if reached < (limit or date.max):
        yield replace(base, kind="not stated", first=reached, until=limit, note=TURNS_OVER)


def _vacant(seats: Seats) -> Iterator[Tenure]:
    """One stretch for each seat without a holder: declared ones first, then those merely not named."""
    declared, filled = seats.declared, [fill.start for fill, _ in seats.filled]
    for index in range(seats.left_open):
        said = declared[index] if index < len(declared) else None
        until = filled[index] if index < len(filled) else seats.limit
        yield Tenure(
            seats.region,
            "vacant",
            None,
            seats.election.start,
            until,
            seats.election.start.isoformat(),
            until.isoformat() if until else None,
            "declared" if said else "computed",
            said.source if said else seats.election.entry.source,
            _cause(said) if said else NOT_NAMED,
        )


def _cause(entry: Standing) -> Text:
    facts = entry.payload
    cause = facts.cause if isinstance(facts, VacancyDeclared) else None
    return because(VACANT, cause)


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day), default=None)
