"""Times as people write them: `2029-06-25/2029-06-29` is 25–29 June 2029, or 2029年6月25日至29日."""

from __future__ import annotations

import re
from dataclasses import dataclass

from babel import Locale

from timeline.values import Language
from timeline.when import PartOfDay

UNKNOWN = {"en": "time not stated", "zh": "时间未载明"}
_MONTHS: dict[int, str] = dict(Locale("en").months["format"]["wide"])
_PARTS = {
    "en": {"morning": "morning", "afternoon": "afternoon", "evening": "evening"},
    "zh": {"morning": "上午", "afternoon": "下午", "evening": "晚上"},
}
_PERIODS = {  # the sub-year groupings of ISO 8601-2
    21: ("spring {}", "{}年春季"), 22: ("summer {}", "{}年夏季"),
    23: ("autumn {}", "{}年秋季"), 24: ("winter {}", "{}年冬季"),
    33: ("first quarter of {}", "{}年第一季度"), 34: ("second quarter of {}", "{}年第二季度"),
    35: ("third quarter of {}", "{}年第三季度"), 36: ("fourth quarter of {}", "{}年第四季度"),
    37: ("January–April {}", "{}年1月至4月"), 38: ("May–August {}", "{}年5月至8月"),
    39: ("September–December {}", "{}年9月至12月"),
    40: ("first half of {}", "{}年上半年"), 41: ("second half of {}", "{}年下半年"),
}  # fmt: skip
_OPEN = ("", "..", "XXXX")
_POINT = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?)?(?P<offset>Z|[+-][\d:]+)?)?)?)?"
    r"(?P<doubt>[~?%]?)"
)


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a time, taken apart; what is not recorded is None."""

    year: int | None
    month: int | None = None
    day: int | None = None
    clock: tuple[int, int] | None = None
    zulu: bool = False
    doubt: str = ""

    @property
    def is_unknown(self) -> bool:
        """Whether not even the month of every year is known."""
        return self.year is None and self.month is None

    @property
    def is_plain_date(self) -> bool:
        """Whether it is a year, month or day without doubt, period or clock, fit to share its parts."""
        return not (self.year is None or self.clock or self.doubt or (self.month or 0) > 12)


def read_point(text: str) -> Point:
    """The parts of one EDTF date or time; raises `ValueError` for what has none."""
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} has none of the forms of a date")
    year, month, day, hour = (
        int(match[name]) if match[name] not in (None, "XXXX") else None
        for name in ("year", "month", "day", "hour")
    )
    clock = None if hour is None else (hour, int(match["minute"] or 0))
    return Point(year, month, day, clock, match["offset"] == "Z", match["doubt"])


def is_plain(edtf: str) -> bool:
    """Whether a text is a year, month or day and no more, fit to be one end of a range."""
    return "/" not in edtf and read_point(edtf).is_plain_date


def write_when(edtf: str, language: Language, part_of_day: PartOfDay | str | None = None) -> str:
    """The time in words, as short as it can be said, such as `30 May 2025, afternoon`."""
    start, slash, end = edtf.strip().partition("/")
    if slash:
        return _write_interval(start, end, language)
    return write_point(read_point(start), language, part_of_day)


def write_point(point: Point, language: Language, part_of_day: PartOfDay | str | None = None) -> str:
    """One date or time in words, with the part of day where no clock says it better."""
    if point.is_unknown:
        return UNKNOWN[language]
    write = _english_date if language == "en" else _chinese_date
    words = _with_doubt(write(point), point.doubt, language)
    if point.clock:
        return _with_clock(words, point, language)
    if part_of_day is None or point.day is None:
        return words
    part = _PARTS[language][str(part_of_day)]
    return f"{words}, {part}" if language == "en" else words + part


def write_clock(point: Point, language: Language) -> str:
    """The time of day: `10.40 a.m.`, `noon`, or 上午10时40分."""
    hour, minute = point.clock or (0, 0)
    words = _english_clock(hour, minute) if language == "en" else _chinese_clock(hour, minute)
    if not point.zulu:
        return words
    return f"{words} UTC" if language == "en" else f"{words}（世界时）"


def _with_clock(words: str, point: Point, language: Language) -> str:
    clock = write_clock(point, language)
    return f"{words}, {clock}" if language == "en" else words + clock


def _english_clock(hour: int, minute: int) -> str:
    if minute == 0 and hour in (0, 12):
        return "noon" if hour else "midnight"
    half = "a.m." if hour < 12 else "p.m."
    return f"{hour % 12 or 12}{f'.{minute:02}' if minute else ''} {half}"


def _chinese_clock(hour: int, minute: int) -> str:
    part = "上午" if hour < 12 else "中午" if hour == 12 else "下午" if hour < 18 else "晚上"
    return f"{part}{hour if hour <= 12 else hour - 12}时{f'{minute:02}分' if minute else ''}"


def _english_date(point: Point) -> str:
    if point.month is None:
        return str(point.year)
    if point.month > 12:
        return _PERIODS[point.month][0].format(point.year)
    month = _MONTHS[point.month]
    named = f"{point.day} {month}" if point.day else month
    return f"every {named}" if point.year is None else f"{named} {point.year}"


def _chinese_date(point: Point) -> str:
    if point.month is not None and point.month > 12:
        return _PERIODS[point.month][1].format(point.year)
    year = "每年" if point.year is None else f"{point.year}年"
    month = f"{point.month}月" if point.month else ""
    return year + month + (f"{point.day}日" if point.day else "")


def _with_doubt(words: str, doubt: str, language: Language) -> str:
    if language == "zh":
        near = f"约{words}" if doubt in ("~", "%") else words
        return f"{near}（存疑）" if doubt in ("?", "%") else near
    near = f"about {words}" if doubt in ("~", "%") else words
    return f"{near} (uncertain)" if doubt in ("?", "%") else near


def _write_interval(start: str, end: str, language: Language) -> str:
    if start in _OPEN and end in _OPEN:
        return UNKNOWN[language]
    if start in _OPEN:
        last = write_when(end, language)
        return f"until {last}" if language == "en" else f"截至{last}"
    if end in _OPEN:
        first = write_when(start, language)
        return f"from {first}" if language == "en" else f"{first}起"
    return write_range(read_point(start), read_point(end), language)


def write_range(first: Point, last: Point, language: Language) -> str:
    """Two dates as one range, saying once what they share: `29 May – 2 June 2023`."""
    if first == last:
        return write_point(first, language)
    if first.is_plain_date and last.is_plain_date and _same_precision(first, last):
        return _english_range(first, last) if language == "en" else _chinese_range(first, last)
    joint = " – " if language == "en" else "至"
    if (
        first.clock
        and last.clock
        and (first.year, first.month, first.day) == (last.year, last.month, last.day)
    ):
        return f"{write_point(first, language)}{joint}{write_clock(last, language)}"
    return joint.join(write_point(point, language) for point in (first, last))


def _same_precision(first: Point, last: Point) -> bool:
    return (first.month is None, first.day is None) == (last.month is None, last.day is None)


def _english_range(first: Point, last: Point) -> str:
    end = _english_date(last)
    if first.month is None:
        return f"{first.year}–{end}"
    if first.year != last.year:
        return f"{_english_date(first)} – {end}"
    if first.day is None:
        return f"{_MONTHS[first.month]}–{end}"
    if first.month == last.month:
        return f"{first.day}–{end}"
    return f"{first.day} {_MONTHS[first.month]} – {end}"


def _chinese_range(first: Point, last: Point) -> str:
    start, end = _chinese_date(first), _chinese_date(last)
    if first.year == last.year:
        end = end.removeprefix(f"{last.year}年")
        if last.day and first.month == last.month:
            end = end.removeprefix(f"{last.month}月")
    return f"{start}至{end}"
