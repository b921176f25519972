"""Answering one query from one generation of the index: match, narrow, rank, cut out, count."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from search.hits import Hit, Hits
from search.lexicon import Lexicon
from search.matching import Matched, Rows
from search.nodes import Alternative, Filter, Node, Unit, units_of
from search.query import Query, read_query
from search.ranking import Ranking, Scored
from search.snapshot import FACETS, Snapshot
from search.snippets import best_snippet, find_marks
from search.suggest import near_spellings
from timeline.names.symbols import fold_symbol
from timeline.values import Text

Sort = Literal["relevance", "time", "-time"]
Chosen = str | int | Iterable[str] | None
_MOST_WIDENINGS, _MOST_SYLLABLES = 12, 10
_LETTERS = re.compile("[A-Za-z]+")


@dataclass(frozen=True)
class Wish:
    """What a reader asks for: the query, the values chosen to narrow it, order, page, language."""

    query: str
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sort: Sort = "relevance"
    limit: int = 10
    offset: int = 0
    language: str = "en"
    corrected: bool = True
    counted: bool = True
    as_of: int | None = None


def chosen_values(**chosen: Chosen) -> dict[str, frozenset[str]]:
    """The values chosen of each field, one or several; fields of which none was chosen left out."""
    values = {
        name: frozenset([str(value)] if isinstance(value, str | int) else map(str, value))
        for name, value in chosen.items()
        if value is not None and value != ""
    }
    return {name: found for name, found in values.items() if found}


@dataclass(frozen=True)
class _Found:
    """The rows that a query found, before they are put in order."""

    query: Query
    rows: Rows
    everything: Rows
    narrowed: Mapping[str, Rows]
    notes: tuple[Text, ...] = ()
    instead: str | None = None


def answer(wish: Wish, snapshot: Snapshot, names: Lexicon) -> Hits:
    """The hits of a query; a wrong query answers what was understood of it."""
    found = _find(wish, snapshot, names)
    units = units_of(found.query.node)
    ranking = Ranking(snapshot.matcher, found.query)
    ordered = _ordered(wish, found, ranking, snapshot)
    page = enumerate(ordered[wish.offset : wish.offset + wish.limit], start=wish.offset + 1)
    return Hits(
        query=wish.query,
        total=len(found.rows),
        exact=ranking.exact(found.rows),
        hits=tuple(_hit(rank, scored, units, wish, snapshot) for rank, scored in page),
        facets=_facets(found.everything, found.narrowed, snapshot) if wish.counted else {},
        notes=found.notes,
        widened_by=_widened(units, found.rows, snapshot),
        instead=found.instead,
        position=int(snapshot.checkpoint["position"]),
        as_of=wish.as_of,
        histogram=_histogram(found.rows, snapshot) if wish.counted else {},
    )


def matching(wish: Wish, snapshot: Snapshot, names: Lexicon) -> list[str]:
    """The ids of all events that a query finds, in the order in which they were recorded."""
    by_number = snapshot.postings.rows
    rows = [by_number[number] for number in _find(wish, snapshot, names).rows]
    return [row.key for row in sorted(rows, key=lambda row: row.order[1])]


def _find(wish: Wish, snapshot: Snapshot, names: Lexicon) -> _Found:
    query, instead = read_query(wish.query, names), None
    within = _looked_among(query.node, wish, snapshot)
    matched = snapshot.matcher.match(query.node, within)
    if wish.corrected and (better := _corrected(query, matched, within, snapshot, names)):
        query, matched, instead = better, snapshot.matcher.match(better.node, within), better.text
    if query.node is None and not wish.chosen:
        return _Found(query, frozenset(), frozenset(), {}, (*query.notes, _EMPTY))
    everything = matched.rows if query.node is not None else within
    narrowed = _narrowed(wish, snapshot)
    notes = tuple(dict.fromkeys((*query.notes, *_missing_notes(matched))))
    return _Found(query, everything.intersection(*narrowed.values()), everything, narrowed, notes, instead)


_EMPTY = Text(
    en="Type a word, a name, a symbol or a date, or choose a session.",
    zh="请输入词语、名称、文号或日期，或选择一届会议。",
)


def _corrected(
    query: Query, matched: Matched, within: Rows, snapshot: Snapshot, names: Lexicon
) -> Query | None:
    """The query with words that stand nowhere replaced by the nearest that do, if that finds something."""
    if matched.rows and not matched.missing:
        return None
    text = _heard(query, snapshot, names)
    for unit in units_of(query.node):
        if unit.alternatives[0].form == "phrase" and not snapshot.matcher.unit(unit):
            near = _nearest(unit.label, snapshot, names)
            text = re.sub(re.escape(unit.label), near, text, flags=re.IGNORECASE) if near else text
    if text == query.text:
        return None
    better = read_query(text, names)
    return better if snapshot.matcher.match(better.node, within).rows else None


def _heard(query: Query, snapshot: Snapshot, names: Lexicon) -> str:
    """The query with names that were typed by their sound in Chinese characters: zhixingju, zhi xing ju."""
    words, at = _LETTERS.findall(query.text), 0
    text = query.text
    while at < len(words):
        for end in range(min(len(words), at + _MOST_SYLLABLES), at, -1):
            name = names.by_sound.get("".join(words[at:end]).lower())
            if name and not any(word.lower() in snapshot.words for word in words[at:end]):
                text = re.sub(r"[\s'’-]*".join(words[at:end]), name, text, count=1)
                at = end - 1
                break
        at += 1
    return text


def _nearest(typed: str, snapshot: Snapshot, names: Lexicon) -> str | None:
    """The nearest spelling that stands in the record."""
    near = near_spellings(typed, names, snapshot.words)
    return next((name for name in near if snapshot.matcher.find(Alternative("phrase", name))), None)


def _missing_notes(matched: Matched) -> list[Text]:
    if matched.complete:
        return [
            Text(
                en=f"Only {matched.complete} of these have all of the words; the others have most of them.",
                zh=f"其中仅 {matched.complete} 条包含全部词语，其余包含大部分。",
            )
        ]
    if not matched.missing:
        return []
    labels = [unit.label for unit in matched.missing]
    return [
        Text(
            en=f"Nothing has all of the words; shown is what has most (without {' or '.join(labels)}).",
            zh=f"没有内容包含全部词语，现列出包含最多者（缺 {'或 '.join(labels)}）。",
        )
    ]


def _looked_among(node: Node | None, wish: Wish, snapshot: Snapshot) -> Rows:
    """All rows; those of the events about documents themselves only where they are asked for."""
    asked = {"document", "documents", "DocumentRegistered", "GapNoted", "ConflictNoted"}
    chosen = set().union(*(wish.chosen.get(name, ()) for name in ("family", "session", "type")))
    within = snapshot.postings.numbers if asked & (chosen | _filter_values(node)) else snapshot.events
    return within if wish.as_of is None else within & snapshot.recorded_by(wish.as_of)


def _filter_values(node: Node | None) -> set[str]:
    if isinstance(node, Filter):
        return set(node.values) if node.field in ("family", "session", "type") else set()
    return set().union(*(_filter_values(each) for each in getattr(node, "nodes", ())))


def _narrowed(wish: Wish, snapshot: Snapshot) -> dict[str, Rows]:
    """For each field that was chosen the rows that have one of the chosen values."""
    narrowed = {}
    for name, values in wish.chosen.items():
        if name == "document":
            symbols = set(map(fold_symbol, values))
            values = frozenset(each for each in snapshot.documents if fold_symbol(each) in symbols)
        narrowed[name] = snapshot.with_values(name, values)
    return narrowed


def _ordered(wish: Wish, found: _Found, ranking: Ranking, snapshot: Snapshot) -> list[Scored]:
    """The hits by relevance or in time; what has no known time stands last either way."""
    units = units_of(found.query.node)
    if units:
        if wish.sort == "relevance":
            return ranking.rank(found.rows, wish.offset + wish.limit)
        ranked = ranking.rank(found.rows)
    else:
        ranked = [Scored(number, 0.0) for number in found.rows]
    rows = snapshot.postings.rows
    timeless = [each for each in ranked if rows[each.number].is_timeless]
    known = [each for each in ranked if not rows[each.number].is_timeless]
    for each in (known, timeless):
        each.sort(key=lambda scored: rows[scored.number].order, reverse=wish.sort == "-time")
    return known + timeless


def _facets(everything: Rows, narrowed: Mapping[str, Rows], snapshot: Snapshot) -> dict[str, dict[str, int]]:
    """The counts of each facet under the other facets' choices."""
    counts = {}
    for name in FACETS:
        others = [rows for other, rows in narrowed.items() if other != name]
        counts[name] = snapshot.counts(name, everything.intersection(*others))
    return counts


def _histogram(rows: Rows, snapshot: Snapshot) -> dict[str, dict[str, int]]:
    """How many hits begin in each year and in each month; what has no known time is in none."""
    known = snapshot.postings.rows
    begins = [known[number].begins for number in rows if not known[number].is_timeless]
    years, months = Counter(begin[:4] for begin in begins), Counter(begin[:7] for begin in begins)
    return {"years": dict(sorted(years.items())), "months": dict(sorted(months.items()))}


def _widened(units: Sequence[Unit], rows: Rows, snapshot: Snapshot) -> tuple[str, ...]:
    """The other names by which something was found, of the names that were typed."""
    names = (
        way.via
        for unit in units
        for way in unit.alternatives
        if way.via and not rows.isdisjoint(snapshot.matcher.find(way))
    )
    return tuple(dict.fromkeys(names))[:_MOST_WIDENINGS]


def _hit(rank: int, scored: Scored, units: Sequence[Unit], wish: Wish, snapshot: Snapshot) -> Hit:
    entry: dict[str, Any] = json.loads(snapshot.postings.rows[scored.number].shown)
    ways = [way for unit in units for way in unit.alternatives if scored.number in snapshot.matcher.find(way)]
    snippet = best_snippet(_texts(entry, wish.language, ways), ways)
    return Hit(
        rank=rank,
        score=scored.score,
        kind=entry["kind"],
        event=entry["key"],
        document=entry["document"],
        locator=entry["locator"],
        session=entry["session"],
        type=entry["type"],
        family=entry["family"],
        occurred=entry["occurred"],
        title=entry["title"],
        snippet=snippet.text,
        marks=snippet.marks,
        title_marks={language: find_marks(title, ways) for language, title in entry["title"].items()},
        via=scored.via,
        mark=entry["mark"],
    )


def _texts(entry: Mapping[str, Any], language: str, ways: Sequence[Alternative]) -> list[str]:
    """The texts that a snippet may be cut from: the summary in the reader's language first."""
    other = "en" if language == "zh" else "zh"
    first = entry["summary"][language]
    rest = (entry["quote"] or "", entry["summary"][other])
    return [first] if find_marks(first, ways) else [first, *rest, *entry["others"]]
