"""Which projections are kept as rows: their keys, which events touch a key, and how each is folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from timeline.envelope import Event
from timeline.events import (
    ASIDE_STREAMS,
    DeadlineSet,
    ImplementationReported,
    MandateGiven,
    MembersElected,
    OutcomeAdopted,
    SeatRotationAgreed,
    SessionClosed,
    SessionHeld,
    SessionOpened,
    SessionScheduled,
    StatementDelivered,
    TermExtended,
    VacancyDeclared,
)
from timeline.names.sessions import session_body
from timeline.projections.answers import json_value
from timeline.projections.dates import dates_of
from timeline.projections.naming import title_of
from timeline.projections.outcomes import Outcome, find_outcomes
from timeline.projections.tenures import find_tenures
from timeline.projections.view import View
from timeline.values import OutcomeRef


@dataclass(frozen=True)
class Projection:
    """A read model kept as rows: one row of JSON for each key.

    `touched` names the keys whose rows an event may change, given the record with that
    event in it; `fold` gives the row of a key, or None where there is none. A new
    `version` has every row made anew.
    """

    name: str
    version: int
    touched: Callable[[View, Event], Iterable[str]]
    fold: Callable[[View, str], Any]

    def keys(self, view: View, events: Sequence[Event], kept: Callable[[], Iterable[str]]) -> set[str]:
        """The keys to fold again after some events; all of them after a correction.

        A correction can move an event from one key to another and back, so that no single
        event tells which rows it was once part of; `kept` then gives the keys of all rows.
        """
        if not any(event.payload.family == "correction" for event in events):
            return {key for event in events for key in self.touched(view, event)}
        return self._all_keys(view) | set(kept())

    def _all_keys(self, view: View) -> set[str]:
        events = (entry.event for stream in view.streams.values() for entry in stream)
        return {key for event in events for key in self.touched(view, event)}

    def rows(self, view: View) -> dict[str, Any]:
        """Every row, folded from nothing."""
        folded = {key: self.fold(view, key) for key in sorted(self._all_keys(view))}
        return {key: row for key, row in folded.items() if row is not None}


def _sessions_touched(_: View, event: Event) -> Iterator[str]:
    if event.stream not in ASIDE_STREAMS:
        yield event.stream
    if isinstance(facts := event.payload, SessionScheduled | SessionHeld):
        yield facts.session


def _session_row(view: View, key: str) -> Any:
    entries = [entry for entry in view.streams.get(key, ()) if entry.stands]
    dates = dates_of(view.dates, key)
    if not entries and key not in view.dates:
        return None
    row = {
        "session": key,
        "title": title_of(key, dates.title),
        "body": session_body(key),
        "planned": dates.planned,
        "held": dates.held,
        "opened": dates.opened_by.event.occurred.edtf if dates.opened_by else None,
        "closed": dates.closed_by.event.occurred.edtf if dates.closed_by else None,
        "place": dates.place,
        "events": len(entries),
        "documents": sorted({entry.event.citation.document for entry in entries}),
    }
    return json_value(row)


def _outcomes_touched(view: View, event: Event) -> Iterator[str]:
    match event.payload:
        case OutcomeAdopted():
            yield from view.once("streams by body", _streams_by_body)[session_body(event.stream)]
        case (
            MandateGiven(outcome=OutcomeRef() as ref)
            | StatementDelivered(outcome=OutcomeRef() as ref)
            | ImplementationReported(outcome=ref)
        ):
            streams = view.once("streams by outcome", _streams_by_outcome)
            yield from streams.get((ref.kind.value, ref.symbol), ())


def _streams_by_body(view: View) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for stream in view.streams:
        found[session_body(stream)].append(stream)
    return found


def _streams_by_outcome(view: View) -> dict[tuple[str, str | None], list[str]]:
    found: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for outcome in view.once("outcomes", _outcomes):
        found[outcome.kind, outcome.symbol].extend(outcome.sessions)
    return found


def _outcomes(view: View) -> list[Outcome]:
    return find_outcomes(view.entries)


def _by_stream(view: View) -> dict[str, list[Outcome]]:
    found: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in view.once("outcomes", _outcomes):
        for stream in outcome.sessions:
            found[stream].append(outcome)
    return found


def _outcomes_row(view: View, key: str) -> Any:
    mine = view.once("outcomes by stream", _by_stream).get(key)
    return json_value(mine) if mine else None


def _calendar_touched(_: View, event: Event) -> Iterator[str]:
    match event.payload:
        case SessionScheduled(session=session) | SessionHeld(session=session):
            yield session
        case SessionOpened() | SessionClosed():
            yield event.stream
        case DeadlineSet():
            yield f"{_DEADLINE}{event.id}"


_DEADLINE = "deadline "


def _calendar_row(view: View, key: str) -> Any:
    if key.startswith(_DEADLINE):
        return _deadline_row(view, key)
    dates = dates_of(view.dates, key)
    if (plan := dates.dated) is None:
        return None
    row = {
        "session": key,
        "title": title_of(key, dates.title),
        "when": dates.planned,
        "place": dates.planned_place,
        "status": plan.facts.status,
        "held": dates.held,
        "source": plan.entry.source,
    }
    return json_value(row)


def _deadline_row(view: View, key: str) -> Any:
    entry = view.by_id.get(UUID(key.removeprefix(_DEADLINE)))
    if entry is None or not entry.stands or not isinstance(facts := entry.payload, DeadlineSet):
        return None
    return json_value(
        {"what": facts.what, "due": facts.due, "addressee": facts.addressee, "source": entry.source}
    )


def _seats_touched(view: View, event: Event) -> Iterator[str]:
    match event.payload:
        case MembersElected(body=body) | SeatRotationAgreed(body=body) | VacancyDeclared(body=body):
            yield body
        case TermExtended(body=str() as body):
            yield body
        case SessionScheduled() | SessionHeld() | SessionOpened() | SessionClosed():
            yield from view.once("elected bodies", _elected_bodies)


def _elected_bodies(view: View) -> list[str]:
    found = (e.payload.body for e in view.entries if isinstance(e.payload, MembersElected))
    return sorted(set(found))


def _seats_row(view: View, key: str) -> Any:
    tenures = find_tenures(view.entries, key)
    return json_value(tenures) if tenures else None


PROJECTIONS: tuple[Projection, ...] = (
    Projection("sessions", 1, _sessions_touched, _session_row),
    Projection("outcomes", 1, _outcomes_touched, _outcomes_row),
    Projection("calendar", 1, _calendar_touched, _calendar_row),
    Projection("seats", 1, _seats_touched, _seats_row),
)
"""The projections that are kept."""
