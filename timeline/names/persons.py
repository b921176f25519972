"""Persons: the spellings of one person, joined under one key."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from timeline.names.roles import role_name
from timeline.names.spelling import fold

_HONORIFIC = re.compile(
    r"^(?:(?:mr|ms|mrs|dr|sir|dame|h\.?\s?e|prof|professor|his excellency|her excellency)\b\.?\s*)+|"
    r"\s*(?:先生|女士|阁下|博士|教授|大使|夫人)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Person:
    """One person: key, name in English and Chinese, every recorded spelling, state."""

    key: str
    en: str
    zh: str = ""
    spellings: tuple[str, ...] = ()
    state: str | None = None
    note: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling, the proper names first."""
        return tuple(dict.fromkeys(filter(None, (self.en, self.zh, *self.spellings))))


@lru_cache(1)
def _persons() -> dict[str, Person]:
    text = files("seeds").joinpath("persons.toml").read_text(encoding="utf-8")
    return {row["key"]: _person(row) for row in tomllib.loads(text).get("person", ())}


def _person(row: dict[str, Any]) -> Person:
    return Person(**row | {"spellings": tuple(row.get("spellings", ()))})


@lru_cache(1)
def _keys() -> dict[str, str]:
    return {fold(name): person.key for person in _persons().values() for name in (person.key, *person.names)}


def bare_name(name: str) -> str:
    """The name without honorifics: 谢里夫女士 is 谢里夫, Mr. Kamil is Kamil."""
    plain = name.strip()
    return _HONORIFIC.sub("", plain).strip() or plain


def known_persons() -> tuple[Person, ...]:
    """Every person whose spellings are recorded."""
    return tuple(_persons().values())


def person_key(name: str) -> str:
    """The key of a person from any spelling; an unknown person's folded name as a slug.

    The honorific counts where it tells two apart: 鲁托先生 is not 鲁托女士.
    """
    bare = fold(bare_name(name))
    return _keys().get(fold(name)) or _keys().get(bare) or bare.replace(" ", "-")


def person_name(name: str, language: str) -> str:
    """The person's name in English (`en`) or Chinese (`zh`); an unknown one's as given.

    Where a role stands for a person whom the document does not name, it is the role:
    法国代表 is the representative of France.
    """
    person = _persons().get(person_key(name))
    if person is None:
        return role_name(name, language) or name
    return (person.zh or person.en) if language == "zh" else (person.en or person.zh)


def person_spellings(key: str) -> tuple[str, ...]:
    """Every spelling of a person's name; an unknown person's key alone."""
    person = _persons().get(person_key(key))
    return person.names if person else (key,)
