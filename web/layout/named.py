"""What concerns one State or person, arranged for its page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.events import StatementDelivered
from timeline.names.regions import REGIONS
from timeline.projections.history import Standing
from timeline.projections.named import StateNamed
from timeline.projections.posts import Post
from timeline.projections.tenures import Tenure
from timeline.values import Text


@dataclass(frozen=True, slots=True)
class Place:
    """A seat or an office of a body over one stretch of time."""

    body: str
    held: Tenure | Post

    def current(self, on: date) -> bool:
        """Whether it is held on a day."""
        return self.held.covers(on)


def by_region(
    found: Iterable[StateNamed], name: Callable[[str], str]
) -> list[tuple[str | None, list[StateNamed]]]:
    """The States by the group the record counts them to, in the order of their names; the rest last."""
    groups: dict[str | None, list[StateNamed]] = {region: [] for region in (*REGIONS, None)}
    for named in sorted(found, key=lambda named: name(named.state)):
        groups[named.regions[-1] if named.regions else None].append(named)
    return [(region, listed) for region, listed in groups.items() if listed]


def seats_of(state: str, tenures: Mapping[str, Sequence[Tenure]]) -> list[Place]:
    """The seats that a State held, the latest first."""
    places = [
        Place(body, tenure)
        for body, held in tenures.items()
        for tenure in held
        if tenure.state == state and tenure.kind == "held"
    ]
    return _latest_first(places)


def offices_of(state: str, posts: Mapping[str, Sequence[Post]]) -> list[Place]:
    """The offices that a State held or will hold, the latest first; those of a shared bureau once."""
    places: dict[Post, Place] = {}
    for body, held in posts.items():
        for post in held:
            if post.state == state and not post.vacant:
                places.setdefault(post, Place(body, post))
    return _latest_first(places.values())


def _latest_first(places: Iterable[Place]) -> list[Place]:
    return sorted(places, key=lambda place: place.held.first, reverse=True)


def statements(entries: Iterable[Standing]) -> list[Standing]:
    """What was said, the latest first."""
    return [entry for entry in entries if isinstance(entry.payload, StatementDelivered)][::-1]


def by_session(entries: Iterable[Standing]) -> list[tuple[str, list[Standing]]]:
    """The events by session, the session of the latest event first, each in its own order."""
    groups: dict[str, list[Standing]] = {}
    for entry in entries:
        groups.setdefault(entry.event.stream, []).append(entry)
    return list(groups.items())[::-1]


def capacities(entries: Iterable[Standing]) -> list[tuple[Text, Standing]]:
    """In what capacities someone was named, each with the first event that does so."""
    found: dict[str, tuple[Text, Standing]] = {}
    for entry in entries:
        words = getattr(entry.payload, "capacity", None)
        if isinstance(words, Text):
            found.setdefault(words.read_in("en"), (words, entry))
    return list(found.values())
