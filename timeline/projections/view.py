"""The record as known at an instant: settled, ordered, and kept for the next question."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from functools import cached_property
from threading import RLock
from typing import Any, Protocol, TypeVar
from uuid import UUID

from timeline.envelope import Event
from timeline.events import ASIDE_STREAMS
from timeline.projections.dates import SessionDates, session_dates
from timeline.projections.history import Standing, settle
from timeline.projections.order import in_order
from timeline.when import EARLIEST, LATEST

Fold = TypeVar("Fold")
_INSTANT = timedelta(microseconds=1)
_KEPT_VIEWS = 8
_KEPT_ANSWERS = 256
_KEPT_STREAMS = 512


class EndOfRecord(Protocol):
    """The last position of a store and the hash of its event."""

    @property
    def position(self) -> int:
        """The position of the last event; 0 before any."""
        ...

    @property
    def hash(self) -> bytes:
        """The hash of the last event."""
        ...


class EventSource(Protocol):
    """What the read side needs of a store: its events by position, and where they end."""

    def read(self, *, after: int = 0) -> Iterator[Event]:
        """The events behind a position, in order of position."""
        ...

    def head(self) -> EndOfRecord:
        """The end of the record."""
        ...


@dataclass(frozen=True)
class View:
    """A prefix of the record: each stream in the order things happened, withdrawn events marked."""

    position: int
    streams: Mapping[str, Sequence[Standing]] = field(repr=False)
    _folded: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)
    _lock: RLock = field(default_factory=RLock, repr=False, compare=False)

    def once(self, key: Hashable, fold: Callable[[View], Fold]) -> Fold:
        """What a fold makes of this view, made when first asked for; the latest answers are kept."""
        with self._lock:
            if key not in self._folded:
                self._folded[key] = fold(self)
            folded: Fold = self._folded[key]
            while len(self._folded) > _KEPT_ANSWERS:
                self._folded.pop(next(iter(self._folded)))
            return folded

    @cached_property
    def entries(self) -> Sequence[Standing]:
        """The events of all streams by the moment at which they count as having occurred."""
        everything = [entry for stream in self.streams.values() for entry in stream]
        return sorted(everything, key=lambda entry: (entry.moment, entry.event.stream))

    @cached_property
    def by_id(self) -> Mapping[UUID, Standing]:
        """Every event by its id."""
        return {entry.event.id: entry for stream in self.streams.values() for entry in stream}

    @cached_property
    def latest(self) -> datetime:
        """The latest moment that anything of known time has reached; documents and their dates aside."""
        met = (entry for entry in reversed(self.entries) if entry.event.stream not in ASIDE_STREAMS)
        return next((entry.moment for entry in met if entry.moment < LATEST), LATEST)

    @cached_property
    def dates(self) -> Mapping[str, SessionDates]:
        """When each session was planned and held."""
        return session_dates(self.entries)

    def speaks_of(self, session: str) -> bool:
        """Whether any event belongs to a session, plans it or reports it."""
        return session in self.streams or session in self.dates

    def before(self, end: datetime) -> Sequence[Standing]:
        """The events that had occurred before an instant."""
        return self.entries[: bisect_left(self.entries, end, key=lambda entry: entry.moment)]

    def after(self, session: str, step: int) -> tuple[Sequence[Standing], datetime]:
        """The events that had occurred once so many of a session's had, and the end of that moment."""
        steps = [entry for entry in self.streams.get(session, ()) if entry.stands]
        taken = {entry.event.id for entry in steps[:step]}
        reached = steps[min(step, len(steps)) - 1].moment if taken else _before_the_first(steps)
        end = min(reached, LATEST - _INSTANT) + _INSTANT
        before = self.before(end)
        return [e for e in before if e.event.stream != session or e.event.id in taken], end


def _before_the_first(steps: Sequence[Standing]) -> datetime:
    return steps[0].moment - _INSTANT if steps and steps[0].moment > EARLIEST else EARLIEST


class Prefixes:
    """The views of a store's record; safe to share between threads.

    Events are read once. A new event re-orders its own stream and no other; the views asked
    for last are kept, so that a page of many parts pays once.
    """

    def __init__(self, store: EventSource, zone: tzinfo) -> None:
        self.zone = zone
        self._store = store
        self._lock = RLock()
        self._forget()

    def _forget(self) -> None:
        self._events: list[Event] = []
        self._recorded: list[datetime] = []
        self._views: OrderedDict[int, View] = OrderedDict()
        self._streams: OrderedDict[tuple[str, int], Sequence[Standing]] = OrderedDict()

    def known_at(self, instant: datetime | None) -> View:
        """The record as known at an instant; as known now if that is None."""
        with self._lock:
            self._catch_up()
            known = len(self._events) if instant is None else bisect_right(self._recorded, instant)
            return self.at(known)

    def at(self, known: int) -> View:
        """The view of the first so many events."""
        with self._lock:
            if known not in self._views:
                self._views[known] = self._viewed(known)
            self._views.move_to_end(known)
            while len(self._views) > _KEPT_VIEWS:
                self._views.popitem(last=False)
            return self._views[known]

    def hash_at(self, position: int) -> bytes:
        """The hash of the event at a position; empty before the first."""
        return self._events[position - 1].hash if position else b""

    def between(self, after: int, until: int) -> Sequence[Event]:
        """The events behind one position and up to another."""
        return self._events[after:until]

    def _catch_up(self) -> None:
        head = self._store.head()
        if self._strayed(head):
            self._forget()
        if head.position > len(self._events):
            new = list(self._store.read(after=len(self._events)))
            self._events.extend(new)
            self._recorded.extend(event.recorded_at for event in new)

    def _strayed(self, head: EndOfRecord) -> bool:
        """Whether the store was replaced by another, as when a copy is restored."""
        if not self._events or head.position > len(self._events):
            return False
        return head.position < len(self._events) or head.hash != self._events[-1].hash

    def _viewed(self, known: int) -> View:
        streams: dict[str, list[Event]] = {}
        for event in self._events[:known]:
            streams.setdefault(event.stream, []).append(event)
        return View(known, {key: self._ordered(key, events) for key, events in streams.items()})

    def _ordered(self, key: str, events: Sequence[Event]) -> Sequence[Standing]:
        place = (key, len(events))
        if place not in self._streams:
            self._streams[place] = in_order(settle(events, self.zone), self.zone)
        self._streams.move_to_end(place)
        while len(self._streams) > _KEPT_STREAMS:
            self._streams.popitem(last=False)
        return self._streams[place]
