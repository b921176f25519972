"""Planning: which reminders have fallen due since the last look, for whom, as rows of the ledger.

The ledger's rows alone decide what was told. How far the last look came only spares work: where
the outlook has changed or the clock went back, everything is looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, exists, func, select
from sqlalchemy.sql.elements import ColumnElement

from timeline.envelope import Event
from timeline.reminders.due import Moment, counted_day, has_begun, moments, noticed_on, told_from
from timeline.reminders.ledger import Ledger, keep_look
from timeline.reminders.outlook import NEWS, Entry, Finds, Outlook, change_lead, hears_event
from timeline.reminders.rows import Planned
from timeline.reminders.tables import DELIVERIES, SUBSCRIPTIONS, TICK
from timeline.reminders.wishes import Lead, Wish, read_wish, write_lead
from timeline.store.columns import instant, stamp
from timeline.store.engine import complaining, writing
from timeline.when import EARLIEST, first_day

OVERLAP = timedelta(minutes=10)
"""What is looked at once more, for subscriptions that were being written during the last look."""

BEGUN = "it began before it could be told"
MUTED = "muted"
NewEvents = Callable[[int], Iterable[tuple[Event, Event]]]
"""The events of meetings behind a position of the record, each beside the one that it is about."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How far the last look came."""

    planned_at: datetime = EARLIEST
    mark: str | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class _Wished:
    """A wish as the table holds it, and when the first and the last of its subscriptions began."""

    wish: Wish
    line: str
    earliest: datetime
    latest: datetime

    def concerns(self, moment: Moment) -> bool:
        """Whether any of its subscriptions can be old and young enough; it spares asking the table."""
        return self.earliest <= moment.made_by and moment.made_after < self.latest


@dataclass(frozen=True, slots=True)
class Planner:
    """What a look needs: the ledger, the outlook, the saved searches and the new events of the record."""

    ledger: Ledger
    outlook: Outlook
    finds: Finds
    new_events: NewEvents

    def plan(self, now: datetime) -> int:
        """Write a row for each reminder that has fallen due and has none; the number of rows offered."""
        with complaining(self.ledger.engine), self.ledger.engine.begin() as db:
            last = _last_look(db)
            rows = list(self._rows(db, last, now))
        with complaining(self.ledger.engine), writing(self.ledger.engine) as db:
            self.ledger.write_down(db, rows, now)
            keep_look(db, planned_at=stamp(now), calendar=self.outlook.mark, position=self.outlook.position)
        return len(rows)

    def _rows(self, db: Connection, last: _Look, now: datetime) -> Iterator[Planned]:
        everything = last.mark != self.outlook.mark or now < last.planned_at
        since = EARLIEST if everything else last.planned_at - OVERLAP
        wishes = _wishes(db)
        for wished in wishes:
            yield from self._leads(db, wished, since, now)
            if everything:
                yield from self._moves(db, wished, now)
        if not everything:
            fresh = SUBSCRIPTIONS.c.changed_at >= stamp(since)
            for wished in _wishes(db, fresh):
                yield from self._leads(db, wished, EARLIEST, now, fresh)
                yield from self._moves(db, wished, now, fresh)
        yield from self._news(db, wishes, last.position)

    def _leads(
        self, db: Connection, wished: _Wished, since: datetime, now: datetime, only: Any = None
    ) -> Iterator[Planned]:
        for entry, lead, moment in self._due(wished, since, now):
            late = BEGUN if has_begun(entry.upcoming, now, self.outlook.venue) else None
            row = (entry.subject, entry.first_day, write_lead(lead), entry.together, moment.due_at)
            made = and_(
                SUBSCRIPTIONS.c.active_from > stamp(moment.made_after),
                SUBSCRIPTIONS.c.active_from <= stamp(moment.made_by),
            )
            yield from _for_each(db, wished.line, row, made if only is None else and_(made, only), late)

    def _due(self, wished: _Wished, since: datetime, now: datetime) -> Iterator[tuple[Entry, Lead, Moment]]:
        """The entries and leads of a wish whose moment lies between two instants."""
        wish = wished.wish
        today = now.astimezone(wish.zone).date()
        for lead in wish.leads:
            if not isinstance(lead, int) and lead > today + timedelta(days=8):
                continue
            ahead = timedelta(days=lead + 8 if isinstance(lead, int) else 3660)
            for entry in self.outlook.until(today + ahead):
                if self._is_far(entry, lead, since):
                    continue
                for moment in moments(wish, counted_day(entry.upcoming), lead):
                    in_time = since <= moment.due_at <= now and wished.concerns(moment)
                    if in_time and self._holds(wish, entry, lead, moment):
                        yield entry, lead, moment

    @staticmethod
    def _is_far(entry: Entry, lead: Lead, since: datetime) -> bool:
        """Whether a lead fell long before an instant, told from the days alone."""
        if since == EARLIEST:
            return False
        day = noticed_on(counted_day(entry.upcoming), lead)
        return day is None or day < since.date() - timedelta(days=9)

    def _holds(self, wish: Wish, entry: Entry, lead: Lead, moment: Moment) -> bool:
        """Whether a lead counts: one that lay behind a change of dates is told by the change itself."""
        if entry.moved is not None and moment.due_at < entry.moved.recorded_at:
            return False
        return lead in self.outlook.leads_to(wish, entry) and self.outlook.is_about(wish, entry, self.finds)

    def _moves(self, db: Connection, wished: _Wished, now: datetime, only: Any = None) -> Iterator[Planned]:
        wish = wished.wish
        for move in self.outlook.moves:
            if self.outlook.is_over(move, now) or not self.outlook.hears_of(wish, move, self.finds):
                continue
            due_at = told_from(wish, move.recorded_at, self.outlook.telling_ends(move))
            day = (first_day(move.new or move.old) or date.max).isoformat()
            row = (move.session, day, change_lead(move), move.session, due_at)
            made = SUBSCRIPTIONS.c.since < move.position
            yield from _for_each(db, wished.line, row, made if only is None else and_(made, only))

    def _news(self, db: Connection, every: list[_Wished], position: int) -> Iterator[Planned]:
        wishes = [(wished.wish, wished.line) for wished in every if wished.wish.news]
        events = list(self.new_events(position)) if wishes else []
        moved = {move.event for move in self.outlook.moves}
        for event, about in events:
            for wish, line in wishes:
                if event.id not in moved and hears_event(wish, about, self.finds):
                    due_at = told_from(wish, event.recorded_at)
                    row = (NEWS, "", str(event.id), NEWS, due_at)
                    yield from _for_each(db, line, row, SUBSCRIPTIONS.c.since < event.position)


def _last_look(db: Connection) -> _Look:
    row = db.execute(select(TICK)).first()
    if row is None or row.planned_at is None:
        return _Look()
    return _Look(instant(row.planned_at), row.calendar, row.position or 0)


_LIVE = and_(SUBSCRIPTIONS.c.active_from.is_not(None), SUBSCRIPTIONS.c.cancelled_at.is_(None))


def _wishes(db: Connection, only: ColumnElement[bool] | None = None) -> list[_Wished]:
    """The different wishes of all confirmed subscriptions, in a fixed order."""
    line, begun = SUBSCRIPTIONS.c.wish, SUBSCRIPTIONS.c.active_from
    wanted = select(line, func.min(begun), func.max(begun)).where(begun.is_not(None))
    wanted = wanted.group_by(line).order_by(line)
    rows = db.execute(wanted if only is None else wanted.where(only))
    return [_Wished(read_wish(row[0]), row[0], instant(row[1]), instant(row[2])) for row in rows]


def _for_each(
    db: Connection,
    line: str,
    row: tuple[str, str, str, str, datetime],
    made: ColumnElement[bool],
    late: str | None = None,
) -> Iterator[Planned]:
    """A row for every live subscription with a wish that has none yet."""
    subject, first_day, lead, together, due_at = row
    there = exists().where(
        DELIVERIES.c.subscription == SUBSCRIPTIONS.c.id,
        DELIVERIES.c.subject == subject,
        DELIVERIES.c.first_day == first_day,
        DELIVERIES.c.lead == lead,
    )
    wanted = select(SUBSCRIPTIONS.c.id, SUBSCRIPTIONS.c.snoozed_until, SUBSCRIPTIONS.c.muted_until).where(
        SUBSCRIPTIONS.c.wish == line, _LIVE, made, ~there
    )
    for reader in db.execute(wanted):
        muted = reader.muted_until is not None and instant(reader.muted_until) > due_at
        told_at = max(due_at, instant(reader.snoozed_until)) if reader.snoozed_until else due_at
        expired = late or (MUTED if muted else None)
        yield Planned(reader.id, subject, first_day, lead, together, due_at, told_at, expired)
