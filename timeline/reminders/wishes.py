"""Wishes: what a reader wants to be told of, how long before, at what hour, on which days.

Many subscriptions share one wish, so that what is due is computed once for all of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from timeline.errors import WrongInput
from timeline.when import venue_zone

Lead = int | date
"""So many days before the first day, or a day of the calendar."""

DEFAULT_LEADS: tuple[Lead, ...] = (180, 60, 14, 1)
DEFAULT_HOUR = time(9)
LONGEST_LEAD = 3660
MOST_LEADS = 24
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAYS = re.compile(r"(\d{1,5})d?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


class WrongSubscription(WrongInput):
    """A wish to be told that cannot be kept; the message says why."""


class Scope(StrEnum):
    """What a wish is about."""

    SESSION = "session"
    BODY = "body"
    FAMILY = "family"
    STATE = "state"
    SEARCH = "search"
    ALL = "all"


class Rhythm(StrEnum):
    """Whether each thing is told by itself, or all of a day or a week in one message."""

    EACH = "each"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: `leads` the longest first, `quiet` weekdays from 0 for Monday.

    `rules` also tells of days that other bodies' rules derive from a session's dates; `news`
    tells of every new event that matches, when it is recorded.
    """

    scope: Scope
    subject: str
    leads: tuple[Lead, ...] = DEFAULT_LEADS
    timezone: str = "UTC"
    hour: time = DEFAULT_HOUR
    rhythm: Rhythm = Rhythm.EACH
    quiet: tuple[int, ...] = ()
    rules: bool = True
    news: bool = False

    @property
    def zone(self) -> ZoneInfo:
        """The reader's time zone."""
        return venue_zone(self.timezone)

    def as_json(self) -> dict[str, object]:
        """The wish as JSON data."""
        return {
            "scope": self.scope.value,
            "subject": self.subject or None,
            "leads": [write_lead(lead) for lead in self.leads],
            "timezone": self.timezone,
            "hour": self.hour.isoformat("minutes"),
            "digest": self.rhythm.value,
            "quiet": [WEEKDAYS[day] for day in self.quiet],
            "rules": self.rules,
            "news": self.news,
        }


def write_wish(wish: Wish) -> str:
    """The wish as one line of text; equal wishes give equal lines."""
    return json.dumps(wish.as_json(), ensure_ascii=False, separators=(",", ":"))


@lru_cache(32_768)
def read_wish(text: str) -> Wish:
    """The wish that `write_wish` wrote."""
    kept = json.loads(text)
    return Wish(
        scope=Scope(kept["scope"]),
        subject=kept["subject"] or "",
        leads=tuple(_lead(lead) for lead in kept["leads"]),
        timezone=kept["timezone"],
        hour=time.fromisoformat(kept["hour"]),
        rhythm=Rhythm(kept["digest"]),
        quiet=tuple(WEEKDAYS.index(day) for day in kept["quiet"]),
        rules=kept["rules"],
        news=kept["news"],
    )


def write_lead(lead: Lead) -> str:
    """A lead as text: `14d`, or a day such as `2027-05-01`."""
    return f"{lead}d" if isinstance(lead, int) else lead.isoformat()


def read_leads(text: str) -> tuple[Lead, ...]:
    """The leads in a text such as `180d,14d,2027-05-01`, the longest first and days of the calendar last."""
    leads = {_lead(part) for part in (part.strip() for part in text.split(",")) if part}
    return order_leads(leads)


def order_leads(leads: Iterable[Lead]) -> tuple[Lead, ...]:
    """Leads, the longest first and days of the calendar last; raises `WrongSubscription` for none or many."""
    days = sorted({lead for lead in leads if isinstance(lead, int)}, reverse=True)
    dates = sorted({lead for lead in leads if isinstance(lead, date)})
    if not 1 <= len(days) + len(dates) <= MOST_LEADS:
        raise WrongSubscription(f"A reminder needs a lead, such as 14d, and takes {MOST_LEADS} at most.")
    return (*days, *dates)


def _lead(text: str) -> Lead:
    if _DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise WrongSubscription(f"{text!r} is no day of the calendar.") from None
    match = _DAYS.fullmatch(text)
    if match is None or not 1 <= int(match[1]) <= LONGEST_LEAD:
        raise WrongSubscription(
            f"{text[:60]!r} is no lead; write days from 1d to {LONGEST_LEAD}d before the first day, as 14d, "
            "or a day, as 2027-05-01."
        )
    return int(match[1])


def read_quiet(text: str) -> tuple[int, ...]:
    """The weekdays in a text such as `sat,sun`, as numbers from 0; at least one day must be left."""
    names = [part.strip().lower()[:3] for part in text.split(",") if part.strip()]
    if unknown := [name for name in names if name not in WEEKDAYS]:
        raise WrongSubscription(f"{unknown[0]!r} is no day of the week; write {', '.join(WEEKDAYS)}.")
    days = tuple(sorted({WEEKDAYS.index(name) for name in names}))
    if len(days) == len(WEEKDAYS):
        raise WrongSubscription("All days of the week are quiet; leave one on which you may be told.")
    return days


def read_hour(text: str) -> time:
    """The hour of day in a text such as `09:00`."""
    try:
        return time.fromisoformat(text.strip()).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise WrongSubscription(f"{text[:60]!r} is no time of day; write one such as 09:00.") from None
