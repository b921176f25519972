"""Choosing events: by session, type, family, document, state and time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from timeline.events import ASIDE
from timeline.projections.history import Standing
from timeline.when import EARLIEST, LATEST, Bounds, bounds

_STATES = frozenset({"state", "states", "supported_by"})


@dataclass(frozen=True)
class Selection:
    """What to choose; whatever is None does not matter."""

    session: str | None = None
    type: str | None = None
    family: str | None = None
    document: str | None = None
    state: str | None = None
    since: str | None = None
    until: str | None = None
    withdrawn: bool = False

    def of(self, entries: Iterable[Standing], zone: tzinfo) -> list[Standing]:
        """The entries chosen, in the order given."""
        span = self._span(zone)
        return [entry for entry in entries if self._wants(entry) and _within(entry, span)]

    def _wants(self, entry: Standing) -> bool:
        event = entry.event
        return (
            self.session in (None, event.stream)
            and self.type in (None, event.type)
            and (self.withdrawn or entry.stands)
            and self._wants_family(entry)
            and (self.document is None or self.document in cited(entry))
            and (self.state is None or self.state in states_in(event.facts))
        )

    def _wants_family(self, entry: Standing) -> bool:
        family = entry.payload.family
        asked = self.family or self.type or self.document
        return self.family in (None, family) and (family not in ASIDE or asked is not None)

    def _span(self, zone: tzinfo) -> Bounds | None:
        if self.since is None and self.until is None:
            return None
        start = bounds(self.since, zone).start if self.since else EARLIEST
        return Bounds(start, bounds(self.until, zone).end if self.until else LATEST)


def _within(entry: Standing, span: Bounds | None) -> bool:
    if span is None:
        return True
    event = entry.event
    known = event.occurred_from > EARLIEST or event.occurred_to < LATEST
    return known and event.occurred_from < span.end and span.start < event.occurred_to


def cited(entry: Standing) -> set[str]:
    """The documents that an event comes from or, being about documents, speaks of."""
    facts = entry.event.facts if entry.payload.family == "document" else {}
    about = {facts.get("symbol"), facts.get("document")}
    about |= {claim.get("document") for claim in facts.get("claims", ())}
    return {entry.event.citation.document} | {symbol for symbol in about if symbol}


def states_in(facts: dict[str, Any]) -> set[str]:
    """The ISO codes of the states that an event's facts name, at any depth."""
    return set(_states_in(facts))


def _states_in(facts: object) -> Iterator[str]:
    match facts:
        case dict():
            for name, value in facts.items():
                if name in _STATES:
                    yield from [value] if isinstance(value, str) else value
                else:
                    yield from _states_in(value)
        case list():
            for part in facts:
                yield from _states_in(part)
