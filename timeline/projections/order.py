"""The order of events within a session, and the moment at which each counts as having occurred."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo

from timeline.projections.history import Standing


def in_order(session: Iterable[Standing], zone: tzinfo) -> list[Standing]:
    """The events of one session in the order they happened, each with its moment."""
    placed = sorted(session, key=lambda entry: (entry.event.occurred_from, entry.event.position))
    return [replace(entry, moment=entry.event.occurred.bounds(zone).start) for entry in placed]
