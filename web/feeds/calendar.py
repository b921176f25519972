"""The calendars to subscribe to: everything, or what is about a body, a session, a state, a search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from timeline.projections.calendar import Upcoming
from timeline.projections.record import Record
from timeline.reminders.ical import dated_entries, write_ical
from timeline.reminders.rules import Rule
from timeline.values import Language

Wanted = Callable[[Upcoming], bool]
_NAME = {"en": "Minutebook: sessions and deadlines", "zh": "Minutebook：会议与期限"}


@dataclass(frozen=True, slots=True)
class Feed:
    """One calendar: its address, what it is called beside the general name, and what is in it."""

    path: str
    name: str = ""
    wants: Wanted = lambda _: True


EVERYTHING = Feed("/upcoming.ics")


def write_calendar(
    record: Record,
    recorded_at: datetime,
    language: Language,
    base_url: str,
    feed: Feed = EVERYTHING,
    alarms: Sequence[int] = (),
    rules: Sequence[Rule] = (),
) -> bytes:
    """The calendar from the year of the record's last event on; `recorded_at` is when that was."""
    entries = dated_entries(record, date(recorded_at.year, 1, 1), rules)
    return write_ical(
        [entry for entry in entries if feed.wants(entry.coming)],
        name=f"{_NAME[language]} · {feed.name}" if feed.name else _NAME[language],
        source=f"{base_url}{feed.path}",
        language=language,
        base_url=base_url,
        zone=record.zone,
        alarms=alarms,
    )
