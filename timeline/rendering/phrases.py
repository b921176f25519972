"""Phrases that both languages build in their own way: lists, ordinals, quotes, outcomes, places."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.names.ordinals import chinese_number, english_ordinal
from timeline.rendering.labels import kind_name
from timeline.values import Language, OutcomeRef, Text

_CLOSERS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "(": ")", "[": "]", "「": "」"}
_NUMBERED = re.compile(r"\d+/\w+(?:\.\w+)*")
_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def given(template: str, value: object) -> str:
    """`template` with `value` in place of its braces; nothing where there is no value."""
    return template.replace("{}", str(value)) if value not in (None, "") else ""


def listing(items: Iterable[str], language: Language) -> str:
    """Items joined as a sentence joins them: `A, B and C`, or A、B和C."""
    *first, last = [item for item in items if item] or [""]
    comma, joint = (", ", " and ") if language == "en" else ("、", "和")
    return f"{comma.join(first)}{joint}{last}" if first else last


def few(items: Iterable[str], language: Language, limit: int = 6) -> str:
    """Items joined, those past `limit` only counted: `A, B and 14 others`, or A、B等."""
    known = list(items)
    if len(known) <= limit + 1:
        return listing(known, language)
    if language == "zh":
        return f"{'、'.join(known[:limit])}等"
    return f"{', '.join(known[:limit])} and {spell(len(known) - limit)} others"


def spell(number: int) -> str:
    """A number as running English text has it: in words below ten, then in figures."""
    return _SMALL[number] if number < 10 else f"{number:,}"


def ordinal(number: int, language: Language) -> str:
    """`second`, `seventy-first`; in Chinese 第二, 第七十一."""
    return english_ordinal(number) if language == "en" else f"第{chinese_number(number)}"


def quoted(words: str) -> str:
    """Words in quotation marks, those inside them made single."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"


def book(words: str) -> str:
    """A title in Chinese title marks, those inside them made single."""
    return f"《{words.replace('《', '〈').replace('》', '〉')}》"


def bare(words: str) -> str:
    """Words without the stop at their end, to stand inside a sentence."""
    return words.rstrip(" .。;；,，:：")


def has_words(text: Text | None, language: Language) -> bool:
    """Whether the text was recorded in `language` itself."""
    return text is not None and (text.en if language == "en" else text.zh) is not None


def is_numbered(symbol: str | None) -> bool:
    """Whether an outcome has a number of its own, such as 2/6, and not only a document's symbol."""
    return symbol is not None and _NUMBERED.fullmatch(symbol) is not None


def quoted_outcome(ref: OutcomeRef, language: Language) -> str:
    """The outcome as a sentence cites it: `decision 2/6`, or 第 2/6 号决定."""
    kind = kind_name(ref.kind, language)
    if language == "en":
        return f"{kind} {ref.symbol}" if is_numbered(ref.symbol) else f"the {kind} {ref.symbol}"
    return f"第 {ref.symbol} 号{kind}" if is_numbered(ref.symbol) else f"{kind}（{ref.symbol}）"


_LOOSE = " ,;:，、；：—–-“‘《〈（("
"""Marks that cannot stand at the end of words that are cut."""


def shorten(words: str, limit: int) -> str:
    """Words cut to `limit` at a word's end, with … and every open quote or bracket closed."""
    if len(words) <= limit:
        return words
    cut = words[: limit - 4]
    space = cut.rfind(" ")
    if words[len(cut)].isascii() and words[len(cut)] != " " and space > limit // 2:
        cut = cut[:space]
    cut = cut.rstrip(_LOOSE)
    while len(cut) + len("…") + len(_closing(cut)) > limit:
        cut = cut[:-1].rstrip(_LOOSE)
    return f"{cut}…{_closing(cut)}"


def _closing(words: str) -> str:
    waiting: list[str] = []
    for mark in words:
        if mark in _CLOSERS:
            waiting.append(_CLOSERS[mark])
        elif waiting and mark == waiting[-1]:
            waiting.pop()
    return "".join(reversed(waiting))
