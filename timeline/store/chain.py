"""The chain: each event's hash covers the event and the hash of the one before it."""

from __future__ import annotations

import json
from collections.abc import Sequence
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
