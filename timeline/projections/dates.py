"""When each session was planned, by whom, and when it was held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from timeline.events import SessionClosed, SessionHeld, SessionOpened, SessionScheduled
from timeline.names.series import read_key
from timeline.projections.history import Standing
from timeline.values import AgendaItem, Text
from timeline.when import first_day, is_yearly, last_day

_WEIGHT = {"recommended": 0, "announced": 1, "decided": 2}


@dataclass(frozen=True)
class Plan:
    """One standing plan for a session, and the event that made it."""

    facts: SessionScheduled
    entry: Standing

    @property
    def weight(self) -> tuple[int, datetime, int]:
        """What decides between plans: decided over announced over recommended, then the later."""
        return (_WEIGHT[self.facts.status], self.entry.moment, self.entry.event.position)


@dataclass
class SessionDates:
    """What the record says of one session's dates: its plans, reports that it was held, its gavel."""

    session: str
    plans: list[Plan] = field(default_factory=list)
    reports: list[Standing] = field(default_factory=list)
    opened_by: Standing | None = None
    closed_by: Standing | None = None

    @property
    def plan(self) -> Plan | None:
        """The plan that counts; None if there is none or it was cancelled."""
        return max(self.plans, key=lambda plan: plan.weight, default=None)

    @property
    def dated(self) -> Plan | None:
        """The plan that counts among those that give a time."""
        dated = (plan for plan in self.plans if plan.facts.when)
        return max(dated, key=lambda plan: plan.weight, default=None)

    @property
    def planned(self) -> str | None:
        """The planned dates in EDTF."""
        return self.dated.facts.when if self.dated else None

    @property
    def place(self) -> Text | None:
        """Where it is to be, was opened, or is said to have been held."""
        opened = self.opened_by.payload if self.opened_by else None
        if isinstance(opened, SessionOpened) and opened.place:
            return opened.place
        places = (place for entry in self.reports if (place := _held(entry).place))
        return next(places, None) or self.planned_place

    @property
    def held_by(self) -> Standing | None:
        """The report with the narrowest dates that it was held; the earliest one of several alike."""
        return min(self.reports, key=lambda entry: _width(_held(entry).when), default=None)

    @property
    def sittings(self) -> tuple[str, ...]:
        """The dates that reports say it sat on; a wider report is left out beside a narrower within it."""
        times = dict.fromkeys(when for entry in self.reports if (when := _held(entry).when))
        inner = [time for time in times if not any(_contains(time, other) for other in times)]
        return tuple(sorted(inner, key=lambda time: first_day(time) or date.min))

    @property
    def planned_place(self) -> Text | None:
        """Where it is to be, as far as a plan says."""
        placed = [plan for plan in self.plans if plan.facts.place]
        return max(placed, key=lambda plan: plan.weight).facts.place if placed else None

    @property
    def title(self) -> Text | None:
        """What the record calls it."""
        titled = [plan for plan in self.plans if plan.facts.title]
        if titled:
            return max(titled, key=lambda plan: plan.weight).facts.title
        return next((title for entry in self.reports if (title := _held(entry).title)), None)

    @property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """The provisional agenda."""
        planned = [plan for plan in self.plans if plan.facts.agenda]
        return max(planned, key=lambda plan: plan.weight).facts.agenda if planned else ()

    @property
    def opened(self) -> date | None:
        """The day it was opened."""
        return first_day(self.opened_by.event.occurred.edtf) if self.opened_by else None

    @property
    def closed(self) -> date | None:
        """The day it was closed."""
        return last_day(self.closed_by.event.occurred.edtf) if self.closed_by else None

    @property
    def held(self) -> str | None:
        """The dates on which it was held, in EDTF; its first day and an open end if only that is known."""
        if self.opened and self.closed:
            return f"{self.opened}/{self.closed}" if self.opened != self.closed else str(self.opened)
        if self.sittings:
            return _joined(self.sittings)
        return f"{self.opened}/.." if self.opened else None

    @property
    def first_day(self) -> date | None:
        """The first day on which it sat or is to sit."""
        for edtf in (self.held, self.planned):
            if edtf and not is_yearly(edtf) and (day := first_day(edtf)):
                return day
        return None

    @property
    def last_day(self) -> date | None:
        """The last day on which it can have sat: of its closing, its holding or its plan."""
        if self.closed:
            return self.closed
        held = _joined(self.sittings) if self.sittings else None
        for edtf in (held, self.planned):
            if edtf and not is_yearly(edtf) and (day := last_day(edtf)):
                return day
        return None

    @property
    def is_vague(self) -> bool:
        """Whether its dates are only known by the month, the year or less."""
        first, last = self.first_day, self.last_day
        return first is None or last is None or (last - first).days > 31

    @property
    def latest_possible(self) -> date | None:
        """Its last day, or that of the year in its key if the record gives no dates."""
        year = read_key(self.session).year
        return self.last_day or (date(year, 12, 31) if year else None)


def session_dates(record: Iterable[Standing]) -> Mapping[str, SessionDates]:
    """Every session that is planned, held, opened or closed in the record, by its key."""
    found: dict[str, SessionDates] = {}
    cancelled: dict[str, list[Plan]] = defaultdict(list)

    def of(key: str) -> SessionDates:
        return found.setdefault(key, SessionDates(key))

    for entry in record:
        if not entry.stands:
            continue
        match entry.payload:
            case SessionScheduled(session=key, status="cancelled") as facts:
                of(key)
                cancelled[key].append(Plan(facts, entry))
            case SessionScheduled(session=key) as facts:
                of(key).plans.append(Plan(facts, entry))
            case SessionHeld(session=key):
                of(key).reports.append(entry)
            case SessionOpened():
                of(entry.event.stream).opened_by = entry
            case SessionClosed():
                of(entry.event.stream).closed_by = entry
    for key, ends in cancelled.items():
        _cancel(found[key], ends)
    return found


def dates_of(dates: Mapping[str, SessionDates], key: str) -> SessionDates:
    """The dates of one session; empty ones if the record gives none."""
    return dates.get(key) or SessionDates(key)


def _held(entry: Standing) -> SessionHeld:
    assert isinstance(entry.payload, SessionHeld)
    return entry.payload


def _joined(sittings: tuple[str, ...]) -> str:
    """One time that holds all sittings: the only one, or from the first day to the last."""
    starts, ends = [first_day(time) for time in sittings], [last_day(time) for time in sittings]
    if len(sittings) == 1 or None in starts or None in ends:
        return sittings[0]
    return f"{min(day for day in starts if day)}/{max(day for day in ends if day)}"


def _contains(outer: str, inner: str) -> bool:
    """Whether one time holds another that is narrower."""
    (first, last), (start, end) = (first_day(outer), last_day(outer)), (first_day(inner), last_day(inner))
    if not (first and last and start and end):
        return False
    return first <= start and end <= last and (first, last) != (start, end)


def _width(edtf: str | None) -> int:
    start, end = (first_day(edtf), last_day(edtf)) if edtf else (None, None)
    return (end - start).days if start and end else 10**7


def _cancel(dates: SessionDates, ends: list[Plan]) -> None:
    last = max(_when_made(plan) for plan in ends)
    dates.plans = [plan for plan in dates.plans if _when_made(plan) > last]


def _when_made(plan: Plan) -> tuple[datetime, int]:
    return (plan.entry.moment, plan.entry.event.position)
