"""Sessions, observances and deadlines as iCalendar (RFC 5545, 7986).

The bytes follow from the record alone: the same record gives the same bytes on any day and
machine, so that an unchanged calendar costs its readers nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from urllib.parse import quote
from uuid import uuid5

from icalendar import Alarm, Calendar, Event, vDuration, vRecur, vText

from timeline.envelope import NAMESPACE
from timeline.projections.calendar import Upcoming
from timeline.projections.moves import cancelled_sessions, schedule_events
from timeline.projections.record import Record
from timeline.reminders.rules import Derived, Rule, derived_since, write_derivation
from timeline.rendering.citing import document_name, write_locator
from timeline.rendering.labels import status_name
from timeline.rendering.times import write_when
from timeline.values import Language
from timeline.when import is_clock_time, next_yearly, span

REFRESH = timedelta(hours=12)
PRODUCT = "-//Minutebook//Sessions of intergovernmental bodies//EN"
ALARM_HOUR = timedelta(hours=9)
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
class Dated:
    """An entry of the calendar, how often it was changed, when last, and the day its event occurred."""

    coming: Upcoming
    changes: int
    changed_at: datetime
    set_on: date

    @property
    def uid(self) -> str:
        """What names the entry for good, whatever its dates become."""
        coming = self.coming
        lasting: object = coming.event
        if isinstance(coming, Derived):
            lasting = f"{coming.session}/{coming.rule}"
        elif coming.kind in ("session", "observance") and coming.session:
            lasting = coming.session
        return f"{uuid5(NAMESPACE, f'calendar/{lasting}')}@minutebook"

    @property
    def is_cancelled(self) -> bool:
        """Whether it stays in the calendar only to be shown as cancelled."""
        return self.coming.status == "cancelled"


def dated_entries(record: Record, since: date, rules: Sequence[Rule] = ()) -> list[Dated]:
    """The entries of the calendar from a day on, and the sessions after it that were cancelled.

    The days that rules of other bodies derive are only among them where the rules are given.
    """
    view = record.view()
    scheduled = schedule_events(view)
    calendar = record.upcoming(since)
    found = []
    for coming in (
        *calendar,
        *cancelled_sessions(record.moves(), view, since),
        *derived_since(rules, calendar, since),
    ):
        standing = record.find(coming.event)
        if standing is None:
            continue
        events = {event.id: event for event in (standing.original, *standing.corrected_by)}
        events |= {event.id: event for event in scheduled.get(coming.session or "", ())}
        changed_at = max(event.recorded_at for event in events.values())
        set_on = standing.event.occurred_to.date()
        found.append(Dated(coming, len(events) - 1, changed_at, set_on))
    return sorted(found, key=lambda dated: (dated.uid, dated.coming.when))


def write_ical(
    entries: Iterable[Dated],
    *,
    name: str,
    source: str,
    language: Language,
    base_url: str,
    zone: tzinfo,
    alarms: Sequence[int] = (),
) -> bytes:
    """A calendar of entries; `alarms` are days before, none unless asked for."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for property_name in ("name", "x-wr-calname"):
        calendar.add(property_name, vText(name))
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    calendar.add("source", source, parameters={"VALUE": "URI"})
    for entry in entries:
        calendar.add_component(_event(entry, language, base_url, zone, alarms))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def write_attachment(entries: Sequence[Dated], language: Language, base_url: str, zone: tzinfo) -> bytes:
    """The entries that a message tells of, as a calendar to take over; empty if there are none."""
    if not entries:
        return b""
    source = f"{base_url}/upcoming.ics"
    return write_ical(
        entries, name="Minutebook", source=source, language=language, base_url=base_url, zone=zone
    )


def _event(entry: Dated, language: Language, base_url: str, zone: tzinfo, alarms: Sequence[int]) -> Event:
    coming = entry.coming
    changed_at = entry.changed_at.astimezone(UTC).replace(microsecond=0)
    page = f"{base_url}/sessions/{quote(coming.session)}" if coming.session else None
    page = page or f"{base_url}/events/{coming.event}"
    shown = Event()
    shown.add("uid", entry.uid)
    shown.add("dtstamp", changed_at)
    shown.add("last-modified", changed_at)
    shown.add("sequence", entry.changes)
    shown.add("summary", coming.title.read_in(language))
    _add_time(shown, entry, zone)
    if coming.place:
        shown.add("location", coming.place.read_in(language))
    shown.add("status", _status(entry))
    shown.add("transp", "TRANSPARENT")
    shown.add("categories", [coming.kind])
    shown.add("description", f"{_describe(coming, language)}\n{page}")
    shown.add("url", page, parameters={"VALUE": "URI"})
    if _status(entry) == "CONFIRMED":
        for days in alarms:
            shown.add_component(_alarm(entry, days, language))
    return shown


def _status(entry: Dated) -> str:
    if entry.is_cancelled:
        return "CANCELLED"
    return "CONFIRMED" if entry.coming.status == "decided" and _is_exact(entry.coming) else "TENTATIVE"


def _alarm(entry: Dated, days: int, language: Language) -> Alarm:
    """A note at nine in the morning of an earlier day; before what has a time, at that time."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.coming.title.read_in(language))
    timed = is_clock_time(entry.coming.when)
    alarm.add("trigger", timedelta(days=-days) if timed else ALARM_HOUR - timedelta(days=days))
    alarm.add("uid", f"{uuid5(NAMESPACE, f'alarm/{entry.uid}/{days}')}@minutebook")
    return alarm


def _add_time(shown: Event, entry: Dated, zone: tzinfo) -> None:
    coming = entry.coming
    if is_clock_time(coming.when):
        start, end = (_at_venue(moment, zone) for moment in span(coming.when))
        shown.add("dtstart", start)
        shown.add("dtend", max(end, start + timedelta(minutes=1)))
        return
    first, last = coming.first_day, coming.last_day
    if coming.recurs:
        first = last = next_yearly(coming.recurs, entry.set_on)
        shown.add("rrule", vRecur(freq="YEARLY"))
    shown.add("dtstart", first)
    shown.add("dtend", last + timedelta(days=1))  # the day after the last: DTEND is exclusive


def _at_venue(moment: datetime, zone: tzinfo) -> datetime:
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def _is_exact(coming: Upcoming) -> bool:
    """Whether the record names the days, not only a month, a quarter or a year."""
    return coming.recurs is not None or len(coming.when.split("/")[0]) >= len("2029-06-25")


def _describe(coming: Upcoming, language: Language) -> str:
    if isinstance(coming, Derived):
        lines = [f"{write_derivation(coming, language)}{'。' if language == 'zh' else '.'}"]
    else:
        lines = [_WORDS["status"][language].format(status=status_name(coming.status, language))]
    if not _is_exact(coming):
        lines.append(_WORDS["open"][language].format(when=write_when(coming.when, language)))
    if coming.kind == "session" and not coming.place:
        lines.append(_WORDS["place"][language])
    document, place = document_name(coming.document, language), write_locator(coming.locator, language)
    lines.append(_WORDS["source"][language].format(document=document, place=place))
    return "\n".join(lines)
