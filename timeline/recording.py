"""What a clerk can record, correct and retract: read, check, append."""

from __future__ import annotations

import hashlib
import json
from typing import Any
from uuid import UUID

from timeline.envelope import MANUAL, Citation, Event, NewEvent, event_id
from timeline.errors import WrongInput
from timeline.events import (
    DOCUMENTS_STREAM,
    OPERATIONS_STREAM,
    EventCorrected,
    EventRetracted,
    Payload,
    payload_json,
    read_payload,
)
from timeline.projections.history import amend, settle
from timeline.store import EventStore
from timeline.values import Text
from timeline.when import EXAMPLES, PartOfDay, When


class NoSuchEvent(WrongInput):
    """An event id that the record does not hold."""

    def __init__(self, wanted: str) -> None:
        super().__init__(f"No event is recorded as {wanted}; `minutebook events --json` lists the ids.")


class CannotCorrect(WrongInput):
    """A correction that would change nothing, or that does not fit the event."""


def read_json_object(text: str, what: str) -> dict[str, Any]:
    """The JSON object in `text`; raises `WrongInput` naming `what` and the place of the mistake."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise WrongInput(
            f"{what} is not JSON: {error.msg} at character {error.pos + 1}; "
            'write an object such as {"number": 4}.'
        ) from None
    if not isinstance(value, dict):
        raise WrongInput(f'{what} must be a JSON object such as {{"number": 4}}, not {text[:60]!r}.')
    return value


def _digest(*parts: object) -> str:
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def when_recorded(at: str, part_of_day: str | None = None, meeting: int | None = None) -> When:
    """A time that the clerk states."""
    return When(
        edtf=at, part_of_day=PartOfDay(part_of_day) if part_of_day else None, basis="stated", meeting=meeting
    )


def _by_hand(
    stream: str, payload: Payload, occurred: When, *, actor: str | None, corrects: UUID | None = None
) -> NewEvent:
    type_name = type(payload).__name__
    facts = payload_json(payload)
    locator = f"{stream}:{occurred.edtf}:{_digest(type_name, facts, occurred.part_of_day, occurred.meeting)}"
    return NewEvent(
        id=event_id(MANUAL, locator, type_name),
        stream=stream,
        payload=payload,
        occurred=occurred,
        citation=Citation(MANUAL, locator),
        actor=actor,
        corrects=corrects,
    )


def record_event(
    store: EventStore,
    stream: str,
    type_name: str,
    facts: dict[str, Any],
    occurred: When,
    *,
    actor: str | None = None,
) -> Event:
    """Record one event of a session by hand; recording the same one twice is harmless.

    Raises `UnknownType` and `WrongPayload` for facts that do not fit, and `WrongInput` for
    corrections, which name the event that they mend.
    """
    if type_name in (EventCorrected.__name__, EventRetracted.__name__):
        raise WrongInput("Use `minutebook correct` or `minutebook retract` to mend an event.")
    payload = read_payload(type_name, facts)
    if payload.family == "operations" or stream == OPERATIONS_STREAM:
        raise WrongInput("What the program itself does, it tells by itself; it cannot be recorded by hand.")
    if (payload.family == "document") != (stream == DOCUMENTS_STREAM):
        raise WrongInput(f"A {type_name} belongs to the stream {DOCUMENTS_STREAM!r}, and nothing else does.")
    return _append(store, _by_hand(stream, payload, occurred, actor=actor))


def correct_event(
    store: EventStore, wanted: str, changes: dict[str, Any], reason: str, *, actor: str | None = None
) -> Event:
    """Amend fields of an event by a later event; the earlier one stays in the record.

    `changes` holds the new value of each field, null to take a field away. Raises
    `NoSuchEvent`, `CannotCorrect`, and `WrongPayload` where the amended facts do not fit.
    """
    target = _find(store, wanted)
    standing = _standing(store, target)
    amended = amend(standing, changes, store.zone)
    if amended is None:
        raise _misfit(standing, changes)
    if _content(amended) == _content(standing):
        raise CannotCorrect(f"The correction of {target.id} changes nothing; name a field and its new value.")
    return _append(store, _mend(target, EventCorrected(of=target.id, changes=changes), reason, actor))


def _content(event: Event) -> tuple[dict[str, Any], When]:
    return payload_json(event.payload), event.occurred


def _misfit(standing: Event, changes: dict[str, Any]) -> WrongInput:
    """Why the changed facts do not hold together."""
    facts = standing.facts | {name: value for name, value in changes.items() if name != "occurred"}
    try:
        read_payload(standing.type, {name: value for name, value in facts.items() if value is not None})
    except WrongInput as error:
        return error
    return CannotCorrect(f"{changes.get('occurred')!r} is not a time; write one such as {EXAMPLES}.")


def retract_event(store: EventStore, wanted: str, reason: str, *, actor: str | None = None) -> Event:
    """Withdraw an event that was recorded in error; a retraction may itself be retracted."""
    target = _find(store, wanted)
    retraction = _mend(target, EventRetracted(of=target.id), reason, actor)
    if store.find(retraction.id) is None and _is_withdrawn(store, target.stream, target.id):
        raise CannotCorrect(
            f"{target.id} is withdrawn already; retract the retraction to make it stand again."
        )
    return _append(store, retraction)


def _is_withdrawn(store: EventStore, stream: str, wanted: UUID) -> bool:
    """Whether a retraction of the event stands, that is, was not itself retracted."""
    retractions = store.read(stream=stream, types=["EventRetracted"])
    of_it = [mend.id for mend in retractions if getattr(mend.payload, "of", None) == wanted]
    return any(not _is_withdrawn(store, stream, mend) for mend in of_it)


def _mend(
    target: Event, payload: EventCorrected | EventRetracted, reason: str, actor: str | None
) -> NewEvent:
    words = reason.strip()
    if not words:
        raise CannotCorrect("A correction needs a reason; say why in a few words.")
    explained = payload.model_copy(update={"reason": Text.model_validate(words)})
    return _by_hand(target.stream, explained, target.occurred, actor=actor, corrects=target.id)


def _find(store: EventStore, wanted: str) -> Event:
    try:
        found = store.find(UUID(wanted))
    except ValueError:
        found = None
    if found is None:
        raise NoSuchEvent(wanted)
    return found


def _standing(store: EventStore, target: Event) -> Event:
    history = list(store.read(stream=target.stream))
    settled = settle(history, store.zone)
    return next(standing.event for standing in settled if standing.event.id == target.id)


def _append(store: EventStore, event: NewEvent) -> Event:
    store.append(event.stream, [event], expected_version=None)
    recorded = store.find(event.id)
    if recorded is None:
        raise NoSuchEvent(str(event.id))
    return recorded
