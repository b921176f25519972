"""Sessions: what they are called, which body they belong to, and their keys from their names."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.names.bodies import bodies
from timeline.names.ordinals import chinese_number, english_ordinal, read_ordinal
from timeline.names.series import SESSION_KEY, Series, SessionParts, all_series, read_key
from timeline.names.spelling import fold

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def session_body(key: str) -> str:
    """The key of the body that meets; for what no known body holds, the series' own key."""
    parts = read_key(key)
    if parts.part in bodies():
        return parts.part or ""
    known = all_series().get(parts.series)
    return known.body if known else parts.series


def session_title(key: str, language: str) -> str:
    """What a session is called in English (`en`) or Chinese (`zh`); unknown keys in plain words."""
    parts = read_key(key)
    title = _title(parts, language)
    if parts.resumed:
        title = f"{title}续会" if language == "zh" else f"{title} (resumed)"
    if parts.part is None:
        return title
    part = _part_name(parts.part, language)
    return f"{title}：{part}" if language == "zh" else f"{title}: {part}"


def _title(parts: SessionParts, language: str) -> str:
    known = all_series().get(parts.series)
    if known and parts.number and not parts.year and known.form(language):
        words = english_ordinal(parts.number)
        return known.form(language).format(nth=words, Nth=_capital(words), n=chinese_number(parts.number))
    name = known.bare(language) if known else _capital(parts.series.replace("-", " "))
    return _dated_zh(name, parts) if language == "zh" else _dated_en(name, parts)


def _dated_en(name: str, parts: SessionParts) -> str:
    if parts.month:
        return f"{name}, {_MONTHS[parts.month - 1]} {parts.year}"
    if parts.year and parts.number:
        return f"{_capital(english_ordinal(parts.number))} session of {parts.year} of the {name}"
    return " ".join(str(word) for word in (name, parts.year or parts.number) if word)


def _dated_zh(name: str, parts: SessionParts) -> str:
    gap = " " if name[:1].isascii() else ""
    if parts.month:
        return f"{name} {parts.year} 年 {parts.month} 月会议"
    if parts.year and parts.number:
        return f"{name} {parts.year} 年第{chinese_number(parts.number)}次会议"
    if parts.number:
        return f"{name}{gap}第{chinese_number(parts.number)}届会议"
    return f"{parts.year} 年{gap}{name}" if parts.year else name


def _part_name(part: str, language: str) -> str:
    if body := bodies().get(part):
        return body.zh if language == "zh" else body.en
    return _capital(part.replace("-", " "))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


# ── keys from names ───────────────────────────────────────────────────────────────────────

_ABBREVIATED = re.compile(r"(?P<name>[A-Za-z][A-Za-z ]*?)[ -]?(?P<number>\d{1,3})")
_NUMBERED_ZH = re.compile(r"第\s*([零一二三四五六七八九十百两\d]+)\s*[届次]")
_NUMBERED_EN = re.compile(r"((?:[\w-]+ ){1,7})(?:session|meeting|conference)\b|session (\d{1,3})\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_RESUMED = re.compile(r"续会|\bresumed\b")


def session_key(text: str) -> str | None:
    """The key of the session that a text names in either language; None if it names none.

    Takes keys (`ha-3`), abbreviations (HA3, WUF13) and titles (人居大会第三届会议, "third
    session of the Assembly").
    """
    plain = text.strip()
    if SESSION_KEY.fullmatch(key := plain.casefold()) and _names_a_session(read_key(key)):
        return key
    if (match := _ABBREVIATED.fullmatch(plain)) and (known := _named().get(fold(match["name"]))):
        return f"{known.key}-{int(match['number'])}"
    return _titled(plain)


def _names_a_session(parts: SessionParts) -> bool:
    known = all_series().get(parts.series)
    return bool(known and (parts.year or parts.number or not known.en))


def _titled(text: str) -> str | None:
    known = _series_named_in(text)
    if known is None:
        return None
    year = _YEAR.search(text)
    number = _number_in(text)
    resumed = "-resumed" if _RESUMED.search(text.casefold()) else ""
    if number and known.en:
        return (
            f"{known.key}-{year[0]}-{number}" if year and known.per_year else f"{known.key}-{number}{resumed}"
        )
    if year:
        return f"{known.key}-{year[0]}"
    return known.key if not known.en else None


def _number_in(text: str) -> int | None:
    if match := _NUMBERED_ZH.search(text):
        return read_ordinal(match[1])
    for match in _NUMBERED_EN.finditer(text.casefold()):
        words = (match[1] or match[2]).split()
        runs = (words[start:end] for start in range(len(words)) for end in range(len(words), start, -1))
        for number in filter(None, (read_ordinal(" ".join(run)) for run in runs)):
            if number < 1000:
                return number
    return None


@lru_cache(1)
def _named() -> dict[str, Series]:
    return {fold(name): known for known in all_series().values() for name in (*known.names, known.key)}


@lru_cache(1)
def _name_pattern() -> re.Pattern[str]:
    longest_first = sorted(_named(), key=len, reverse=True)
    return re.compile("|".join(map(_bounded, longest_first)))


def _bounded(name: str) -> str:
    return rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])" if name.isascii() else re.escape(name)


def _series_named_in(text: str) -> Series | None:
    names: list[str] = _name_pattern().findall(fold(text))
    return _named()[max(names, key=len)] if names else None
