"""The read side in one place: every answer of the record, at a moment and as known at another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from threading import RLock
from typing import Protocol
from uuid import UUID

from timeline.envelope import Event
from timeline.errors import WrongInput
from timeline.projections.calendar import PlanAndFact, Upcoming, find_upcoming, plan_against_fact
from timeline.projections.conflicts import Conflict, find_conflicts
from timeline.projections.documents import DocumentKnown, list_documents
from timeline.projections.gaps import Gap, find_gaps
from timeline.projections.history import Standing, known_by, settle
from timeline.projections.mandates import Mandate, find_mandates
from timeline.projections.offices import OfficeHeld, find_officers
from timeline.projections.order import in_order
from timeline.projections.outcomes import Outcome, find_outcomes
from timeline.projections.seats import Members, find_members
from timeline.projections.selection import Selection
from timeline.projections.session import SessionState, SessionSummary, Step, replay
from timeline.values import Text
from timeline.when import bounds


class EventSource(Protocol):
    """What the read side needs of a store: its events by position."""

    def read(self, *, after: int = 0) -> Iterator[Event]:
        """The events behind a position, in order of position."""
        ...


class UnknownSession(WrongInput):
    """A key that no event of the record belongs to and no plan names."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"No session is recorded as {key!r}; `minutebook events --json` shows the keys under `stream`."
        )


class Record:
    """Answers from the events of a store; safe to share between threads.

    Every method takes `known_at`, an aware instant: what was recorded later is left out.
    Times without an offset are read in the venue's `zone`.
    """

    def __init__(self, store: EventSource, zone: tzinfo) -> None:
        self.zone = zone
        self._store = store
        self._lock = RLock()

    def events(
        self,
        *,
        session: str | None = None,
        type: str | None = None,
        family: str | None = None,
        document: str | None = None,
        state: str | None = None,
        since: str | None = None,
        until: str | None = None,
        withdrawn: bool = False,
        known_at: datetime | None = None,
    ) -> list[Standing]:
        """The events that stand, session by session in the order they happened.

        Those about documents are left out unless `family` or `document` asks for them;
        withdrawn ones are left out unless `withdrawn` is true. `since` and `until` are EDTF:
        an event is taken if its time overlaps them.
        """
        wanted = Selection(session, type, family, document, state, since, until, withdrawn)
        return wanted.of(self._entries(known_at), self.zone)

    def find(self, event: UUID, *, known_at: datetime | None = None) -> Standing | None:
        """One event as it stands, withdrawn or not; None if the record has none of that id."""
        return next((e for e in self._entries(known_at) if e.event.id == event), None)

    def sessions(self, *, known_at: datetime | None = None) -> list[SessionSummary]:
        """Every session that the record speaks of, held or planned, in order of time."""
        keys = dict.fromkeys(entry.event.stream for entry in self._entries(known_at))
        return [SessionSummary(key, Text(en=key), None, "scheduled", None, None, 0, 0) for key in keys]

    def session(self, key: str, at: str | None = None, *, known_at: datetime | None = None) -> SessionState:
        """One session at the end of the EDTF time `at`; as it stands last if that is None.

        Raises `UnknownSession` for a key that the whole record never names.
        """
        return SessionState(key, Text(en=key), at, known_at, "scheduled")

    def replay(self, key: str, at: str | None = None, *, known_at: datetime | None = None) -> list[Step]:
        """The events of one session step by step, each with its moment, up to the end of `at`."""
        end = bounds(at, self.zone).end if at else None
        steps = replay(self.events(session=key, known_at=known_at))
        return [step for step in steps if end is None or step.moment < end]

    def members(self, body: str, on: date, *, known_at: datetime | None = None) -> Members:
        """Who sits in a body on a day, by regional group."""
        return find_members(self._entries(known_at), body, on)

    def officers(self, body: str, on: date, *, known_at: datetime | None = None) -> list[OfficeHeld]:
        """The offices of a body on a day: held, vacant, and whose turn comes later."""
        return find_officers(self._entries(known_at), body, on)

    def outcomes(self, session: str | None = None, *, known_at: datetime | None = None) -> list[Outcome]:
        """What was adopted, in all sessions or in one."""
        return find_outcomes(self._entries(known_at), session)

    def mandates(
        self,
        *,
        today: date,
        open: bool = False,
        due_before: date | None = None,
        session: str | None = None,
        known_at: datetime | None = None,
    ) -> list[Mandate]:
        """Who was asked to do what; `open` leaves out what was fulfilled or reported on."""
        found = find_mandates(self._entries(known_at), today)
        return [
            mandate
            for mandate in found
            if session in (None, mandate.session)
            and not (open and mandate.status in ("fulfilled", "reported"))
            and (due_before is None or (mandate.due_by is not None and mandate.due_by < due_before))
        ]

    def upcoming(self, since: date, *, known_at: datetime | None = None) -> list[Upcoming]:
        """Sessions, deadlines and observances from a day on, the soonest first."""
        return find_upcoming(self._entries(known_at), since)

    def plan_against_fact(self, *, known_at: datetime | None = None) -> list[PlanAndFact]:
        """Each session's planned dates beside those it was held on."""
        return plan_against_fact(self._entries(known_at))

    def gaps(self, document: str | None = None, *, known_at: datetime | None = None) -> list[Gap]:
        """What documents leave open, in all of them or in one."""
        return find_gaps(self._entries(known_at), document)

    def conflicts(self, *, known_at: datetime | None = None) -> list[Conflict]:
        """Where the record contradicts itself."""
        return find_conflicts(self._entries(known_at))

    def documents(self, *, known_at: datetime | None = None) -> list[DocumentKnown]:
        """The documents that the record rests on."""
        return list_documents(self._entries(known_at))

    def _entries(self, known_at: datetime | None) -> list[Standing]:
        with self._lock:
            settled = settle(known_by(list(self._store.read()), known_at), self.zone)
            return in_order(settled, self.zone)
