"""Which hit comes first: the rarer the words, the nearer together, the more in titles, the better."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from search.analysis import words
from search.matching import Matcher, is_stem_of, pattern_of, phrase_pattern
from search.nodes import Alternative, Unit
from search.whoosh_index import Row

_TITLE, _SATURATION, _LENGTH = 3.0, 0.6, 0.6
_WHOLE_IN_TITLE, _WHOLE_IN_TEXT, _NEXT_TO_EACH_OTHER = 1.5, 0.8, 0.35
_ON_THE_DAY = 1.6
_RETRACTED = 0.05
_PRIORS = {
    "OutcomeAdopted": 1.3,
    "MembersElected": 1.25,
    "OfficersElected": 1.25,
    "SessionOpened": 1.15,
    "SessionClosed": 1.15,
    "SessionScheduled": 1.15,
    "AgendaAdopted": 1.1,
    "VacancyDeclared": 1.15,
    "SeatRotationAgreed": 1.1,
    "CommitteeEstablished": 1.1,
    "StatementDelivered": 0.9,
    "EventCorrected": 0.8,
    "EventRetracted": 0.8,
}
"""What happened stands above who mentioned it: outcomes and elections above statements."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A row with its score, and the names by which it was found where nothing typed stands in it."""

    number: int
    score: float
    via: tuple[str, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether what was typed stands in it, not only another name for it."""
        return not self.via


@dataclass
class Ranking:
    """Scores the rows that one query found."""

    matcher: Matcher
    units: Sequence[Unit]
    whole: str
    _weights: dict[Alternative, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rows = self.matcher.postings.rows
        self._average = sum(len(row.text) for row in rows.values()) / max(1, len(rows)) or 1.0
        self._whole = phrase_pattern(self.whole) if self.whole and len(self.units) != 1 else None
        self._pairs = [
            re.compile(f"{_written(first)} ?{_written(second)}")
            for first, second in zip(self.units, self.units[1:], strict=False)
        ]

    def rank(self, numbers: Iterable[int]) -> list[Scored]:
        """The rows, the best first; of equals, the one that came first in the record."""
        rows = self.matcher.postings.rows
        scored = [self._score(number, rows[number]) for number in numbers]
        return sorted(scored, key=lambda each: (-each.score, rows[each.number].order))

    def _score(self, number: int, row: Row) -> Scored:
        score, via = 0.0, []
        for unit in self.units:
            points, name = self._best(unit, number, row)
            score += points
            if name is not None:
                via.append(name)
        score += self._nearness(row) * len(self.units)
        score *= _PRIORS.get(row.facets["type"][0], 1.0) * (_RETRACTED if row.mark == "retracted" else 1.0)
        return Scored(number, score, tuple(dict.fromkeys(via)))

    def _best(self, unit: Unit, number: int, row: Row) -> tuple[float, str | None]:
        """The most that one way of saying a unit gives, and the name that led to it if it was not typed."""
        best, name = 0.0, None
        for way in unit.alternatives:
            if number not in self.matcher.find(way):
                continue
            points = self._points(way, row)
            if points > best and not (best and name is None and way.via):
                best, name = points, way.via
        return best, name

    def _points(self, way: Alternative, row: Row) -> float:
        count = _TITLE * _count(way, row.title) + _count(way, row.text)
        room = _SATURATION + _LENGTH * len(row.text) / self._average
        points = way.weight * self._weight(way) * (count or 1.0) * (1 + _SATURATION) / ((count or 1.0) + room)
        return points * _ON_THE_DAY if way.form == "date" and row.begins.startswith(way.text) else points

    def _weight(self, way: Alternative) -> float:
        if way not in self._weights:
            total, found = len(self.matcher.postings.rows), len(self.matcher.find(way))
            self._weights[way] = math.log(1 + (total - found + 0.5) / (found + 0.5)) + 0.1
        return self._weights[way]

    def _nearness(self, row: Row) -> float:
        points = 0.0
        if self._whole is not None:
            points += _WHOLE_IN_TITLE if self._whole.search(row.title) else 0.0
            points += _WHOLE_IN_TEXT if self._whole.search(row.text) else 0.0
        for pair in self._pairs:
            points += _NEXT_TO_EACH_OTHER if pair.search(row.title) or pair.search(row.text) else 0.0
        return points


def _written(unit: Unit) -> str:
    return re.escape(unit.alternatives[0].text)


def _count(way: Alternative, text: str) -> int:
    if way.form == "stem":
        return sum(is_stem_of(way, word) for word in words(text)) if len(text) < 400 else 1
    pattern = pattern_of(way)
    return len(pattern.findall(text)) if pattern else 0
