"""Sessions: their keys, what they are called, which body they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.names.bodies import bodies
from timeline.names.ordinals import chinese_number, english_ordinal
from timeline.names.spelling import rows, split_names

_RESUMED = "-resumed"
_TAIL = re.compile(r"(?P<series>[a-z0-9-]+?)(?:-(?P<year>\d{4}))?(?:-(?P<number>\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class Series:
    """A body's sessions or a recurring observance: the forms in which its titles are written."""

    key: str
    body: str
    en: str
    zh: str
    en_bare: str
    zh_bare: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionKey:
    """A session's key taken apart: `eb-2023-2` is the Board's second session of 2023."""

    series: str
    year: int | None
    number: int | None
    resumed: bool


@lru_cache(1)
def series() -> dict[str, Series]:
    """Every known series of sessions or observances by its key."""
    return {row["key"]: _series(row) for row in rows("series.csv")}


def _series(row: dict[str, str]) -> Series:
    others = split_names(row["other_en"]) + split_names(row["other_zh"])
    return Series(row["key"], row["body"], row["en"], row["zh"], row["en_bare"], row["zh_bare"], others)


@lru_cache(1024)
def read_key(key: str) -> SessionKey:
    """A session's key taken apart into series, year, number and whether it resumed."""
    resumed = key.endswith(_RESUMED)
    match = _TAIL.fullmatch(key.removesuffix(_RESUMED))
    if match is None or key in series():
        return SessionKey(key, None, None, False)
    year, number = (int(match[part]) if match[part] else None for part in ("year", "number"))
    return SessionKey(match["series"], year, number, resumed)


def session_body(key: str) -> str:
    """The key of the body that meets; for what no known body holds, the series without its year."""
    name = read_key(key).series
    known = series().get(name)
    return known.body or name if known else name


def session_title(key: str, language: str) -> str:
    """What a session is called in English (`en`) or Chinese (`zh`); unknown keys in plain words."""
    parts = read_key(key)
    title = _title(parts, language)
    if not parts.resumed:
        return title
    return f"{title}续会" if language == "zh" else f"{title} (resumed)"


def _title(parts: SessionKey, language: str) -> str:
    known = series().get(parts.series)
    if known is None:
        return _humanised(parts, language)
    if parts.year and parts.number:
        return _numbered_in_year(known, parts.year, parts.number, language)
    form = known.zh if language == "zh" else known.en
    if (parts.year or parts.number) is None or ("{year}" in form and not parts.year):
        return _bare(known, language)
    return _filled(form, parts.year, parts.number or parts.year)


def _filled(form: str, year: int | None, number: int | None) -> str:
    words = english_ordinal(number or 1)
    return form.format(year=year, nth=words, Nth=words.capitalize(), n=chinese_number(number or 1))


def _bare(known: Series, language: str) -> str:
    bare = known.zh_bare if language == "zh" else known.en_bare
    if bare or known.body not in bodies():
        return bare
    body = bodies()[known.body]
    return body.zh if language == "zh" else body.en


def _numbered_in_year(known: Series, year: int, number: int, language: str) -> str:
    name = _bare(known, language)
    if language == "zh":
        return f"{name} {year} 年第{chinese_number(number)}次会议"
    return f"{english_ordinal(number).capitalize()} session of {year} of the {name}"


def _humanised(parts: SessionKey, language: str) -> str:
    name = parts.series.replace("-", " ")
    name = name[:1].upper() + name[1:]
    if language == "zh":
        year = f"{parts.year} 年" if parts.year else ""
        return f"{year}{name}" + (f"第{chinese_number(parts.number)}届会议" if parts.number else "")
    words = [name, str(parts.year or ""), str(parts.number or "")]
    return " ".join(filter(None, words))
