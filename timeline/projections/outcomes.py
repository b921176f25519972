"""What was adopted, keyed by kind and symbol: decision 2/7 is not resolution 2/7."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from timeline.events import ImplementationReported, MandateGiven, OutcomeAdopted, StatementDelivered
from timeline.names.sessions import session_body
from timeline.names.symbols import fold_symbol
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
    sessions: tuple[str, ...] = ()


class _Followed:
    """What the record says of each outcome beyond its adoption, by kind and symbol."""

    def __init__(self, record: Iterable[Standing]) -> None:
        self.mandates: dict[OutcomeRef, list[Standing]] = defaultdict(list)
        self.explanations: dict[OutcomeRef, list[Standing]] = defaultdict(list)
        self.reports: dict[OutcomeRef, list[Standing]] = defaultdict(list)
        for entry in record:
            if entry.stands:
                self._learn(entry)

    def _learn(self, entry: Standing) -> None:
        match entry.payload:
            case MandateGiven(outcome=OutcomeRef() as outcome):
                self.mandates[outcome].append(entry)
            case StatementDelivered(occasion="explanation of vote", outcome=OutcomeRef() as outcome):
                self.explanations[outcome].append(entry)
            case ImplementationReported(outcome=outcome):
                self.reports[outcome].append(entry)


def find_outcomes(record: Sequence[Standing], session: str | None = None) -> list[Outcome]:
    """The outcomes of all sessions, or of one, in the order they were adopted.

    One outcome of a body that several paragraphs or documents record is one answer with
    all citations; what the first leaves out is taken from the others.
    """
    told = _Followed(record)
    return [
        _outcome(entries, told)
        for entries in _by_identity(record).values()
        if session is None or any(entry.event.stream == session for entry in entries)
    ]


def _by_identity(record: Iterable[Standing]) -> dict[object, list[Standing]]:
    found: dict[object, list[Standing]] = defaultdict(list)
    for entry in record:
        if isinstance(adopted := entry.payload, OutcomeAdopted) and entry.stands:
            body = session_body(entry.event.stream)
            named = (body, adopted.kind, fold_symbol(adopted.symbol)) if adopted.symbol else entry.event.id
            found[named].append(entry)
    return found


def _outcome(entries: Sequence[Standing], told: _Followed) -> Outcome:
    main = min(entries, key=_plainness)
    adopted = _adopted(main)
    others = [_adopted(entry) for entry in entries]
    method = adopted.method or next((other.method for other in others if other.method), None)
    ref = OutcomeRef(kind=adopted.kind, symbol=adopted.symbol) if adopted.symbol else None
    return Outcome(
        session=main.event.stream,
        kind=adopted.kind.value,
        symbol=adopted.symbol,
        title=_title(adopted, others),
        method=method.value if method else None,
        occurred=main.event.occurred.edtf,
        document=main.event.citation.document,
        locator=main.event.citation.locator,
        event=main.event.id,
        vote=adopted.vote or next((other.vote for other in others if other.vote), None),
        item=adopted.item or next((other.item for other in others if other.item), None),
        documents=tuple(dict.fromkeys(symbol for other in (adopted, *others) for symbol in other.documents)),
        by=adopted.by or next((other.by for other in others if other.by), None),
        citations=tuple(entry.source for entry in (main, *(e for e in entries if e is not main))),
        mandates=tuple(map(_mandate, told.mandates[ref])) if ref else (),
        explanations=tuple(map(_explanation, told.explanations[ref])) if ref else (),
        implementation=tuple(map(_implementation, told.reports[ref])) if ref else (),
        sessions=tuple(dict.fromkeys(entry.event.stream for entry in (main, *entries))),
    )


def _plainness(entry: Standing) -> tuple[bool, bool, bool, int]:
    """What makes one record of an outcome the main one: its own session, a stated time, a method."""
    adopted = _adopted(entry)
    occurred = entry.event.occurred
    return (
        occurred.basis == "unknown",
        adopted.method is None,
        occurred.basis != "stated",
        entry.event.position,
    )


def _title(adopted: OutcomeAdopted, others: Iterable[OutcomeAdopted]) -> Text:
    en = adopted.title.en or next((other.title.en for other in others if other.title.en), None)
    zh = adopted.title.zh or next((other.title.zh for other in others if other.title.zh), None)
    return Text(en=en, zh=zh)


def _adopted(entry: Standing) -> OutcomeAdopted:
    assert isinstance(entry.payload, OutcomeAdopted)
    return entry.payload


def _mandate(entry: Standing) -> MandateOf:
    given = entry.payload
    assert isinstance(given, MandateGiven)
    locator = entry.event.citation.locator
    return MandateOf(locator, given.addressee, given.action, given.due, given.due_session, entry.event.id)


def _explanation(entry: Standing) -> Explanation:
    statement, source = entry.payload, entry.source
    assert isinstance(statement, StatementDelivered)
    return Explanation(
        statement.speaker,
        statement.state,
        statement.on_behalf_of,
        source.document,
        source.locator,
        source.event,
    )


def _implementation(entry: Standing) -> Implementation:
    report, source = entry.payload, entry.source
    assert isinstance(report, ImplementationReported)
    return Implementation(
        report.what,
        report.status,
        report.amount,
        report.supports,
        source.document,
        source.locator,
        source.event,
    )
