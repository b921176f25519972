"""Taking a reading into the record: what is new is appended, what is known is left as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from timeline.envelope import Citation, NewEvent, event_id
from timeline.events import (
    DOCUMENTS_STREAM,
    ConflictNoted,
    GapNoted,
    Payload,
    payload_json,
    read_payload,
)
from timeline.names.symbols import fold_symbol
from timeline.reading.document import Document
from timeline.reading.found import Found, as_events, key_of
from timeline.reading.reading import Reading
from timeline.store import EventStore
from timeline.when import When

AS_A_WHOLE = "title"


_Place = tuple[str, str]
Fate = Literal["recorded", "already recorded", "for review", "to be recorded"]


@dataclass(frozen=True, slots=True)
class Taken:
    """One event that was found, as an event, and what became of it."""

    found: Found
    event: NewEvent
    fate: Fate


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a reading: every event found, in the order of the document, and what was noted."""

    reading: Reading
    events: tuple[Taken, ...]
    gaps: int
    conflicts: int

    def count(self, fate: Fate) -> int:
        """How many events had that fate."""
        return sum(taken.fate == fate for taken in self.events)


def ingest(store: EventStore, reading: Reading, *, dry_run: bool = False) -> Ingested:
    """Append what a reading adds to the record, in one transaction; twice is once.

    A fact that the record has already, under this or another citation, is not recorded again,
    and one that the reader is not sure of is left for review.
    """
    record = _Known.of(store)
    events = zip(reading.events, as_events(reading.events, reading.document), strict=True)
    taken = tuple(Taken(found, event, _fate(record, found, event, dry_run)) for found, event in events)
    fresh = [each.event for each in taken if each.fate == "recorded"]
    library = [event for event in _library(reading) if not record.has_noted(event)]
    if not dry_run and (fresh or library):
        store.append_all([*library, *fresh])
    noted = Counter(event.type for event in library)
    return Ingested(reading, taken, noted["GapNoted"], noted["ConflictNoted"])


def _fate(record: _Known, found: Found, event: NewEvent, dry_run: bool) -> Fate:
    if record.has(event):
        return "already recorded"
    if found.sure != "certain":
        return "for review"
    return "to be recorded" if dry_run else "recorded"


@dataclass(frozen=True, slots=True)
class _Known:
    """What the record holds, by id and by fact."""

    ids: frozenset[UUID]
    facts: frozenset[tuple[Any, ...]]
    gaps: frozenset[_Place]
    conflicts: tuple[frozenset[_Place], ...]

    @classmethod
    def of(cls, store: EventStore) -> _Known:
        """Everything that is recorded now."""
        ids, facts = set(), set()
        gaps: set[_Place] = set()
        conflicts: list[frozenset[_Place]] = []
        for event in store.read():
            ids.add(event.id)
            if isinstance(event.payload, GapNoted):
                gaps |= _places(event.payload)
            elif isinstance(event.payload, ConflictNoted):
                conflicts.append(_places(event.payload))
            elif event.stream != DOCUMENTS_STREAM:
                facts.add(_fact(event.stream, event.type, event.payload, event.citation))
        return cls(frozenset(ids), frozenset(facts), frozenset(gaps), tuple(conflicts))

    def has_noted(self, event: NewEvent) -> bool:
        """Whether the record knows this document, a gap in this paragraph, or this contradiction."""
        places = _places(event.payload)
        if isinstance(event.payload, GapNoted):
            return places <= self.gaps
        if isinstance(event.payload, ConflictNoted):
            return any(len(places & known) >= min(len(places), 2) for known in self.conflicts)
        return event.id in self.ids

    def has(self, event: NewEvent) -> bool:
        """Whether the record has this event, or the same fact from another citation."""
        return (
            event.id in self.ids
            or _fact(event.stream, event.type, event.payload, event.citation) in self.facts
        )


def _places(payload: Payload) -> frozenset[_Place]:
    """The paragraphs that a note about documents speaks of."""
    if isinstance(payload, GapNoted):
        return frozenset({(fold_symbol(payload.document), payload.locator)})
    if isinstance(payload, ConflictNoted):
        return frozenset((fold_symbol(claim.document), claim.locator) for claim in payload.claims)
    return frozenset()


def _fact(stream: str, type_name: str, payload: Payload, citation: Citation) -> tuple[Any, ...]:
    """A fact as any document tells it; what has no facts of its own to be known by goes by its place."""
    facts = payload_json(payload)
    place = f"{fold_symbol(citation.document)}:{citation.locator}"
    when = facts.get("when") if type_name == "SessionScheduled" else None
    return (stream, type_name, when, *key_of(payload, place))


def _library(reading: Reading) -> Iterator[NewEvent]:
    """What the library learns of the document: that it exists, its gaps, its contradictions."""
    document = reading.document
    when = When(edtf=document.issued, basis="stated") if document.issued else When()
    facts = {
        "symbol": document.symbol, "title": document.title, "date": document.issued,
        "status": document.status, "language": document.language,
        "original_language": document.original_language,
        "sha256": document.sha256, "session": document.session,
    }  # fmt: skip
    given = {name: value for name, value in facts.items() if value}
    notes: list[tuple[Payload, str, str | None]] = [
        (read_payload("DocumentRegistered", given), AS_A_WHOLE, None)
    ]
    for gap in reading.gaps:
        notes.append(
            (
                GapNoted(document=document.symbol, locator=gap.locator, missing=gap.missing),
                gap.locator,
                gap.quote,
            )
        )
    for clash in reading.clashes:
        claims = [
            {"document": document.symbol, "locator": place, "says": says} for place, says in clash.claims
        ]
        conflict = ConflictNoted.model_validate(
            {"subject": clash.subject, "claims": claims, "session": document.session}
        )
        notes.append((conflict, clash.claims[0][0], None))
    yield from _numbered(notes, document, when)


def _numbered(
    notes: Iterable[tuple[Payload, str, str | None]], document: Document, when: When
) -> Iterator[NewEvent]:
    seen: Counter[tuple[str, str]] = Counter()
    for payload, locator, quote in notes:
        name = type(payload).__name__
        seen[locator, name] += 1
        yield NewEvent(
            id=event_id(document.symbol, locator, name, seen[locator, name]),
            stream=DOCUMENTS_STREAM,
            payload=payload,
            occurred=when,
            citation=Citation(document.symbol, locator, (), quote),
        )
