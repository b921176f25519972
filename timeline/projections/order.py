"""The order of events within a session, and the moment at which each counts as having occurred.

By day; within a day by part of day and meeting; then by stated clock time; then as the
document has them. What an event does not say it takes from the event before it in its
document: `Place` holds what was found for one event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, tzinfo
from functools import lru_cache

from timeline.events import OutcomeAdopted, SessionAdjourned, SessionClosed, SessionOpened
from timeline.projections.history import Standing
from timeline.projections.locators import locator_key, part_of
from timeline.when import EARLIEST, LATEST, PART_HOURS, PartOfDay, first_day, is_clock_time, last_day

_RANKS = {PartOfDay.MORNING: 1, PartOfDay.AFTERNOON: 2, PartOfDay.EVENING: 3}
_PARTS = {rank: part for part, rank in _RANKS.items()}
_END = 9
_OPENING, _COURSE, _CLOSURE = -1, 0, 1


@dataclass(frozen=True)
class Place:
    """Where an event stands: its day, whether it opens or closes it, and its slot and clock."""

    day: date
    edge: int = _COURSE
    part: int = 0
    meeting: int = 0
    clock: datetime = EARLIEST

    @property
    def key(self) -> tuple[date, int, int, int, datetime]:
        """What events are sorted by before their order in the document."""
        return (self.day, self.edge, self.part, self.meeting, self.clock)

    def start(self, zone: tzinfo) -> datetime:
        """The instant from which the event counts as having occurred, taken by itself."""
        if self.clock > EARLIEST:
            return self.clock
        if self.day in (date.min, date.max):
            return LATEST if self.day == date.max else EARLIEST
        return _instant(self.day, PART_HOURS[_PARTS[self.part]][0] if self.part in _PARTS else 0, zone)


@lru_cache(4096)
def _instant(day: date, hour: int, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(hour), zone).astimezone(UTC)


def in_order(session: Iterable[Standing], zone: tzinfo) -> list[Standing]:
    """The events of one session in the order they happened, each with its moment.

    The moment never runs backwards along that order: an event without a clock time counts
    from the latest that was reached before it.
    """
    entries = sorted(session, key=_document_key)
    known = _Meetings(entries)
    places = _places(entries, known)
    ranked = sorted(zip(entries, places, strict=True), key=lambda pair: pair[1].key)
    ordered: list[Standing] = []
    moment = EARLIEST
    for entry, place in ranked:
        moment = max(moment, place.start(zone))
        ordered.append(replace(entry, moment=moment))
    return ordered


def _document_key(entry: Standing) -> tuple[str, object, int]:
    citation = entry.event.citation
    return (citation.document, locator_key(citation.locator), entry.event.position)


class _Meetings:
    """What the events of a session say of its meetings: their days and parts of day."""

    def __init__(self, entries: Iterable[Standing]) -> None:
        self.days: dict[int, date] = {}
        self.parts: dict[date, dict[int, int]] = defaultdict(dict)
        for entry in entries:
            if entry.stands:
                self._learn(entry)

    def _learn(self, entry: Standing) -> None:
        occurred, day = entry.event.occurred, _only_day(entry)
        if day and isinstance(entry.payload, SessionOpened):
            self.parts[day][0] = _own_part(entry)  # no meeting of that day is earlier
        if day is None or not occurred.meeting:
            return
        self.days[occurred.meeting] = min(day, self.days.get(occurred.meeting, day))
        if part := _own_part(entry):
            held = self.parts[day]
            held[occurred.meeting] = min(part, held.get(occurred.meeting, part))

    def day(self, meeting: int, start: date, end: date) -> date:
        """The day of a meeting that lies between two days: as told, or the first after earlier meetings."""
        held = self.days.get(meeting)
        if held and start <= held <= end:
            return held
        earlier = (day for number, day in self.days.items() if number < meeting and start <= day <= end)
        return max(earlier, default=start)

    def part(self, day: date, meeting: int) -> int:
        """The part of day of a meeting, or of the meetings before it on that day."""
        held = self.parts.get(day, {})
        return held.get(meeting) or max((held[n] for n in held if n < meeting), default=0)

    def first_in(self, day: date, part: int) -> int:
        """The first meeting known to have been held in a part of a day; 0 if none is."""
        return min((n for n, rank in self.parts.get(day, {}).items() if n and rank == part), default=0)


def _places(entries: Sequence[Standing], known: _Meetings) -> list[Place]:
    places: list[Place] = []
    last: dict[tuple[str, str | None], Place] = {}
    adopted: dict[str, dict[str, Place]] = defaultdict(dict)
    for entry in entries:
        document, part = entry.event.citation.document, part_of(entry.event.citation.locator)
        before = last.get((document, part)) or adopted[document].get(part or "")
        place = _place(entry, before, known)
        places.append(place)
        if place.edge != _CLOSURE and place.part != _END:
            last[document, part] = replace(place, edge=_COURSE)
        if isinstance(entry.payload, OutcomeAdopted) and entry.payload.symbol:
            adopted[document].setdefault(entry.payload.symbol, place)
    return places


def _place(entry: Standing, before: Place | None, known: _Meetings) -> Place:
    edge = _edge(entry)
    start, end = _days(entry)
    if edge == _OPENING:
        return Place(start, edge, _own_part(entry), 0, _clock(entry))
    if edge == _CLOSURE:
        return Place(end, edge, _own_part(entry), 0, _clock(entry))
    meeting = entry.event.occurred.meeting or 0
    day = start if start == end else _day_within(start, end, meeting, before, known)
    if day is None:
        return Place(start if end == date.max > start > date.min else end, part=_END)
    near = before if before and before.day == day else None
    return _slotted(entry, Place(day, meeting=meeting), near, known)


def _day_within(start: date, end: date, meeting: int, before: Place | None, known: _Meetings) -> date | None:
    """The day of an interval that an event is counted on; None if nothing tells."""
    if meeting:
        return known.day(meeting, start, end)
    if before and start <= before.day <= end:
        return before.day
    return None


def _slotted(entry: Standing, place: Place, near: Place | None, known: _Meetings) -> Place:
    part, clock = _own_part(entry), _clock(entry)
    if place.meeting:
        slot = (known.part(place.day, place.meeting) or part, place.meeting)
    elif part:
        same = near is not None and near.part == part
        slot = (part, near.meeting if near and same else known.first_in(place.day, part))
    else:
        slot = (near.part, near.meeting) if near else (0, 0)
    if clock == EARLIEST and near and (near.part, near.meeting) == slot:
        clock = near.clock
    return replace(place, part=slot[0], meeting=slot[1], clock=clock)


def _edge(entry: Standing) -> int:
    match entry.payload:
        case SessionOpened():
            return _OPENING
        case SessionClosed() | SessionAdjourned():
            return _CLOSURE
        case _:
            return _COURSE


def _days(entry: Standing) -> tuple[date, date]:
    edtf = entry.event.occurred.edtf
    start, end = first_day(edtf), last_day(edtf)
    return start or date.min, end or date.max


def _only_day(entry: Standing) -> date | None:
    start, end = _days(entry)
    return start if start == end else None


def _own_part(entry: Standing) -> int:
    occurred = entry.event.occurred
    if occurred.part_of_day:
        return _RANKS[occurred.part_of_day]
    if is_clock_time(occurred.edtf):
        hour = int(occurred.edtf.partition("T")[2][:2])
        return next(_RANKS[part] for part, (_, after) in PART_HOURS.items() if hour < after)
    return 0


def _clock(entry: Standing) -> datetime:
    return entry.event.occurred_from if is_clock_time(entry.event.occurred.edtf) else EARLIEST
