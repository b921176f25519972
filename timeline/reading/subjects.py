# ruff: noqa: E501
"""Who acts in a sentence: the document's own body, or another one whose doings it tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.names.bodies import bodies, body_key
from timeline.names.series import read_key
from timeline.names.spelling import fold
from timeline.reading.document import Document
from timeline.reading.own import Own
from timeline.reading.sessions import find_sessions

_LEAD_ZH = (
    r"(?:^|[，；。])(?:随后|还|此外|同时|然而|最后|因此|据此|为此|其后|此前|但|而|尽管[^，]*，但)*，?\s*"
)
_ACTS_ZH = r"(?=(?:还|也|又|随后|已|曾|就此|据此|未能|未|没有)*(?:在|于|商定|决定|通过|核可|核准|选举|选出|就|设立|建议|请|表示|编写|鼓励|已|未|同意|接|采纳))"
_LEAD_EN = (
    r"(?:^|[,;.]\s+)(?:then|also|however|subsequently|finally|consequently|in addition|although[^,]*),?\s*"
)
_GENERIC_OTHERS = ("委员会", "理事会", "工作组", "执行局", "主席团", "小组委员会")


@dataclass(frozen=True, slots=True)
class Subject:
    """The body that acts: whether it is another than the document's, and the stream of its session."""

    body: str | None = None
    foreign: bool = False
    stream: str | None = None


def subject_of(text: str, own: Own, document: Document, index: int, before: Subject | None) -> Subject:
    """The body that acts in a sentence; where it names none, that of the sentence before."""
    named = _named_subject(text)
    if named is None:
        return before or Subject(own.body)
    if own.is_named(named) or named == "主席团":
        return Subject(own.body)
    body = body_key(named)
    if named in _GENERIC_OTHERS and body == named:
        body = _meant(named, document, index) or named
    if body == own.body:
        return Subject(own.body)
    return Subject(body if body in bodies() else None, True, _session_of(body, document, index, own))


def _named_subject(text: str) -> str | None:
    """The last body that stands as the subject of a clause."""
    found = [match["body"] for match in _pattern().finditer(text)]
    return found[-1] if found else None


@lru_cache(1)
def _pattern() -> re.Pattern[str]:
    names = {name for body in bodies().values() for name in body.names if not name.isascii()}
    chinese = "|".join(sorted({*names, *_GENERIC_OTHERS}, key=len, reverse=True))
    return re.compile(rf"{_LEAD_ZH}(?P<body>{chinese}){_ACTS_ZH}")


def _meant(named: str, document: Document, index: int) -> str | None:
    """The body that a generic name such as 委员会 means: the last one named in full before it."""
    for place in range(index, max(index - 8, -1), -1):
        paragraph = document.paragraphs[place]
        if paragraph.path != document.paragraphs[index].path:
            break
        for text in (paragraph.text, paragraph.heading):
            full = [(text.rfind(name), body.key) for body in bodies().values() for name in body.names
                    if name.endswith(named) and len(name) > len(named) and name in text]  # fmt: skip
            if full:
                return max(full)[1]
    return None


def _session_of(body: str, document: Document, index: int, own: Own) -> str | None:
    """The session of another body that the section tells of, where it names exactly one."""
    keys: list[str] = []
    path = document.paragraphs[index].path
    for paragraph in document.paragraphs[max(index - 6, 0) : index + 1]:
        if paragraph.path == path:
            keys += [each.key for each in find_sessions(paragraph.text, own) if not each.own and each.known
                     and _same_family(read_key(each.key).series, body)]  # fmt: skip
    return keys[0] if keys else None


def _same_family(series: str, body: str) -> bool:
    known = bodies().get(series)
    return series == body or (known is not None and known.family == body) or fold(series) == fold(body)
