"""The sentences of the record in English, one file per family of events."""

from timeline.rendering.english import (
    adoption,
    committees,
    election,
    library,
    opening,
    operations,
    plenary,
    schedule,
    speaking,
)

__all__ = [
    "adoption",
    "committees",
    "election",
    "library",
    "opening",
    "operations",
    "plenary",
    "schedule",
    "speaking",
]
