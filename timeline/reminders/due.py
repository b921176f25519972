"""When a wish is to be told: by the reader's own clock, never stored as a job."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from timeline.projections.calendar import Upcoming
from timeline.reminders.wishes import Lead, Rhythm, Wish
from timeline.when import EARLIEST, LATEST


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant at which to tell the subscriptions that were made after one instant and by another."""

    due_at: datetime
    made_after: datetime
    made_by: datetime


def counted_day(entry: Upcoming) -> date:
    """The day that leads count back from: the first of a session, the last of what is due."""
    is_due = entry.kind == "deadline" or (entry.kind == "mandate" and entry.session is None)
    return entry.last_day if is_due else entry.first_day


def begins(entry: Upcoming, venue: tzinfo) -> datetime:
    """The instant from which an entry is no more announced: its day has come, or a deadline has passed."""
    day = counted_day(entry)
    if entry.kind in ("deadline", "mandate", "rule") and day < date.max:
        day += timedelta(days=1)
    return datetime.combine(day, time(), venue)


def has_begun(entry: Upcoming, now: datetime, venue: tzinfo) -> bool:
    """Whether an entry is no more announced."""
    return now >= begins(entry, venue)


def moments(wish: Wish, day: date, lead: Lead) -> Iterator[Moment]:
    """When a wish is told of a day, `lead` before it.

    A weekly digest tells on the Monday at or before, so that nothing comes too late; whoever
    subscribed in between is told at the plain moment. A quiet day passes it on to the next
    that is not, or back where the next would be too late.
    """
    plain = noticed_on(day, lead)
    if plain is None:
        return
    kept = _loud(wish, plain, day)
    digest = kept
    if wish.rhythm is Rhythm.WEEKLY:
        monday = plain - timedelta(days=plain.weekday())
        digest = min(_loud(wish, monday, day), kept)
    first, last = at_hour(wish, digest), at_hour(wish, kept)
    yield Moment(first, EARLIEST, first)
    if first < last:
        yield Moment(last, first, last)


def noticed_on(day: date, lead: Lead) -> date | None:
    """The day on which a lead falls; None where it lies behind the day it leads to."""
    if isinstance(lead, int):
        return day - timedelta(days=lead) if day > date.min + timedelta(days=lead) else None
    return lead if lead <= day else None


def at_hour(wish: Wish, day: date) -> datetime:
    """The instant, in UTC, of the wished hour on a day of the reader's clock.

    An hour that the clock skips is moved on by the gap; one that it shows twice is the first.
    """
    return datetime.combine(day, wish.hour, wish.zone).astimezone(UTC)


def _loud(wish: Wish, day: date, before: date) -> date:
    """The first day from a day on that is not quiet and lies before another; else the last one earlier."""
    for ahead in range(7):
        later = day + timedelta(days=ahead)
        if later >= before:
            break
        if later.weekday() not in wish.quiet:
            return later
    return next(
        (earlier for back in range(7) if (earlier := day - timedelta(days=back)).weekday() not in wish.quiet),
        day,
    )


def told_from(wish: Wish, happened: datetime, before: datetime = LATEST) -> datetime:
    """When to tell of something that has just been recorded: at once, or with the next digest.

    On a quiet day it waits for the next that is not; never beyond the instant `before`.
    """
    local = happened.astimezone(wish.zone)
    if wish.rhythm is Rhythm.EACH and local.weekday() not in wish.quiet:
        return happened
    for ahead in range(15):
        day = local.date() + timedelta(days=ahead)
        moment = at_hour(wish, day)
        if moment >= happened and _tells_on(wish, day):
            return moment if moment < before else happened
    return happened


def _tells_on(wish: Wish, day: date) -> bool:
    if wish.rhythm is Rhythm.WEEKLY:
        loud = next(number for number in range(7) if number not in wish.quiet)
        return day.weekday() == loud
    return day.weekday() not in wish.quiet
