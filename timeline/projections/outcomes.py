"""What was adopted, keyed by kind and symbol: decision 2/7 is not resolution 2/7."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from timeline.events import OutcomeAdopted
from timeline.projections.answers import Answer, Source
from timeline.projections.history import Standing
from timeline.values import Amount, OutcomeRef, Support, Text, Vote


@dataclass(frozen=True)
class MandateOf(Answer):
    """One request that an outcome makes, in brief."""

    locator: str
    addressee: Text
    action: Text
    due: str | None
    due_session: str | None
    event: UUID


@dataclass(frozen=True)
class Explanation(Answer):
    """Who explained a vote on an outcome."""

    speaker: str
    state: str | None
    on_behalf_of: Text | None
    document: str
    locator: str
    event: UUID


@dataclass(frozen=True)
class Implementation(Answer):
    """What a report says became of an outcome."""

    what: Text
    status: str | None
    amount: Amount | None
    supports: tuple[Support, ...]
    document: str
    locator: str
    event: UUID


@dataclass(frozen=True)
class Outcome(Answer):
    """One adopted text: what it is, how it was adopted, and every paragraph that says so."""

    session: str
    kind: str
    symbol: str | None
    title: Text
    method: str | None
    occurred: str
    document: str
    locator: str
    event: UUID
    vote: Vote | None = None
    item: int | None = None
    documents: tuple[str, ...] = ()
    by: OutcomeRef | None = None
    citations: tuple[Source, ...] = ()
    mandates: tuple[MandateOf, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    implementation: tuple[Implementation, ...] = ()


def find_outcomes(record: Iterable[Standing], session: str | None = None) -> list[Outcome]:
    """The outcomes of all sessions, or of one, in the order they were adopted."""
    return [
        Outcome(
            session=standing.event.stream,
            kind=adopted.kind.value,
            symbol=adopted.symbol,
            title=adopted.title,
            method=adopted.method.value if adopted.method else None,
            occurred=standing.event.occurred.edtf,
            document=standing.event.citation.document,
            locator=standing.event.citation.locator,
            event=standing.event.id,
            vote=adopted.vote,
            item=adopted.item,
            documents=adopted.documents,
            by=adopted.by,
        )
        for standing in record
        if isinstance(adopted := standing.payload, OutcomeAdopted)
        and standing.stands
        and session in (None, standing.event.stream)
    ]
