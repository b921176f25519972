"""The plenary meetings of a session: their days, the parts of day claimed for them, contradictions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from timeline.events import PlenaryMeetingHeld
from timeline.projections.answers import Answer
from timeline.projections.history import Standing
from timeline.when import PartOfDay, first_day, last_day

_ORDER = tuple(PartOfDay)


@dataclass(frozen=True)
class Meeting(Answer):
    """A plenary meeting: its day, the parts of day claimed for it, and whether claims clash.

    `part_of_day` is the earliest that any paragraph states; `parts` and `days` hold all.
    """

    number: int
    date: str
    part_of_day: str | None
    parts: tuple[str, ...]
    days: tuple[str, ...]
    basis: str
    conflict: bool
    document: str
    locator: str
    locators: tuple[str, ...]
    event: UUID


def claims_by_meeting(entries: Iterable[Standing]) -> dict[int, list[Standing]]:
    """The events that say in which meeting they happened, by its number."""
    found: dict[int, list[Standing]] = defaultdict(list)
    for entry in entries:
        if number := entry.event.occurred.meeting:
            found[number].append(entry)
    return found


def parts_claimed(claims: Iterable[Standing]) -> list[PartOfDay]:
    """The parts of day that events state for a meeting, the earliest first."""
    stated = {entry.event.occurred.part_of_day for entry in claims}
    return [part for part in _ORDER if part in stated]


def days_claimed(claims: Iterable[Standing]) -> list[str]:
    """The days that events give for a meeting, those that name a single day."""
    spans = ((first_day(e.event.occurred.edtf), last_day(e.event.occurred.edtf)) for e in claims)
    return sorted({start.isoformat() for start, end in spans if start and start == end})


def list_meetings(entries: Sequence[Standing]) -> tuple[Meeting, ...]:
    """The meetings of a session by number, each once however often it is recorded."""
    claims = claims_by_meeting(entries)
    held: dict[int, Standing] = {}
    for entry in entries:
        if isinstance(entry.payload, PlenaryMeetingHeld):
            held.setdefault(entry.payload.number, entry)
    return tuple(_meeting(number, held[number], claims[number]) for number in sorted(held))


def _meeting(number: int, entry: Standing, claims: Sequence[Standing]) -> Meeting:
    everyone = [entry, *claims]
    parts, days = parts_claimed(everyone), days_claimed(everyone)
    source = entry.source
    return Meeting(
        number=number,
        date=days[0] if days else entry.event.occurred.edtf,
        part_of_day=parts[0].value if parts else None,
        parts=tuple(part.value for part in parts),
        days=tuple(days),
        basis=entry.event.occurred.basis,
        conflict=len(parts) > 1 or len(days) > 1,
        document=source.document,
        locator=source.locator,
        locators=source.locators or (source.locator,),
        event=source.event,
    )
