"""Headings: chapters, sections, annexes and outcomes, with the agenda items that they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from timeline.names.ordinals import read_ordinal
from timeline.names.symbols import clean_symbol
from timeline.values import OutcomeKind, OutcomeRef

LONGEST = 160
"""What is longer than this is a paragraph."""


class Level(IntEnum):
    """How high a heading stands."""

    ANNEX = 0
    OUTCOME = 1
    CHAPTER = 2
    SECTION = 3
    SUBSECTION = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level, its number as printed, its words, the agenda items, the outcome it names."""

    level: Level
    number: str
    title: str
    items: tuple[int, ...] = ()
    outcome: OutcomeRef | None = None


_ITEMS = re.compile(
    r"[（(]\s*(?:(?:临时)?议程\s*项目|项目|(?:provisional\s+)?agenda\s+items?|items?)\s*"
    r"(?P<items>\d{1,2}(?:\s*\([a-z]\))?(?:\s*(?:[-–—至到、,，和及]|to|and)+\s*\d{1,2}(?:\s*\([a-z]\))?)*)\s*[)）]",
    re.IGNORECASE,
)
_ITEM_LINE = re.compile(
    r"(?:(?:临时)?议程\*?\s*项目|agenda\s+items?|item)\s*(?P<items>\d{1,2}(?:\s*(?:[-–—至、和]|to|and)\s*\d{1,2})*)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d{1,2})\s*(?:[-–—至到]|to)\s*(\d{1,2})")
_HAN_NUMBER = "一二三四五六七八九十"
_KINDS = {
    "决定": "decision", "决议": "resolution", "建议": "recommendation", "宣言": "declaration",
    "decision": "decision", "resolution": "resolution", "recommendation": "recommendation",
}  # fmt: skip
_OUTCOME = re.compile(
    r"(?:第\s*(?P<zh>[A-Z\d][\w.]*/[\w.]+)\s*号\s*(?P<zhkind>决定|决议|建议)\s*[：:.。—–-]?\s*(?P<zhtitle>[^。；]*)"
    r"|(?P<enkind>decision|resolution|recommendation)\s+(?P<en>[A-Z\d][\w.]*/[\w.]+)\s*[：:.—–-]?\s*(?P<entitle>[^.;]*)"
    r"|(?P<bare>\d{1,4}/\d{1,3})(?:[.:：\s]\s*(?P<baretitle>\D[^。；]*))?)",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"(?:附件|附录)\s*(?P<zh>[一二三四五六七八九十]{1,3}|\d{1,2}|[IVX]{1,4}|[A-Z]|[\[［【][^\]］】]*[\]］】])?(?:[\s：:]+(?P<zhtitle>.*))?"
    r"|(?:annex|appendix)(?:\s+(?P<en>[IVX]{1,4}|\d{1,2}|[A-Z]|\[[^\]]*\]))?(?:[\s:—–-]+(?P<entitle>.*))?",
    re.IGNORECASE,
)
_CHAPTER = re.compile(
    rf"第\s*(?P<zh>[{_HAN_NUMBER}\d]{{1,3}})\s*(?:章|部分)(?:\s*[：:]?\s*(?P<zhtitle>.*))?"
    rf"|(?P<list>[{_HAN_NUMBER}]{{1,3}})\s*、\s*(?P<listtitle>.+)"
    r"|(?:chapter|part)\s+(?P<en>[IVX]{1,5}|\d{1,2}|one|two|three|four|five)(?:[\s.:—–-]+(?P<entitle>.*))?"
    r"|(?P<roman>[IVX]{1,5})\s*[.．、]\s*(?P<romantitle>.+)",
    re.IGNORECASE,
)
_SECTION = re.compile(r"(?P<letter>[A-Z])\s*[.．、]\s*(?P<title>\S.*)")
_BRACKETED = re.compile(rf"[(（](?P<number>[{_HAN_NUMBER}]{{1,3}}|[a-z])[)）]\s*(?P<title>\S.*)")
_SENTENCE = re.compile(r"[。；;]|(?<!\b[A-Z])(?<!No)[.!?](?:\s|$)")
_MARKS = re.compile(r"\s*[¹²³⁰⁴-⁹*]+\s*$")


def agenda_items(text: str) -> tuple[int, ...]:
    """The agenda items that a heading names in brackets: (议程项目 1-5) is 1 to 5."""
    match = _ITEMS.search(text) or _ITEM_LINE.fullmatch(text.strip())
    if match is None:
        return ()
    listed = [int(number) for number in re.findall(r"\d{1,2}", match["items"])]
    if span := _RANGE.fullmatch(match["items"].strip()):
        return tuple(range(int(span[1]), int(span[2]) + 1))
    return tuple(dict.fromkeys(listed))


def without_items(text: str) -> str:
    """The heading's words without the agenda items in brackets."""
    return _MARKS.sub("", _ITEMS.sub("", text)).strip(" \t：:—–-")


def read_heading(text: str) -> Heading | None:
    """The heading that a block is; None where it is no heading by its form."""
    line = text.strip()
    if len(line) > LONGEST or "\t" in line:
        return None
    return _outcome(line) or _annex(line) or _chapter(line) or _section(line)


def _outcome(line: str) -> Heading | None:
    match = _OUTCOME.fullmatch(line)
    if match is None:
        return None
    symbol = match["zh"] or match["en"] or match["bare"]
    kind = _KINDS.get((match["zhkind"] or match["enkind"] or "").casefold())
    title = (match["zhtitle"] or match["entitle"] or match["baretitle"] or "").strip()
    if kind is None:  # the kind is that of the list or annex that it stands in
        return Heading(Level.OUTCOME, clean_symbol(symbol), title) if not _SENTENCE.search(title) else None
    return Heading(
        Level.OUTCOME, clean_symbol(symbol), title, outcome=OutcomeRef(kind=OutcomeKind(kind), symbol=symbol)
    )


def _annex(line: str) -> Heading | None:
    match = _ANNEX.fullmatch(line)
    if match is None or _SENTENCE.search(line):
        return None
    number = (match["zh"] or match["en"] or "").strip("[]［］【】-— ")
    title = match["zhtitle"] or match["entitle"] or ""
    return Heading(Level.ANNEX, number, without_items(title), agenda_items(line))


def _chapter(line: str) -> Heading | None:
    match = _CHAPTER.fullmatch(line)
    if match is None or _SENTENCE.search(_MARKS.sub("", line).split("、", 1)[-1].split(".", 1)[-1]):
        return None
    number = match["zh"] or match["list"] or match["en"] or match["roman"]
    title = match["zhtitle"] or match["listtitle"] or match["entitle"] or match["romantitle"] or ""
    if match["roman"] and len(match["roman"]) == 1 and match["roman"] not in "IVX":
        return None
    return Heading(Level.CHAPTER, roman(number), without_items(title), agenda_items(line))


def _section(line: str) -> Heading | None:
    for pattern, level in ((_SECTION, Level.SECTION), (_BRACKETED, Level.SUBSECTION)):
        match = pattern.fullmatch(line)
        if match and not _SENTENCE.search(match["title"]) and len(line) < 120:
            number = match["letter"] if level is Level.SECTION else match["number"]
            return Heading(level, number, without_items(match["title"]), agenda_items(line))
    return None


_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def roman(number: str) -> str:
    """A chapter's number in Roman figures, as locators of headings have it."""
    if re.fullmatch(r"[IVXivx]+", number):
        return number.upper()
    left = _WORDS.get(number.casefold()) or read_ordinal(number) or 0
    figures = ""
    for value, figure in _ROMAN:
        while left >= value:
            figures, left = figures + figure, left - value
    return figures or number


_UP_TO_39 = {roman(str(each)): each for each in range(1, 40)}


def figure(number: str) -> int | None:
    """The number of an annex, printed as 二, II, 2 or B; None where it has none."""
    if re.fullmatch(r"[IVX]+", number):
        return _UP_TO_39.get(number)
    if re.fullmatch(r"[A-Z]", number):
        return ord(number) - ord("A") + 1
    return read_ordinal(number) if number else None


def is_garbled(title: str) -> bool:
    """Whether a heading's words make no sense: rare characters run together by a broken font.

    Everyday characters make up most of any Chinese heading; a broken font scatters over the block.
    """
    han = [letter for letter in title if "\u3400" <= letter <= "\u9fff"]
    return len(han) >= 4 and sum(letter in _rare() for letter in han) * 3 >= len(han)


def _rare() -> frozenset[str]:
    return _RARE_LETTERS


def _common_gb2312(letter: str) -> bool:
    try:
        first = letter.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return first < 0xD8


_RARE_LETTERS = frozenset(chr(code) for code in range(0x3400, 0xA000) if not _common_gb2312(chr(code)))
