"""Ordinary events for tests: a test names only what matters to it.

The same arguments give the same event, with the same id; other arguments give another id.
"""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID

from timeline.envelope import Citation, NewEvent, event_id
from timeline.events import (
    AgendaAdopted,
    EventCorrected,
    EventRetracted,
    OutcomeAdopted,
    Payload,
    PlenaryMeetingHeld,
    SessionClosed,
    SessionOpened,
)
from timeline.when import When

DOCUMENT = "HSP/HA.2/9"
STREAM = "ha-2"
DAY = "2023-06-05"


def event(
    payload: Payload,
    *,
    stream: str = STREAM,
    occurred: str | When = DAY,
    document: str = DOCUMENT,
    locator: str | None = None,
    ordinal: int = 1,
    quote: str | None = None,
    actor: str | None = None,
    corrects: UUID | None = None,
) -> NewEvent:
    """Any event; without a locator its place follows from what it says."""
    when = occurred if isinstance(occurred, When) else When(edtf=occurred, basis="stated")
    says = f"{stream} {type(payload).__name__} {when!r} {payload!r}"
    place = locator or f"p-{sha256(says.encode()).hexdigest()[:8]}"
    return NewEvent(
        id=event_id(document, place, type(payload).__name__, ordinal),
        stream=stream,
        payload=payload,
        occurred=when,
        citation=Citation(document, place, (place,), quote),
        actor=actor,
        corrects=corrects,
    )


def session_opened(*, by: str = "Catalina Marulanda", **place) -> NewEvent:
    return event(SessionOpened(by=by), **place)


def session_closed(*, by: str = "Catalina Marulanda", **place) -> NewEvent:
    return event(SessionClosed(by=by), **place)


def meeting_held(number: int = 1, **place) -> NewEvent:
    return event(PlenaryMeetingHeld(number=number), **place)


def agenda_adopted(*, items: tuple[str, ...] = ("Organization", "Elections"), **place) -> NewEvent:
    numbered = [{"number": number, "title": title} for number, title in enumerate(items, 1)]
    return event(AgendaAdopted.model_validate({"items": numbered}), **place)


def outcome_adopted(
    symbol: str = "2/7",
    *,
    kind: str = "decision",
    title: str = "Smart cities",
    method: str | None = "consensus",
    **place,
) -> NewEvent:
    facts = {"kind": kind, "symbol": symbol, "title": title, "method": method}
    return event(OutcomeAdopted.model_validate(facts), **place)


def corrected(of: NewEvent, changes: dict, *, reason: str = "A slip of the pen", **place) -> NewEvent:
    payload = EventCorrected.model_validate({"of": of.id, "reason": reason, "changes": changes})
    return event(payload, **({"stream": of.stream, "corrects": of.id} | place))


def retracted(of: NewEvent, *, reason: str = "Recorded in error", **place) -> NewEvent:
    payload = EventRetracted.model_validate({"of": of.id, "reason": reason})
    return event(payload, **({"stream": of.stream, "corrects": of.id} | place))
