"""Who is named in passing as holding an office: `President of the Assembly` before a speech."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from timeline.names.bodies import bodies, presiding_office
from timeline.names.offices import office_key, office_name
from timeline.names.spelling import fold
from timeline.projections.history import Standing
from timeline.values import Text
from timeline.when import first_day, last_day

_STATED = ("president", "chair", "vice-president", "vice-chair", "rapporteur")


@dataclass(frozen=True, slots=True)
class NamedInOffice:
    """One person seen in one office of a body on one day."""

    office: str
    holder: str | None
    state: str | None
    day: date
    entry: Standing


def named_in_office(record: Iterable[Standing], family: str) -> list[NamedInOffice]:
    """Everyone whom an event names in an office of a body, in the order given."""
    found = (_named(entry, family) for entry in record if "capacity" in entry.event.facts and entry.stands)
    return [named for named in found if named]


def _named(entry: Standing, family: str) -> NamedInOffice | None:
    payload = entry.payload
    person = getattr(payload, "by", None) or getattr(payload, "speaker", None)
    capacity = getattr(payload, "capacity", None)
    if not isinstance(person, str) or not isinstance(capacity, Text):
        return None
    body, office = office_in(capacity)
    day = last_day(entry.event.occurred.edtf)
    if body != family or office is None or day is None or first_day(entry.event.occurred.edtf) is None:
        return None
    return NamedInOffice(office, _holder(person), getattr(payload, "state", None), day, entry)


def _holder(person: str) -> str | None:
    """The person's name; None for someone who is only called a representative."""
    unnamed = person.endswith("代表") or fold(person).startswith("representative")
    return None if unnamed else person


def office_in(capacity: Text) -> tuple[str | None, str | None]:
    """The body's family and the office that a capacity speaks of; neither, if it is no office we know."""
    for words in (capacity.zh, capacity.en):
        if words and (known := _offices().get(fold(words))):
            return known
    return None, None


@lru_cache(1)
def _offices() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for body in bodies().values():
        for office in _STATED:
            if office_key(office, body.key) != office or _other_word(office, body.key):
                continue
            key = (body.family, office_key(office, body.family))
            for name in (body.en, *body.other_en):
                found.setdefault(fold(f"{office_name(office, 'en')} of the {name}"), key)
            for name in (body.zh, *body.other_zh):
                found.setdefault(fold(f"{name}{office_name(office, 'zh')}"), key)
    return found


def _other_word(office: str, body: str) -> bool:
    """Whether a body calls this office otherwise: a body with a president has no chair."""
    return office.endswith(("president", "chair")) and presiding_office(body) not in office
