# ruff: noqa: E501
"""Dates and clock times in running text, Chinese and English, as EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from timeline.when import PartOfDay

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_HAN_DIGITS = {digit: number for number, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_PARTS_ZH = {
    "上午": PartOfDay.MORNING, "早上": PartOfDay.MORNING, "早晨": PartOfDay.MORNING, "凌晨": PartOfDay.MORNING,
    "下午": PartOfDay.AFTERNOON, "中午": PartOfDay.AFTERNOON, "午后": PartOfDay.AFTERNOON,
    "晚上": PartOfDay.EVENING, "晚间": PartOfDay.EVENING, "傍晚": PartOfDay.EVENING, "夜间": PartOfDay.EVENING,
}  # fmt: skip
_PARTS_EN = {"morning": PartOfDay.MORNING, "afternoon": PartOfDay.AFTERNOON, "evening": PartOfDay.EVENING}
_WEEKDAYS_ZH = "一二三四五六日"
_WEEKDAYS_EN = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_QUARTERS = {"first": 33, "second": 34, "third": 35, "fourth": 36, "last": 36, "一": 33, "二": 34, "三": 35, "四": 36,
             "1": 33, "2": 34, "3": 35, "4": 36}  # fmt: skip

_Y = r"(?:\d{4}|[〇零○一二三四五六七八九]{4})"
_N = r"(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_TO_ZH = r"\s*(?P<join>至|到|-|–|—|~|和|、|及)\s*"
_WEEK_ZH = r"(?:\s*[（(]?(?:星期|周|礼拜)(?P<{0}>[一二三四五六日天])[）)]?)?"
_PART_ZH = rf"(?:的?\s*(?P<part>{'|'.join(_PARTS_ZH)})(?P<both>和(?:{'|'.join(_PARTS_ZH)}))?)?"
_CLOCK_ZH = r"(?:\s*(?P<hour>\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[时点]\s*(?:(?P<minute>\d{1,2})\s*分|(?P<half>半)|整)?|[:：](?P<colon>\d{2})))?"
_ZH = re.compile(
    rf"(?P<yearly>每年\s*)?(?:(?P<y>{_Y})\s*年\s*)?(?<!\d)(?P<m>{_N})\s*月(?!\s*份?期)\s*"
    rf"(?:(?P<d>{_N})\s*(?:日|号)?(?:{_WEEK_ZH.format('w')})"
    rf"(?:{_TO_ZH}(?:(?P<y2>{_Y})\s*年\s*)?(?:(?P<m2>{_N})\s*月\s*)?(?P<d2>{_N})\s*[日号]{_WEEK_ZH.format('w2')})?"
    rf"(?<=[日号一二三四五六日天）)])\s*(?:{_PART_ZH}{_CLOCK_ZH})|(?:{_TO_ZH.replace('join', 'joinm')}(?P<m3>{_N})\s*月(?!\s*{_N}\s*日))?)"
    rf"|(?P<qy>{_Y})\s*年(?:的)?第?\s*(?P<q>[一二三四1-4])\s*季度"
    rf"|(?P<hy>{_Y})\s*年(?P<h>上|下)半年"
    rf"|(?P<only>\d{{4}})\s*年(?!\s*(?:期|第|度|前|议程|\d))"
)
_MONTH = rf"(?P<{{0}}>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY_EN = r"\d{1,2}(?:st|nd|rd|th)?(?!\d|[.:]\d)"
_WEEK_EN = r"(?:(?P<{0}>mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?"
_TO_EN = r"\s*(?P<join>to|until|through|and|[-–—])\s*"
_CLOCK_EN = r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\s*(?P<half>a\.?m\b\.?|p\.?m\b\.?|hours\b|noon\b)"
_EN = re.compile(
    rf"(?:(?:at\s+)?{_CLOCK_EN},?\s+(?:on\s+)?)?(?:(?:on\s+)?(?:the\s+)?(?P<part>morning|afternoon|evening)"
    rf"(?P<both>\s+and\s+(?:afternoon|evening))?\s+(?:of\s+)?)?"
    rf"(?:{_WEEK_EN.format('w')}(?<!\d)(?P<d>{_DAY_EN})(?:\s+{_MONTH.format('m0')}(?:\s+(?P<y0>\d{{4}}))?)?"
    rf"(?:{_TO_EN}{_WEEK_EN.format('w2')}(?P<d2>{_DAY_EN}))?(?:\s+of)?\s+{_MONTH.format('m')}(?:,?\s+(?P<y>\d{{4}}))?"
    rf"|{_WEEK_EN.format('w3')}{_MONTH.format('ma')}\s+(?P<da>{_DAY_EN})(?:{_TO_EN.replace('join', 'joina')}(?P<da2>{_DAY_EN}))?(?:,?\s+(?P<ya>\d{{4}}))?"
    rf"|{_MONTH.format('mo')}\s+(?P<yo>\d{{4}}))"
    r"(?P<yearly>,?\s+(?:every|each)\s+year|\s+annually)?"
    r"(?:\s+(?:in\s+the\s+)?(?P<part2>morning|afternoon|evening)\b)?(?:,?\s+at\s+"
    + _CLOCK_EN.replace("hour", "hour2").replace("minute", "minute2").replace("half", "half2")
    + r")?"
    r"|(?P<q>first|second|third|fourth|last)\s+quarter\s+of\s+(?P<qy>\d{4})"
    r"|(?P<h>first|second)\s+half\s+of\s+(?P<hy>\d{4})"
    r"|(?:(?<=\bin )|(?<=\bof )|(?<=\bduring )|(?<=\bby )|(?<=\buntil )|(?<=\bto ))(?P<only>(?:19|20)\d{2})(?![\d/–-])",
    re.IGNORECASE,
)


_ENGLISH = re.compile(
    rf"\b(?:{'|'.join(_MONTHS)})\b|\b(?:quarter|half) of\b|\b(?:in|of|by|until|to|during) (?:19|20)\d\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time in a text: where it stands, its EDTF, the part of day and clock it gives.

    `wrong_weekday` is the weekday as printed where the calendar has another; `both` tells that
    the text names two parts of the day; `guessed` that the year is not printed.
    """

    start: int
    end: int
    edtf: str
    part: PartOfDay | None = None
    clock: time | None = None
    wrong_weekday: str | None = None
    both: bool = False
    guessed: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is one day or narrower, not a month, a year or a run of days."""
        return len(self.edtf) == 10 and self.edtf[:1].isdigit()

    @property
    def is_dated(self) -> bool:
        """Whether it names days, not only a month or a year."""
        return len(self.edtf.split("/")[0]) == 10


def find_times(text: str, year: int | None = None) -> list[Time]:
    """The times of a text in order; `year` stands where the text gives none."""
    return list(_find(text, year))


@lru_cache(2048)
def _find(text: str, year: int | None) -> tuple[Time, ...]:
    found: list[Time] = []
    if "月" in text or "年" in text:
        found += _times(_ZH, text, year)
    if _ENGLISH.search(text):
        found += _times(_EN, text, year)
    return tuple(sorted(found, key=lambda each: each.start))


def _times(pattern: re.Pattern[str], text: str, year: int | None) -> Iterator[Time]:
    known = year
    for match in pattern.finditer(text):
        parts = match.groupdict()
        stated = next((parts.get(name) for name in ("y", "ya", "yo") if parts.get(name)), None)
        known = _number(stated) if stated else known
        if time := _time(match, parts, known):
            yield time


def _time(match: re.Match[str], parts: dict[str, str | None], year: int | None) -> Time | None:
    edtf = _period(parts)
    if edtf:
        return Time(*match.span(), edtf)
    month = _month(parts.get("m") or parts.get("ma") or parts.get("mo"))
    stated = _number(parts.get("y") or parts.get("ya") or parts.get("yo"))
    if month is None or not 1 <= month <= 12:
        return None
    if parts.get("yearly"):
        day = _number(parts.get("d") or parts.get("da"))
        return Time(*match.span(), f"XXXX-{month:02}" + (f"-{day:02}" if day else ""))
    if stated is None and year is None:
        return None
    at = stated or year or 0
    edtf = _days(parts, at, month)
    if edtf is None:
        return None
    return Time(
        *match.span(), edtf, _part(parts), _clock(parts), _wrong_weekday(parts, edtf),
        both=bool(parts.get("both")), guessed=stated is None,
    )  # fmt: skip


def _period(parts: dict[str, str | None]) -> str | None:
    if parts.get("q"):
        return f"{_number(parts['qy'])}-{_QUARTERS[(parts['q'] or '').casefold()]}"
    if parts.get("h"):
        return f"{_number(parts['hy'])}-{40 if (parts['h'] or '').casefold() in ('上', 'first') else 41}"
    return parts.get("only")


def _days(parts: dict[str, str | None], year: int, month: int) -> str | None:
    day, last = _number(parts.get("d") or parts.get("da")), _number(parts.get("d2") or parts.get("da2"))
    first_month = _month(parts.get("m0")) or month
    if day is None:
        to = _number(parts.get("m3"))
        return (
            f"{year:04}-{month:02}/{year:04}-{to:02}" if to and month < to <= 12 else f"{year:04}-{month:02}"
        )
    last_month = _number(parts.get("m2")) or month
    last_year = _number(parts.get("y2")) or year
    try:
        start = date(_number(parts.get("y0")) or year, first_month, day)
        end = date(last_year, last_month, last) if last else start
    except ValueError:
        return None
    return start.isoformat() if end <= start else f"{start}/{end}"


def _part(parts: dict[str, str | None]) -> PartOfDay | None:
    word = parts.get("part") or parts.get("part2")
    if word:
        return _PARTS_ZH.get(word) or _PARTS_EN.get(word.casefold())
    clock = _clock(parts)
    if clock is None:
        return None
    return (
        PartOfDay.MORNING
        if clock.hour < 12
        else PartOfDay.AFTERNOON
        if clock.hour < 18
        else PartOfDay.EVENING
    )


def _clock(parts: dict[str, str | None]) -> time | None:
    hour = _number(parts.get("hour") or parts.get("hour2"))
    if hour is None:
        return None
    minute = _number(parts.get("minute") or parts.get("minute2") or parts.get("colon")) or 0
    half = (parts.get("half") or parts.get("half2") or "").casefold().replace(".", "")
    part = _PARTS_ZH.get(parts.get("part") or "")
    minute = 30 if half == "半" else minute
    if hour < 12 and (half == "pm" or part in (PartOfDay.AFTERNOON, PartOfDay.EVENING)):
        hour += 12
    if hour == 12 and half == "am":
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _wrong_weekday(parts: dict[str, str | None], edtf: str) -> str | None:
    word = parts.get("w") or parts.get("w3")
    if word is None or len(edtf.split("/")[0]) != 10:
        return None
    named = (
        _WEEKDAYS_ZH.find(word.replace("天", "日")) if len(word) == 1 else _WEEKDAYS_EN.index(word.casefold())
    )
    return word if date.fromisoformat(edtf.split("/")[0]).weekday() != named else None


def _month(text: str | None) -> int | None:
    return (_MONTHS.get(text.rstrip(".").casefold()) or _number(text)) if text else None


def _number(text: str | None) -> int | None:
    """The number that figures or Chinese numerals stand for."""
    if not text:
        return None
    if digits := re.match(r"\d+", text):
        return int(digits.group())
    if len(text) == 4 and "十" not in text:
        return int("".join(str(_HAN_DIGITS[digit]) for digit in text))
    if any(letter not in _HAN_DIGITS and letter != "十" for letter in text):
        return None
    tens, ten, ones = text.partition("十")
    return (_HAN_DIGITS.get(tens, 1) * 10 if ten else _HAN_DIGITS[tens]) + _HAN_DIGITS.get(ones, 0)
