"""What is coming: sessions, deadlines and yearly observances, the soonest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Literal
from uuid import UUID

from timeline.events import DeadlineSet
from timeline.projections.answers import Answer
from timeline.projections.dates import Plan, SessionDates, session_dates
from timeline.projections.history import Standing
from timeline.projections.mandates import find_mandates
from timeline.projections.naming import title_of
from timeline.values import Text
from timeline.when import ImpossibleTime, first_day, is_yearly, last_day, next_yearly, span

Kind = Literal["session", "deadline", "mandate", "observance", "rule"]
_PRECISE = timedelta(days=31)


@dataclass(frozen=True)
class Upcoming(Answer):
    """Something to come: a session, a deadline, a mandate's due date, a yearly observance.

    `when` is EDTF; `first_day` and `last_day` bound it; `recurs` holds the yearly rule that
    a concrete day was computed from. `days_left` counts to the first day of a session and
    to the last day of what is due.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"place", "addressee"})

    session: str | None
    title: Text
    when: str
    place: Text | None
    status: str
    days_left: int
    event: UUID
    document: str
    locator: str
    kind: Kind
    first_day: date
    last_day: date
    recurs: str | None = None
    theme: Text | None = None
    addressee: Text | None = None
    host: Text | None = None

    @property
    def order(self) -> tuple[date, date, str]:
        """What entries are sorted by: a vague time stands at its end, behind what is dated."""
        vague = self.last_day - self.first_day > _PRECISE or self.kind in ("deadline", "mandate")
        return (self.last_day if vague else self.first_day, self.last_day, self.title.read_in("en"))


def find_upcoming(record: Sequence[Standing], since: date) -> list[Upcoming]:
    """What lies on or after a day; what began before it counts while it lasts, if it is dated."""
    dates = session_dates(record)
    found = [*_sessions(dates, since), *_deadlines(record), *_mandates(record, dates, since)]
    ahead = [_counted(entry, since) for entry in found if _is_ahead(entry, since)]
    return sorted(ahead, key=lambda entry: entry.order)


def _is_ahead(entry: Upcoming, since: date) -> bool:
    dated = entry.last_day - entry.first_day <= _PRECISE
    return entry.last_day >= since and (entry.first_day >= since or dated)


def _counted(entry: Upcoming, since: date) -> Upcoming:
    due = entry.last_day if entry.kind in ("deadline", "mandate") else entry.first_day
    return _replaced(entry, max(0, (due - since).days))


def _replaced(entry: Upcoming, days_left: int) -> Upcoming:
    return Upcoming(**{**entry.__dict__, "days_left": days_left})


def _sessions(dates: Mapping[str, SessionDates], since: date) -> Iterator[Upcoming]:
    for session in dates.values():
        plan = session.dated
        if plan is None or plan.facts.when is None:
            continue
        if is_yearly(plan.facts.when):
            if day := _next_day(plan.facts.when, since):
                yield _planned(session, plan, day.isoformat(), "observance", plan.facts.when)
        elif not _is_over(session, since):
            yield _planned(session, plan, plan.facts.when, "session", None)


def _next_day(yearly: str, since: date) -> date | None:
    """The next day of a yearly time; None where the calendar itself ends before it."""
    try:
        return next_yearly(yearly, since)
    except ImpossibleTime:
        return None


def _is_over(session: SessionDates, since: date) -> bool:
    """Whether it is known to have been held, and to have ended before a day."""
    end = last_day(session.held) if session.held else None
    return end is not None and end < since


def _planned(session: SessionDates, plan: Plan, when: str, kind: Kind, recurs: str | None) -> Upcoming:
    start, end = _days(when)
    citation = plan.entry.event.citation
    return Upcoming(
        session=session.session,
        title=title_of(session.session, session.title),
        when=when,
        place=session.planned_place,
        status=plan.facts.status,
        days_left=0,
        event=plan.entry.event.id,
        document=citation.document,
        locator=citation.locator,
        kind=kind,
        first_day=start,
        last_day=end,
        recurs=recurs,
        theme=plan.facts.theme,
        host=plan.facts.host,
    )


def _days(edtf: str) -> tuple[date, date]:
    start, end = first_day(edtf), last_day(edtf)
    return start or end or date.max, end or start or date.max


def _deadlines(record: Iterable[Standing]) -> Iterator[Upcoming]:
    for entry in record:
        if isinstance(facts := entry.payload, DeadlineSet) and entry.stands and not is_yearly(facts.due):
            start, end = _days(facts.due)
            yield Upcoming(
                session=None,
                title=facts.what,
                when=facts.due,
                place=None,
                status="decided",
                days_left=0,
                event=entry.event.id,
                document=entry.event.citation.document,
                locator=entry.event.citation.locator,
                kind="deadline",
                first_day=start,
                last_day=end,
                addressee=facts.addressee,
            )


def _mandates(
    record: Sequence[Standing], dates: Mapping[str, SessionDates], since: date
) -> Iterator[Upcoming]:
    for mandate in find_mandates(record, since):
        target = dates.get(mandate.due_session or "")
        when = mandate.due or (target.planned if target else None)
        if mandate.status != "open" or when is None:
            continue
        start, end = _days(when)
        yield Upcoming(
            session=mandate.due_session,
            title=mandate.action,
            when=when,
            place=None,
            status="decided",
            days_left=0,
            event=mandate.event,
            document=mandate.document,
            locator=mandate.locator,
            kind="mandate",
            first_day=start,
            last_day=end,
            addressee=mandate.addressee,
        )


@dataclass(frozen=True)
class PlanAndFact(Answer):
    """One session's planned dates beside those on which it is recorded as held."""

    session: str
    title: Text
    planned: str | None
    held: str | None
    differs: bool
    sittings: tuple[str, ...]
    planned_by: UUID | None
    held_by: UUID | None


def plan_against_fact(record: Iterable[Standing]) -> list[PlanAndFact]:
    """For each session with plan or fact: both dates, and whether they exclude one another."""
    found = [_compared(dates) for dates in session_dates(record).values()]
    return sorted(found, key=lambda pair: (_start(pair.held or pair.planned), pair.session))


def _compared(dates: SessionDates) -> PlanAndFact:
    held_by = dates.opened_by or dates.held_by
    return PlanAndFact(
        session=dates.session,
        title=title_of(dates.session, dates.title),
        planned=dates.planned,
        held=dates.held,
        differs=bool(dates.planned and dates.held) and _differs(dates),
        sittings=dates.sittings,
        planned_by=dates.dated.entry.event.id if dates.dated else None,
        held_by=held_by.event.id if held_by else None,
    )


def _differs(dates: SessionDates) -> bool:
    """Whether the fact is not as planned; a day left out in between counts too."""
    planned, held = dates.planned or "", dates.held or ""
    broken = len(dates.sittings) > 1 and not (dates.opened and dates.closed)
    return differ(planned, held) or broken


def differ(planned: str, held: str) -> bool:
    """Whether dates held do not lie within the dates planned, or only within a part of them.

    A plan that only names a month or a year is kept by any days of it.
    """
    if is_yearly(planned) or is_yearly(held):
        return False
    plan, fact = [_naive(edtf) for edtf in (planned, held)]
    if held.endswith(".."):
        return not plan[0] <= fact[0] < plan[1]
    vague = "/" not in planned and len(planned) < len("2025-05-30")
    return not (plan[0] <= fact[0] and fact[1] <= plan[1]) if vague else plan != fact


def _naive(edtf: str) -> tuple[date, date]:
    start, end = span(edtf)
    return start.date(), (end - timedelta(microseconds=1)).date()


def _start(edtf: str | None) -> date:
    return (first_day(edtf) if edtf else None) or date.max
