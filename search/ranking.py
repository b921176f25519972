"""Which hit comes first: the rarer the words, the nearer together, the more in titles, the better."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from search.analysis import is_han
from search.matching import Matcher, Rows, is_stem_of, pattern_of, phrase_pattern
from search.nodes import Alternative, Unit, units_of
from search.query import Query
from search.whoosh_index import Row

_TITLE, _SATURATION, _LENGTH = 3.0, 0.6, 0.6
_WHOLE_IN_TITLE, _WHOLE_IN_TEXT, _NEXT_TO_EACH_OTHER = 1.5, 0.8, 0.35
_ON_THE_DAY, _ASKED_FOR, _SHORT_TITLE = 1.6, 1.3, 2.0
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


_ANSWERS = {"who": ("election", "opening"), "when": ("schedule",)}
"""The families that answer a question."""


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


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of saying a unit, with all that scoring a row by it needs."""

    rows: Rows
    gain: float
    count: Callable[[str], int]
    via: str | None
    day: str | None


class Ranking:
    """Scores the rows that one query found."""

    def __init__(self, matcher: Matcher, query: Query) -> None:
        self._postings, self._rows = matcher.postings, matcher.postings.rows
        units = units_of(query.node)
        self._units = [[_way(way, matcher) for way in unit.alternatives] for unit in units]
        self._whole = phrase_pattern(query.whole) if query.whole and len(units) != 1 else None
        self._asked = frozenset(family for word in query.asks for family in _ANSWERS[word])
        self._pairs = [re.compile(f"{_written(one)} ?{_written(next_)}") for one, next_ in pairwise(units)]

    def rank(self, numbers: Iterable[int]) -> list[Scored]:
        """The rows, the best first; of equals, the one that came first in the record."""
        scored = [self._score(number, self._rows[number]) for number in numbers]
        return sorted(scored, key=lambda each: (-each.score, self._rows[each.number].order))

    def _score(self, number: int, row: Row) -> Scored:
        score, names = 0.0, []
        room = _SATURATION + _LENGTH * len(row.text) / self._postings.average_length
        title = _TITLE * min(_SHORT_TITLE, self._postings.average_title / max(1, len(row.title))) ** 0.5
        for ways in self._units:
            points, name = _best(ways, number, row, room, title)
            score += points
            if name is not None:
                names.append(name)
        if self._pairs or self._whole:
            score += self._nearness(row) * len(self._units)
        score *= _PRIORS.get(row.facets["type"][0], 1.0) * (_RETRACTED if row.mark == "retracted" else 1.0)
        score *= _ASKED_FOR if row.facets["family"][0] in self._asked else 1.0
        return Scored(number, score, tuple(dict.fromkeys(names)))

    def _nearness(self, row: Row) -> float:
        points = 0.0
        if self._whole is not None:
            points += _WHOLE_IN_TITLE if self._whole.search(row.title) else 0.0
            points += _WHOLE_IN_TEXT if self._whole.search(row.text) else 0.0
        for pair in self._pairs:
            points += _NEXT_TO_EACH_OTHER if pair.search(row.title) or pair.search(row.text) else 0.0
        return points


def _best(ways: Sequence[_Way], number: int, row: Row, room: float, title: float) -> tuple[float, str | None]:
    """The most that one way of saying a unit gives; another name counts only where nothing typed stands."""
    best, name = 0.0, None
    for way in ways:
        if number not in way.rows or (way.via and best and name is None):
            continue
        count = title * way.count(row.title) + way.count(row.text) or 1.0
        points = way.gain * count * (1 + _SATURATION) / (count + room)
        if way.day and row.begins.startswith(way.day):
            points *= _ON_THE_DAY
        if points > best:
            best, name = points, way.via
    return best, name


def _way(way: Alternative, matcher: Matcher) -> _Way:
    rows, total = matcher.find(way), len(matcher.postings.rows)
    rarity = math.log(1 + (total - len(rows) + 0.5) / (len(rows) + 0.5)) + 0.1
    return _Way(rows, way.weight * rarity, _counter(way), way.via, way.text if way.form == "date" else None)


def _counter(way: Alternative) -> Callable[[str], int]:
    """How often a way of saying something stands in a folded text."""
    if way.form == "phrase" and is_han(way.text):
        return lambda text: text.count(way.text)
    pattern = pattern_of(way)
    if pattern is None:
        return lambda _: 0
    if way.form == "stem":
        return lambda text: sum(is_stem_of(way, word) for word in pattern.findall(text))
    return lambda text: len(pattern.findall(text))


def _written(unit: Unit) -> str:
    return re.escape(unit.alternatives[0].text)
