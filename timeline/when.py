"""When things happen: EDTF times, parts of day, what is stated and what is inferred.

The Extended Date/Time Format is ISO 8601-2:2019. Read here are its calendar dates and
times, seasons and quarters (`2025-35` is the third quarter), years with unspecified
digits (`XXXX-09-20`, every 20 September), intervals, and open or unknown ends.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from timeline.errors import WrongInput

EARLIEST = datetime(1, 1, 1, tzinfo=UTC)
LATEST = datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)
DEFAULT_VENUE_ZONE = "Africa/Nairobi"
EXAMPLES = "2025-05-30, 2025-05-30T19:05+03:00, 2026-05 or 2029-06-25/2029-06-29"

_PERIODS = {  # ISO 8601-2, sub-year groupings: first month and number of months
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4), 40: (1, 6), 41: (7, 6),
}  # fmt: skip
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[~?%]?", re.ASCII)
_YEARLY = re.compile(r"XXXX-(?P<month>\d\d)(?:-(?P<day>\d\d))?", re.ASCII)
_TIME = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?)?"
    r"(?P<offset>Z|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)


class ImpossibleTime(WrongInput):
    """A text that is no EDTF time, or names a day that no calendar has."""

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(f"{text!r} is not a time: {reason}. Write it in EDTF, such as {EXAMPLES}.")


class PartOfDay(StrEnum):
    """The part of a day in which a meeting falls, where the text gives one."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


PART_HOURS = {PartOfDay.MORNING: (0, 12), PartOfDay.AFTERNOON: (12, 18), PartOfDay.EVENING: (18, 24)}
"""First hour and the hour after the last, in the venue's time zone."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The half-open interval of instants [start, end) that must hold a time, in UTC."""

    start: datetime
    end: datetime


def _month_after(year: int, month: int, months: int) -> datetime:
    index = year * 12 + month - 1 + months
    if index // 12 > 9999:
        return datetime.max
    return datetime(index // 12, index % 12 + 1, 1)


def _date_span(text: str) -> tuple[datetime, datetime]:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ImpossibleTime(text, "it has none of the forms of a date")
    year, month, day = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
    if not year:
        raise ImpossibleTime(text, "there is no year 0000")
    if month is None:
        return datetime(year, 1, 1), _month_after(year, 1, 12)
    if day is None:
        if month in _PERIODS:
            first, months = _PERIODS[month]
            return datetime(year, first, 1), _month_after(year, first, months)
        if not 1 <= month <= 12:
            raise ImpossibleTime(text, f"there is no month {month:02}")
        return datetime(year, month, 1), _month_after(year, month, 1)
    return _day(text, year, month, day)


def _day(text: str, year: int, month: int, day: int) -> tuple[datetime, datetime]:
    try:
        start = datetime(year, month, day)
    except ValueError:
        reason = f"there is no {year:04}-{month:02}-{day:02} in the calendar"
        raise ImpossibleTime(text, reason) from None
    return start, datetime.max if start.date() == date.max else start + timedelta(days=1)


def _clock_span(text: str, match: re.Match[str]) -> tuple[datetime, datetime]:
    start, _ = _date_span(match["date"])
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    try:
        start = start.replace(hour=hour, minute=minute, second=second)
    except ValueError:
        raise ImpossibleTime(text, f"there is no {hour:02}:{minute:02}:{second:02} on a clock") from None
    if match["offset"]:
        offset = match["offset"].replace("Z", "+00:00")
        try:
            start = datetime.fromisoformat(f"{start.isoformat()}{offset}")
        except ValueError:
            raise ImpossibleTime(text, f"{offset} is no offset from UTC") from None
    if match["second"]:
        return start, start + timedelta(seconds=1)
    return start, start + (timedelta(minutes=1) if match["minute"] else timedelta(hours=1))


def _span(text: str) -> tuple[datetime, datetime]:
    if match := _TIME.fullmatch(text):
        return _clock_span(text, match)
    if match := _YEARLY.fullmatch(text):  # checked in a leap year, so that 29 February may recur
        month, day = int(match["month"]), int(match["day"] or 1)
        _day(text, 2024, month, day)
        return datetime.min, datetime.max
    if text == "XXXX":
        return datetime.min, datetime.max
    return _date_span(text)


@lru_cache(4096)
def span(edtf: str) -> tuple[datetime, datetime]:
    """First instant and the instant after the last; naive where the text gives no offset.

    Raises `ImpossibleTime` for what is no EDTF, for a day that no calendar has, and for
    an interval that ends before it starts.
    """
    start_text, slash, end_text = edtf.strip().partition("/")
    if not slash:
        return _span(start_text)
    if start_text in ("", "..") and end_text in ("", ".."):
        raise ImpossibleTime(edtf, "an interval needs at least one end")
    start = datetime.min if start_text in ("", "..") else _span(start_text)[0]
    end = datetime.max if end_text in ("", "..") else _span(end_text)[1]
    if start.replace(tzinfo=None) >= end.replace(tzinfo=None):
        raise ImpossibleTime(edtf, "the interval ends before it starts")
    return start, end


def _instant(moment: datetime, zone: tzinfo) -> datetime:
    if moment.replace(tzinfo=None) <= datetime.min + timedelta(days=1):
        return EARLIEST
    if moment.replace(tzinfo=None) >= datetime.max - timedelta(days=1):
        return LATEST
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def bounds(edtf: str, zone: tzinfo, part_of_day: PartOfDay | None = None) -> Bounds:
    """The instants between which `edtf` lies in the venue's time zone.

    A part of day narrows a single day: morning is before noon, afternoon until 18:00,
    evening after that, by the venue's clock.
    """
    start, end = span(edtf)
    if part_of_day and start.tzinfo is None and end - start == timedelta(days=1):
        first, after = PART_HOURS[part_of_day]
        start, end = start + timedelta(hours=first), start + timedelta(hours=after)
    return Bounds(_instant(start, zone), _instant(end, zone))


def first_day(edtf: str) -> date | None:
    """The first day, by the clock of the text itself; None where the start is open."""
    start, _ = span(edtf)
    return None if start.replace(tzinfo=None) == datetime.min else start.date()


def last_day(edtf: str) -> date | None:
    """The last day, by the clock of the text itself; None where the end is open."""
    _, end = span(edtf)
    if end.replace(tzinfo=None) == datetime.max:
        return None
    return (end - timedelta(microseconds=1)).date()


def is_clock_time(edtf: str) -> bool:
    """Whether the text names a time of day, not only a day or more."""
    return "T" in edtf and "/" not in edtf


def is_yearly(edtf: str) -> bool:
    """Whether the text names a day of every year, such as `XXXX-09-20`."""
    return _YEARLY.fullmatch(edtf) is not None


def next_yearly(edtf: str, since: date) -> date:
    """The first day on or after `since` that a yearly time such as `XXXX-09-20` names."""
    match = _YEARLY.fullmatch(edtf)
    if match is None:
        raise ImpossibleTime(edtf, "it does not recur every year")
    month, day = int(match["month"]), int(match["day"] or 1)
    for year in range(since.year, min(since.year + 9, MAXYEAR + 1)):
        if day <= calendar.monthrange(year, month)[1] and date(year, month, day) >= since:
            return date(year, month, day)
    raise ImpossibleTime(edtf, f"it does not recur after {since.isoformat()}")


def venue_zone(name: str) -> ZoneInfo:
    """The time zone called `name` in the IANA database; raises `WrongInput` if there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        reason = f"{name!r} is no time zone of the IANA database; write one such as Africa/Nairobi."
        raise WrongInput(reason) from None


def _checked(edtf: str) -> str:
    try:
        span(edtf)
    except ImpossibleTime as error:
        raise ValueError(str(error)) from error
    return edtf.strip()


Edtf = Annotated[str, AfterValidator(_checked)]
"""A time in EDTF, checked against the calendar."""

Basis = Literal["stated", "inferred", "unknown"]


class When(BaseModel):
    """When an event occurred: the time, the part of day, the meeting, and how we know.

    `basis` is `stated` where the cited paragraph says it, `inferred` where it follows from
    the meeting's number, the session's dates or a neighbouring paragraph; an inferred time
    is the narrowest interval that must hold it. `meeting` is the number of the plenary
    meeting, from 1, in whose course it happened.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    edtf: Edtf = "XXXX"
    part_of_day: PartOfDay | None = None
    basis: Basis = "unknown"
    meeting: int | None = Field(default=None, ge=1)

    def bounds(self, zone: tzinfo) -> Bounds:
        """The instants between which the event occurred, the venue being in `zone`."""
        return bounds(self.edtf, zone, self.part_of_day)
