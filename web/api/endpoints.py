"""Every endpoint of the API in one table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from search.suggest import Suggestion
from timeline.events import ASIDE, CATALOGUE, FAMILIES
from timeline.projections.calendar import PlanAndFact, Upcoming
from timeline.projections.conflicts import Conflict
from timeline.projections.documents import DocumentKnown
from timeline.projections.gaps import Gap
from timeline.projections.mandates import Mandate
from timeline.projections.named import PersonNamed, StateNamed
from timeline.projections.offices import OfficeHeld
from timeline.projections.outcomes import Outcome
from timeline.projections.seats import Members
from timeline.projections.session import SessionState, Step
from timeline.projections.sessions import SessionSummary
from timeline.values import Method, OutcomeKind
from web.api.shapes import KNOWN_AT, Endpoint, address_after, choice, day, flag, listed, moment, number, text
from web.at_hand import services, today
from web.layout.mandates import STATUSES
from web.pages.bodies import find_body
from web.pages.events import find_event
from web.pages.people import find_person
from web.pages.search import SORTS, ask_index
from web.pages.sessions import find_session, state_after
from web.refusals import wrong

MOST = 1000
USUAL = 100


def _events(
    *, after: int | None, limit: int | None, known_at: datetime | None, **filters: Any
) -> dict[str, Any]:
    found = services().record.events(**filters, known_at=known_at)
    found = sorted(found, key=lambda entry: entry.event.position)
    behind = [entry for entry in found if entry.event.position > (after or 0)]
    page = behind[: limit or USUAL]
    following = address_after(page[-1].event.position) if len(page) < len(behind) else None
    return listed(page, total=len(found), following=following)


def _event(event_id: str, *, known_at: datetime | None) -> dict[str, Any]:
    del known_at  # read from the address by find_event
    return find_event(event_id).as_json()


def _sessions(*, known_at: datetime | None) -> dict[str, Any]:
    return listed(services().record.sessions(known_at=known_at))


def _session(key: str, *, at: str | None, step: int | None, known_at: datetime | None) -> dict[str, Any]:
    del known_at  # read from the address by find_session
    state = find_session(key, at)
    return (state if step is None else state_after(key, step)).as_json()


def _steps(key: str, *, at: str | None, known_at: datetime | None) -> dict[str, Any]:
    find_session(key)
    return listed(services().record.replay(key, at, known_at=known_at))


def _members(body: str, *, on: date | None, known_at: datetime | None) -> dict[str, Any]:
    return services().record.members(find_body(body), on or today(), known_at=known_at).as_json()


def _officers(body: str, *, on: date | None, known_at: datetime | None) -> dict[str, Any]:
    return listed(services().record.officers(find_body(body), on or today(), known_at=known_at))


def _outcomes(
    *, session: str | None, kind: str | None, method: str | None, known_at: datetime | None
) -> dict[str, Any]:
    found = services().record.outcomes(session, known_at=known_at)
    return listed([o for o in found if kind in (None, o.kind) and method in (None, o.method)])


def _mandates(
    *, open: bool, due_before: date | None, session: str | None, status: str | None, known_at: datetime | None
) -> dict[str, Any]:
    found = services().record.mandates(
        today=today(), open=open, due_before=due_before, session=session, known_at=known_at
    )
    return listed([mandate for mandate in found if status in (None, mandate.status)])


def _upcoming(*, since: date | None, known_at: datetime | None) -> dict[str, Any]:
    return listed(services().record.upcoming(since or today(), known_at=known_at))


def _plans(*, known_at: datetime | None) -> dict[str, Any]:
    return listed(services().record.plan_against_fact(known_at=known_at))


def _states(*, known_at: datetime | None) -> dict[str, Any]:
    return listed(list(services().record.states(known_at=known_at).values()))


def _people(*, known_at: datetime | None) -> dict[str, Any]:
    return listed(list(services().record.persons(known_at=known_at).values()))


def _person(key: str, *, known_at: datetime | None) -> dict[str, Any]:
    del known_at  # read from the address by find_person
    return find_person(key).as_json()


def _gaps(*, document: str | None, known_at: datetime | None) -> dict[str, Any]:
    return listed(services().record.gaps(document, known_at=known_at))


def _conflicts(*, session: str | None, known_at: datetime | None) -> dict[str, Any]:
    found = services().record.conflicts(known_at=known_at)
    return listed([conflict for conflict in found if session in (None, conflict.session)])


def _search(*, q: str | None, limit: int | None, offset: int | None, **_filters: Any) -> dict[str, Any]:
    if not q:
        raise wrong("q", "", "q=2/6")
    return ask_index(q, limit=limit or 20, offset=offset or 0).as_json()


def _suggest(*, q: str | None, limit: int | None) -> dict[str, Any]:
    return listed(services().index.suggest(q or "", limit or 8))


def _documents(*, known_at: datetime | None) -> dict[str, Any]:
    return listed(services().record.documents(known_at=known_at))


_SESSION = text("session", "The key of a session.", "ha-2-resumed")
_ON = day("on", "On which day; today, if left out.")
_FACETS = (
    ("session", "ha-2-resumed"), ("type", "OutcomeAdopted"), ("family", "adoption"),
    ("state", "MYS"), ("year", "2025"), ("document", "A/81/8"),
)  # fmt: skip
_FILTERS = (
    _SESSION,
    choice("type", "The type of event.", sorted(CATALOGUE)),
    choice("family", "The family of events.", (*FAMILIES, *sorted(ASIDE))),
    text("document", "The symbol of a document.", "A/81/8"),
    text("state", "A State that the event names, by its three-letter code.", "MYS"),
)

ENDPOINTS = (
    Endpoint("events", "/events", "Events by position", _events, "Event", parameters=(
        *_FILTERS,
        moment("since", "Only what occurred in or after this time."),
        moment("until", "Only what occurred in or before this time."),
        number("after", "Only positions behind this one.", 0, 10**9),
        number("limit", "How many at most.", 1, MOST),
        KNOWN_AT,
    )),
    Endpoint("event", "/events/<event_id>", "One event", _event, "Event", many=False, parameters=(KNOWN_AT,)),
    Endpoint("sessions", "/sessions", "Every session", _sessions, SessionSummary, parameters=(KNOWN_AT,)),
    Endpoint("session", "/sessions/<key>", "One session at a moment", _session, SessionState, many=False,
             parameters=(
        moment("at", "The moment, in EDTF; the end of it counts."),
        number("step", "After this many events; instead of `at`.", 0, 10**6),
        KNOWN_AT,
    )),
    Endpoint("steps", "/sessions/<key>/replay", "One session step by step", _steps, Step, parameters=(
        moment("at", "Only up to the end of this time."), KNOWN_AT,
    )),
    Endpoint("members", "/members/<body>", "Who sits in a body", _members, Members, many=False,
             parameters=(_ON, KNOWN_AT)),
    Endpoint("officers", "/officers/<body>", "Who holds a body's offices", _officers, OfficeHeld,
             parameters=(_ON, KNOWN_AT)),
    Endpoint("outcomes", "/outcomes", "What was adopted", _outcomes, Outcome, parameters=(
        _SESSION,
        choice("kind", "The kind of outcome.", [kind.value for kind in OutcomeKind]),
        choice("method", "How it was adopted.", [method.value for method in Method]),
        KNOWN_AT,
    )),
    Endpoint("mandates", "/mandates", "Who was asked to do what", _mandates, Mandate, parameters=(
        flag("open", "Only those not fulfilled or reported on."),
        day("due_before", "Only those due before this day."),
        _SESSION,
        choice("status", "The status today.", STATUSES),
        KNOWN_AT,
    )),
    Endpoint("upcoming", "/upcoming", "What is to come", _upcoming, Upcoming, parameters=(
        day("from", "From which day on; today, if left out."), KNOWN_AT,
    )),
    Endpoint("plans", "/plans", "Planned dates beside those that came", _plans, PlanAndFact,
             parameters=(KNOWN_AT,)),
    Endpoint("states", "/states", "The States that the record names", _states, StateNamed,
             parameters=(KNOWN_AT,)),
    Endpoint("people", "/people", "The persons whom the record names", _people, PersonNamed,
             parameters=(KNOWN_AT,)),
    Endpoint("person", "/people/<key>", "One person", _person, PersonNamed, many=False,
             parameters=(KNOWN_AT,)),
    Endpoint("gaps", "/gaps", "What documents leave open", _gaps, Gap, parameters=(
        text("document", "The symbol of a document.", "A/81/8"), KNOWN_AT,
    )),
    Endpoint("conflicts", "/conflicts", "Contradictions", _conflicts, Conflict,
             parameters=(_SESSION, KNOWN_AT)),
    Endpoint("search", "/search", "Search the record", _search, "Hits", many=False, parameters=(
        replace(text("q", "What to look for.", "silence procedure"), required=True),
        *(text(name, f"Only this {name}; may be given several times.", example) for name, example in _FACETS),
        choice("sort", "The order of the hits.", SORTS),
        text("exact", "1: search a misspelt word as it is.", "1"),
        number("limit", "How many at most.", 1, 100),
        number("offset", "How many to skip.", 0, 100_000),
        number("as_of", "The record as it stood at this position.", 1, 10**9),
    )),
    Endpoint("suggest", "/suggest", "What begins so", _suggest, Suggestion,
             parameters=(
        replace(text("q", "What was typed so far.", "exec"), required=True),
        number("limit", "How many at most.", 1, 50),
    )),
    Endpoint("documents", "/documents", "The documents", _documents, DocumentKnown, parameters=(KNOWN_AT,)),
)  # fmt: skip
"""The addresses of the API below `/api/v1`."""
