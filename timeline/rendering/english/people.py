"""Persons as an English sentence calls them: by name and capacity, or by what is recorded of them."""

from __future__ import annotations

import re

from timeline.names.persons import person_name
from timeline.names.states import state_name
from timeline.rendering.english.bodies import state
from timeline.rendering.english.grammar import phrase
from timeline.rendering.english.words import HAN, a, lowered, plain, the
from timeline.rendering.phrases import given, has_words, quoted
from timeline.values import Text

_ROLES = {"秘书处": "the secretariat"}
_ROLE = re.compile(
    r"(?i)(?:the )?(?:deputy |acting )*(?:president|chair|rapporteur|secretariat|executive director|"
    r"moderator|secretary-general|(?:chief|head|director|chair|president|minister|mayor) (?:of|for) .*)"
)
_MANY = re.compile(r"(?i)representative\b|.*\bspeaker\b|.*\(not named\)")
_OF_STATE = re.compile(r"(?i)(.*代表|(the )?representative of .*)")
_UNNAMED = re.compile(
    r"(?i).*(代表|与会者|发言人|发言者|嘉宾|主席|执行主任|处长)|.*\b(representatives?|participants?|speakers?)\b.*"
)


def person(name: str | None, of_state: str | None = None) -> str:
    """A person, with the state in brackets: `Fernando Coimbra (Brazil)`; nothing for nobody."""
    if name is None:
        return ""
    if unnamed := _unnamed(name, None, of_state):
        return unnamed
    return phrase(person_name(name, "en"), given("({})", state_name(of_state, "en") if of_state else ""))


def speaker(name: str, capacity: Text | None = None, of_state: str | None = None) -> str:
    """Who speaks, with capacity and state: `Anne Hidalgo, Mayor of Paris`.

    One who is not named is called by what is recorded: `the representative of Argentina`.
    """
    if unnamed := _unnamed(name, capacity, of_state):
        return unnamed
    post = _post(capacity)
    if of_state is None or state_name(of_state, "en").split(" (")[0] in post:
        return f"{person_name(name, 'en')}{given(', {}', post)}"
    return f"{person(name, of_state)}{given(', {}', post)}"


def closed(words: str) -> str:
    """A subject whose capacity stands in commas, closed by one before the verb follows."""
    return f"{words}," if ", " in words else words


def _post(capacity: Text | None) -> str:
    """A capacity behind a name; only titles keep their capital: `journalist`, `First Lady of Kenya`."""
    words = plain(capacity)
    return words if words.startswith("First ") else lowered(words)


def _unnamed(name: str, capacity: Text | None, of_state: str | None) -> str:
    """How to call one who is known by office or state alone; nothing for one with a name."""
    known, post = person_name(name, "en"), plain(capacity)
    if of_state and _OF_STATE.fullmatch(known):
        office = "" if "epresentative" in post else post
        return f"the representative of {state(of_state)}{given(', {}', office)}"
    if known in _ROLES or _ROLE.fullmatch(known) or _within(known, post):
        return _capacity_alone(capacity) if has_words(capacity, "en") else _ROLES.get(known) or the(known)
    if not _UNNAMED.fullmatch(known):
        return ""
    return _capacity_alone(capacity) if capacity else quoted(known) if HAN.search(known) else _one_of(known)


def _within(name: str, capacity: str) -> bool:
    return re.search(rf"(?i)\b{re.escape(name)}\b", capacity) is not None


def _capacity_alone(capacity: Text | None) -> str:
    """`the Executive Director of UN-Habitat`; of those who are many, `a representative …`."""
    words = plain(capacity)
    return _one_of(words) if has_words(capacity, "en") else words


def _one_of(words: str) -> str:
    return a(words) if _MANY.match(words) else the(words)
