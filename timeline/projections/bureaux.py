"""A body's bureaux over time: each election of officers, and what was agreed or declared about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from timeline.events import MembersElected, OfficersElected, SeatRotationAgreed, VacancyDeclared
from timeline.names.bodies import body_family, presiding_office
from timeline.projections.dates import SessionDates, dates_of, session_dates
from timeline.projections.history import Standing
from timeline.values import Term
from timeline.when import first_day, last_day

_ONE_ELECTION = timedelta(days=31)
_DAY = timedelta(days=1)


@dataclass
class Round:
    """One election of officers: the day it counts from, and the day after its last, if known."""

    entry: Standing
    facts: OfficersElected
    start: date
    end: date | None

    @property
    def term(self) -> Term:
        """The term as stated; an empty one if none is."""
        return self.facts.term or Term()


@dataclass
class Bureau:
    """One bureau: the elections that filled it, until the next bureau takes over on `limit`."""

    rounds: list[Round]
    limit: date | None = None
    rotations: list[Standing] = field(default_factory=list)
    vacancies: list[Standing] = field(default_factory=list)

    @property
    def start(self) -> date:
        """The day from which its first officers serve."""
        return self.rounds[0].start

    @property
    def end(self) -> date | None:
        """The day after the last of its stated term."""
        ends = [one.end for one in self.rounds if one.end]
        return max(ends, default=None)

    def over(self, day: date) -> bool:
        """Whether its stated term is over on a day."""
        return self.end is not None and self.end <= day


def find_bureaux(record: Sequence[Standing], body: str) -> list[Bureau]:
    """The bureaux of a body in order; bodies that share a bureau count as one."""
    family, dates = body_family(body), session_dates(record)
    rounds = [
        _round(entry, entry.payload, dates)
        for entry in record
        if isinstance(entry.payload, OfficersElected)
        and entry.stands
        and body_family(entry.payload.body) == family
    ]
    bureaux: list[Bureau] = []
    for one in sorted(rounds, key=lambda one: (one.start, one.entry.event.position)):
        if bureaux and not _is_new(one, bureaux[-1], presiding_office(family)):
            bureaux[-1].rounds.append(one)
            continue
        if bureaux:
            bureaux[-1].limit = one.start
        bureaux.append(Bureau([one]))
    _attach(record, family, bureaux)
    return bureaux


def _round(entry: Standing, facts: OfficersElected, dates: Mapping[str, SessionDates]) -> Round:
    term = facts.term or Term()
    elected = last_day(entry.event.occurred.edtf) or date.max
    start = first_day(term.from_) if term.from_ and len(term.from_) >= len("2025-05-30") else None
    start = start or elected
    if term.from_close_of:  # the officers of that session preside to its end
        start = (dates_of(dates, term.from_close_of).last_day or start) + _DAY
    end = last_day(term.to) if term.to else None
    if term.until_close_of:
        end = dates_of(dates, term.until_close_of).last_day or end
    return Round(entry, facts, start, end + _DAY if end else None)


def _is_new(one: Round, before: Bureau, presiding: str) -> bool:
    """Whether an election makes a new bureau, rather than filling places in the one before."""
    if one.start - before.start <= _ONE_ELECTION:
        return False
    whole = len(one.facts.officers) > 1 and any(o.office == presiding for o in one.facts.officers)
    return whole or before.over(one.start)


def _attach(record: Sequence[Standing], family: str, bureaux: Sequence[Bureau]) -> None:
    seated = any(isinstance(e.payload, MembersElected) and e.payload.body == family for e in record)
    for entry in record:
        if not entry.stands:
            continue
        match entry.payload:
            case SeatRotationAgreed(body=body, office=str()) if body_family(body) == family:
                if bureau := _concerned(entry, bureaux):
                    bureau.rotations.append(entry)
            case VacancyDeclared(body=body, office=office) if body_family(body) == family:
                bureau = _concerned(entry, bureaux)
                if bureau and (office or not seated):
                    bureau.vacancies.append(entry)


def _concerned(entry: Standing, bureaux: Sequence[Bureau]) -> Bureau | None:
    """The bureau that an event speaks of: elected in the same session, else the last before it."""
    event = entry.event
    for bureau in reversed(bureaux):
        for one in bureau.rounds:
            other = one.entry.event
            at_once = other.occurred_from < event.occurred_to and event.occurred_from < other.occurred_to
            if other.stream == event.stream and at_once:
                return bureau
    day = last_day(event.occurred.edtf) or date.max
    earlier = [bureau for bureau in bureaux if bureau.start <= day]
    return earlier[-1] if earlier else None
