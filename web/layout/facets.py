"""The facets of a search: their values with counts, and what each leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

FACETS = ("family", "session", "document", "year", "state", "type")
"""In the order they are shown."""

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how many hits have it, whether it is chosen, and the values to ask for next."""

    value: str
    count: int
    chosen: bool
    then: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a search; `shown` first, `more` folded away."""

    name: str
    shown: tuple[Choice, ...]
    more: tuple[Choice, ...]


def facets_of(counts: Mapping[str, Mapping[str, int]], chosen: Mapping[str, list[str]]) -> list[Facet]:
    """The facets with something to choose, each value's link toggling it."""
    found = []
    for name in FACETS:
        choices = tuple(_choices(counts.get(name, {}), chosen.get(name, [])))
        if choices:
            found.append(Facet(name, choices[:_SHOWN], choices[_SHOWN:]))
    return found


def _choices(counts: Mapping[str, int], chosen: list[str]) -> Iterator[Choice]:
    wanted = [value for value in chosen if value not in counts]
    for value in sorted(
        (*counts, *wanted), key=lambda value: (value not in chosen, -counts.get(value, 0), value)
    ):
        is_chosen = value in chosen
        then = tuple(other for other in chosen if other != value) if is_chosen else (*chosen, value)
        yield Choice(value, counts.get(value, 0), is_chosen, then)
