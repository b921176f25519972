"""A document in its own order: by paragraph, what was read from it, left open, contradicted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from timeline.events import ASIDE
from timeline.projections.conflicts import Conflict
from timeline.projections.gaps import Gap
from timeline.projections.history import Standing
from timeline.projections.locators import locator_key, part_of


@dataclass(slots=True)
class Paragraph:
    """One paragraph: the events that cite it first, its gaps, the contradictions it is part of."""

    locator: str
    events: list[Standing] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document whose paragraphs are numbered together; None for its body."""

    name: str | None
    paragraphs: tuple[Paragraph, ...]


def paragraphs(
    symbol: str, events: Iterable[Standing], gaps: Iterable[Gap], conflicts: Iterable[Conflict]
) -> list[Paragraph]:
    """The paragraphs of a document that the record speaks of, in its own order."""
    found: dict[str, Paragraph] = {}

    def at(locator: str) -> Paragraph:
        return found.setdefault(locator, Paragraph(locator))

    for entry in events:
        if entry.payload.family not in ASIDE:
            at(entry.event.citation.locator).events.append(entry)
    for gap in gaps:
        at(gap.locator).gaps.append(gap)
    for conflict in conflicts:
        for locator in {claim.locator for claim in conflict.claims if claim.document == symbol}:
            at(locator).conflicts.append(conflict)
    return sorted(found.values(), key=lambda paragraph: locator_key(paragraph.locator))


def by_part(listed: Iterable[Paragraph]) -> list[Part]:
    """The paragraphs under the part of the document they stand in."""
    return [
        Part(name, tuple(group))
        for name, group in groupby(listed, key=lambda paragraph: part_of(paragraph.locator))
    ]
