"""From an event to its entry: all the words by which it is found, and what a hit shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

from search.analysis import index_terms
from search.dates import date_forms, edtf_forms, find_dates
from search.folding import fold_all, plain
from search.mentions import Mentions, mentions
from search.symbols import find_symbol_forms, outcome_form
from timeline.envelope import Event, occurred_json
from timeline.names.sessions import session_body, session_title
from timeline.names.symbols import fold_symbol
from timeline.projections.history import Standing
from timeline.rendering import summary, title
from timeline.values import Language
from timeline.when import span

EVENT, PARAGRAPH = "event", "paragraph"
_LANGUAGES: tuple[Language, ...] = ("en", "zh")


@dataclass(frozen=True)
class Entry:
    """One thing that can be found: the facts a hit shows, and the texts it is found by."""

    key: str
    kind: str
    session: str
    type: str
    family: str
    document: str
    locator: str
    occurred: dict[str, Any]
    starts: str
    begins: str
    position: int
    mark: str
    title: dict[str, str]
    summary: dict[str, str]
    quote: str | None = None
    others: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    facets: dict[str, list[str]] = field(default_factory=dict)

    @cached_property
    def match_title(self) -> str:
        """The folded title, a line for each language."""
        return fold_all(self.title.values())

    @cached_property
    def match_text(self) -> str:
        """All other words, folded, a line for each text."""
        return fold_all(dict.fromkeys((*self.summary.values(), self.quote or "", *self.others)))

    @cached_property
    def terms(self) -> frozenset[str]:
        """The terms under which the index keeps the entry."""
        return frozenset(index_terms(f"{self.match_title}\n{self.match_text}"))

    @cached_property
    def shown(self) -> str:
        """The entry as canonical JSON: what the index stores, and what its digest is of."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @cached_property
    def digest(self) -> str:
        """A digest of everything the entry says; equal digests are equal entries."""
        return hashlib.sha256(self.shown.encode()).hexdigest()[:32]


def event_entry(standing: Standing) -> Entry:
    """The entry of an event as it stands: corrected facts, and a mark where it was retracted."""
    event = standing.event
    said = mentions(event.facts)
    titles: dict[str, str] = {language: title(event, language) for language in _LANGUAGES}
    summaries: dict[str, str] = {language: summary(event, language) for language in _LANGUAGES}
    texts = (*titles.values(), *summaries.values(), event.citation.quote or "", *said.texts)
    sessions = (session_title(event.stream, language) for language in _LANGUAGES)
    return Entry(
        key=str(event.id),
        kind=EVENT,
        session=event.stream,
        type=event.type,
        family=event.payload.family,
        document=event.citation.document,
        locator=event.citation.locator,
        occurred=occurred_json(event.occurred),
        starts=event.occurred_from.isoformat(),
        begins=span(event.occurred.edtf)[0].replace(tzinfo=None).isoformat(),
        position=event.position,
        mark=standing.mark,
        title=titles,
        summary=summaries,
        quote=event.citation.quote,
        others=tuple(dict.fromkeys((*said.texts, *sessions, event.stream))),
        dates=tuple(_date_forms(event, said, texts)),
        symbols=tuple(_symbol_forms(event, said, texts)),
        facets=_facets(event, said),
    )


def _date_forms(event: Event, said: Mentions, texts: Iterable[str]) -> list[str]:
    forms = set(edtf_forms(event.occurred.edtf))
    for time in said.times:
        forms.update(edtf_forms(time))
    for text in texts:
        for found in find_dates(plain(text)):
            forms.update(date_forms(found.first, found.last))
    return sorted(forms)


def _symbol_forms(event: Event, said: Mentions, texts: Iterable[str]) -> list[str]:
    forms = {fold_symbol(symbol) for symbol in (event.citation.document, *said.symbols)}
    forms.update(outcome_form(kind, symbol) for kind, symbol in said.outcomes)
    for text in texts:
        forms.update(form for form, _, _ in find_symbol_forms(plain(text)))
    return sorted(form for form in forms if form)


def _subjects(event: Event) -> list[str]:
    """The body whose session was scheduled or held, where the event tells of a session."""
    session = event.facts.get("session")
    return [session_body(session)] if isinstance(session, str) else []


def _facets(event: Event, said: Mentions) -> dict[str, list[str]]:
    """What an entry is narrowed down by, each with all its values."""
    years = [form for form in edtf_forms(event.occurred.edtf) if len(form) == len("2023")]
    values: dict[str, Iterable[str]] = {
        "session": [event.stream],
        "type": [event.type],
        "family": [event.payload.family],
        "document": [event.citation.document],
        "year": years,
        "state": said.states,
        "body": {session_body(event.stream), *said.bodies},
        "person": said.persons,
        "item": said.items,
        "method": said.methods,
        "about": _subjects(event),
    }
    return {name: sorted(set(found)) for name, found in values.items()}
