"""The outlook: all that may be announced, as the record, the rules and the day have it."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cached_property
from typing import Any

from timeline.names.sessions import session_body
from timeline.projections.calendar import Upcoming
from timeline.projections.history import Standing
from timeline.projections.moves import Move
from timeline.projections.record import Record
from timeline.projections.selection import states_in
from timeline.reminders.due import begins, counted_day
from timeline.reminders.rules import LONGEST_LEAD_FOR_RULES, Derived, Rule, derive
from timeline.reminders.wishes import Lead, Scope, Wish
from timeline.when import first_day

Finds = Callable[[str], Collection[str]]
"""The ids of the events that a saved search finds; search lies above this room."""

BEHIND = timedelta(days=60)
"""How far back what was missed is still looked for, to be shown as expired."""

FAR = timedelta(days=3660)
NEWS = "news"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to announce, where the ledger files it, and the last change of its dates."""

    upcoming: Upcoming
    subject: str
    together: str
    moved: Move | None = None

    @property
    def first_day(self) -> str:
        """The day that leads count back from, as the ledger has it."""
        return counted_day(self.upcoming).isoformat()


@dataclass(frozen=True)
class Outlook:
    """Everything that may be announced, and what was changed; equal outlooks have equal marks."""

    entries: tuple[Entry, ...]
    moves: tuple[Move, ...]
    states: Mapping[str, frozenset[str]]
    position: int
    venue: tzinfo

    @cached_property
    def mark(self) -> str:
        """A digest that changes whenever something may be due that was not before."""
        told = hashlib.sha256()
        for entry in self.entries:
            told.update(f"{entry.subject}\0{entry.first_day}\0{entry.upcoming.event}\n".encode())
        for move in self.moves:
            told.update(f"{move.session}\0{move.position}\n".encode())
        return told.hexdigest()[:32]

    @cached_property
    def _days(self) -> list[date]:
        return [counted_day(entry.upcoming) for entry in self.entries]

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], Entry]:
        return {(entry.subject, entry.first_day): entry for entry in self.entries}

    def until(self, day: date) -> tuple[Entry, ...]:
        """The entries whose day is not after `day`."""
        return self.entries[: bisect_right(self._days, day)]

    def at(self, subject: str, first_day: str) -> Entry | None:
        """The entry that stands in the ledger under a subject and a day."""
        return self._places.get((subject, first_day))

    def move_at(self, position: int) -> Move | None:
        """The change of dates that the event at a position made."""
        return next((move for move in self.moves if move.position == position), None)

    def session(self, key: str) -> Entry | None:
        """The entry of a session."""
        return next((entry for entry in self.entries if entry.subject == key), None)

    def leads_to(self, wish: Wish, entry: Entry) -> Iterable[Lead]:
        """The leads of a wish that hold for an entry."""
        if entry.upcoming.kind != "rule":
            return wish.leads
        if not wish.rules:
            return ()
        return (lead for lead in wish.leads if isinstance(lead, int) and lead <= LONGEST_LEAD_FOR_RULES)

    def is_about(self, wish: Wish, entry: Entry, finds: Finds) -> bool:
        """Whether a wish is about an entry of the calendar."""
        upcoming = entry.upcoming
        match wish.scope:
            case Scope.ALL:
                return True
            case Scope.SESSION:
                return upcoming.session == wish.subject
            case Scope.BODY:
                return upcoming.session is not None and session_body(upcoming.session) == wish.subject
            case Scope.FAMILY:
                return _FAMILY_OF.get(upcoming.kind) == wish.subject
            case Scope.STATE:
                return wish.subject in self.states.get(str(upcoming.event), ())
            case Scope.SEARCH:
                return str(upcoming.event) in finds(wish.subject)

    def hears_of(self, wish: Wish, move: Move, finds: Finds) -> bool:
        """Whether a wish is about a session whose dates were changed."""
        match wish.scope:
            case Scope.ALL:
                return True
            case Scope.SESSION:
                return move.session == wish.subject
            case Scope.BODY:
                return session_body(move.session) == wish.subject
            case Scope.FAMILY:
                return wish.subject == "schedule"
            case Scope.STATE:
                return False
            case Scope.SEARCH:
                entry = self.session(move.session)
                about = {str(move.event), *((str(entry.upcoming.event),) if entry else ())}
                return not about.isdisjoint(finds(wish.subject))

    def is_over(self, move: Move, now: datetime) -> bool:
        """Whether a change is no more worth telling: the session began by its new or its old dates."""
        return now >= self.telling_ends(move)

    def telling_ends(self, move: Move) -> datetime:
        """The instant from which a change is no more told."""
        days = [entry for entry in (self.session(move.session),) if entry]
        if move.new and days:
            return begins(days[0].upcoming, self.venue)
        return _start_of(move.new or move.old, self.venue)


_FAMILY_OF = {"session": "schedule", "observance": "schedule", "deadline": "schedule", "mandate": "adoption"}


def _start_of(edtf: str, venue: tzinfo) -> datetime:
    return datetime.combine(first_day(edtf) or date.max, time(), venue)


def look_out(record: Record, rules: tuple[Rule, ...], now: datetime, venue: tzinfo) -> Outlook:
    """Everything that may be announced at `now`, and what has just been missed."""
    today = now.astimezone(venue).date()
    found: dict[tuple[str, date], Upcoming] = {}
    for since in (today - timedelta(days=1), today - BEHIND, today.replace(month=1, day=1)):
        for upcoming in record.upcoming(since):
            if upcoming.first_day < date.max and counted_day(upcoming) <= today + FAR:
                found.setdefault((subject_of(upcoming), counted_day(upcoming)), upcoming)
    derived = {(subject_of(day), counted_day(day)): day for day in derive(rules, list(found.values()))}
    moves = record.moves()
    latest = {move.session: move for move in moves}
    entries = [
        Entry(upcoming, subject, _together(upcoming), latest.get(upcoming.session or ""))
        for (subject, _), upcoming in (found | derived).items()
    ]
    wanted = {str(entry.upcoming.event) for entry in entries}
    return Outlook(
        entries=tuple(sorted(entries, key=lambda entry: (counted_day(entry.upcoming), entry.subject))),
        moves=tuple(moves),
        states=_states(record.view().entries, wanted),
        position=record.view().position,
        venue=venue,
    )


def _states(record: Iterable[Standing], wanted: Collection[str]) -> dict[str, frozenset[str]]:
    return {
        str(entry.event.id): frozenset(states_in(entry.event.facts))
        for entry in record
        if str(entry.event.id) in wanted
    }


def subject_of(entry: Upcoming) -> str:
    """The name of an entry in the ledger, which stays when its dates move."""
    if isinstance(entry, Derived):
        return f"{entry.session}/{entry.rule}"
    return entry.session if entry.kind in ("session", "observance") and entry.session else str(entry.event)


def _together(entry: Upcoming) -> str:
    """What travels in one message when it falls due together: all that is about one session."""
    return entry.session or str(entry.event)


def change_lead(move: Move) -> str:
    """What stands for a change of dates in the ledger, beside the leads."""
    return f"{'moved' if move.new else 'cancelled'}:{move.position}"


def hears_event(wish: Wish, event: Any, finds: Finds) -> bool:
    """Whether a wish for news is about an event of the record."""
    payload = event.payload
    session = getattr(payload, "session", None)
    match wish.scope:
        case Scope.ALL:
            return True
        case Scope.SESSION:
            return wish.subject in (event.stream, session)
        case Scope.BODY:
            return wish.subject in {session_body(key) for key in (event.stream, session) if key}
        case Scope.FAMILY:
            return bool(payload.family == wish.subject)
        case Scope.STATE:
            return wish.subject in states_in(event.facts)
        case Scope.SEARCH:
            return str(event.id) in finds(wish.subject)


__all__ = ["Entry", "Finds", "Outlook", "change_lead", "look_out", "subject_of"]
