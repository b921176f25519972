"""What stands of what was recorded: corrections applied, retractions marked, nothing lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, Literal
from uuid import UUID

from pydantic import ValidationError

from timeline.envelope import Event
from timeline.events import EventCorrected, EventRetracted, Payload, WrongPayload
from timeline.projections.answers import Answer, Source
from timeline.rendering.shapes import event_json, instant_json
from timeline.when import EARLIEST, When

Mark = Literal["stands", "corrected", "retracted"]


@dataclass(frozen=True)
class Standing(Answer):
    """One event as it stands: with corrections applied, beside what was first recorded.

    `event` is what holds now and `original` what the store keeps; `mark` says whether they
    differ or the event was withdrawn; `moment` is the instant at which a replay counts the
    event as having occurred.
    """

    event: Event
    original: Event
    mark: Mark = "stands"
    corrected_by: tuple[Event, ...] = ()
    retracted_by: Event | None = None
    moment: datetime = EARLIEST

    @property
    def stands(self) -> bool:
        """Whether the event was not withdrawn."""
        return self.mark != "retracted"

    @property
    def payload(self) -> Payload:
        """The facts that hold now."""
        return self.event.payload

    @property
    def source(self) -> Source:
        """The citation of the event."""
        citation = self.event.citation
        return Source(citation.document, citation.locator, self.event.id, citation.locators)

    def as_json(self) -> dict[str, Any]:
        """The event as JSON, with its standing and its moment."""
        by = (*self.corrected_by, *((self.retracted_by,) if self.retracted_by else ()))
        return event_json(self.event) | {
            "standing": self.mark,
            "changed_by": [str(event.id) for event in by],
            "original": self.original.facts if self.mark == "corrected" else None,
            "moment": instant_json(self.moment),
        }


def settle(events: Sequence[Event], zone: tzinfo) -> list[Standing]:
    """What stands of each event, in the order given; corrections may correct corrections.

    A correction always lies behind what it changes, so that going from the last event to
    the first, what stands of a correction is known before it is applied.
    """
    aimed: dict[UUID, list[Standing]] = defaultdict(list)
    settled: list[Standing] = []
    for event in sorted(events, key=lambda event: event.position, reverse=True):
        standing = _settled(event, aimed.pop(event.id, [])[::-1], zone)
        settled.append(standing)
        if isinstance(standing.payload, EventCorrected | EventRetracted) and standing.stands:
            aimed[standing.payload.of].append(standing)
    place = {standing.event.id: standing for standing in settled}
    return [place[event.id] for event in events]


def _settled(event: Event, changes: Sequence[Standing], zone: tzinfo) -> Standing:
    standing = Standing(event, event)
    for change in changes:
        match change.payload:
            case EventRetracted():
                standing = replace(standing, mark="retracted", retracted_by=change.event)
            case EventCorrected(changes=fields):
                standing = _corrected(standing, fields, change.event, zone)
    return standing


def _corrected(standing: Standing, fields: dict[str, Any], by: Event, zone: tzinfo) -> Standing:
    amended = amend(standing.event, fields, zone)
    if amended is None:
        return standing
    mark: Mark = "retracted" if standing.mark == "retracted" else "corrected"
    return replace(standing, event=amended, mark=mark, corrected_by=(*standing.corrected_by, by))


def amend(event: Event, changes: dict[str, Any], zone: tzinfo) -> Event | None:
    """The event with fields of its payload changed; None if the facts would not hold together.

    A field given as null is taken out; the field `occurred` changes the time of the event.
    """
    changes = dict(changes)
    occurred = changes.pop("occurred", None)
    facts = {name: value for name, value in (event.facts | changes).items() if value is not None}
    amended = event.amended(facts)
    try:
        amended.payload  # noqa: B018 (reading it is the check)
        when = event.occurred if occurred is None else _when(occurred)
    except (WrongPayload, ValidationError):
        return None
    bounds = when.bounds(zone)
    return replace(amended, occurred=when, occurred_from=bounds.start, occurred_to=bounds.end)


def _when(occurred: object) -> When:
    return When.model_validate({"edtf": occurred} if isinstance(occurred, str) else occurred)
