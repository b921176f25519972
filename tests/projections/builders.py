"""Ordinary events for the tests: each test names only what matters to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from uuid import UUID
from zoneinfo import ZoneInfo

from timeline.envelope import Citation, Event, NewEvent, event_id
from timeline.events import payload_json, read_payload
from timeline.projections.history import settle
from timeline.projections.order import in_order
from timeline.projections.record import Record
from timeline.projections.view import View
from timeline.seeding import read_seeds
from timeline.when import When

ZONE = ZoneInfo("Africa/Nairobi")
RECORDED = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
DOCUMENT = "A/1/1"


def new(
    type_name: str,
    *,
    stream: str = "ha-9",
    on: str = "2030-06-03",
    at: str = "1",
    part: str | None = None,
    meeting: int | None = None,
    document: str = DOCUMENT,
    locators: tuple[str, ...] = (),
    ordinal: int = 1,
    corrects: UUID | None = None,
    basis: str = "stated",
    **facts: object,
) -> NewEvent:
    """An event as someone wants it recorded: on a day, at a paragraph, with these facts."""
    return NewEvent(
        id=event_id(document, f"{stream} {at}", type_name, ordinal),
        stream=stream,
        payload=read_payload(type_name, facts),
        occurred=When(edtf=on, part_of_day=part, meeting=meeting, basis=basis),
        citation=Citation(document, at, locators),
        corrects=corrects,
    )


def recorded(events: Iterable[NewEvent], *, start: datetime = RECORDED, apart: int = 0) -> list[Event]:
    """The events as a store gives them back, numbered in this order, so many seconds apart."""
    versions: dict[str, int] = {}
    found = []
    for position, event in enumerate(events, start=1):
        versions[event.stream] = versions.get(event.stream, 0) + 1
        bounds = event.occurred.bounds(ZONE)
        found.append(
            Event(
                id=event.id,
                position=position,
                stream=event.stream,
                version=versions[event.stream],
                type=event.type,
                occurred=event.occurred,
                occurred_from=bounds.start,
                occurred_to=bounds.end,
                recorded_at=start + timedelta(seconds=apart * position),
                citation=event.citation,
                facts=payload_json(event.payload),
                corrects=event.corrects,
                hash=b"%032d" % position,
            )
        )
    return found


@dataclass
class Shelved:
    """A store that is a list: what the read side needs of one, and no more."""

    events: list[Event]
    reads: int = 0

    @property
    def position(self) -> int:
        return len(self.events)

    @property
    def hash(self) -> bytes:
        return self.events[-1].hash if self.events else b""

    def head(self) -> "Shelved":
        return self

    def read(self, *, after: int = 0) -> Iterator[Event]:
        self.reads += 1
        return iter(self.events[after:])


def record_of(*events: NewEvent, apart: int = 0) -> Record:
    """The read side over these events, recorded in this order."""
    return Record(Shelved(recorded(events, apart=apart)), ZONE)


def view_of(*events: NewEvent) -> View:
    """All of these events, settled and ordered."""
    return record_of(*events).view()


def ordered(*events: NewEvent):
    """The events of one stream in the order they happened."""
    return in_order(settle(recorded(events), ZONE), ZONE)


@lru_cache(1)
def seeds() -> tuple[NewEvent, ...]:
    """The record that comes with the program."""
    return tuple(read_seeds())


@lru_cache(1)
def seeded() -> Record:
    """The read side over the record that comes with the program."""
    return record_of(*seeds())


def correction(of: NewEvent, *, at: str = "99", **changes: object) -> NewEvent:
    """A correction of fields of an event."""
    return new("EventCorrected", stream=of.stream, at=at, of=str(of.id), changes=changes, corrects=of.id)


def retraction(of: NewEvent, *, at: str = "99") -> NewEvent:
    """A withdrawal of an event."""
    return new("EventRetracted", stream=of.stream, at=at, of=str(of.id), corrects=of.id)


def moved(event: NewEvent, stream: str) -> NewEvent:
    """The same facts in another stream, under an id of their own."""
    return replace(event, id=event_id(stream, str(event.id), event.type), stream=stream)
