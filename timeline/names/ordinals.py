"""Ordinal numbers in words and figures, in English and Chinese, from 1 to 999."""

from __future__ import annotations

import re
from functools import lru_cache

_UNITS = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth",
    "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_DIGITS = "零一二三四五六七八九"
LARGEST = 999


def _cardinal(number: int) -> str:
    if number >= 100:
        rest = f" and {_cardinal(number % 100)}" if number % 100 else ""
        return f"{_UNITS[number // 100]} hundred{rest}"
    if number >= 20:
        return _TENS[number // 10] + (f"-{_UNITS[number % 10]}" if number % 10 else "")
    return _UNITS[number]


def english_ordinal(number: int) -> str:
    """The ordinal in words, `seventy-third`; in figures past 999."""
    if not 1 <= number <= LARGEST:
        return f"{number}th"
    cardinal = _cardinal(number)
    head, last = re.fullmatch(r"(.*?)(\w+)", cardinal).groups()  # type: ignore[union-attr]
    return head + (_IRREGULAR.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th"))


def chinese_number(number: int) -> str:
    """The number in Chinese words, 七十三; in figures past 999."""
    if not 1 <= number <= LARGEST:
        return str(number)
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    words = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        words += "十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十"
    elif hundreds and units:
        words += "零"
    return words + (_DIGITS[units] if units else "")


@lru_cache(1)
def _numbers() -> dict[str, int]:
    numbers = {}
    for number in range(1, LARGEST + 1):
        for words in (english_ordinal(number), chinese_number(number)):
            numbers[words.replace(" and ", " ").replace("-", " ")] = number
    return numbers


def read_ordinal(text: str) -> int | None:
    """The number that an ordinal in words or figures names: `third`, `3rd`, `3`, 三, 第三."""
    plain = re.sub(r"[\s\-–]+", " ", text.strip().casefold().removeprefix("第").replace("两", "二"))
    if match := re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)?", plain):
        return int(match[1])
    return _numbers().get(plain.replace(" and ", " "))
