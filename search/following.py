"""How the index follows the store: new entries and the checkpoint in one commit, rebuilding aside."""

from __future__ import annotations

import hashlib
import logging
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any
from uuid import uuid4

from search.analysis import VERSION
from search.entries import Entry, event_entry
from search.errors import BrokenIndex, NewerIndex, NotWritable
from search.whoosh_index import Row, WhooshIndex, create_index, locked, schema_text
from timeline.envelope import Event
from timeline.projections.history import settle
from timeline.store import EventStore, Head

FORMAT = 1
"""Raised when an older version of the program could not read the index."""

_CURRENT, _LOCK, _PREFIX = "current", "lock", "index-"
_SOURCES = (("search", ""), ("timeline", "names"), ("timeline", "rendering"), ("seeds", "persons.toml"))
_log = logging.getLogger(__name__)


@lru_cache(1)
def program_digest() -> str:
    """A digest of all that decides how an event is worded and found: other code, other entries."""
    digest = hashlib.sha256(f"{VERSION} {schema_text()}".encode())
    for package, part in _SOURCES:
        root = files(package)
        for text in _texts(root.joinpath(part) if part else root):
            digest.update(text)
    return digest.hexdigest()[:32]


def _texts(place: Traversable) -> Iterator[bytes]:
    if place.is_file():
        if place.name.endswith((".py", ".csv", ".toml")):
            yield place.read_bytes()
    elif place.is_dir():
        for inside in sorted(place.iterdir(), key=lambda each: each.name):
            yield from _texts(inside)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far the index has followed: the last event's position and hash, and what made the entries."""

    position: int
    hash: str
    format: int = FORMAT
    digest: str = ""

    def as_stored(self) -> dict[str, Any]:
        """The checkpoint as the index keeps it."""
        return {"position": self.position, "hash": self.hash, "format": FORMAT, "digest": program_digest()}

    def is_at(self, head: Head) -> bool:
        """Whether the record ends where the index does, with the same event, worded by this program."""
        at = (head.position, head.hash.hex(), program_digest())
        return (self.position, self.hash, self.digest) == at

    def is_of(self, event: Event) -> bool:
        """Whether this is the event that the index followed last."""
        return (self.position, self.hash) == (event.position, event.hash.hex())


def read_checkpoint(stored: Mapping[str, Any], folder: Path) -> Checkpoint:
    """The checkpoint that an index keeps; raises `NewerIndex` or `BrokenIndex`."""
    form = stored.get("format")
    if isinstance(form, int) and form > FORMAT:
        raise NewerIndex(folder, form, FORMAT)
    try:
        return Checkpoint(
            int(stored["position"]), str(stored["hash"]), int(stored["format"]), stored["digest"]
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenIndex(folder, f"its checkpoint lacks {error}") from error


def row_of(entry: Entry) -> Row:
    """An entry as the index keeps it."""
    return Row(
        key=entry.key,
        digest=entry.digest,
        title=entry.match_title,
        text=entry.match_text,
        facets=entry.facets,
        order=(entry.starts, entry.position),
        begins=entry.begins,
        mark=entry.mark,
        shown=entry.shown,
        terms=entry.terms,
        symbols=entry.symbols,
        dates=entry.dates,
    )


@dataclass(frozen=True)
class Follower:
    """Keeps the index in a folder at the end of a record; one at a time, by a lock."""

    folder: Path
    store: EventStore

    def current_name(self) -> str | None:
        """The name of the side folder that readers use; None before the first was made."""
        try:
            return (self.folder / _CURRENT).read_text(encoding="ascii").strip() or None
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise BrokenIndex(self.folder, str(error)) from error

    def open_current(self) -> WhooshIndex | None:
        """The index that readers use; None before the first was made."""
        name = self.current_name()
        return WhooshIndex(self.folder / name) if name else None

    def follow(self, wait: float) -> None:
        """Bring the index to the end of the record, waiting for another process for so many seconds."""
        self._prepare_folder()
        with locked(self.folder / _LOCK, wait):
            if reason := self._catch_up():
                _log.warning("The search index in %s %s; it is being made anew.", self.folder, reason)
                self._rebuild()

    def rebuild(self, wait: float) -> None:
        """Make the index anew beside the one that readers use, and switch over at the end."""
        self._prepare_folder()
        with locked(self.folder / _LOCK, wait):
            self._rebuild()

    def _prepare_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / _LOCK).touch()
        except OSError as error:
            raise NotWritable(self.folder, error.strerror or str(error)) from error

    def _catch_up(self) -> str | None:
        """Write what is new; or the reason why the index must be made anew."""
        try:
            index = self.open_current()
            if index is None:
                self._rebuild()
                return None
            return self._continue(index)
        except BrokenIndex:
            return "cannot be read"

    def _continue(self, index: WhooshIndex) -> str | None:
        checkpoint = read_checkpoint(index.checkpoint(), self.folder)
        if checkpoint.digest != program_digest():
            return "was made by another version of the program"
        events = list(self.store.read(after=max(0, checkpoint.position - 1)))
        if checkpoint.position:
            if not events or not checkpoint.is_of(events[0]):
                return "belongs to another record, or to another state of it"
            events = events[1:]
        if events:
            index.write(map(row_of, self._entries(events)), _checkpoint_at(events[-1]))
        return None

    def _entries(self, events: Iterable[Event]) -> Iterator[Entry]:
        """The entries of new events; where one corrects another, those of its whole stream."""
        new = list(events)
        reopened = {event.stream for event in new if event.payload.family == "correction"}
        end = max(event.position for event in new)
        for stream in sorted(reopened):
            history = [event for event in self.store.read(stream=stream) if event.position <= end]
            yield from map(event_entry, settle(history, self.store.zone))
        fresh = [event for event in new if event.stream not in reopened]
        yield from map(event_entry, settle(fresh, self.store.zone))

    def _rebuild(self) -> None:
        name = f"{_PREFIX}{uuid4().hex[:12]}"
        side = self.folder / name
        try:
            self._clear_leftovers()
            side.mkdir()
            events = list(self.store.read())
            rows = (row_of(event_entry(standing)) for standing in settle(events, self.store.zone))
            create_index(side).write(rows, _checkpoint_at(events[-1] if events else None))
            self._switch_to(name)
        except OSError as error:
            shutil.rmtree(side, ignore_errors=True)
            raise NotWritable(self.folder, error.strerror or str(error)) from error
        except BaseException:
            shutil.rmtree(side, ignore_errors=True)
            raise

    def _switch_to(self, name: str) -> None:
        pointer = self.folder / f"{_CURRENT}.new"
        pointer.write_text(f"{name}\n", encoding="ascii")
        pointer.replace(self.folder / _CURRENT)
        self._clear_all_but(name)

    def _clear_leftovers(self) -> None:
        with suppress(BrokenIndex):
            self._clear_all_but(self.current_name())

    def _clear_all_but(self, name: str | None) -> None:
        """Remove the side folders that no reader opens any more, also those of killed processes."""
        for other in self.folder.glob(f"{_PREFIX}*"):
            if other.name != name:
                shutil.rmtree(other, ignore_errors=True)


def _checkpoint_at(event: Event | None) -> dict[str, Any]:
    head = Head() if event is None else Head(event.position, event.hash)
    return Checkpoint(head.position, head.hash.hex()).as_stored()
