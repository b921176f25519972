"""What a search answers: hits in order, exact totals, facets, and remarks on the query."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from search.snippets import Marks, pieces
from timeline.values import Text


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, with the piece of text that shows why.

    `marks` are the places of the matches in `snippet`, `title_marks` those in the titles;
    `via` names the term by which the query was widened, where nothing typed stands in it.
    """

    rank: int
    score: float
    kind: str
    event: str | None
    document: str
    locator: str
    session: str
    type: str
    family: str
    occurred: dict[str, Any]
    title: dict[str, str]
    snippet: str
    marks: Marks = ()
    title_marks: dict[str, Marks] = field(default_factory=dict)
    via: tuple[str, ...] = ()
    mark: str = "stands"

    def snippet_pieces(self) -> Iterator[tuple[str, bool]]:
        """The snippet cut at its marks: each piece, and whether it is marked."""
        return pieces(self.snippet, self.marks)

    def title_pieces(self, language: str) -> Iterator[tuple[str, bool]]:
        """The title in a language cut at its marks: each piece, and whether it is marked."""
        return pieces(self.title[language], self.title_marks.get(language, ()))

    def as_json(self) -> dict[str, Any]:
        """The hit as the interface of the program names its parts."""
        return {
            "rank": self.rank,
            "score": round(self.score, 4),
            "kind": self.kind,
            "event": self.event,
            "document": self.document,
            "locator": self.locator,
            "session": self.session,
            "type": self.type,
            "family": self.family,
            "occurred": self.occurred,
            "title": self.title,
            "snippet": self.snippet,
            "marks": [list(mark) for mark in self.marks],
            "title_marks": {
                language: [list(mark) for mark in marks] for language, marks in self.title_marks.items()
            },
            "via": list(self.via),
            "standing": self.mark,
        }


@dataclass(frozen=True, slots=True)
class Hits:
    """The answer to a query: one page of hits, and what is true of all of them.

    `total` and `facets` count every hit, not only those of the page; `exact` counts those
    that hold what was typed and not only another name for it. A facet's counts are under
    the other filters but not its own, so that several of its values can be chosen.
    `widened_by` names what was also looked for, `instead` a spelling that was searched
    because the typed one stands nowhere, `notes` what else a reader should know. `histogram`
    counts the hits by the `years` and `months` in which they begin, in the order of time;
    `as_of` is the past position at which the record was searched.
    """

    query: str
    total: int
    exact: int
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]]
    notes: tuple[Text, ...] = ()
    widened_by: tuple[str, ...] = ()
    instead: str | None = None
    position: int = 0
    as_of: int | None = None
    histogram: dict[str, dict[str, int]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The answer as one JSON object."""
        return {
            "query": self.query,
            "total": self.total,
            "exact": self.exact,
            "hits": [hit.as_json() for hit in self.hits],
            "facets": self.facets,
            "notes": [note.model_dump(exclude_none=True) for note in self.notes],
            "widened_by": list(self.widened_by),
            "instead": self.instead,
            "position": self.position,
            "as_of": self.as_of,
            "histogram": self.histogram,
        }
