"""The read side in one place: every answer of the record, at a moment and as known at another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo
from uuid import UUID

from timeline.errors import WrongInput
from timeline.names.bodies import body_key
from timeline.projections.bureaux import find_bureaux
from timeline.projections.calendar import PlanAndFact, Upcoming, find_upcoming, plan_against_fact
from timeline.projections.conflicts import Conflict, find_conflicts
from timeline.projections.documents import DocumentKnown, list_documents
from timeline.projections.gaps import Gap, find_gaps
from timeline.projections.history import Standing
from timeline.projections.mandates import Mandate, find_mandates
from timeline.projections.moves import Move, find_moves
from timeline.projections.named import PersonNamed, StateNamed, find_persons, find_states
from timeline.projections.offices import OfficeHeld, find_officers
from timeline.projections.outcomes import Outcome, find_outcomes
from timeline.projections.posts import Post, posts_of
from timeline.projections.regions import Belonging, find_belongings
from timeline.projections.seats import Members, Turnover, find_members, find_turnovers
from timeline.projections.selection import Selection
from timeline.projections.session import SessionState, Step, replay, session_state
from timeline.projections.sessions import SessionSummary, list_sessions
from timeline.projections.tenures import Tenure, find_tenures
from timeline.projections.view import EventSource, Prefixes, View
from timeline.when import bounds


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
        self.prefixes = Prefixes(store, zone)

    def view(self, known_at: datetime | None = None) -> View:
        """The whole record as known at an instant, for folds of one's own."""
        return self.prefixes.known_at(known_at)

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
        """The events that stand, in the order they happened.

        Those about documents are left out unless `family` or `document` asks for them;
        withdrawn ones are left out unless `withdrawn` is true. `since` and `until` are EDTF:
        an event is taken if its time overlaps them.
        """
        wanted = Selection(session, type, family, document, state, since, until, withdrawn)
        view = self.view(known_at)
        source = view.entries if session is None else view.streams.get(session, ())
        return list(view.once(wanted, lambda _: wanted.of(source, self.zone)))

    def find(self, event: UUID, *, known_at: datetime | None = None) -> Standing | None:
        """One event as it stands, withdrawn or not; None if the record has none of that id."""
        return self.view(known_at).by_id.get(event)

    def sessions(self, *, known_at: datetime | None = None) -> list[SessionSummary]:
        """Every session that the record speaks of, held or planned, in order of time."""
        view = self.view(known_at)
        return list(view.once("sessions", lambda v: list_sessions(v.streams, v.entries, v.latest, self.zone)))

    def session(self, key: str, at: str | None = None, *, known_at: datetime | None = None) -> SessionState:
        """One session at the end of the EDTF time `at`; as it stands last if that is None.

        Raises `UnknownSession` for a key that the whole record never names.
        """
        view = self.view(known_at)
        end = bounds(at, self.zone).end if at else None
        if not view.speaks_of(key) and not self.view().speaks_of(key):
            raise UnknownSession(key)
        record = view.entries if end is None else view.before(end)
        now = view.latest if end is None else end
        return view.once(
            ("session", key, at, known_at),
            lambda _: session_state(record, key, now, self.zone, at=at, known_at=known_at),
        )

    def session_after(self, key: str, step: int, *, known_at: datetime | None = None) -> SessionState:
        """One session once so many of its events had occurred, of those that share a moment too."""
        view = self.view(known_at)
        if not view.speaks_of(key) and not self.view().speaks_of(key):
            raise UnknownSession(key)
        record, now = view.after(key, step)
        return session_state(record, key, now, self.zone, known_at=known_at)

    def replay(self, key: str, at: str | None = None, *, known_at: datetime | None = None) -> list[Step]:
        """The events of one session step by step, each with its moment, up to the end of `at`."""
        end = bounds(at, self.zone).end if at else None
        steps = replay(self.events(session=key, known_at=known_at))
        return [step for step in steps if end is None or step.moment < end]

    def members(self, body: str, on: date, *, known_at: datetime | None = None) -> Members:
        """Who sits in a body on a day, by regional group."""
        key = body_key(body)
        return self.view(known_at).once(("members", key, on), lambda v: find_members(v.entries, key, on))

    def tenures(self, body: str, *, known_at: datetime | None = None) -> list[Tenure]:
        """Every stretch of time in which a seat of a body was held, vacant or not accounted for."""
        key = body_key(body)
        return list(self.view(known_at).once(("tenures", key), lambda v: find_tenures(v.entries, key)))

    def turnovers(self, body: str, *, known_at: datetime | None = None) -> list[Turnover]:
        """What each election of a body changed: who joined, stayed and left."""
        key = body_key(body)
        return list(self.view(known_at).once(("turnovers", key), lambda v: find_turnovers(v.entries, key)))

    def states(self, *, known_at: datetime | None = None) -> Mapping[str, StateNamed]:
        """The States that events name, by code."""
        return self.view(known_at).once("states", lambda view: find_states(_of_meetings(view.entries)))

    def persons(self, *, known_at: datetime | None = None) -> Mapping[str, PersonNamed]:
        """The persons whom events name, by key."""
        return self.view(known_at).once("persons", lambda view: find_persons(_of_meetings(view.entries)))

    def posts(self, body: str, *, known_at: datetime | None = None) -> list[Post]:
        """Every stretch of time in which an office of a body was held, taken in turn or vacant."""
        key = body_key(body)
        bureaux = self.view(known_at).once(("bureaux", key), lambda v: find_bureaux(v.entries, key))
        return [post for bureau in bureaux for post in posts_of(bureau)]

    def regions(self, state: str | None = None, *, known_at: datetime | None = None) -> list[Belonging]:
        """Which regional group the record counts a state to, or each, dated and cited."""
        return find_belongings(self.view(known_at).entries, state)

    def officers(self, body: str, on: date, *, known_at: datetime | None = None) -> list[OfficeHeld]:
        """The offices of a body on a day: held, vacant, and whose turn comes later."""
        key = body_key(body)
        found = self.view(known_at).once(("officers", key, on), lambda v: find_officers(v.entries, key, on))
        return list(found)

    def outcomes(self, session: str | None = None, *, known_at: datetime | None = None) -> list[Outcome]:
        """What was adopted, in all sessions or in one."""
        found = self.view(known_at).once("outcomes", lambda view: find_outcomes(view.entries))
        return [outcome for outcome in found if session is None or session in outcome.sessions]

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
        found = self.view(known_at).once(("mandates", today), lambda view: find_mandates(view.entries, today))
        return [
            mandate
            for mandate in found
            if session in (None, mandate.session)
            and not (open and mandate.status in ("fulfilled", "reported"))
            and (due_before is None or (mandate.due_by is not None and mandate.due_by < due_before))
        ]

    def upcoming(self, since: date, *, known_at: datetime | None = None) -> list[Upcoming]:
        """Sessions, deadlines and observances from a day on, the soonest first."""
        view = self.view(known_at)
        return list(view.once(("upcoming", since), lambda v: find_upcoming(v.entries, since)))

    def moves(self, *, known_at: datetime | None = None) -> list[Move]:
        """The sessions whose dates were changed or which were cancelled, change by change."""
        return self.view(known_at).once("moves", lambda view: find_moves(view, self.prefixes.at))

    def plan_against_fact(self, *, known_at: datetime | None = None) -> list[PlanAndFact]:
        """Each session's planned dates beside those it was held on."""
        return plan_against_fact(self.view(known_at).entries)

    def gaps(self, document: str | None = None, *, known_at: datetime | None = None) -> list[Gap]:
        """What documents leave open, in all of them or in one."""
        return find_gaps(self.view(known_at).entries, document)

    def conflicts(self, *, known_at: datetime | None = None) -> list[Conflict]:
        """Where the record contradicts itself."""
        view = self.view(known_at)
        return list(view.once("conflicts", lambda v: find_conflicts(v.entries, v.streams)))

    def documents(self, *, known_at: datetime | None = None) -> list[DocumentKnown]:
        """The documents that the record rests on."""
        view, conflicts = self.view(known_at), self.conflicts(known_at=known_at)
        return list(view.once("documents", lambda v: list_documents(v.entries, conflicts)))


def _of_meetings(entries: Iterable[Standing]) -> list[Standing]:
    return [entry for entry in entries if entry.payload.family != "document"]
