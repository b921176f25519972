"""Keeping projections up to date, rebuilding them, and comparing them with the record.

Rows and checkpoint change in one transaction. The checkpoint is moved only from where it
was read, so that of two processes one wins and the other reads again; it carries the hash
of the event it stands at, so that another record under the same address is noticed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from timeline.errors import MinutebookError
from timeline.projections.answers import Answer
from timeline.projections.kept import PROJECTIONS, Projection
from timeline.projections.shelf import Checkpoint, Shelf, row_text
from timeline.projections.view import Prefixes
from timeline.store import EventStore

BATCH = 5000


class ProjectionStopped(MinutebookError):
    """A projection that could not take an event; its rows are as they were before."""

    def __init__(self, name: str, position: int, reason: Exception) -> None:
        super().__init__(
            f"The projection {name!r} stopped behind position {position}: {type(reason).__name__}, "
            f"{reason}. Mend the cause, then run `minutebook rebuild projections`."
        )


@dataclass(frozen=True)
class Discrepancy(Answer):
    """A row, or a checkpoint where `key` is null, that is not what the record says."""

    projection: str
    key: str | None
    kept: Any
    folded: Any


def catch_up(
    store: EventStore,
    projections: Sequence[Projection] = PROJECTIONS,
    *,
    batch: int = BATCH,
    prefixes: Prefixes | None = None,
) -> list[Checkpoint]:
    """Bring every kept projection to the head of the record.

    `prefixes` may hand in what a `Record` of the same store has read already.

    One that was never built, has a new version, or was built from another record is rebuilt.
    One that fails keeps its rows and is told of as stopped; the others go on.
    """
    keeper = _Keeper(store, prefixes)
    return [keeper.follow(projection, batch) for projection in projections]


def rebuild_projections(
    store: EventStore, projections: Sequence[Projection] = PROJECTIONS
) -> list[Checkpoint]:
    """Fold every kept projection from nothing, aside, and switch when each is done."""
    keeper = _Keeper(store)
    return [keeper.rebuild(projection) for projection in projections]


def verify_projections(
    store: EventStore, projections: Sequence[Projection] = PROJECTIONS
) -> list[Discrepancy]:
    """Where kept rows differ from those folded from nothing up to their checkpoint; empty if nowhere."""
    keeper = _Keeper(store)
    return [found for projection in projections for found in keeper.compare(projection)]


def kept_rows(store: EventStore, name: str) -> dict[str, Any]:
    """The rows of a kept projection by key, as they stand; none before it was built."""
    shelf = Shelf(store.engine)
    at = shelf.checkpoint(name)
    return shelf.rows(at) if at else {}


def list_checkpoints(store: EventStore) -> list[Checkpoint]:
    """How far each kept projection has come, those that were ever built."""
    shelf = Shelf(store.engine)
    found = (shelf.checkpoint(projection.name) for projection in PROJECTIONS)
    return [checkpoint for checkpoint in found if checkpoint]


class _Keeper:
    """One pass over the kept projections of a store."""

    def __init__(self, store: EventStore, prefixes: Prefixes | None = None) -> None:
        self._shelf = Shelf(store.engine)
        self._prefixes = prefixes or Prefixes(store, store.zone)
        self._read_head()

    def _read_head(self) -> None:
        self._head = self._prefixes.known_at(None).position

    def follow(self, projection: Projection, batch: int) -> Checkpoint:
        while True:
            at = self._shelf.checkpoint(projection.name)
            if at is None or at.version != projection.version or not self._is_ours(at):
                return self.rebuild(projection)
            if at.position == self._head:
                return at
            target = min(at.position + batch, self._head)
            try:
                changed = self._changed(projection, at, target)
            except Exception as reason:  # whatever a fold raises stops this projection, and no other
                return self._stopped(projection, at, reason)
            self._shelf.move(at, target, self._prefixes.hash_at(target), changed)

    def _is_ours(self, at: Checkpoint) -> bool:
        """Whether a checkpoint stands at an event of this record."""
        if at.position > self._head:  # another process may have come further since
            self._read_head()
        return at.position <= self._head and at.hash == self._prefixes.hash_at(at.position)

    def _changed(self, projection: Projection, at: Checkpoint, target: int) -> dict[str, Any]:
        view = self._prefixes.at(target)
        events = self._prefixes.between(at.position, target)
        keys = projection.keys(view, events, lambda: self._shelf.rows(at))
        return {key: projection.fold(view, key) for key in sorted(keys)}

    def rebuild(self, projection: Projection) -> Checkpoint:
        """Fold from nothing into a generation of its own, then make that the one to read."""
        done = Checkpoint(
            name=projection.name,
            version=projection.version,
            position=self._head,
            status="running",
            hash=self._prefixes.hash_at(self._head),
            generation=uuid4().hex,
        )
        try:
            rows = projection.rows(self._prefixes.at(self._head))
        except Exception as reason:  # readers keep the rows they have
            return self._stopped(projection, self._shelf.checkpoint(projection.name), reason)
        self._shelf.replace(done, rows)
        return done

    def _stopped(self, projection: Projection, at: Checkpoint | None, reason: Exception) -> Checkpoint:
        at = at or Checkpoint(projection.name, projection.version, 0, "stopped")
        error = str(ProjectionStopped(at.name, at.position, reason))
        self._shelf.stop(at, error)
        return Checkpoint(**{**at.__dict__, "status": "stopped", "error": error})

    def compare(self, projection: Projection) -> Iterator[Discrepancy]:
        at = self._shelf.checkpoint(projection.name)
        if at is None or at.version != projection.version:
            yield Discrepancy(projection.name, None, at.version if at else None, projection.version)
        elif not self._is_ours(at):
            yield Discrepancy(projection.name, None, at.position, self._head)
        else:
            folded = projection.rows(self._prefixes.at(at.position))
            yield from _differences(projection.name, self._shelf.rows(at), folded)


def _differences(name: str, kept: dict[str, Any], folded: dict[str, Any]) -> Iterator[Discrepancy]:
    for key in sorted({*kept, *folded}):
        row = json.loads(row_text(folded.get(key)))
        if kept.get(key) != row:
            yield Discrepancy(name, key, kept.get(key), row)
