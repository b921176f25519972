"""From an event that someone wants recorded to a row of the store, and from a row to an event."""

from __future__ import annotations

import json
import re
from datetime import tzinfo
from functools import lru_cache
from typing import Any
from uuid import UUID

from timeline.envelope import Citation, Event, NewEvent, occurred_json
from timeline.events import EventCorrected, EventRetracted, payload_json
from timeline.store.chain import GENESIS, json_text
from timeline.store.columns import instant, stamp
from timeline.store.errors import WrongEvent
from timeline.store.tables import Row
from timeline.store.upcasts import upcast
from timeline.when import When

STREAM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What a stream may be called: a session's key."""

UNPLACED = 0
"""The position and version of a row that the store has not numbered yet."""


def row_of(event: NewEvent, zone: tzinfo) -> Row:
    """The row of a new event, but for what the store sets: numbers, time of recording, hashes."""
    _check(event)
    bounds = event.occurred.bounds(zone)
    return Row(
        position=UNPLACED,
        id=str(event.id),
        stream=event.stream,
        version=UNPLACED,
        type=event.type,
        type_version=event.payload.type_version,
        occurred_from=stamp(bounds.start),
        occurred_to=stamp(bounds.end),
        occurred=json_text(occurred_json(event.occurred)),
        recorded_at="",
        corrects=str(event.corrects) if event.corrects else None,
        payload=json_text(payload_json(event.payload)),
        meta=json_text(_meta(event)),
        prev_hash=GENESIS,
        hash=GENESIS,
    )


def _check(event: NewEvent) -> None:
    if not STREAM.fullmatch(event.stream):
        raise WrongEvent(f"{event.stream!r} is no stream; name it by its session, such as ha-2-resumed.")
    amends = event.payload.of if isinstance(event.payload, EventCorrected | EventRetracted) else None
    if amends != event.corrects:
        raise WrongEvent(
            f"The {event.type} {event.id} corrects {event.corrects or 'nothing'}, "
            f"but its payload is of {amends or 'nothing'}; the two must name the same event."
        )


def _meta(event: NewEvent) -> dict[str, Any]:
    citation = event.citation
    known = {
        "actor": event.actor,
        "document": citation.document,
        "locator": citation.locator,
        "locators": list(citation.locators),
        "quote": citation.quote,
    }
    return {name: value for name, value in known.items() if value not in (None, [])}


def event_of(row: Row) -> Event:
    """The event that a row holds, its facts in the newest shape of its type."""
    meta = json.loads(row.meta)
    return Event(
        id=UUID(row.id),
        position=row.position,
        stream=row.stream,
        version=row.version,
        type=row.type,
        occurred=_when(row.occurred),
        occurred_from=instant(row.occurred_from),
        occurred_to=instant(row.occurred_to),
        recorded_at=instant(row.recorded_at),
        citation=Citation(
            document=meta["document"],
            locator=meta["locator"],
            locators=tuple(meta.get("locators", ())),
            quote=meta.get("quote"),
        ),
        facts=upcast(row.type, row.type_version, json.loads(row.payload)),
        actor=meta.get("actor"),
        corrects=UUID(row.corrects) if row.corrects else None,
        hash=row.hash,
    )


@lru_cache(4096)
def _when(text: str) -> When:
    return When.model_validate_json(text)


def content(row: Row) -> dict[str, Any]:
    """What an event says, by which two of the same id are compared.

    Who recorded it, its quote and the bounds computed from its time are not part of that:
    a second reading may have the document's words at hand, or another venue's time zone.
    """
    meta = json.loads(row.meta)
    return {
        "stream": row.stream,
        "type": row.type,
        "occurred": json.loads(row.occurred),
        "corrects": row.corrects,
        "document": meta["document"],
        "locator": meta["locator"],
        "locators": meta.get("locators", []),
        "payload": upcast(row.type, row.type_version, json.loads(row.payload)),
    }
