"""Whether the index says what the record says: every entry, every posting, and how far it follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from search.entries import Entry, event_entry
from search.following import row_of
from search.snapshot import Snapshot
from search.whoosh_index import DATES, SYMBOLS, TERMS, Row
from timeline.projections.history import settle
from timeline.store import EventStore

_MOST_PROBLEMS = 10


@dataclass(frozen=True, slots=True)
class IndexVerdict:
    """What the comparison of index and record came to; each problem is one sentence."""

    position: int
    entries: int
    problems: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the index says exactly what the record says."""
        return not self.problems

    def as_json(self) -> dict[str, object]:
        """The verdict as JSON data."""
        return {
            "ok": self.ok,
            "position": self.position,
            "entries": self.entries,
            "problems": list(self.problems),
        }


def compare(snapshot: Snapshot, store: EventStore) -> IndexVerdict:
    """Compare a snapshot of the index with the record up to the position it has reached."""
    position = int(snapshot.checkpoint["position"])
    events = [event for event in store.read() if event.position <= position]
    entries = {entry.key: entry for entry in map(event_entry, settle(events, store.zone))}
    rows = {row.key: row for row in snapshot.postings.rows.values()}
    reached = events[-1].hash.hex() if events else ""
    problems = islice(_problems(snapshot, rows, entries, reached), _MOST_PROBLEMS)
    return IndexVerdict(position, len(rows), tuple(problems))


def _problems(
    snapshot: Snapshot, rows: Mapping[str, Row], entries: Mapping[str, Entry], reached: str
) -> Iterator[str]:
    if reached and snapshot.checkpoint["hash"] != reached:
        yield f"The index followed another event at position {snapshot.checkpoint['position']}."
    if len(snapshot.postings.rows) != len(rows):
        yield f"The index holds {len(snapshot.postings.rows) - len(rows)} entries twice."
    for key in sorted(entries.keys() - rows.keys()):
        yield f"Event {key} has no entry in the index."
    for key in sorted(rows.keys() - entries.keys()):
        yield f"The index has an entry for {key}, which the record does not hold."
    for key in sorted(entries.keys() & rows.keys()):
        if not _says_the_same(rows[key], row_of(entries[key])):
            yield f"The entry of event {key} does not say what the record says."
    yield from _posting_problems(snapshot, entries)


def _says_the_same(found: Row, expected: Row) -> bool:
    names = ("digest", "title", "text", "facets", "order", "begins", "mark", "shown")
    return all(getattr(found, name) == getattr(expected, name) for name in names)


def _posting_problems(snapshot: Snapshot, entries: Mapping[str, Entry]) -> Iterator[str]:
    expected = {
        TERMS: sum(len(entry.terms) for entry in entries.values()),
        SYMBOLS: sum(len(entry.symbols) for entry in entries.values()),
        DATES: sum(len(entry.dates) for entry in entries.values()),
    }
    for name, count in expected.items():
        if (found := snapshot.postings.count(name)) != count:
            yield f"The index finds {name} in {found} places, and the record has {count}."
