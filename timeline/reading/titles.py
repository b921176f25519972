# ruff: noqa: E501
"""What a document's title block says: symbol, body and session, dates and place, draft or final."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.names.bodies import body_key
from timeline.names.ordinals import read_ordinal
from timeline.names.series import all_series
from timeline.names.symbols import clean_symbol
from timeline.reading.own import Own, own_of
from timeline.reading.sessions import find_sessions
from timeline.reading.times import Time, find_times
from timeline.reading.venues import find_venue
from timeline.values import Language

_SYMBOL = re.compile(
    r"(?:(?i:UNITED NATIONS)\s+|联合国\s+|文号\s*[：:]\s*|Symbol\s*:\s*)?(?P<symbol>[A-Z]{1,10}(?:[-.][A-Z]+)?(?:/[A-Z0-9][A-Za-z0-9.()-]*)+\*?)"
    r"(?:\s*(?:Distr\.?.*|[（(]\w+[)）]))?"
)
_SUPPLEMENT = re.compile(
    r"第\s*(?P<zh>[一二三四五六七八九十\d]+)\s*届会议\s*补编第\s*(?P<zhno>[一二三四五六七八九十\d]+[A-Z]?)\s*号"
    r"|(?P<en>[\w-]+)\s+session\s+supplement\s+no\.?\s*(?P<enno>\d+[A-Z]?)",
    re.IGNORECASE,
)
_RECORDS = re.compile(r"正式记录|official records", re.IGNORECASE)
_DRAFT = re.compile(
    r"草案|草稿|(?<![\w-])draft(?![\w-])|advance\s+(?:unedited\s+)?(?:copy|version)|未经编辑", re.IGNORECASE
)
_DRAFT_OF = re.compile(r"决[议定]草案|draft (?:resolution|decision)", re.IGNORECASE)
_ORIGINAL = re.compile(r"(?:Original|原文)\s*[：:]\s*(?P<language>\w+)", re.IGNORECASE)
_LANGUAGES = {"english": "en", "英文": "en", "chinese": "zh", "中文": "zh", "french": "fr", "法文": "fr",
              "spanish": "es", "西班牙文": "es", "russian": "ru", "俄文": "ru", "arabic": "ar", "阿拉伯文": "ar"}  # fmt: skip
_FORMAL = re.compile(
    r"Distr\.?.*|General|普通|Limited|限制|Chinese|English|French|Original.*|原文.*|中文|United Nations|联合国|"
    r"注|Note|(?:联合国|United Nations)\W+.*(?:纽约|New York)\W*\d*.*|临时议程.*项目.*|(?:Provisional )?Agenda item.*|\*.*",
    re.IGNORECASE,
)
_SESSION_LINE = re.compile(
    r"(?P<resumed>resumed\s+)?(?P<n>[a-z-]+|\d+(?:st|nd|rd|th))\s+(?:[\w-]+\s+){0,3}(?:session|meeting)(?:\s+of\s+(?P<year>\d{4}))?(?P<part>.*resumed.*)?",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(r"\s*[，,]\s*(?P<place>[^，,()（）\d]{2,60})")
_PLACE_BEFORE = re.compile(r"(?:^|[(（])\s*(?P<place>[^()（）\d]{2,60}?)[，,]\s*$")
_PUBLISHED = re.compile(r"(?:联合国|United Nations)\W+.*?(?P<year>(?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The facts of a title block; None where it does not say."""

    symbol: str | None
    title: str
    own: Own | None
    body: str | None
    dates: str | None
    place: str | None
    issued: str | None
    draft: bool
    original_language: str | None


def language_of(text: str) -> Language:
    """Chinese where Chinese characters make up a good part of the letters, else English."""
    sample = text[:20000]
    han = sum("\u3400" <= letter <= "\u9fff" for letter in sample)
    latin = sum(letter.isascii() and letter.isalpha() for letter in sample)
    return "zh" if han * 3 > latin else "en"


def read_title(lines: Sequence[str]) -> TitleBlock:
    """What the lines of a title block say."""
    joined = " ".join(lines)
    symbol = _symbol(lines) or _supplement(joined)
    at, when = _dates(lines)
    title = _title(lines, at)
    original = _ORIGINAL.search(joined)
    return TitleBlock(
        symbol=symbol,
        title=title,
        own=_own(lines, title),
        body=_body_zh(lines),
        dates=when.edtf if when else None,
        place=_place(lines[at], when) if when else find_venue(joined),
        issued=_issued(lines, at),
        draft=any(_DRAFT.search(_DRAFT_OF.sub("", line)) for line in lines if not line.startswith("*")),
        original_language=_LANGUAGES.get(original["language"].casefold()) if original else None,
    )


def _symbol(lines: Sequence[str]) -> str | None:
    for line in lines:
        match = _SYMBOL.fullmatch(line.strip())
        if match and re.search(r"\d", match["symbol"]):
            return clean_symbol(match["symbol"].rstrip("*"))
    return None


def _supplement(joined: str) -> str | None:
    """The symbol that the Official Records imply: Supplement No. 8 of session 81 is A/81/8."""
    match = _SUPPLEMENT.search(joined) if _RECORDS.search(joined) else None
    if match is None:
        return None
    session = read_ordinal(match["zh"] or match["en"])
    number = match["zhno"] or match["enno"]
    return f"A/{session}/{read_ordinal(number) or number}" if session else None


def _dates(lines: Sequence[str]) -> tuple[int, Time | None]:
    """The line that gives the session's days and place, and those days."""
    found = [
        (index, time) for index, line in enumerate(lines) if len(line) < 120 for time in find_times(line)[:1]
    ]
    dated = [(index, time) for index, time in found if time.is_dated]
    placed = [(i, t) for i, t in dated if _place(lines[i], t) or "/" in t.edtf]
    best = next(iter(placed), None)
    return best if best else (0, None)


def _place(line: str, when: Time) -> str | None:
    after = _PLACE_AFTER.match(line[when.end :])
    before = _PLACE_BEFORE.search(line[: when.start])
    match = after or before
    return match["place"].strip(" .。)）") if match else find_venue(line)


def _issued(lines: Sequence[str], dates_at: int) -> str | None:
    for index, line in enumerate(lines):
        times = find_times(line)
        if index != dates_at and len(times) == 1 and times[0].is_day and len(line) < 40:
            return times[0].edtf
    published = next(
        (match for line in lines if (match := _PUBLISHED.fullmatch(line.rstrip("。.").strip()))), None
    )
    return published["year"] if published else None


def _title(lines: Sequence[str], dates_at: int) -> str:
    records = next((index for index, line in enumerate(lines) if _RECORDS.search(line)), None)
    after = _worded(lines[dates_at + 1 :])
    before = _worded(lines[:dates_at] if dates_at else lines)
    if records is not None or not after:
        return _joined(dict.fromkeys(before or after))
    return _joined(after)


def _worded(lines: Sequence[str]) -> list[str]:
    return [
        line.rstrip("*¹ ")
        for line in lines
        if not _FORMAL.fullmatch(line.strip()) and not _SYMBOL.fullmatch(line.strip()) and not find_times(line)[:1]
        and len(line) < 200
    ]  # fmt: skip


def _joined(lines: Sequence[str] | dict[str, None]) -> str:
    words = " ".join(lines)[:600].strip()
    return re.sub(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "" if len(list(lines)) < 2 else " ", words)


def _own(lines: Sequence[str], title: str) -> Own | None:
    """The body and session: the first session that the lines name, read across their breaks."""
    plain = [re.sub(r"[*¹]|会议记录|报告", "", line).strip() for line in lines if not _RECORDS.search(line)]
    across = "".join(plain) if language_of(" ".join(plain)) == "zh" else ""
    for text in (across, *plain, title):
        named = [each for each in find_sessions(text, None) if each.known]
        if named:
            return own_of(named[0].key)
    return _own_by_lines(plain)


_ORDINAL_ZH = re.compile(
    r"第\s*[一二三四五六七八九十百零\d]+\s*[届次](?:[^，。]{0,10})(?:会议|届会|常会|大会)(?:续会)?"
)
_BODY_ZH = re.compile(
    r"(?P<body>[^，。：（）]{1,40}(?:大会|委员会|理事会|执行局|缔约方会议|工作组|论坛|会议))"
)


def _body_zh(lines: Sequence[str]) -> str | None:
    """The body whose session a Chinese title block is of: the words before 第六届会议."""
    for index, line in enumerate(lines):
        match = _ORDINAL_ZH.search(line)
        before = line[: match.start()].strip() if match else ""
        if match is None:
            continue
        if named := _BODY_ZH.fullmatch(before):
            return named["body"]
        above = [
            each for each in lines[:index] if not _SYMBOL.fullmatch(each.strip()) and not find_times(each)
        ]
        if above and (named := _BODY_ZH.fullmatch(above[-1].strip())):
            return named["body"]
    return None


def _own_by_lines(lines: Sequence[str]) -> Own | None:
    """A body's name in the lines above a line such as "Third session"."""
    for index, line in enumerate(lines):
        match = _SESSION_LINE.fullmatch(line)
        number = read_ordinal(match["n"]) if match else None
        if match is None or number is None or index == 0:
            continue
        body = _body_above(lines[:index])
        resumed = bool(match["resumed"] or match["part"])
        year = f"-{match['year']}" if match["year"] else ""
        key = body_key(body)
        series = key if key in all_series() else slug(body)
        return own_of(f"{series}{year}-{number}" + ("-resumed" if resumed else ""), body)
    return None


def _body_above(lines: Sequence[str]) -> str:
    named: list[str] = []
    for line in reversed(lines):
        if _FORMAL.fullmatch(line) or _SYMBOL.fullmatch(line) or find_times(line):
            break
        named.insert(0, line)
        if (
            re.match(r"[A-Z]", line)
            and not re.search(r"\b(?:of|the|on|for|and)$", " ".join(named[:-1] or [""]))
            and len(named) >= 1
        ):
            words = " ".join(named)
            if not re.match(r"(?:of|on|for|to|the)\b", line, re.IGNORECASE) and _is_body(words):
                break
    return " ".join(named) or (lines[-1] if lines else "body")


def _is_body(words: str) -> bool:
    return (
        re.match(
            r"(?:[\w'’-]+\s+){0,4}(?:Assembly|Committee|Council|Board|Conference|Commission|Forum|Group|Meeting)",
            words,
        )
        is not None
    )


def slug(name: str) -> str:
    """A name as part of a key: lower case, hyphens; only letters and figures of ASCII are kept."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:60] or "body"
