"""Where the record contradicts itself: noted by a reader, or computed from the events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from timeline.events import ConflictNoted
from timeline.projections.answers import Answer
from timeline.projections.history import Standing
from timeline.values import Text


@dataclass(frozen=True)
class SideTaken(Answer):
    """One side of a contradiction: which paragraph says what."""

    one_line: ClassVar[frozenset[str]] = frozenset({"says"})

    document: str
    locator: str
    says: Text


@dataclass(frozen=True)
class Conflict(Answer):
    """Two or more places that cannot all be right; all are kept.

    `event` is the note that a reader left, and None where the contradiction is `computed`.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"subject"})

    subject: Text
    claims: tuple[SideTaken, ...]
    session: str | None = None
    computed: bool = False
    event: UUID | None = None


def find_conflicts(record: Iterable[Standing]) -> list[Conflict]:
    """Every contradiction that was noted, then those that are computed and were not noted."""
    return [
        _noted(standing, note)
        for standing in record
        if isinstance(note := standing.payload, ConflictNoted) and standing.stands
    ]


def _noted(standing: Standing, note: ConflictNoted) -> Conflict:
    claims = tuple(SideTaken(claim.document, claim.locator, claim.says) for claim in note.claims)
    return Conflict(note.subject, claims, note.session, event=standing.event.id)
