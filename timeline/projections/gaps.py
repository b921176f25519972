"""What the documents leave open: a placeholder where a fact should stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from timeline.events import GapNoted
from timeline.projections.answers import Answer
from timeline.projections.history import Standing
from timeline.values import Text


@dataclass(frozen=True)
class Gap(Answer):
    """One place of one document where something is missing."""

    one_line: ClassVar[frozenset[str]] = frozenset({"missing"})

    document: str
    locator: str
    missing: Text
    event: UUID


def find_gaps(record: Iterable[Standing], document: str | None = None) -> list[Gap]:
    """The gaps of all documents, or of one, in the order they were noted."""
    gaps = [
        Gap(noted.document, noted.locator, noted.missing, standing.event.id)
        for standing in record
        if isinstance(noted := standing.payload, GapNoted) and standing.stands
    ]
    return [gap for gap in gaps if document in (None, gap.document)]
