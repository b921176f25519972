"""The search index as the rest of the program sees it: open it, follow the store, search."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TypeVar

from search.answering import Chosen, Sort, Wish, answer, chosen_values, matching
from search.errors import BrokenIndex, IndexBusy
from search.following import Follower, read_checkpoint
from search.hits import Hits
from search.lexicon import lexicon
from search.snapshot import Snapshot
from search.suggest import Jump, Suggestion, jump_target, suggestions
from search.verifying import IndexVerdict, compare
from search.whoosh_index import WhooshIndex
from timeline.store import EventStore, Head

PATIENCE = 30.0
"""Seconds to wait for another process that is writing the index, where there is nothing to read yet."""

_TRIES = 3
_log = logging.getLogger(__name__)
Answer = TypeVar("Answer")


@dataclass
class _Held:
    """A snapshot and how many threads are reading it; closed when it is retired and nobody does."""

    snapshot: Snapshot
    readers: int = 0
    retired: bool = False


class Index:
    """Finds what the record holds; follows the store by itself, and may be shared by threads.

    The index is disposable: a missing, damaged or older one, or one of another record, is
    made anew beside it. Close it when done.
    """

    def __init__(self, folder: Path, store: EventStore) -> None:
        self._store = store
        self._follower = Follower(Path(folder), store)
        self._lock = Lock()
        self._index: WhooshIndex | None = None
        self._held: _Held | None = None

    def follow(self, wait: float = PATIENCE) -> int:
        """Bring the index to the end of the record; the position it has reached.

        A process that is following already is waited for so many seconds, then `IndexBusy`
        is raised; raises `NotWritable` and `NewerIndex` too.
        """
        head = self._store.head()
        if not self._is_at(head):
            self._follower.follow(wait)
        with self._reading() as snapshot:
            return int(snapshot.checkpoint["position"])

    def rebuild(self) -> int:
        """Make the index anew from the record; readers see the old one until it is done."""
        self._follower.rebuild(PATIENCE)
        with self._reading() as snapshot:
            return int(snapshot.checkpoint["position"])

    def verify(self) -> IndexVerdict:
        """Whether the index says what the record says; it is brought to the end of the record first."""
        self.follow()
        with self._reading() as snapshot:
            return compare(snapshot, self._store)

    def search(
        self,
        query: str,
        *,
        session: Chosen = None,
        type: Chosen = None,
        family: Chosen = None,
        state: Chosen = None,
        year: Chosen = None,
        document: Chosen = None,
        sort: Sort = "relevance",
        limit: int = 10,
        offset: int = 0,
        language: str = "en",
        corrected: bool = True,
        as_of: int | None = None,
        counted: bool = True,
    ) -> Hits:
        """What the record holds on a query, as it stands now; no query is an error.

        Each filter takes one value or several. `sort` is `relevance`, `time` (earliest
        first) or `-time`; `language` is that of the snippets; `corrected` false searches
        a misspelt word as it is; `as_of` leaves out what was recorded after a position;
        `counted` false leaves out facets and histogram.
        """
        chosen = chosen_values(
            session=session, type=type, family=family, state=state, year=year, document=document
        )
        wish = Wish(query, chosen, sort, max(0, limit), max(0, offset), language, corrected, counted, as_of)
        self._follow_without_waiting()
        return self._read(lambda snapshot: answer(wish, snapshot, lexicon()))

    def matching(
        self,
        query: str,
        *,
        session: Chosen = None,
        type: Chosen = None,
        family: Chosen = None,
        state: Chosen = None,
        year: Chosen = None,
        document: Chosen = None,
    ) -> list[str]:
        """The ids of all events that a query finds as it is typed, in the order of recording.

        What a saved search compares; nothing is ranked, cut out or counted.
        """
        chosen = chosen_values(
            session=session, type=type, family=family, state=state, year=year, document=document
        )
        wish = Wish(query, chosen, corrected=False)
        self._follow_without_waiting()
        return self._read(lambda snapshot: matching(wish, snapshot, lexicon()))

    def suggest(self, typed: str, limit: int = 8) -> list[Suggestion]:
        """What may be meant by the beginning of a name, term, session or document."""
        return self._read(
            lambda snapshot: suggestions(typed, lexicon(), snapshot.sessions, snapshot.documents, limit)
        )

    def jump(self, typed: str) -> Jump | None:
        """The session or document that was typed whole, by key, title or symbol."""
        return self._read(lambda snapshot: jump_target(typed, snapshot.sessions, snapshot.documents))

    def close(self) -> None:
        """Let go of the files; whoever is still reading finishes first."""
        with self._lock:
            self._retire()

    def _read(self, reading: Callable[[Snapshot], Answer]) -> Answer:
        """What a reading of the newest snapshot gives; damage that shows only then is mended first."""
        try:
            with self._reading() as snapshot:
                return reading(snapshot)
        except BrokenIndex as error:
            _log.warning("%s It is being made anew.", error)
            self._follower.rebuild(PATIENCE)
        with self._reading() as snapshot:
            return reading(snapshot)

    def _is_at(self, head: Head) -> bool:
        try:
            with self._reading(make=False) as snapshot:
                return read_checkpoint(snapshot.checkpoint, self._follower.folder).is_at(head)
        except BrokenIndex:
            return False

    def _follow_without_waiting(self) -> None:
        """A search never waits: while another process writes, it answers from what is there."""
        with suppress(IndexBusy):
            self.follow(wait=0.0)

    @contextmanager
    def _reading(self, *, make: bool = True) -> Iterator[Snapshot]:
        held = self._hold(make)
        try:
            yield held.snapshot
        finally:
            with self._lock:
                held.readers -= 1
                self._close_unread(held)

    def _hold(self, make: bool) -> _Held:
        for attempt in range(_TRIES):
            try:
                with self._lock:
                    if held := self._newest():
                        held.readers += 1
                        return held
                if make:
                    self._follower.follow(PATIENCE)
            except BrokenIndex:  # a folder that was switched away meanwhile, or a damaged one
                if attempt + 1 == _TRIES or not make:
                    raise
                self._follower.follow(PATIENCE)
        raise BrokenIndex(self._follower.folder, "there is none yet")

    def _newest(self) -> _Held | None:
        """The snapshot of the newest generation; opened if it is not the one at hand."""
        folder = self._follower.current_name()
        if folder is None:
            return None
        if self._index is None or self._index.folder.name != folder:
            self._index = self._follower.open_current()
        if self._index is None:
            return None
        name = f"{folder}/{self._index.generation()}"
        if self._held is None or self._held.snapshot.name != name:
            fresh = _Held(Snapshot(self._index.read(), name))
            self._retire()
            self._held = fresh
        return self._held

    def _retire(self) -> None:
        if self._held is not None:
            self._held.retired = True
            self._close_unread(self._held)
            self._held = None

    def _close_unread(self, held: _Held) -> None:
        if held.retired and held.readers == 0:
            held.snapshot.close()


def verify_index(folder: Path, store: EventStore) -> IndexVerdict:
    """Whether the index in a folder says what the record says."""
    index = open_index(folder, store)
    try:
        return index.verify()
    finally:
        index.close()


def rebuild_index(folder: Path, store: EventStore) -> int:
    """Make the index in a folder anew from the record; the position it has reached."""
    index = open_index(folder, store)
    try:
        return index.rebuild()
    finally:
        index.close()


def open_index(folder: Path, store: EventStore) -> Index:
    """The index of a record in a folder; nothing is opened or made before it is first asked."""
    return Index(folder, store)
