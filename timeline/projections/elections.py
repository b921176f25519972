"""The elections of a body's members, and what was later agreed or declared about their seats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from timeline.events import MembersElected, SeatRotationAgreed, TermExtended, VacancyDeclared
from timeline.projections.dates import SessionDates, dates_of, session_dates
from timeline.projections.history import Standing
from timeline.values import SeatGroup, Term
from timeline.when import first_day, last_day


@dataclass
class Election:
    """One election of members: from which day it counts, and what concerns its seats."""

    entry: Standing
    facts: MembersElected
    start: date
    rotations: list[Standing] = field(default_factory=list)
    vacancies: list[Standing] = field(default_factory=list)
    extensions: list[Standing] = field(default_factory=list)

    @property
    def term(self) -> Term:
        """The term as stated; an empty one if none is."""
        return self.facts.term or Term()

    @property
    def end(self) -> date | None:
        """The day after the last of the stated term."""
        last = last_day(self.term.to) if self.term.to else None
        return last + timedelta(days=1) if last else None

    def group(self, region: str) -> SeatGroup | None:
        """What it says of one regional group."""
        return next((group for group in self.facts.groups if group.region == region), None)


def find_elections(record: Sequence[Standing], body: str) -> list[Election]:
    """The elections of a body's members in order, each with its rotations, vacancies, extensions."""
    dates = session_dates(record)
    elections = [
        Election(entry, entry.payload, _start(entry, entry.payload, dates))
        for entry in record
        if isinstance(entry.payload, MembersElected) and entry.stands and entry.payload.body == body
    ]
    elections = _each_once(elections)
    for entry in record:
        if entry.stands:
            _attach(entry, body, elections)
    return elections


def _each_once(elections: Sequence[Election]) -> list[Election]:
    """The elections in order; one that several documents record counts once, told with its term."""
    found: list[Election] = []
    for election in sorted(elections, key=lambda e: (e.start, e.end is None, e.entry.event.position)):
        if not any(_tells_the_same(other, election) for other in found):
            found.append(election)
    return found


def _tells_the_same(one: Election, other: Election) -> bool:
    """Whether one election of the same day names all the states that another does."""
    seated = {group.region: set(group.states) for group in one.facts.groups}
    known = all(set(group.states) <= seated.get(group.region, set()) for group in other.facts.groups)
    return one.start == other.start and known and bool(other.facts.groups)


def _start(entry: Standing, facts: MembersElected, dates: Mapping[str, SessionDates]) -> date:
    """The first day of membership: as stated to the day, else the day of the election."""
    term = facts.term or Term()
    if term.from_close_of and (closed := dates_of(dates, term.from_close_of).last_day):
        return closed
    start = first_day(term.from_) if term.from_ and len(term.from_) >= len("2025-05-30") else None
    return start or last_day(entry.event.occurred.edtf) or date.max


def _attach(entry: Standing, body: str, elections: Sequence[Election]) -> None:
    match entry.payload:
        case SeatRotationAgreed(body=of, office=None) if of == body:
            kind = "rotations"
        case VacancyDeclared(body=of, office=None) if of == body:
            kind = "vacancies"
        case TermExtended(body=of) if of == body:
            kind = "extensions"
        case _:
            return
    if election := _concerned(entry, elections):
        getattr(election, kind).append(entry)


def _concerned(entry: Standing, elections: Sequence[Election]) -> Election | None:
    """The election that an event speaks of: of its own document and session, else the last before it."""
    event = entry.event
    same = [e for e in elections if e.entry.event.stream == event.stream and _overlaps(e, entry)]
    day = last_day(event.occurred.edtf) or date.max
    earlier = [e for e in elections if e.start <= day]
    found = same or earlier
    return found[-1] if found else None


def _overlaps(election: Election, entry: Standing) -> bool:
    one, other = election.entry.event, entry.event
    return one.occurred_from < other.occurred_to and other.occurred_from < one.occurred_to
