"""What needs attention: the seats and offices that nobody holds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from timeline.events import MembersElected, OfficersElected
from timeline.projections.offices import OfficeHeld
from timeline.projections.record import Record
from timeline.projections.seats import Group


@dataclass(frozen=True, slots=True)
class Vacancies:
    """Open seats by body and group, open offices, and how many there are together."""

    seats: tuple[tuple[str, Group], ...]
    offices: tuple[OfficeHeld, ...]

    @property
    def count(self) -> int:
        """How many seats and offices nobody holds."""
        return sum(count for _, count in self.by_body)

    @property
    def by_body(self) -> list[tuple[str, int]]:
        """How many stand open in each body."""
        counts: Counter[str] = Counter()
        for body, group in self.seats:
            counts[body] += group.vacant
        counts.update(held.body for held in self.offices)
        return list(counts.items())


def find_vacancies(record: Record, on: date) -> Vacancies:
    """The seats and offices of every elected body that nobody holds on a day."""
    seats = tuple(
        (body, group)
        for body in bodies_with(record, MembersElected)
        for group in record.members(body, on).groups
        if group.vacant
    )
    offices = tuple(
        held
        for body in bodies_with(record, OfficersElected)
        for held in record.officers(body, on)
        if held.vacant
    )
    return Vacancies(seats, offices)


def bodies_with(record: Record, election: type[MembersElected] | type[OfficersElected]) -> list[str]:
    """The bodies to which the record knows an election of a kind, in the order of their first one."""
    held = (entry.payload for entry in record.events(type=election.__name__))
    return list(dict.fromkeys(payload.body for payload in held if isinstance(payload, election)))
