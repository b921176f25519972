"""Who is named in the record: every State, and every person under all spellings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from timeline.names.bodies import known_body
from timeline.names.persons import known_persons, person_key, person_name, person_spellings
from timeline.names.roles import role_name
from timeline.names.states import state_name
from timeline.projections.answers import INWARD, Answer
from timeline.projections.history import Standing
from timeline.projections.regions import find_belongings
from timeline.projections.selection import states_in
from timeline.values import Text

_PERSONS = frozenset({"by", "speaker", "moderator", "host", "chair", "facilitator", "holder"})
_ROLES = ("代表", "主席", "主任", "处长", "发言人")


@dataclass(frozen=True)
class StateNamed(Answer):
    """A State that events name: the regional groups the record counts it to, and the events."""

    state: str
    name: Text
    regions: tuple[str, ...]
    events: int
    entries: tuple[Standing, ...] = field(repr=False, metadata=INWARD)


@dataclass(frozen=True)
class PersonNamed(Answer):
    """A person whom events name: every spelling, the State and a note where known, and the events."""

    key: str
    name: Text
    spellings: tuple[str, ...]
    state: str | None
    note: str | None
    events: tuple[str, ...]
    entries: tuple[Standing, ...] = field(repr=False, metadata=INWARD)


def find_states(record: Iterable[Standing]) -> Mapping[str, StateNamed]:
    """The States that events name, by code, in the order of their English names."""
    record = list(record)
    naming: dict[str, list[Standing]] = {}
    for entry in record:
        if entry.stands:
            for code in states_in(entry.event.facts):
                naming.setdefault(code, []).append(entry)
    regions: dict[str, dict[str, None]] = {}
    for belonging in find_belongings(record):
        regions.setdefault(belonging.state, {})[belonging.region] = None
    return {
        code: StateNamed(
            code,
            Text(en=state_name(code, "en"), zh=state_name(code, "zh")),
            tuple(regions.get(code, ())),
            len(naming[code]),
            tuple(naming[code]),
        )
        for code in sorted(naming, key=lambda code: state_name(code, "en"))
    }


def find_persons(record: Iterable[Standing]) -> Mapping[str, PersonNamed]:
    """The persons whom events name, by key, in the order of their English names."""
    naming: dict[str, list[Standing]] = {}
    written: dict[str, dict[str, None]] = {}
    for entry in record:
        for name in _persons_in(entry.event.facts) if entry.stands else ():
            key = person_key(name)
            known = naming.setdefault(key, [])
            if not known or known[-1] is not entry:
                known.append(entry)
            written.setdefault(key, {})[name] = None
    found = [_person(key, tuple(naming[key]), tuple(written[key])) for key in naming]
    return {person.key: person for person in sorted(found, key=lambda person: person.name.read_in("en"))}


@lru_cache(4096)
def names_person(name: str) -> bool:
    """Whether a name is a person's own, not that of a role or a body."""
    if person_key(name) in {person.key for person in known_persons()}:
        return True
    return not (known_body(name) or role_name(name, "en") or name.endswith(_ROLES))


def _person(key: str, entries: tuple[Standing, ...], written: tuple[str, ...]) -> PersonNamed:
    known = next((person for person in known_persons() if person.key == key), None)
    spellings = person_spellings(key) if known else ()
    return PersonNamed(
        key=key,
        name=Text(en=person_name(written[0], "en"), zh=person_name(written[0], "zh")),
        spellings=tuple(dict.fromkeys((*spellings, *written))),
        state=known.state if known else None,
        note=known.note if known else None,
        events=tuple(str(entry.event.id) for entry in entries),
        entries=entries,
    )


def _persons_in(facts: object) -> Iterator[str]:
    match facts:
        case dict():
            for name, value in facts.items():
                if name in _PERSONS and isinstance(value, str):
                    if names_person(value):
                        yield value
                else:
                    yield from _persons_in(value)
        case list():
            for part in facts:
                yield from _persons_in(part)
