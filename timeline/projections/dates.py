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
    held_by: Standing | None = None
    held_facts: SessionHeld | None = None
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
        if self.held_facts and self.held_facts.place:
            return self.held_facts.place
        return self.planned_place

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
        return self.held_facts.title if self.held_facts else None

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
        if self.held_facts and self.held_facts.when:
            return self.held_facts.when
        return f"{self.opened}/.." if self.opened else None

    @property
    def last_day(self) -> date | None:
        """The last day on which it can have sat: of its closing, its holding or its plan."""
        if self.closed:
            return self.closed
        held = self.held_facts.when if self.held_facts else None
        for edtf in (held, self.planned):
            if edtf and not is_yearly(edtf) and (day := last_day(edtf)):
                return day
        return None

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
            case SessionHeld(session=key) as facts:
                _hold(of(key), facts, entry)
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


def _hold(dates: SessionDates, facts: SessionHeld, entry: Standing) -> None:
    """Keep the report that gives the narrowest dates; the earlier one of two alike."""
    if dates.held_facts is None or _width(facts.when) < _width(dates.held_facts.when):
        dates.held_facts, dates.held_by = facts, entry


def _width(edtf: str | None) -> int:
    start, end = (first_day(edtf), last_day(edtf)) if edtf else (None, None)
    return (end - start).days if start and end else 10**7


def _cancel(dates: SessionDates, ends: list[Plan]) -> None:
    last = max(_when_made(plan) for plan in ends)
    dates.plans = [plan for plan in dates.plans if _when_made(plan) > last]


def _when_made(plan: Plan) -> tuple[datetime, int]:
    return (plan.entry.moment, plan.entry.event.position)
