"""Series of sessions: a body's own, and what recurs without one; and how their keys are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.names.bodies import bodies
from timeline.names.tables import rows, split_names

_FIGURES = (
    r"(?:-(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?)?"
    r"(?:-(?P<number>\d{1,3}))?(?P<resumed>-resumed)?"
)
_TAIL = re.compile(rf"{_FIGURES}(?:-(?P<part>[a-z][a-z0-9-]*))?")
_UNKNOWN = re.compile(rf"(?P<series>[a-z0-9-]+?){_FIGURES}(?P<part>$)?")
SESSION_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Series:
    """A body's sessions, or a recurring observance, and the forms in which titles are written.

    `en` and `zh` are the forms of a numbered session, `en_bare` and `zh_bare` the name that a
    year is put to. In a series that counts `per_year`, a session's number starts anew each year.
    """

    key: str
    body: str
    per_year: bool
    en: str
    zh: str
    en_bare: str
    zh_bare: str
    names: tuple[str, ...]

    def form(self, language: str) -> str:
        """The form of a numbered session's title."""
        return self.zh if language == "zh" else self.en

    def bare(self, language: str) -> str:
        """The name without a number or a year."""
        return self.zh_bare if language == "zh" else self.en_bare


@dataclass(frozen=True, slots=True)
class SessionParts:
    """A session's key taken apart: `eb-2023-2` is the second session of 2023 of the series `eb`."""

    series: str
    year: int | None = None
    month: int | None = None
    number: int | None = None
    resumed: bool = False
    part: str | None = None


@lru_cache(1)
def all_series() -> dict[str, Series]:
    """Every known series by its key."""
    return {row["key"]: _series(row) for row in rows("series.csv")}


def _series(row: dict[str, str]) -> Series:
    body = bodies().get(row["body"]) if row["key"] == row["body"] else None
    en_bare, zh_bare = (body.en, body.zh) if body else (row["en_bare"], row["zh_bare"])
    own = (en_bare, zh_bare, *split_names(row["other_en"]), *split_names(row["other_zh"]))
    return Series(
        row["key"], row["body"] or row["key"], row["per_year"] == "yes", row["en"], row["zh"],
        en_bare, zh_bare, own + (body.names if body else ()),
    )  # fmt: skip


@lru_cache(1024)
def read_key(key: str) -> SessionParts:
    """A session's key taken apart; a key of no known series as far as its figures tell."""
    for series in sorted(all_series(), key=len, reverse=True):
        if key.startswith(series) and (match := _TAIL.fullmatch(key[len(series) :])):
            return _parts(series, match)
    match = _UNKNOWN.fullmatch(key)
    return _parts(match["series"], match) if match else SessionParts(key)


def _parts(series: str, match: re.Match[str]) -> SessionParts:
    year, month, number = (int(match[part]) if match[part] else None for part in ("year", "month", "number"))
    return SessionParts(series, year, month, number, bool(match["resumed"]), match["part"] or None)
