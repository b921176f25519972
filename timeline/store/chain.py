"""The chain: each event's hash covers the event and the hash of the one before it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from timeline.store.errors import WrongEvent
from timeline.store.tables import Row

GENESIS = bytes(32)
"""What the first event follows."""

_TAG = b"event/1\x00"  # tells these hashes from all others, and this rule from a later one


def json_text(value: Any) -> str:
    """The value as compact JSON, in the order of its keys, with letters written as themselves.

    Raises `WrongEvent` for what JSON or UTF-8 cannot hold.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        text.encode()
    except (TypeError, ValueError) as error:
        raise WrongEvent(f"These facts cannot be written as JSON: {error}.") from error
    return text


def link(row: Row) -> bytes:
    """The hash of a row: SHA-256 over the hash before it and its own columns.

    Payload and meta enter by their digests, so that the chain can be checked by someone
    to whom a text may not be shown.
    """
    digests = [sha256(text.encode()).hexdigest() for text in (row.payload, row.meta)]
    covered = [*row[: Row._fields.index("payload")], *digests]
    return sha256(_TAG + row.prev_hash + json_text(covered).encode()).digest()


def chained(rows: Sequence[Row], prev_hash: bytes) -> list[Row]:
    """The rows, each linked to the one before it and the first to `prev_hash`."""
    linked = []
    for row in rows:
        row = row._replace(prev_hash=prev_hash)
        prev_hash = link(row)
        linked.append(row._replace(hash=prev_hash))
    return linked


class BrokenChain(Exception):
    """The first position at which the chain does not hold, and why."""

    def __init__(self, position: int, reason: str) -> None:
        super().__init__(reason)
        self.position, self.reason = position, reason


@dataclass(slots=True)
class Walk:
    """How far a chain was followed from its first event, and found to hold."""

    position: int = 0
    hash: bytes = GENESIS
    recorded_at: str = ""
    versions: Counter[str] = field(default_factory=Counter)

    def step(self, row: Row) -> None:
        """Go on to the next row; raises `BrokenChain` where it is not what was recorded there."""
        next_version = self.versions[row.stream] + 1
        if row.position != self.position + 1:
            raise self.broken(f"position {self.position + 1} is missing")
        if row.prev_hash != self.hash:
            raise self.broken("it does not follow the event before it")
        if link(row) != row.hash:
            raise self.broken("its content is not what was recorded")
        if row.recorded_at < self.recorded_at:
            raise self.broken("it was recorded before the event before it")
        if row.version != next_version:
            raise self.broken(f"it is version {row.version} of {row.stream}, where {next_version} should be")
        self.position, self.hash, self.recorded_at = row.position, row.hash, row.recorded_at
        self.versions[row.stream] = row.version

    def broken(self, reason: str) -> BrokenChain:
        """The complaint that the next event is wrong."""
        return BrokenChain(self.position + 1, reason)
