"""Which entries a query finds: sets of rows from the index's postings, checked on the text."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from search.analysis import is_han, phrase_terms, stem_term, words
from search.folding import WORD
from search.nodes import All, Alternative, AnyOf, Filter, Node, Not, Span, Unit, Wanted
from search.whoosh_index import DATES, SYMBOLS, TERMS, Postings, Row
from timeline.names.symbols import fold_symbol

Rows = frozenset[int]
_NONE: Rows = frozenset()
_ENOUGH_PAIRS = 0.5
_ENOUGH, _LEAST_SHARE, _NEAR_THE_MOST, _ONE_OF_TWO, _ROUNDING = 4, 0.45, 0.6, 0.38, 1e-6
_EDGE = re.compile(WORD)


@lru_cache(4096)
def phrase_pattern(folded: str) -> re.Pattern[str]:
    """A folded phrase as it stands in a folded text: no word or number begins or ends within it."""
    start = rf"(?<!{WORD})" if _EDGE.match(folded[:1]) else ""
    end = rf"(?!{WORD})" if _EDGE.match(folded[-1:]) else ""
    return re.compile(f"{start}{re.escape(folded)}{end}")


@lru_cache(4096)
def pattern_of(alternative: Alternative) -> re.Pattern[str] | None:
    """What marks an alternative in a folded text; None where only the index can tell."""
    match alternative.form:
        case "phrase":
            return phrase_pattern(alternative.text)
        case "prefix":
            return re.compile(rf"(?<!{WORD}){re.escape(alternative.text)}{WORD}*")
        case "stem":
            return re.compile(rf"(?<!{WORD}){re.escape(_common_start(alternative.text))}{WORD}*")
        case "loose":
            parts = dict.fromkeys(_loose_parts(alternative.text))
            return re.compile("|".join(phrase_pattern(part).pattern for part in parts) or r"(?!)")
        case _:
            return None


def _common_start(stem: str) -> str:
    """What the inflected forms of a stem begin with: `~agenci` stands for agency and agencies."""
    return stem[1:-1] if stem.endswith(("i", "e")) and len(stem) > 4 else stem[1:]


def is_stem_of(alternative: Alternative, word: str) -> bool:
    """Whether a word of the text is an inflected form of the stem that was looked for."""
    return stem_term(word) == alternative.text


def _loose_parts(folded: str) -> list[str]:
    """Pairs of Han characters and words: what a loose match counts."""
    parts: list[str] = []
    for run in words(folded):
        pairs = [run[index : index + 2] for index in range(len(run) - 1)]
        parts += pairs if pairs and not _EDGE.match(run) else [run]
    return parts


def required(units: Iterable[Unit]) -> list[Unit]:
    """The units that are more than welcome; all, if none is."""
    units = list(units)
    return [unit for unit in units if not unit.optional] or units


@dataclass
class Matched:
    """The rows that a query finds, what it found each unit by, and which units were given up."""

    rows: Rows
    missing: tuple[Unit, ...] = ()
    complete: int | None = None
    """How many have all of the units, where so few have that others are shown behind them."""


@dataclass
class _Among:
    """The rows among which one query looks, and the units it has given up so far."""

    rows: Rows
    missing: list[Unit] = field(default_factory=list)
    complete: int | None = None


@dataclass
class Matcher:
    """Finds the rows of one generation of the index; remembers what it has worked out."""

    postings: Postings
    _memo: dict[Alternative, Rows] = field(default_factory=dict)
    _titled: dict[Alternative, Rows] = field(default_factory=dict)
    _narrowed: dict[Filter, Rows] = field(default_factory=dict)

    def match(self, node: Node | None, within: Rows | None = None) -> Matched:
        """The rows that a query finds, and the units that had to be given up to find them.

        Only rows of `within` are found, so that what has most of the words is chosen there.
        """
        among = _Among(self.postings.numbers if within is None else within)
        rows = self._rows(node, among) if node is not None else _NONE
        return Matched(rows & among.rows, tuple(dict.fromkeys(among.missing)), among.complete)

    def unit(self, unit: Unit) -> Rows:
        """The rows in which a unit stands, in any of its ways."""
        strict = [way for way in unit.alternatives if way.form != "loose"]
        found = _NONE.union(*(self.find(way) for way in strict))
        if found:
            return found
        return _NONE.union(*(self.find(way) for way in unit.alternatives if way.form == "loose"))

    def titled(self, alternative: Alternative) -> Rows:
        """The rows in whose title one way of saying a unit stands, near enough to choose by."""
        if alternative not in self._titled:
            rows, text = self.postings.rows, alternative.text.lstrip("~")
            found = frozenset(n for n in self.find(alternative) if text in rows[n].title)
            self._titled[alternative] = found
        return self._titled[alternative]

    def find(self, alternative: Alternative) -> Rows:
        """The rows in which one way of saying a unit stands."""
        if alternative not in self._memo:
            self._memo[alternative] = self._find(alternative)
        return self._memo[alternative]

    def _rows(self, node: Node, among: _Among) -> Rows:
        match node:
            case Unit():
                return self.unit(node)
            case Wanted(units=units):
                return self._most_wanted(units, among, among.rows)
            case Filter():
                if node not in self._narrowed:
                    self._narrowed[node] = frozenset(self._filtered(node))
                return self._narrowed[node]
            case Span(since=since, until=until):
                return frozenset(n for n, row in self._rows_by_number() if _within(row, since, until))
            case Not(node=inner):
                return among.rows - self._rows(inner, _Among(among.rows))
            case AnyOf(nodes=nodes):
                return _NONE.union(*(self._rows(each, among) for each in nodes))
            case All(nodes=nodes):
                return self._all(nodes, among)

    def _all(self, nodes: tuple[Node, ...], among: _Among) -> Rows:
        """What has everything; units that are merely wanted are chosen among what has the rest."""
        needed = set(required(each for each in nodes if isinstance(each, Unit)))
        demanded = (
            self._rows(each, among)
            for each in nodes
            if not isinstance(each, Wanted) and (not isinstance(each, Unit) or each in needed)
        )
        within = among.rows.intersection(*demanded)
        for each in nodes:
            if isinstance(each, Wanted):
                within = self._most_wanted(each.units, among, within)
        return within

    def _most_wanted(self, units: tuple[Unit, ...], among: _Among, within: Rows) -> Rows:
        """What has all of the units; where nothing or next to nothing has, also what has most of them."""
        wanted = required(units)
        found = [self.unit(unit) & within for unit in wanted]
        everything = frozenset.intersection(*found)
        if len(everything) >= (_ENOUGH if len(wanted) > 1 else 1):
            return everything
        weights = [self.rarity(self.unit(unit)) for unit in wanted]
        shares: Counter[int] = Counter()
        for rows, weight in zip(found, weights, strict=True):
            for number in rows:
                shares[number] += weight  # type: ignore[assignment]
        most = max(shares.values(), default=0)
        if most < _LEAST_SHARE * sum(weights):
            return _NONE
        least = (_NEAR_THE_MOST if len(wanted) > 2 else _ONE_OF_TWO) * most
        if not everything:
            least = max(_LEAST_SHARE * sum(weights), least)
        if not everything:
            best = frozenset(number for number, share in shares.items() if share >= most - _ROUNDING)
            pairs = zip(wanted, found, strict=True)
            among.missing += (unit for unit, rows in pairs if not best <= rows)
        most_wanted = frozenset(number for number, share in shares.items() if share >= least)
        if everything and len(most_wanted) > len(everything):
            among.complete = len(everything)
        return most_wanted

    def rarity(self, rows: Rows) -> float:
        """How much it says of a row to be among these: the fewer they are, the more."""
        total = len(self.postings.rows)
        return math.log(1 + (total - len(rows) + 0.5) / (len(rows) + 0.5)) + 0.1

    def _filtered(self, wanted: Filter) -> Iterable[int]:
        if wanted.field == "symbol":
            return self.postings.find(SYMBOLS, wanted.values[0])
        values = frozenset(wanted.values)
        if wanted.field == "document":
            documents = ((n, row.facets["document"]) for n, row in self._rows_by_number())
            return (n for n, symbols in documents if not values.isdisjoint(map(fold_symbol, symbols)))
        return (n for n, row in self._rows_by_number() if not values.isdisjoint(row.facets[wanted.field]))

    def _rows_by_number(self) -> Iterable[tuple[int, Row]]:
        return self.postings.rows.items()

    def _find(self, wanted: Alternative) -> Rows:
        match wanted.form:
            case "phrase":
                return self._phrase(wanted.text)
            case "stem":
                return self.postings.find(TERMS, wanted.text)
            case "symbol":
                return self.postings.find(SYMBOLS, wanted.text)
            case "date":
                return self.postings.find(DATES, wanted.text)
            case "prefix":
                return self._beginning(wanted.text)
            case "loose":
                return self._loose(wanted.text)

    def _phrase(self, folded: str) -> Rows:
        whole, beginnings = phrase_terms(folded)
        if not whole:
            return _NONE.union(*map(self._beginning, beginnings)) if beginnings else _NONE
        sets = sorted((self.postings.find(TERMS, term) for term in dict.fromkeys(whole)), key=len)
        found = sets[0].intersection(*sets[1:])
        if whole == [folded]:
            return found
        rows = self.postings.rows
        if is_han(folded):
            return frozenset(n for n in found if folded in rows[n].text or folded in rows[n].title)
        pattern = phrase_pattern(folded)
        return frozenset(n for n in found if pattern.search(rows[n].text) or pattern.search(rows[n].title))

    def _beginning(self, prefix: str) -> Rows:
        terms = self.postings.beginning_with(TERMS, prefix)
        return _NONE.union(*(self.postings.find(TERMS, term) for term in terms))

    def _loose(self, folded: str) -> Rows:
        """The rows that have most of the pairs and words, wherever they stand."""
        parts = _loose_parts(folded)
        counts = Counter(number for part in parts for number in self._phrase(part))
        least = len(parts) if len(parts) < 3 else max(2, round(_ENOUGH_PAIRS * len(parts)))
        return frozenset(number for number, count in counts.items() if count >= least)


def _within(row: Row, since: str | None, until: str | None) -> bool:
    return (
        not row.is_timeless
        and (since is None or row.begins >= since)
        and (until is None or row.begins < until)
    )
