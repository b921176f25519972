"""Which function writes which event type in which language, and what it is given to write from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from timeline.envelope import Event
from timeline.events import Payload
from timeline.names.bodies import known_body
from timeline.names.sessions import session_body
from timeline.values import Language
from timeline.when import PartOfDay

P = TypeVar("P", bound=Payload)


class Words(NamedTuple):
    """The headline and the sentence of one event, before they are capitalised and closed."""

    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when an event took place, as far as its record states it.

    `when` is None where the time was only inferred: a sentence says what the text says.
    """

    session: str
    body: str | None
    when: str | None
    part_of_day: PartOfDay | None

    @property
    def is_known(self) -> bool:
        """Whether the session is one of a body whose names are recorded."""
        return self.body is not None and known_body(self.body)


Writer = Callable[[P, Scene], Words]
_WRITERS: dict[tuple[str, Language], Callable[[Any, Scene], Words]] = {}


def writer(language: Language, kind: type[P]) -> Callable[[Writer[P]], Writer[P]]:
    """Register the function that writes events of type `kind` in `language`."""

    def register(function: Writer[P]) -> Writer[P]:
        _WRITERS[kind.__name__, language] = function
        return function

    return register


def set_scene(event: Event) -> Scene:
    """The scene of an event: the body of its stream's session, its time where stated."""
    when = event.occurred
    stated = when.edtf if when.basis == "stated" else None
    return Scene(event.stream, session_body(event.stream), stated, when.part_of_day if stated else None)


def write_event(event: Event, language: Language) -> Words:
    """The headline and sentence of an event as its type's writer puts them."""
    return _WRITERS[event.type, language](event.payload, set_scene(event))


def written_types(language: Language) -> frozenset[str]:
    """The event types that can be written in `language`."""
    return frozenset(name for name, spoken in _WRITERS if spoken == language)
