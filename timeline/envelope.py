"""The envelope around an event's facts: identity, place in the store, times, citation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID, uuid5

from timeline.events import Payload, payload_json, read_payload
from timeline.when import When

NAMESPACE = UUID("2a4d9f5e-7c31-5b8e-9d60-4f1e8b7a3c12")
"""The namespace of all event ids: the same document read anywhere gives the same ids."""

MANUAL = "manual"
"""What stands for a document's symbol where a person recorded the event by hand."""


def event_id(document: str, locator: str, type_name: str, ordinal: int = 1) -> UUID:
    """The id of the `ordinal`-th event (from 1) of a type in one paragraph of a document."""
    return uuid5(NAMESPACE, "\0".join((document, locator, type_name, str(ordinal))))


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an event comes from: a document, the paragraph, others that say it too, its words.

    `locators` holds every paragraph of the same document that speaks of the event, the
    main one first; `quote` is verbatim, and None where the document's text is not at hand.
    """

    document: str
    locator: str
    locators: tuple[str, ...] = ()
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event as someone wants it recorded; the store adds position, version and times."""

    id: UUID
    stream: str
    payload: Payload
    occurred: When
    citation: Citation
    actor: str | None = None
    corrects: UUID | None = None

    @property
    def type(self) -> str:
        """The name of the event's type."""
        return type(self.payload).__name__


@dataclass(frozen=True)
class Event:
    """An event as the store keeps it: immutable, numbered, stamped and chained."""

    id: UUID
    position: int
    stream: str
    version: int
    type: str
    occurred: When
    occurred_from: datetime
    occurred_to: datetime
    recorded_at: datetime
    citation: Citation
    facts: dict[str, Any]
    actor: str | None = None
    corrects: UUID | None = None
    hash: bytes = b""

    @cached_property
    def payload(self) -> Payload:
        """The facts as their type; read when first asked for."""
        return read_payload(self.type, self.facts)

    def amended(self, facts: dict[str, Any]) -> Event:
        """The same event with other facts, as a correction makes it."""
        return replace(self, facts=facts)


def occurred_json(occurred: When) -> dict[str, Any]:
    """The time as JSON data: `{"edtf", "part_of_day", "basis"}`, and `meeting` where known."""
    shape: dict[str, Any] = {
        "edtf": occurred.edtf,
        "part_of_day": occurred.part_of_day.value if occurred.part_of_day else None,
        "basis": occurred.basis,
    }
    return shape | ({"meeting": occurred.meeting} if occurred.meeting else {})


__all__ = ["MANUAL", "Citation", "Event", "NewEvent", "event_id", "occurred_json", "payload_json"]
