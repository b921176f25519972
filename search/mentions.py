"""What an event's facts speak of: the names, times and symbols in its payload, by their kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from timeline.names.bodies import body_key, body_name, known_body
from timeline.names.offices import office_name
from timeline.names.persons import person_key, person_name
from timeline.names.regions import region_name
from timeline.names.sessions import session_title
from timeline.names.states import state_name

_LANGUAGES = ("en", "zh")


@dataclass
class Mentions:
    """What a payload speaks of; `texts` are the words, in both languages where they are known."""

    texts: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    methods: list[str] = field(default_factory=list)
    symbols: list[str] = field(default_factory=list)
    outcomes: list[tuple[str, str]] = field(default_factory=list)
    times: list[str] = field(default_factory=list)

    def add_state(self, code: str) -> None:
        """A state, by its code."""
        self.states.append(code)
        self.texts += (state_name(code, language) for language in _LANGUAGES)

    def add_region(self, key: str) -> None:
        """A regional group, by its key."""
        self.texts += (region_name(key, language) for language in _LANGUAGES)

    def add_body(self, name: str) -> None:
        """A body, by its key or name."""
        self.bodies.append(body_key(name))
        self.texts += (body_name(name, language) for language in _LANGUAGES)

    def add_office(self, key: str) -> None:
        """An office, by its key."""
        self.texts += (office_name(key, language) for language in _LANGUAGES)

    def add_person(self, name: str) -> None:
        """A person, as the document spells the name."""
        self.persons.append(person_key(name))
        self.texts += (name, *(person_name(name, language) for language in _LANGUAGES))

    def add_session(self, key: str) -> None:
        """A session, by its key."""
        self.texts += (key, *(session_title(key, language) for language in _LANGUAGES))

    def add_symbol(self, symbol: str) -> None:
        """A document's symbol."""
        self.symbols.append(symbol)
        self.texts.append(symbol)

    def add_text(self, words: str) -> None:
        """Words as they are."""
        self.texts.append(words)


def _add_actor(said: Mentions, name: str) -> None:
    """Who did something: mostly a person, sometimes a body."""
    if known_body(name):
        said.add_body(name)
    else:
        said.add_person(name)


def _add_method(said: Mentions, method: str) -> None:
    said.methods.append(method)


def _add_time(said: Mentions, time: str) -> None:
    said.times.append(time)


def _skip(said: Mentions, value: str) -> None:
    """Words of the program, not of the record: a title or summary says them where they matter."""


_ADD: dict[str, Callable[[Mentions, str], None]] = (
    dict.fromkeys(("state", "states", "supported_by"), Mentions.add_state)
    | dict.fromkeys(("by", "speaker", "holder", "chair", "moderator", "host", "facilitator"), _add_actor)
    | dict.fromkeys(("session", "due_session", "from_close_of", "until_close_of"), Mentions.add_session)
    | dict.fromkeys(("symbol", "basis", "authority", "document", "documents"), Mentions.add_symbol)
    | dict.fromkeys(("body", "submitted_to"), Mentions.add_body)
    | dict.fromkeys(("when", "due", "until", "from", "to", "date", "as_of"), _add_time)
    | dict.fromkeys(
        ("of", "sha256", "kind", "status", "medium", "how", "category", "occasion", "currency"), _skip
    )
    | {"region": Mentions.add_region, "office": Mentions.add_office, "method": _add_method}
    | dict.fromkeys(("language", "original_language"), _skip)
)


def mentions(facts: dict[str, Any]) -> Mentions:
    """Everything that the facts of an event speak of."""
    said = Mentions()
    _walk(said, "", facts)
    return said


def _walk(said: Mentions, name: str, value: object) -> None:
    match value:
        case dict():
            _walk_parts(said, value)
        case list() | tuple():
            for part in value:
                _walk(said, name, part)
        case str():
            _ADD.get(name, Mentions.add_text)(said, value)
        case int() if name in ("item", "items"):
            said.items.append(str(value))
        case _:
            pass


def _walk_parts(said: Mentions, parts: dict[Any, Any]) -> None:
    match parts:
        case {"kind": str(kind), "symbol": str(symbol)}:
            said.outcomes.append((kind, symbol))
    for name, value in parts.items():
        _walk(said, str(name), value)
