"""The sentences of the record in Chinese, one file per family of events."""

from timeline.rendering.chinese import (
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
