"""The documents of the record: what each is, and how much of the record rests on it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from timeline.envelope import MANUAL
from timeline.events import ASIDE, DocumentRegistered
from timeline.projections.answers import Answer
from timeline.projections.conflicts import Conflict
from timeline.projections.gaps import find_gaps
from timeline.projections.history import Standing
from timeline.projections.locators import locator_key
from timeline.values import Text


@dataclass(frozen=True)
class DocumentKnown(Answer):
    """A source document, registered or only cited, with what the record takes from it.

    `paragraphs` are the locators that events cite, in the order of the document; `event` is
    null for a document that events cite and nobody registered.
    """

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


def list_documents(record: Sequence[Standing], conflicts: Iterable[Conflict]) -> list[DocumentKnown]:
    """The documents that were registered, in that order, then those that are only cited."""
    cited = _cited(record)
    gaps = Counter(gap.document for gap in find_gaps(record))
    clashes = Counter(symbol for c in conflicts for symbol in {claim.document for claim in c.claims})
    known = {
        entry.payload.symbol: entry
        for entry in record
        if isinstance(entry.payload, DocumentRegistered) and entry.stands
    }
    return [
        _document(symbol, known.get(symbol), cited.get(symbol, []), gaps[symbol], clashes[symbol])
        for symbol in [*known, *sorted(set(cited) - set(known) - {MANUAL})]
    ]


def _cited(record: Iterable[Standing]) -> dict[str, list[Standing]]:
    cited: dict[str, list[Standing]] = defaultdict(list)
    for entry in record:
        if entry.payload.family not in ASIDE and entry.stands:
            cited[entry.event.citation.document].append(entry)
    return cited


def _document(
    symbol: str, known: Standing | None, entries: Sequence[Standing], gaps: int, conflicts: int
) -> DocumentKnown:
    facts = known.payload if known else None
    paragraphs = tuple(sorted(_paragraphs(entries), key=locator_key))
    if known is None or not isinstance(facts, DocumentRegistered):
        return DocumentKnown(
            symbol, events=len(entries), gaps=gaps, conflicts=conflicts, paragraphs=paragraphs
        )
    return DocumentKnown(
        symbol=symbol,
        title=facts.title,
        date=facts.date,
        status=facts.status,
        language=facts.language,
        original_language=facts.original_language,
        sha256=facts.sha256,
        session=facts.session,
        events=len(entries),
        gaps=gaps,
        conflicts=conflicts,
        paragraphs=paragraphs,
        event=known.event.id,
    )


def _paragraphs(entries: Iterable[Standing]) -> set[str]:
    return {
        locator
        for entry in entries
        for locator in (entry.event.citation.locator, *entry.event.citation.locators)
    }
