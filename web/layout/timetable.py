"""A session's events as a page lists them: by day, by meeting, like events bundled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from itertools import groupby

from timeline.events import SessionScheduled
from timeline.names.sessions import session_body
from timeline.projections.conflicts import Conflict
from timeline.projections.history import Standing
from timeline.projections.meetings import Meeting
from timeline.projections.session import Step
from timeline.when import EARLIEST, LATEST

BUNDLED = frozenset({"StatementDelivered", "AttendanceRecorded", "MandateGiven", "ImplementationReported"})
"""Types that come in long rows: three or more in a row are folded away under one line."""

KEY = frozenset({
    "SessionOpened", "SessionClosed", "SessionAdjourned", "AgendaAdopted", "CredentialsAccepted",
    "OutcomeAdopted", "MembersElected", "OfficersElected", "ConsensusNotReached",
})  # fmt: skip
"""Types that a reader looks for first, set in bold."""

FOLLOWED = ("ha", "oecpr", "eb", "wuf")
"""The bodies whose sessions come first."""

_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One event in a list: its number in the replay, and the contradictions it is part of."""

    number: int
    standing: Standing
    conflicts: tuple[Conflict, ...] = ()

    @property
    def key(self) -> bool:
        """Whether a reader looks for it first."""
        return is_key(self.standing)

    @property
    def stated(self) -> bool:
        """Whether the time is in the text itself."""
        return self.standing.event.occurred.basis == "stated"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A run of like events: the type, the occasion they share, and the rows."""

    type: str
    occasion: str | None
    rows: tuple[Row, ...]

    @property
    def folded(self) -> bool:
        """Whether the run is long enough to be folded away under one line."""
        return self.type in BUNDLED and len(self.rows) >= _FEWEST


@dataclass(frozen=True, slots=True)
class Sitting:
    """What happened in one meeting of a day, or outside meetings where `number` is None."""

    number: int | None
    meeting: Meeting | None
    rows: tuple[Row, ...]

    @property
    def bundles(self) -> list[Bundle]:
        """The rows, like ones that follow each other in one bundle."""
        return list(_bundle(self.rows))


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a session and its sittings; `date` is None for what no day is known of."""

    date: date | None
    sittings: tuple[Sitting, ...]


def is_key(standing: Standing) -> bool:
    """Whether a reader looks for an event first: dates of other bodies' meetings are not of that kind."""
    if isinstance(standing.payload, SessionScheduled):
        return session_body(standing.payload.session) in FOLLOWED
    return standing.event.type in KEY


Place = tuple[str, str]


def places_of(conflicts: Iterable[Conflict]) -> dict[Place, tuple[Conflict, ...]]:
    """The contradictions by the paragraphs they stand in."""
    found: dict[Place, tuple[Conflict, ...]] = {}
    for conflict in conflicts:
        for claim in conflict.claims:
            place = (claim.document, claim.locator)
            found[place] = (*found.get(place, ()), conflict)
    return found


def rows(steps: Iterable[Step], clashes: dict[Place, tuple[Conflict, ...]]) -> list[Row]:
    """One row a step, with the contradictions of the paragraph it cites."""
    return [
        Row(step.number, step.standing, clashes.get((cited.document, cited.locator), ()))
        for step in steps
        for cited in (step.standing.event.citation,)
    ]


def timetable(
    steps: Sequence[Step], listed: Sequence[Row], meetings: Iterable[Meeting], zone: tzinfo
) -> list[Day]:
    """The rows by day and meeting; an event that names no meeting belongs to the one before it."""
    known = {meeting.number: meeting for meeting in meetings}
    placed = list(_place(steps, listed, zone))
    return [
        Day(day, tuple(_sittings(list(entries), known)))
        for day, entries in groupby(placed, key=lambda entry: entry[0])
    ]


def day_of(moment: datetime, zone: tzinfo) -> date | None:
    """The day on which a moment falls at the venue; None for what no day is known of."""
    return moment.astimezone(zone).date() if EARLIEST < moment < LATEST else None


def _place(
    steps: Sequence[Step], listed: Sequence[Row], zone: tzinfo
) -> Iterator[tuple[date | None, int | None, Row]]:
    day: date | None = None
    number: int | None = None
    for step, row in zip(steps, listed, strict=True):
        today = day_of(step.moment, zone)
        if today != day:
            day, number = today, None
        number = step.standing.event.occurred.meeting or number
        yield today, number, row


def _sittings(
    entries: list[tuple[date | None, int | None, Row]], known: dict[int, Meeting]
) -> Iterator[Sitting]:
    for number, group in groupby(entries, key=lambda entry: entry[1]):
        yield Sitting(number, known.get(number) if number else None, tuple(row for _, _, row in group))


def _bundle(listed: Iterable[Row]) -> Iterator[Bundle]:
    for (kind, occasion), group in groupby(listed, key=_likeness):
        yield Bundle(kind, occasion, tuple(group))


def _likeness(row: Row) -> tuple[str, str | None]:
    return row.standing.event.type, row.standing.event.facts.get("occasion")
