# ruff: noqa: E501
"""Sessions named in running text, and the body and session that a document is of."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.names.ordinals import read_ordinal
from timeline.names.series import all_series, read_key
from timeline.names.sessions import session_title
from timeline.names.spelling import fold
from timeline.reading.own import Own, session_key_of

_GENERIC_ZH = ("大会", "委员会", "理事会", "执行局", "工作组", "论坛", "缔约方会议", "会议")
_GENERIC_EN = (
    "assembly",
    "committee",
    "council",
    "board",
    "forum",
    "conference",
    "commission",
    "group",
    "meeting",
)
_ZH = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)\s*年\s*)?第\s*(?P<n>[一二三四五六七八九十百零\d]{1,5}(?:\s*[、和及至]\s*第?\s*[一二三四五六七八九十百零\d]{1,5})*)\s*(?P<unit>[届次])\s*"
    r"(?P<kind>(?:不限成员名额|特别|紧急|续会|常|例|年度|部长级|政府间|筹备|高级别|定期)*)(?:会议|常会|届会|会)?(?P<resumed>续会)?"
)
_ORDINAL_EN = r"(?:[a-z]+(?:y|ie)?-)?(?:first|second|third|\w+th|\d{1,3}(?:st|nd|rd|th))"
_EN = re.compile(
    rf"\b(?P<resumed>resumed\s+)?(?P<n>{_ORDINAL_EN})\s+(?P<kind>(?:resumed|open-ended|regular|special|extraordinary|annual|ordinary|substantive)\s+)*"
    r"(?P<unit>session|meeting|conference)\b(?:\s+of\s+(?P<year>(?:19|20)\d\d)(?!\d))?(?:\s*\((?P<part>resumed)\))?"
    r"(?:\s+of\s+(?:the\s+)?(?P<of>[A-Z][^.,;:()]{2,160}))?",
    re.IGNORECASE,
)
_NAME_GOES_ON = re.compile(r"\w+\s+(?:of|on|for)\s", re.IGNORECASE)
_HELD = re.compile(r"(?:举行|召开|举办)的$|其$|其在$")
_EDGE = re.compile(r"(?:^|[的在于和与由向为经请是并及至将到从据照该本述加席了》”\s\d，])$")
_PLENARY = re.compile(r"全体|plenary", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A session named in a text: where, its key, and whether its body is the document's own."""

    start: int
    end: int
    key: str
    words: str
    own: bool
    known: bool
    number: int


def find_sessions(text: str, own: Own | None) -> list[Named]:
    """The sessions that a text names by number, those of bodies that are not known here too."""
    return list(_find(text, own))


@lru_cache(2048)
def _find(text: str, own: Own | None) -> tuple[Named, ...]:
    found = [*(_find_zh(text, own) if "第" in text else ()), *_find_en(text, own)]
    return tuple(sorted(found, key=lambda each: each.start))


def _find_zh(text: str, own: Own | None) -> Iterator[Named]:
    for match in _ZH.finditer(text):
        if _is_plenary(match, text):
            continue
        before = re.split(r"[，。；：、“”（）\n]", text[: match.start()])[-1].rstrip()
        series, length, mine = _body_before(before, match["kind"] or "", own)
        if series is None and not length and match["year"]:
            series = _yearly_series(text[: match.start()])
        if series is None and not length and not mine:
            if _HELD.search(before) or match["unit"] == "届":
                series, mine = _last_body(text[: match.start()], own)
            elif _is_next(match, text, own) and own:
                series, mine = own.series, True
            if series is None:
                continue
        for number in _numbers(match["n"]):
            start = match.start() - length
            yield _named(
                text, start, match.end(), series, number, match["year"], bool(match["resumed"]), mine
            )


def _is_plenary(match: re.Match[str], text: str) -> bool:
    after = text[match.end() : match.end() + 3].lstrip()
    named = match[0].rstrip().endswith(("次", "届")) and not after.startswith("会")
    return named or after.startswith("全体") or bool(_PLENARY.search(match[0]))


def _is_next(match: re.Match[str], text: str, own: Own | None) -> bool:
    """Whether 第四次会议 alone is a coming session of a body that counts so, not one of its meetings."""
    number = read_ordinal(match["n"])
    if own is None or own.number is None or number is None or text[match.end() :].startswith("上"):
        return False
    return own.number < number <= own.number + 2


def _numbers(words: str) -> list[int]:
    each = (read_ordinal(word) for word in re.split(r"[、和及至\s]+", words.replace("第", " ")) if word)
    return [number for number in each if number]


def _body_before(before: str, kind: str, own: Own | None) -> tuple[str | None, int, bool]:
    """The series of the body that stands right before an ordinal, how long its name is, whether it is the own."""
    plain = kind.replace("续会", "")
    for words, extra in ((f"{before}{plain}会议", len(plain) + 2), (before + plain, len(plain)), (before, 0)):
        named = _series_at_end(words)
        if named is None or (own and _own_before(before, own) > named[1] - extra):
            continue
        length = _printed(before, max(named[1] - extra, 0))
        name, edge = before[len(before) - length :], before[: len(before) - length]
        if re.sub(r"\s", "", name) in _GENERIC_ZH and not _EDGE.search(edge):
            return None, _printed(before, 12), False
        if own and name and own.is_named(name):
            return own.series, length, True
        return named[0], length, own is not None and named[0] == own.series
    if own and (length := _own_before(before, own)):
        return own.series, _printed(before, length), True
    generic = next((each for each in _GENERIC_ZH if before.endswith(each)), "")
    if generic and own and own.is_named(generic) and _EDGE.search(before.removesuffix(generic)):
        return own.series, len(generic), True
    return None, len(generic) and min(len(before), 20), False


def _own_before(before: str, own: Own) -> int:
    """How long the own name is that a text ends with; generic words count only where they stand alone."""
    plain = fold(before)
    return max((len(name) for name in own.names if len(name) > 3 and plain.endswith(name)), default=0)


def _printed(before: str, letters: int) -> int:
    """How many characters of the end of a text hold that many letters, white space not counted."""
    position = len(before)
    while letters > 0 and position > 0:
        position -= 1
        letters -= not before[position].isspace()
    return len(before) - position


def _yearly_series(text: str) -> str | None:
    found = [
        (text.rfind(name), known.key)
        for known in all_series().values()
        if known.per_year
        for name in known.names
    ]
    place, key = max(found, default=(-1, ""))
    return key if place >= 0 else None


def _last_body(text: str, own: Own | None) -> tuple[str | None, bool]:
    sentence = re.split(r"[。；\n]", text)[-1]
    found = [(sentence.rfind(name), len(name), name) for name in _proper_names() if name in sentence]
    if not found:
        return (own.series, True) if own and not text.rstrip().endswith("该") else (None, False)
    name = max(found)[2]
    if own and own.is_named(name):
        return own.series, True
    return _proper_names()[name], False


@lru_cache(1)
def _proper_names() -> dict[str, str]:
    return {
        name: known.key
        for known in all_series().values()
        for name in known.names
        if not name.isascii() and known.en
    }


def _find_en(text: str, own: Own | None) -> Iterator[Named]:
    for match in _EN.finditer(text):
        number = read_ordinal(match["n"])
        if number is None or number > 400:
            continue
        of = match["of"] or ""
        kinds = text[match.end("n") : match.end("unit")].strip()
        series = _series_at_start(f"{kinds} of the {of}") or _series_at_start(of) if of else None
        before = text[: match.start()].rstrip()
        if match["unit"].casefold() == "meeting" and not match["of"] and not match["kind"]:
            continue
        prefix = _series_at_end(fold(before.rstrip(",")))
        if series is None and prefix and before.endswith(","):
            series = prefix[0]
        mine = match["of"] is None and series is None
        if own and series == own.series:
            mine = True
        if own and any(len(name) > 8 and fold(of).startswith(name) for name in own.names):
            series, mine = own.series, True
        if own and _generic_start(of) and own.is_named(_generic_start(of)) and not _NAME_GOES_ON.match(of):
            series, mine = own.series, True
        if mine and own and series is None:
            series = own.series
        end = match.end() if not match["of"] else match.start("of") + _length_of(match["of"], series)
        resumed = bool(match["resumed"] or match["part"] or "resumed" in (match["kind"] or "").casefold())
        year = match["year"] or _year_after(text[end : end + 12])
        if year and mine and own and not _numbers_anew(own.series) and match["of"] is None:
            series, mine = _yearly_series(text[: match.start()]) or series, False
        yield _named(text, match.start(), end, series, number, year, resumed, mine)


def _year_after(text: str) -> str | None:
    match = re.match(r"\s*(?:of|in|,)\s+((?:19|20)\d\d)\b", text)
    return match[1] if match else None


def _numbers_anew(series: str) -> bool:
    known = all_series().get(series)
    return known is not None and known.per_year


def _named(
    text: str,
    start: int,
    end: int,
    series: str | None,
    number: int,
    year: str | None,
    resumed: bool,
    mine: bool,
) -> Named:
    words = text[start:end].strip()
    if series is None:
        digest = hashlib.sha256(fold(words).encode()).hexdigest()[:8]
        return Named(start, end, f"meeting-{digest}", words, False, False, number)
    key = session_key_of(series, number, int(year) if year else None, resumed)
    return Named(start, end, key, words, mine, series in all_series() or mine, number)


@lru_cache(1)
def _names() -> dict[str, str]:
    named = {
        re.sub(r"\s+", "", fold(name)): known.key
        for known in all_series().values()
        for name in known.names
        if known.en
    }
    return {name: key for name, key in named.items() if len(name) > 1}


@lru_cache(4096)
def _series_at_end(words: str) -> tuple[str, int] | None:
    """The series whose name a text ends with, and how long that name is."""
    plain = re.sub(r"\s+", "", fold(words))
    name = max((name for name in _names() if plain.endswith(name)), key=len, default=None)
    return (_names()[name], len(name)) if name else None


@lru_cache(4096)
def _series_at_start(words: str) -> str | None:
    """The series whose name a text begins with; a name that goes on (Board of the Fund) is another's."""
    plain = re.sub(r"\s+", "", fold(words))
    name = max((name for name in _names() if plain.startswith(name)), key=len, default=None)
    if name is None or re.match(r"(?:of|for|on)(?:the)?[a-z]", plain[len(name) :]):
        return None
    return _names()[name]


def _generic_start(words: str) -> str:
    first = words.split(" ", 1)[0].casefold()
    return first if first in _GENERIC_EN else ""


def _length_of(words: str, series: str | None) -> int:
    """How much of the words after `of` names the body: known names in full, else the capitalised run."""
    if series and series in all_series():
        for length in range(len(words), 0, -1):
            if _names().get(re.sub(r"\s+", "", fold(words[:length]))) == series:
                return length
    match = re.match(r"[A-Z][\w'’-]*(?:\s+(?:of|the|on|for|to|and|in)\b|\s+[A-Z][\w'’-]*)*", words)
    return match.end() if match else len(words)


def title_of(named: Named) -> dict[str, str] | str:
    """What to call the session: its known title in both languages, else the document's words."""
    if named.known and read_key(named.key).series in all_series():
        return {"en": session_title(named.key, "en"), "zh": session_title(named.key, "zh")}
    return named.words
