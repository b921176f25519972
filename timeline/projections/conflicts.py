"""Where the record contradicts itself: noted by a reader, or computed from the events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from timeline.events import ConflictNoted
from timeline.projections.answers import Answer
from timeline.projections.contradictions import find_contradictions
from timeline.projections.history import Standing
from timeline.projections.sides import Contradiction
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

    `event` is the note that a reader left, and None where the contradiction is `computed`;
    `session` is the one that it concerns, where it concerns one.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"subject"})

    subject: Text
    claims: tuple[SideTaken, ...]
    session: str | None = None
    computed: bool = False
    event: UUID | None = None

    @property
    def places(self) -> frozenset[tuple[str, str]]:
        """The paragraphs that make the claims, by document and locator."""
        return frozenset((claim.document, claim.locator) for claim in self.claims)


def find_conflicts(
    record: Sequence[Standing], streams: Mapping[str, Sequence[Standing]] | None = None
) -> list[Conflict]:
    """Every contradiction that was noted, then those that are computed and were not noted.

    `streams` may hand in the same events by stream, where that is at hand.
    """
    noted = noted_conflicts(record)
    found = find_contradictions(record, streams or _by_stream(record))
    return noted + [_computed(one) for one in found if not any(_is_noted(one, note) for note in noted)]


def noted_conflicts(record: Iterable[Standing]) -> list[Conflict]:
    """The contradictions that a reader noted, in that order."""
    return [
        _noted(entry, entry.payload)
        for entry in record
        if isinstance(entry.payload, ConflictNoted) and entry.stands
    ]


def _by_stream(record: Iterable[Standing]) -> dict[str, list[Standing]]:
    streams: dict[str, list[Standing]] = {}
    for entry in record:
        streams.setdefault(entry.event.stream, []).append(entry)
    return streams


def _noted(entry: Standing, note: ConflictNoted) -> Conflict:
    claims = tuple(SideTaken(claim.document, claim.locator, claim.says) for claim in note.claims)
    return Conflict(note.subject, claims, note.session, event=entry.event.id)


def _computed(found: Contradiction) -> Conflict:
    claims = tuple(
        SideTaken(entry.event.citation.document, entry.event.citation.locator, says)
        for entry, says in found.sides
    )
    return Conflict(found.subject, claims, found.session, computed=True)


def _is_noted(found: Contradiction, note: Conflict) -> bool:
    """Whether a reader noted it: two of the places noted are among those that contradict here.

    A meeting and its session may be named either way, so the places decide, not the words.
    """
    places = found.places
    return len(note.places & places) >= 2 or (len(places) == 1 and note.places == places)
