"""The calendar to subscribe to: sessions, observances and deadlines as iCalendar (RFC 5545, 7986).

The bytes follow from the record alone: the same record gives the same bytes on any day and
machine, so that an unchanged calendar costs its readers nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote
from uuid import uuid5

from icalendar import Calendar, Event, vDuration, vRecur, vText

from timeline.envelope import NAMESPACE
from timeline.events import SessionScheduled
from timeline.projections.calendar import Upcoming
from timeline.projections.history import Standing
from timeline.projections.record import Record
from timeline.rendering.citing import document_name, write_locator
from timeline.rendering.labels import status_name
from timeline.rendering.times import write_when
from timeline.values import Language
from timeline.when import is_clock_time, next_yearly, span

REFRESH = timedelta(hours=12)
PRODUCT = "-//Minutebook//Sessions of intergovernmental bodies//EN"
_NAME = {"en": "Minutebook: sessions and deadlines", "zh": "Minutebook：会议与期限"}
_WORDS: dict[str, dict[Language, str]] = {
    "place": {"en": "Place: not stated in the record.", "zh": "地点：记录未载明。"},
    "status": {"en": "Status: {status}.", "zh": "状态：{status}。"},
    "open": {
        "en": "The record gives no exact days: {when}.",
        "zh": "记录未载明具体日期：{when}。",
    },
    "source": {"en": "Source: {document}, {place}.", "zh": "出处：{document}，{place}。"},
}


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the calendar beside the event that set it, and how often it was set anew."""

    coming: Upcoming
    set_by: Standing
    changes: int


def write_calendar(record: Record, recorded_at: datetime, language: Language, base_url: str) -> bytes:
    """The calendar from the year of the record's last event on; `recorded_at` is when that was."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        calendar.add(name, vText(_NAME[language]))
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    calendar.add("source", f"{base_url}/upcoming.ics", parameters={"VALUE": "URI"})
    for entry in _entries(record, date(recorded_at.year, 1, 1)):
        calendar.add_component(_event(entry, language, base_url))
    return bytes(calendar.to_ical())


def _entries(record: Record, since: date) -> list[_Entry]:
    times_set: dict[str, int] = {}
    for standing in record.events(type=SessionScheduled.__name__):
        if isinstance(plan := standing.payload, SessionScheduled):
            times_set[plan.session] = times_set.get(plan.session, 0) + 1
    entries = []
    for coming in record.upcoming(since):
        set_by = record.find(coming.event)
        if set_by is not None:
            changes = times_set.get(coming.session or "", 1) - 1 + len(set_by.corrected_by)
            entries.append(_Entry(coming, set_by, changes))
    return sorted(entries, key=lambda entry: (_uid(entry.coming), entry.coming.when))


def _uid(coming: Upcoming) -> str:
    lasting = coming.session if coming.kind in ("session", "observance") and coming.session else coming.event
    return f"{uuid5(NAMESPACE, f'calendar/{lasting}')}@minutebook"


def _event(entry: _Entry, language: Language, base_url: str) -> Event:
    coming = entry.coming
    recorded = _recorded(entry.set_by)
    shown = Event()
    shown.add("uid", _uid(coming))
    shown.add("dtstamp", recorded)
    shown.add("last-modified", recorded)
    shown.add("sequence", max(0, entry.changes))
    shown.add("summary", coming.title.read_in(language))
    _add_time(shown, entry)
    if coming.place:
        shown.add("location", coming.place.read_in(language))
    shown.add("status", "CONFIRMED" if coming.status == "decided" and _is_exact(coming) else "TENTATIVE")
    shown.add("transp", "TRANSPARENT")
    shown.add("categories", [coming.kind])
    shown.add("description", _describe(coming, language))
    path = f"sessions/{quote(coming.session)}" if coming.session else f"events/{coming.event}"
    shown.add("url", f"{base_url}/{path}", parameters={"VALUE": "URI"})
    return shown


def _recorded(standing: Standing) -> datetime:
    latest = max(event.recorded_at for event in (standing.original, *standing.corrected_by))
    return latest.astimezone(UTC).replace(microsecond=0)


def _add_time(shown: Event, entry: _Entry) -> None:
    coming = entry.coming
    if is_clock_time(coming.when):
        start, end = span(coming.when)
        shown.add("dtstart", start.astimezone(UTC))
        shown.add("dtend", max(end, start + timedelta(minutes=1)).astimezone(UTC))
        return
    first, last = coming.first_day, coming.last_day
    if coming.recurs:
        first = last = next_yearly(coming.recurs, entry.set_by.event.occurred_to.date())
        shown.add("rrule", vRecur(freq="YEARLY"))
    shown.add("dtstart", first)
    shown.add("dtend", last + timedelta(days=1))  # the day after the last: DTEND is exclusive


def _is_exact(coming: Upcoming) -> bool:
    """Whether the record names the days, not only a month, a quarter or a year."""
    return coming.recurs is not None or len(coming.when.split("/")[0]) >= len("2029-06-25")


def _describe(coming: Upcoming, language: Language) -> str:
    lines = [_WORDS["status"][language].format(status=status_name(coming.status, language))]
    if not _is_exact(coming):
        lines.append(_WORDS["open"][language].format(when=write_when(coming.when, language)))
    if coming.kind == "session" and not coming.place:
        lines.append(_WORDS["place"][language])
    document, place = document_name(coming.document, language), write_locator(coming.locator, language)
    lines.append(_WORDS["source"][language].format(document=document, place=place))
    return "\n".join(lines)
