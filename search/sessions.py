"""Sessions that a query names in words: third session of the Assembly, 人居大会第三届会议, WUF13."""

from __future__ import annotations

import re
from collections.abc import Iterator

from search.folding import HAN, fold
from search.nodes import Alternative, Unit
from timeline.names.bodies import known_body
from timeline.names.sessions import session_key, session_title

_WORD_EN = r"[\w’'-]+"
_EN = re.compile(
    rf"(?:the )?(?:resumed )?(?:{_WORD_EN} ){{1,2}}(?:resumed |open-ended |regular )?(?:session|meeting)\b"
    rf"(?: of(?: {_WORD_EN}){{1,8}})?",
)
_SHORT = re.compile(r"(?<![\w/.-])(?:ha|wuf|oecpr)[ -]?\d{1,2}(?:-resumed)?(?![\w/.-])")
_ZH = re.compile(
    rf"[{HAN}]{{0,20}}(?: ?20\d\d ?年)?(?P<number>第 ?[零一二三四五六七八九十百\d]+ ?[届次])[{HAN}]{{0,16}}"
)

_BEFORE = re.compile(r" ?20\d\d ?年$")
_WHAT_IT_IS = re.compile("(?:会议)?(?:续会)?")


def find_sessions(plain: str) -> Iterator[tuple[str, int, int]]:
    """The key of each session that a plain text names, and from where to where it is named."""
    for pattern in (_EN, _SHORT):
        for match in pattern.finditer(plain):
            if key := session_key(match.group()):
                yield key, *_narrowest(plain, _word_borders(plain, *match.span()), key)
    for match in _ZH.finditer(plain):
        if key := session_key(match.group()):
            yield key, *_narrowest_chinese(plain, match, key)


def _narrowest(text: str, borders: list[int], key: str) -> tuple[int, int]:
    """The shortest piece between borders that still names the session."""
    first, *_ = borders
    end = next(end for end in borders[1:] if session_key(text[first:end]) == key)
    return next(
        start for start in reversed(borders) if start < end and session_key(text[start:end]) == key
    ), end


def _word_borders(text: str, start: int, end: int) -> list[int]:
    words = re.finditer(_WORD_EN, text[start:end])
    return sorted({start, end, *(start + place for match in words for place in match.span())})


def _narrowest_chinese(text: str, match: re.Match[str], key: str) -> tuple[int, int]:
    """The number with the body before or behind it, and the words for a session that follow."""
    start, end = match.span("number")
    before = [at for at in range(match.start(), start) if known_body(_BEFORE.sub("", text[at:start]))]
    start = min(before, default=start)
    ends = (place for place in range(end, match.end() + 1) if session_key(text[start:place]) == key)
    end = next(ends, match.end())
    more = _WHAT_IT_IS.match(text, end)
    return start, more.end() if more else end


def session_unit(text: str, key: str) -> Unit:
    """What finds a session by whatever it was called."""
    names = (text, *(session_title(key, language) for language in ("en", "zh")), key)
    folded = dict.fromkeys(filter(None, map(fold, names)))
    return Unit(text, tuple(Alternative("phrase", name) for name in folded))
