"""Which agenda item an event belongs to, and how far each item has come."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.events import (
    AgendaAdopted,
    CredentialsAccepted,
    CredentialsReported,
    MembersElected,
    OfficersElected,
    OrganizationOfWorkApproved,
    OutcomeAdopted,
    Payload,
    ReportNoted,
    SeatRotationAgreed,
    SessionClosed,
    SessionOpened,
    SessionScheduled,
    StatementDelivered,
    VacancyDeclared,
)
from timeline.names.bodies import body_names
from timeline.names.sessions import session_body
from timeline.projections.answers import Answer
from timeline.projections.history import Standing
from timeline.values import AgendaItem, OutcomeKind, Text

_CONCLUDING = (
    AgendaAdopted,
    CredentialsAccepted,
    MembersElected,
    OfficersElected,
    OutcomeAdopted,
    ReportNoted,
    SessionClosed,
    SessionScheduled,
)
_OPENING = re.compile(r"会议开幕|^开幕|opening of the", re.I)
_CLOSURE = re.compile(r"闭幕|clos(?:ure|ing) of the", re.I)
_AGENDA = re.compile(r"^通过议程|adoption of the agenda", re.I)
_WORK = re.compile(r"工作安排|组织事项|organi[sz]ation of (?:the )?work|organi[sz]ational matters", re.I)
_CREDENTIALS = re.compile(r"全权证书|credentials", re.I)
_OFFICERS = re.compile(r"选举.*主席团|election of (?:the )?(?:officers|.*\bbureau\b)", re.I)
_NEXT = re.compile(r"临时议程|下一届会议|provisional agenda|next session", re.I)
_REPORT = re.compile(r"通过.*(?:本届|大会|会议)(?:的)?(?:会议)?(?:报告|记录)|adoption of the report", re.I)
_OUTCOMES = re.compile(r"通过.*成果|adoption of (?:the )?outcomes?", re.I)

Progress = Literal["to come", "under way", "done"]


@dataclass(frozen=True)
class ItemReached(Answer):
    """An agenda item and how far it has come, judged by the events that belong to it.

    `status` is `to come`, `under way` or `done`; `basis` says what it was judged by:
    `events`, or `closure` for an item that was not concluded before the session closed.
    """

    number: int
    title: Text
    status: Progress
    sub_items: tuple[Text, ...] = ()
    events: int = 0
    basis: str | None = None


def follow_agenda(
    session: str, entries: Sequence[Standing], closed: bool
) -> tuple[tuple[ItemReached, ...], int | None]:
    """The items of the agenda last adopted with their status, and the item last reached.

    An item is under way from its first event. It is done once something was adopted,
    elected, accepted or noted under it, or the session closed; the opening is done when
    any other item is reached.
    """
    items = _adopted(entries)
    reached: dict[int, list[Standing]] = defaultdict(list)
    current = None
    for entry in entries:
        if number := item_of(entry, items, session):
            reached[number].append(entry)
            current = number
    states = tuple(_state(item, reached, closed) for item in items)
    return states, None if closed else current


def _adopted(entries: Iterable[Standing]) -> tuple[AgendaItem, ...]:
    adopted = [entry.payload.items for entry in entries if isinstance(entry.payload, AgendaAdopted)]
    return adopted[-1] if adopted else ()


def _state(item: AgendaItem, reached: dict[int, list[Standing]], closed: bool) -> ItemReached:
    mine = reached.get(item.number, [])
    concluded = any(isinstance(entry.payload, _CONCLUDING) for entry in mine)
    left = bool(mine) and _is(item, _OPENING) and any(number != item.number for number in reached)
    status: Progress = "to come"
    basis: str | None = None
    if concluded or left or closed:
        status, basis = "done", "events" if concluded or left else "closure"
    elif mine:
        status, basis = "under way", "events"
    return ItemReached(item.number, item.title, status, item.sub_items, len(mine), basis)


def item_of(entry: Standing, items: Sequence[AgendaItem], session: str) -> int | None:
    """The number of the item an event belongs to: as recorded, else by the item's title."""
    recorded = entry.event.facts.get("item")
    if isinstance(recorded, int):
        return recorded
    for pattern in _patterns(entry.payload, session):
        for item in items:
            if _is(item, pattern):
                return item.number
    return None


def _is(item: AgendaItem, pattern: re.Pattern[str]) -> bool:
    words = (item.title.zh, item.title.en)
    return any(pattern.search(text) for text in words if text)


def _patterns(payload: Payload, session: str) -> Sequence[re.Pattern[str]]:
    """What the title of an item that an event belongs to must match, the likelier first."""
    match payload:
        case SessionOpened() | StatementDelivered(occasion="opening"):
            return (_OPENING,)
        case SessionClosed() | StatementDelivered(occasion="closing"):
            return (_CLOSURE,)
        case AgendaAdopted():
            return (_AGENDA,)
        case OrganizationOfWorkApproved():
            return (_WORK, _AGENDA)
        case CredentialsReported() | CredentialsAccepted():
            return (_CREDENTIALS,)
        case OfficersElected() | SeatRotationAgreed(office=str()) | VacancyDeclared(office=str()):
            return (_OFFICERS,)
        case MembersElected(body=body) | SeatRotationAgreed(body=body) | VacancyDeclared(body=body):
            return (_election_to(body),)
        case SessionScheduled(session=planned) if session_body(planned) == session_body(session):
            return (_NEXT,)
        case OutcomeAdopted(kind=OutcomeKind.REPORT | OutcomeKind.PROCEEDINGS):
            return (_REPORT, _OUTCOMES)
        case OutcomeAdopted():
            return (_OUTCOMES,)
        case _:
            return ()


def _election_to(body: str) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in body_names(body) if len(name) > 2)
    return re.compile(rf"选举.*(?:{names})|election .*(?:{names})", re.I)
