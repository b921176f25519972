"""Who sits in a body on a day, by regional group: seats, terms, turns and vacancies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from timeline.projections.answers import Answer, Source
from timeline.projections.history import Standing
from timeline.values import Text


@dataclass(frozen=True)
class Member(Answer):
    """A state that holds a seat: from when to when, and how that is known.

    `computed` is true where the dates follow from a rule (an announced rotation), not from
    the text itself; `note` then says which.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"note"})

    state: str
    from_: str | None
    to: str | None
    note: Text | None = None
    computed: bool = False
    shared_with: tuple[str, ...] = ()
    source: Source | None = None


@dataclass(frozen=True)
class OpenSeat(Answer):
    """A seat that nobody holds: since when, and why as far as the record says."""

    one_line: ClassVar[frozenset[str]] = frozenset({"note"})

    since: str | None
    note: Text
    count: int = 1
    computed: bool = False
    source: Source | None = None


@dataclass(frozen=True)
class Group(Answer):
    """One regional group's seats in a body; `members` + `vacant` + `not_stated` = `seats`."""

    region: str
    name: Text
    seats: int
    members: tuple[Member, ...] = ()
    vacant: int = 0
    vacancies: tuple[OpenSeat, ...] = ()
    not_stated: int = 0


@dataclass(frozen=True)
class Members(Answer):
    """A body's members on a day; `groups` is empty where the record knows of none."""

    one_line: ClassVar[frozenset[str]] = frozenset({"note"})

    body: str
    on: date
    groups: tuple[Group, ...] = ()
    name: Text | None = None
    seats: int = 0
    filled: int = 0
    vacant: int = 0
    from_: str | None = None
    to: str | None = None
    note: Text | None = None
    sources: tuple[Source, ...] = ()


def find_members(record: Iterable[Standing], body: str, on: date) -> Members:
    """Who sits in a body on a day, as the record tells or lets compute."""
    assert record is not None
    return Members(body, on)
