"""One generation of the index as a search sees it: rows, what finds them, and what they are counted by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import Any

from search.matching import Matcher, Rows
from search.whoosh_index import Postings
from timeline.events import ASIDE

FACETS = ("session", "type", "family", "state", "year", "document")
_WORDS = re.compile(r"[a-z]{4,}")


class Snapshot:
    """An unchanging view of the index; shared by threads, closed when the last of them lets go."""

    def __init__(self, postings: Postings, name: str) -> None:
        self.postings, self.name = postings, name
        self.matcher = Matcher(postings)
        self.checkpoint: Mapping[str, Any] = postings.checkpoint

    @cached_property
    def having(self) -> dict[str, dict[str, frozenset[int]]]:
        """For each field and each of its values the rows that have it."""
        found: dict[str, dict[str, set[int]]] = {}
        for number, row in self.postings.rows.items():
            for name, values in row.facets.items():
                for value in values:
                    found.setdefault(name, {}).setdefault(value, set()).add(number)
        return {
            name: {value: frozenset(rows) for value, rows in values.items()} for name, values in found.items()
        }

    @cached_property
    def library(self) -> Rows:
        """The rows about documents themselves, and about what the program did: found only when asked for."""
        families = self.having.get("family", {})
        return frozenset().union(*(families.get(name, frozenset()) for name in ASIDE))

    @cached_property
    def events(self) -> Rows:
        """All rows but those about documents themselves."""
        return self.postings.numbers - self.library

    @cached_property
    def _columns(self) -> dict[str, dict[int, list[str]]]:
        rows = self.postings.rows.items()
        return {name: {number: row.facets[name] for number, row in rows} for name in FACETS}

    def counts(self, name: str, rows: Rows) -> dict[str, int]:
        """How many of the rows have each value of a field, the most frequent first."""
        held = self._columns[name]
        found = Counter(chain.from_iterable(map(held.__getitem__, rows)))
        return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))

    @cached_property
    def words(self) -> Counter[str]:
        """How often each English word stands in the record."""
        rows = self.postings.rows.values()
        return Counter(word for row in rows for word in _WORDS.findall(f"{row.title} {row.text}"))

    @property
    def sessions(self) -> Iterable[str]:
        """The sessions that have entries."""
        return self.having.get("session", {})

    @property
    def documents(self) -> Iterable[str]:
        """The documents that entries cite."""
        return self.having.get("document", {})

    def recorded_by(self, position: int) -> Rows:
        """The rows of what was recorded up to a position."""
        return frozenset(n for n, row in self.postings.rows.items() if row.order[1] <= position)

    def with_values(self, name: str, values: Iterable[str]) -> Rows:
        """The rows that have one of some values."""
        held = self.having.get(name, {})
        return frozenset().union(*(held.get(value, frozenset()) for value in values))

    def close(self) -> None:
        """Let go of the files."""
        self.postings.close()
