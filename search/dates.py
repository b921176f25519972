"""Dates in every spelling, brought to one form: 2023年6月6日, 2023-06-06 and 6 June 2023 are one day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.when import first_day, last_day

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
_DIGITS = {digit: number for number, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_LONGEST_RUN = timedelta(days=14)

_CN_YEAR = r"(?:\d{4}|[〇零○一二三四五六七八九]{4})"
_CN = r"(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_TO = r"\s*(?:至|到|-|–|—|~|to)\s*"
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
_WEEKDAY_EN = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_WEEKDAY_CN = r"(?:\s*[(]?(?:星期|礼拜|周)[一二三四五六日天][)]?)?"


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month or a year; without a year, a day of every year."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def form(self) -> str:
        """The one form: 2023-06-06, 2023-06, 2023 or --06-06."""
        year = f"{self.year:04}" if self.year else "-"
        return "-".join((year, *(f"{part:02}" for part in (self.month, self.day) if part)))

    def is_possible(self) -> bool:
        """Whether a calendar has it."""
        try:
            date(self.year or 2024, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: from where to where it stands, and its first and last day."""

    start: int
    end: int
    first: Day
    last: Day


_Parts = dict[str, str | None]
_Reading = Callable[[_Parts], tuple[Day, Day]]


def _number(text: str | None) -> int | None:
    """The number that a group of digits, or of Chinese numerals, stands for."""
    if text is None:
        return None
    if digits := re.match(r"\d+", text):
        return int(digits.group())
    if len(text) == 4:
        return int("".join(str(_DIGITS[digit]) for digit in text))
    tens, ten, ones = text.partition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else _DIGITS[tens]) + _DIGITS.get(ones, 0)


def _month(text: str | None) -> int | None:
    return None if text is None else _MONTHS[text.rstrip(".")]


def _chinese(parts: _Parts) -> tuple[Day, Day]:
    year, month, day = (_number(parts.get(name)) for name in ("y", "m", "d"))
    year2, month2 = _number(parts.get("y2")), _number(parts.get("m2"))
    day2 = _number(parts.get("d2")) or _number(parts.get("d3"))
    return Day(year, month, day), Day(year2 or year, month2 or month, day2 or day)


def _numeric(parts: _Parts) -> tuple[Day, Day]:
    day = Day(*(_number(parts.get(name)) for name in ("y", "m", "d")))
    return day, day


def _english(parts: _Parts) -> tuple[Day, Day]:
    year, month, day = _number(parts.get("y")), _month(parts["m"]), _number(parts.get("d"))
    first = Day(year, _month(parts.get("m1")) or month, day)
    return first, Day(year, month, _number(parts.get("d2")) or day)


_SPELLINGS: tuple[tuple[re.Pattern[str], _Reading], ...] = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (
            rf"(?:(?P<y>{_CN_YEAR})\s*年\s*)?(?<!\d)(?P<m>{_CN})\s*月\s*(?P<d>{_CN})"
            rf"(?:\s*[日号]{_WEEKDAY_CN}(?:{_TO}(?:(?P<y2>{_CN_YEAR})\s*年\s*)?(?:(?P<m2>{_CN})\s*月\s*)?"
            rf"(?P<d2>{_CN})\s*[日号]{_WEEKDAY_CN})?|{_TO}(?P<d3>{_CN})\s*[日号])",
            _chinese,
        ),
        (rf"(?P<y>{_CN_YEAR})\s*年\s*(?P<m>{_CN})(?:\s*月?{_TO}(?P<m2>{_CN}))?\s*月", _chinese),
        (
            r"(?<![\w.-])(?<![^\d\s]/)(?P<y>[12]\d{3})([-./])(?P<m>\d{1,2})\2(?P<d>\d{1,2})"
            r"(?!\d|-|/(?!\d{4}-)|\.\d)",
            _numeric,
        ),
        (r"(?<![\w./-])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>[12]\d{3})(?![\w/-])", _numeric),
        (r"(?<![\w./-])(?P<y>[12]\d{3})-(?P<m>\d\d)(?![\w-])", _numeric),
        (
            rf"{_WEEKDAY_EN}(?<![\w./-])(?P<d>{_DAY})(?:\s+of)?(?:\s*(?P<m1>{_MONTH}))?(?:{_TO}(?P<d2>{_DAY}))?"
            rf"\s*(?P<m>{_MONTH})(?:,?\s*(?P<y>[12]\d{{3}}))?(?!\w)",
            _english,
        ),
        (
            rf"{_WEEKDAY_EN}\b(?P<m>{_MONTH})\s+(?P<d>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?"
            r"(?:,?\s*(?P<y>[12]\d{3}))?(?!\w)",
            _english,
        ),
        (rf"\b(?P<m>{_MONTH}),?\s+(?P<y>[12]\d{{3}})(?!\w)", _english),
    )
)


def find_dates(text: str) -> list[FoundDate]:
    """The dates of a text that went through `folding.plain`, the longest spelling of each."""
    found: list[FoundDate] = []
    taken: set[int] = set()
    for pattern, reading in _SPELLINGS:
        for match in pattern.finditer(text):
            first, last = reading(match.groupdict())
            if first.is_possible() and last.is_possible() and taken.isdisjoint(range(*match.span())):
                found.append(FoundDate(*match.span(), first, last))
                taken.update(range(*match.span()))
    return sorted(found, key=lambda each: each.start)


def date_forms(first: Day, last: Day) -> list[str]:
    """Every form by which a date is found; of a short run of days, each day's."""
    forms: set[str] = set()
    for day in (first, last, *_days_between(first, last)):
        forms.add(day.form)
        if day.year:
            forms.add(f"{day.year:04}")
        if day.year and day.month:
            forms.add(f"{day.year:04}-{day.month:02}")
        if day.month and day.day:
            forms.add(f"--{day.month:02}-{day.day:02}")
    return sorted(forms)


def _days_between(first: Day, last: Day) -> Iterator[Day]:
    if not (first.year and first.month and first.day and last.year and last.month and last.day):
        return
    day, end = date(first.year, first.month, first.day), date(last.year, last.month, last.day)
    if end - day > _LONGEST_RUN:
        return
    while day < end:
        yield Day(day.year, day.month, day.day)
        day += timedelta(days=1)


def edtf_forms(edtf: str) -> list[str]:
    """The forms of a time in EDTF, as narrow as it is; none where neither end is known."""
    if edtf.startswith("XXXX-"):
        return [f"--{edtf[5:]}"]
    first, last = first_day(edtf), last_day(edtf)
    if first and last and last - first > _LONGEST_RUN:
        months = last - first < timedelta(days=366) and len(edtf) > len("2023")
        return date_forms(*(Day(end.year, end.month if months else None) for end in (first, last)))
    ends = [Day(end.year, end.month, end.day) for end in (first, last) if end]
    return date_forms(ends[0], ends[-1]) if ends else []
