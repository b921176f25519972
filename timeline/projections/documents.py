"""The documents of the record: what each is, and how much of the record rests on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from timeline.events import DocumentRegistered
from timeline.projections.answers import Answer
from timeline.projections.conflicts import find_conflicts
from timeline.projections.gaps import find_gaps
from timeline.projections.history import Standing
from timeline.values import Text


@dataclass(frozen=True)
class DocumentKnown(Answer):
    """A source document, registered or only cited, with what the record takes from it."""

    symbol: str
    title: Text | None = None
    date: str | None = None
    status: str | None = None
    language: str | None = None
    original_language: str | None = None
    sha256: str | None = None
    session: str | None = None
    events: int = 0
    gaps: int = 0
    conflicts: int = 0
    paragraphs: tuple[str, ...] = ()
    event: UUID | None = None


def list_documents(record: Iterable[Standing]) -> list[DocumentKnown]:
    """Every document that was registered, in that order."""
    record = list(record)
    events = Counter(s.event.citation.document for s in record if s.payload.family != "document")
    gaps = Counter(gap.document for gap in find_gaps(record))
    conflicts = Counter(
        symbol for c in find_conflicts(record) for symbol in {claim.document for claim in c.claims}
    )
    return [
        DocumentKnown(
            symbol=(known := standing.payload).symbol,
            title=known.title,
            date=known.date,
            status=known.status,
            language=known.language,
            original_language=known.original_language,
            sha256=known.sha256,
            session=known.session,
            events=events[known.symbol],
            gaps=gaps[known.symbol],
            conflicts=conflicts[known.symbol],
            event=standing.event.id,
        )
        for standing in record
        if isinstance(standing.payload, DocumentRegistered) and standing.stands
    ]
