"""The seats of one regional group from one general election of a body to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.events import SeatRotationAgreed, VacancyDeclared
from timeline.projections.elections import Election
from timeline.projections.history import Standing
from timeline.values import SeatGroup


@dataclass(frozen=True)
class Seats:
    """One group's seats from one general election to the next, and those filled in between.

    `limit` is the day on which the next general election takes effect.
    """

    region: str
    election: Election
    group: SeatGroup
    fills: tuple[Election, ...] = ()
    limit: date | None = None

    @property
    def rotations(self) -> list[tuple[Standing, SeatRotationAgreed]]:
        """The agreements to share a seat of this group, and what they say."""
        found = []
        for entry in self.election.rotations:
            facts = entry.payload
            assert isinstance(facts, SeatRotationAgreed)
            if facts.region == self.region or any(turn.state in self.group.states for turn in facts.turns):
                found.append((entry, facts))
        return found

    @property
    def alone(self) -> list[str]:
        """The states that hold a seat of their own."""
        sharing = {turn.state for _, facts in self.rotations for turn in facts.turns}
        return [state for state in self.group.states if state not in sharing]

    @property
    def left_open(self) -> int:
        """How many seats the general election gave to nobody."""
        return max(0, self.group.seats - len(self.alone) - len(self.rotations))

    @property
    def filled(self) -> list[tuple[Election, str]]:
        """The states elected later to seats left open."""
        return [(fill, state) for fill in self.fills for state in _states(fill, self.region)]

    @property
    def declared(self) -> list[Standing]:
        """The statement behind each seat that the record says is vacant."""
        found: list[Standing] = []
        for entry in self.election.vacancies:
            facts = entry.payload
            assert isinstance(facts, VacancyDeclared)
            if facts.region == self.region:
                found.extend([entry] * (facts.count or 1))
        missing = self.group.vacant - len(found)
        return found + [self.election.entry] * max(0, missing)


def rounds_of(region: str, elections: Sequence[Election]) -> list[Seats]:
    """A group's general elections in order, each with the later ones that only filled its open seats."""
    rounds: list[Seats] = []
    for election in elections:
        group = election.group(region)
        if group is None:
            continue
        if rounds and _fills(group, rounds[-1]):
            rounds[-1] = replace(rounds[-1], fills=(*rounds[-1].fills, election))
            continue
        if rounds:
            rounds[-1] = replace(rounds[-1], limit=election.start)
        rounds.append(Seats(region, election, group))
    return rounds


def _fills(group: SeatGroup, before: Seats) -> bool:
    """Whether an election only fills seats that the one before it left open."""
    left = before.left_open - len(before.filled)
    return 0 < max(group.seats, len(group.states)) <= left < before.group.seats


def _states(election: Election, region: str) -> tuple[str, ...]:
    group = election.group(region)
    return group.states if group else ()
