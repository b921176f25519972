"""A contradiction as it is found: its subject, and each event that takes a side."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.projections.history import Standing
from timeline.values import Text


@dataclass(frozen=True)
class Contradiction:
    """What is contradicted, and each event that takes a side with what it says."""

    subject: Text
    sides: tuple[tuple[Standing, Text], ...]
    session: str | None = None

    @property
    def places(self) -> frozenset[tuple[str, str]]:
        """Every paragraph cited by a side."""
        return frozenset(
            (entry.event.citation.document, locator)
            for entry, _ in self.sides
            for locator in (entry.event.citation.locator, *entry.event.citation.locators)
        )
