"""The events before and after one, in the order of its session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from timeline.projections.history import Standing


@dataclass(frozen=True, slots=True)
class Neighbours:
    """An event's place in its session, and those beside it."""

    number: int | None = None
    total: int = 0
    before: Standing | None = None
    after: Standing | None = None


def neighbours(session: Sequence[Standing], event: UUID) -> Neighbours:
    """Where an event stands among those of its session; nowhere if it was withdrawn."""
    place = next((index for index, entry in enumerate(session) if entry.event.id == event), None)
    if place is None:
        return Neighbours(total=len(session))
    return Neighbours(
        number=place + 1,
        total=len(session),
        before=session[place - 1] if place else None,
        after=session[place + 1] if place + 1 < len(session) else None,
    )
