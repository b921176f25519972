"""How well a search answers judged queries: gain by rank, known items first, silence where none do."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from search.hits import Hit
from search.index import Index

JUDGMENTS = Path(__file__).with_name("judgments.txt")
DEPTH = 10
_ANSWERS, _TO_THE_POINT = 3, 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """Events that one judgment names: a pattern of stream, type and locator, and words of the title."""

    place: str
    words: str = ""

    def names(self, hit: Hit) -> bool:
        """Whether it names this hit."""
        place = f"{hit.session}/{hit.type}@{hit.locator}"
        return fnmatchcase(place, self.place) and self.words in hit.title["en"]


@dataclass(frozen=True, slots=True)
class Judged:
    """One query with what answers it and what else is to the point."""

    kind: str
    query: str
    answers: tuple[Wanted, ...]
    to_the_point: tuple[Wanted, ...]

    def gain(self, hit: Hit) -> int:
        """How much a hit is worth to whoever asked."""
        if any(wanted.names(hit) for wanted in self.answers):
            return _ANSWERS
        return _TO_THE_POINT if any(wanted.names(hit) for wanted in self.to_the_point) else 0


@dataclass(frozen=True, slots=True)
class Measured:
    """What became of one query: nDCG@10, whether the first hit answers it, and how many were found."""

    judged: Judged
    ndcg: float
    first: bool
    total: int


def read_judgments(path: Path = JUDGMENTS) -> list[Judged]:
    """The judged queries, in the order of the file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_judged(line) for line in lines if line.strip() and not line.startswith("#")]


def _judged(line: str) -> Judged:
    kind, query, answers, to_the_point = (part.strip() for part in line.split(" |"))
    return Judged(kind, query, tuple(_wanted(answers)), tuple(_wanted(to_the_point)))


def _wanted(text: str) -> Iterable[Wanted]:
    for part in filter(None, text.split(" + ")):
        place, _, words = part.partition(" ~ ")
        yield Wanted(place.strip().replace("(", "[(]"), words.strip())


def measure(index: Index, judged: Sequence[Judged], everything: Sequence[Hit]) -> list[Measured]:
    """The measure of each query, against the best that all entries could give."""
    return [_measure(index, each, everything) for each in judged]


def _measure(index: Index, judged: Judged, everything: Sequence[Hit]) -> Measured:
    found = index.search(judged.query, limit=DEPTH)
    gains = [judged.gain(hit) for hit in found.hits]
    ideal = sorted((judged.gain(hit) for hit in everything), reverse=True)[:DEPTH]
    best = _discounted(ideal)
    ndcg = _discounted(gains) / best if best else float(found.total == 0)
    return Measured(judged, ndcg, bool(gains) and gains[0] == _ANSWERS, found.total)


def _discounted(gains: Iterable[int]) -> float:
    return sum((2**gain - 1) / math.log2(rank + 1) for rank, gain in enumerate(gains, start=1))


def mean_ndcg(measured: Iterable[Measured]) -> float:
    """The mean nDCG@10 over the queries that something answers."""
    values = [each.ndcg for each in measured if each.judged.kind != "none"]
    return sum(values) / len(values)


def known_first(measured: Iterable[Measured]) -> float:
    """The part of the known items that stand first."""
    known = [each.first for each in measured if each.judged.kind == "known"]
    return sum(known) / len(known)
