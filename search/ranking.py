"""Which hit comes first: the rarer the words, the nearer together, the more in titles, the better."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from search.analysis import is_han
from search.folding import fold
from search.matching import Matcher, Rows, is_stem_of, pattern_of, phrase_pattern, required
from search.nodes import Alternative, Unit, units_of
from search.query import Query
from search.questions import FILLERS, favoured_types
from search.symbols import KIND_NAMES
from search.whoosh_index import Row
from timeline.names.bodies import bodies, body_key, known_body

_TITLE, _SATURATION, _LENGTH = 3.0, 0.6, 0.6
_WHOLE_IN_TITLE, _WHOLE_IN_TEXT, _NEXT_TO_EACH_OTHER = 1.5, 0.8, 0.35
_ON_THE_DAY, _SHORT_TITLE, _WHOLE_TITLE = 1.6, 2.0, 0.5
_SCORED_AT_MOST = 300
_LOOK_AGAIN, _SAYS_HOW, _OF_THE_BODY = 60, 1.4, 2.0
_WELCOME, _FILLER = 0.5, 0.2
_SCHEDULED = "SessionScheduled"
_NOTHING: Rows = frozenset()
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


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of saying a unit, with all that scoring a row by it needs."""

    rows: Rows
    gain: float
    count: Callable[[str], int]
    via: str | None
    day: str | None
    text: str
    titled: Callable[[], Rows]


class Ranking:
    """Scores the rows that one query found."""

    def __init__(self, matcher: Matcher, query: Query) -> None:
        self._postings, self._rows = matcher.postings, matcher.postings.rows
        units = units_of(query.node)
        self._units = [_ways(unit, matcher) for unit in units]
        self._whole = phrase_pattern(query.whole) if query.whole and len(units) != 1 else None
        self._favoured = favoured_types(query.asks)
        self._later = _Later(self._rows.values()) if "next" in query.asks else None
        self._how = "how adopted" in query.asks
        wanted = set(required(units))
        self._weights = [matcher.rarity(matcher.unit(unit)) if unit in wanted else 0.0 for unit in units]
        self._welcome = [_FILLER if unit.label in FILLERS else _WELCOME for unit in units]
        self._bodies = _bodies_in(units) if query.asks & {"when", "where", "next"} else frozenset()
        self._pairs = [re.compile(f"{_written(one)} ?{_written(next_)}") for one, next_ in pairwise(units)]

    def rank(self, numbers: Iterable[int], first: int | None = None) -> list[Scored]:
        """The rows, the best first; of equals, the one that came first in the record.

        Where only the `first` so many are asked for, no more need be put in order.

        All are scored by their words; only the best are looked at again for what stands
        next to what, and how much of a title it makes up.
        """
        numbers = frozenset(numbers)
        chosen = self._likeliest(numbers)
        scored = sorted((self._score(number) for number in chosen), key=self._place)
        if first is None or first > len(chosen):
            rest = sorted(numbers - chosen, key=lambda number: self._rows[number].order)
            scored += (Scored(number, 0.0) for number in rest)
        again = [self._looked_at_again(each) for each in scored[:_LOOK_AGAIN]]
        return [*sorted(again, key=self._place), *scored[_LOOK_AGAIN:]]

    def exact(self, numbers: Rows) -> int:
        """How many of the rows hold what was typed, and not only another name for it."""
        inexact: frozenset[int] = frozenset()
        for ways in self._units:
            other = _NOTHING.union(*(way.rows for way in ways if way.via))
            inexact |= (other & numbers).difference(*(way.rows for way in ways if not way.via))
        return len(numbers) - len(inexact)

    def _likeliest(self, numbers: Rows) -> Rows:
        """Of very many rows those worth scoring: with all units, in titles, of a favoured type, first."""
        if len(numbers) <= _SCORED_AT_MOST:
            return numbers
        shares: Counter[int] = Counter()
        for ways in self._units:
            shares.update(numbers.intersection(_NOTHING.union(*(way.rows for way in ways))))
            shares.update(numbers.intersection(_NOTHING.union(*(way.titled() for way in ways))))
        return frozenset(number for number, _ in shares.most_common(_SCORED_AT_MOST))

    def _place(self, scored: Scored) -> tuple[float, tuple[str, int]]:
        return -scored.score, self._rows[scored.number].order

    def _score(self, number: int) -> Scored:
        row, score, names, share = self._rows[number], 0.0, [], 0.0
        room = _SATURATION + _LENGTH * len(row.text) / self._postings.average_length
        title = _TITLE * min(_SHORT_TITLE, self._postings.average_title / max(1, len(row.title))) ** 0.5
        for ways, weight, welcome in zip(self._units, self._weights, self._welcome, strict=True):
            points, name = _best(ways, number, row, room, title)
            score += points if weight else points * welcome
            share += weight if points else 0.0
            if name is not None:
                names.append(name)
        if total := sum(self._weights):
            score *= (share / total) ** 2
        return Scored(number, score * self._prior(row), tuple(dict.fromkeys(names)))

    def _prior(self, row: Row) -> float:
        kind = row.facets["type"][0]
        prior = _PRIORS.get(kind, 1.0) * self._favoured.get(kind, 1.0)
        if self._later and kind == _SCHEDULED:
            prior *= self._later.factor(row)
        if not self._bodies.isdisjoint(row.facets["about"]):
            prior *= _OF_THE_BODY
        if self._how and row.facets["method"]:
            prior *= _SAYS_HOW
        return prior * (_RETRACTED if row.mark == "retracted" else 1.0)

    def _looked_at_again(self, scored: Scored) -> Scored:
        row = self._rows[scored.number]
        points = self._nearness(row) * len(self._units) if self._pairs or self._whole else 0.0
        points = (scored.score + points * self._prior(row)) * (1 + _WHOLE_TITLE * self._part_of_title(row))
        return replace(scored, score=points)

    def _part_of_title(self, row: Row) -> float:
        """How much of the title, in the language in which it is most, is what was looked for."""
        lines = [line for line in row.title.split("\n") if line]
        parts = (sum(_longest(ways, line) for ways in self._units) / len(line) for line in lines)
        return min(1.0, max(parts, default=0.0))

    def _nearness(self, row: Row) -> float:
        points = 0.0
        if self._whole is not None:
            points += _WHOLE_IN_TITLE if self._whole.search(row.title) else 0.0
            points += _WHOLE_IN_TEXT if self._whole.search(row.text) else 0.0
        for pair in self._pairs:
            points += _NEXT_TO_EACH_OTHER if pair.search(row.title) or pair.search(row.text) else 0.0
        return points


class _Later:
    """The later something was scheduled, the likelier it is what comes next."""

    def __init__(self, rows: Iterable[Row]) -> None:
        begins = sorted({row.begins for row in rows if row.facets["type"][0] == _SCHEDULED})
        self._place = {begin: place / len(begins) for place, begin in enumerate(begins)}

    def factor(self, row: Row) -> float:
        return 1.0 + 2 * self._place.get(row.begins, 0.0) ** 2


def _bodies_in(units: Iterable[Unit]) -> frozenset[str]:
    """The bodies that a query names, and those of their families: a committee meets open-ended too."""
    named = {body_key(unit.label) for unit in units if known_body(unit.label)}
    families = {bodies()[key].family for key in named if key in bodies()}
    return frozenset(named | {key for key, body in bodies().items() if body.family in families})


def _longest(ways: Sequence[_Way], line: str) -> int:
    return max((len(way.text) for way in ways if way.count(line)), default=0)


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


def _ways(unit: Unit, matcher: Matcher) -> list[_Way]:
    """The ways of saying a unit; a rare spelling of a common thing is not worth more than the thing."""
    rarity = matcher.rarity(matcher.unit(unit))
    return [
        _Way(
            rows=matcher.find(way),
            gain=way.weight * rarity,
            count=_counter(way),
            via=way.via,
            day=way.text if way.form == "date" else None,
            text=way.text,
            titled=partial(matcher.titled, way),
        )
        for way in unit.alternatives
    ]


def _counter(way: Alternative) -> Callable[[str], int]:
    """How often a way of saying something stands in a folded text."""
    if way.form == "phrase" and is_han(way.text):
        return lambda text: text.count(way.text)
    pattern = _symbol_pattern(way.text) if way.form == "symbol" else pattern_of(way)
    if pattern is None:
        return lambda _: 0
    if way.form == "stem":
        return lambda text: sum(is_stem_of(way, word) for word in pattern.findall(text))
    return lambda text: len(pattern.findall(text))


def _symbol_pattern(form: str) -> re.Pattern[str]:
    """A symbol as it stands in a folded text: decision 2 6, 第2 6号决定, hsp ha 2 13."""
    kind, _, number = form.rpartition(":")
    if not kind:
        return phrase_pattern(fold(number))
    number, kind = re.escape(fold(number)), re.escape(kind.replace("-", " "))
    return re.compile(rf"\b{kind} {number}\b|第 ?{number} ?号 ?{KIND_NAMES.get(kind, kind)}")


def _written(unit: Unit) -> str:
    return re.escape(unit.alternatives[0].text)
