"""Bodies that meet: their keys, their names in both languages, and which share one bureau."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from timeline.names.spelling import fold
from timeline.names.tables import rows, split_names


@dataclass(frozen=True, slots=True)
class Body:
    """One body: key, the body whose bureau it shares, its presiding office, its names."""

    key: str
    family: str
    presiding: str
    en: str
    zh: str
    other_en: tuple[str, ...]
    other_zh: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling, the proper names first."""
        return (self.en, self.zh, *self.other_en, *self.other_zh)


@lru_cache(1)
def bodies() -> dict[str, Body]:
    """Every known body by its key."""
    return {row["key"]: _body(row) for row in rows("bodies.csv")}


def _body(row: dict[str, str]) -> Body:
    return Body(
        row["key"], row["family"], row["presiding"], row["en"], row["zh"],
        split_names(row["other_en"]), split_names(row["other_zh"]),
    )  # fmt: skip


@lru_cache(1)
def _keys() -> dict[str, str]:
    return {fold(name): body.key for body in bodies().values() for name in (body.key, *body.names)}


def body_key(name: object) -> str:
    """The key of a body from any of its names; an unknown body's name is kept as given.

    The name of a body's bureau stands for the body, since offices are recorded for it.
    """
    if not isinstance(name, str) or not name.strip():
        raise ValueError(f"{name!r} is no name of a body; write one such as eb or Executive Board")
    return _keys().get(fold(name), name.strip())


def known_body(key: str) -> bool:
    """Whether the body, by key or name, is one whose names are recorded here."""
    return fold(key) in _keys()


def body_name(key: str, language: str) -> str:
    """The name of a body in English (`en`) or Chinese (`zh`); an unknown one's as given."""
    body = bodies().get(body_key(key))
    if body is None:
        return key
    return body.zh if language == "zh" else body.en


def body_names(key: str) -> tuple[str, ...]:
    """Every spelling of a body's name in both languages; an unknown one's as given."""
    body = bodies().get(body_key(key))
    return body.names if body else (key,)


def body_family(key: str) -> str:
    """The body whose bureau counts: `cpr` for `cpr` and `oecpr`, which have one bureau."""
    known = body_key(key)
    return bodies()[known].family if known in bodies() else known


def presiding_office(key: str) -> str:
    """The office that presides over a body: `president` or `chair`."""
    body = bodies().get(body_key(key))
    return body.presiding if body else "chair"
