# ruff: noqa: E501
"""Coming sessions and deadlines, and sessions that are reported as held."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from timeline.names.series import all_series, read_key
from timeline.names.sessions import session_key, session_title
from timeline.names.spelling import fold
from timeline.names.states import find_states
from timeline.names.symbols import find_outcomes
from timeline.reading.grammar import Draft, Scene, Sureness
from timeline.reading.rules.adopting import listed_items
from timeline.reading.rules.recalled import past, stream_of_outcome
from timeline.reading.sessions import title_of
from timeline.reading.times import Time
from timeline.reading.venues import place_text
from timeline.when import When, first_day, last_day

_KEY = tuple[str, dict[str, str] | str, Sureness]
_MEETING = re.compile(
    r"会议|论坛|峰会|大会|周$|日$|届会|session|meeting|conference|forum|summit|assembly|day$|week$",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"(?:由)(?P<zh>[^，。由]{2,20}?)(?:政府)?(?:举办|主办|承办)|hosted by (?:the )?(?P<en>[^,.;]{3,60})"
)
_TRIM = re.compile(
    r"^(?:了|的|一次|首届|即将|下一个|首次|the |a |an )+|(?:的(?:筹备|成果|情况|日期|报告).*|筹备工作.*|活动.*|期间.*|上$|成果.*|之前)$",
    re.IGNORECASE,
)


def schedule_decided(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The body decided, agreed or recommended when a coming session will be."""
    times = scene.moments.times(scene.said(match, "at"))
    named = scene.sessions(scene.said(match, "session")) or scene.sessions(scene.sentence)
    if not times or not named or not _is_future(scene, times[0]):
        return
    target = named[-1]
    if target.key == scene.own.key:
        return
    facts = _facts(scene, target.key, title_of(target), _status(scene, match), times[0])
    if place := _place_after(scene.said(match, "at"), times[0]):
        facts["place"] = place_text(place)
    yield Draft("SessionScheduled", facts, sure=None if target.known else "likely")


def schedule_agenda(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The provisional agenda of a coming session was set; it is part of how that is scheduled."""
    named = scene.sessions(scene.said(match, "session"))
    if not named or named[-1].key == scene.own.key:
        return
    target = named[-1]
    facts = _facts(scene, target.key, title_of(target), _status(scene, match), None)
    facts["agenda"] = listed_items(scene.paragraph.lines)
    yield Draft("SessionScheduled", facts, sure=None if target.known else "likely")


def schedule_future(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """A session, forum or observance that will take place on a day, in a month or a year."""
    times = scene.moments.times(_dated(scene.said(match, "at")))
    if not times or not _is_future(scene, times[0]):
        return
    start = max(scene.text.rfind(stop, 0, match.start()) for stop in "，；。,;") + 1
    after, ahead = match.span("what"), (start, match.start())
    target = _target(scene, after, times[0]) or _target(scene, ahead, times[0])
    if target is None or target[0] == scene.own.key:
        return
    key, title, sure = target
    facts = _facts(scene, key, title, _status(scene, match), times[0])
    place = scene.said(match, "place") or _place_after(scene.said(match, "at"), times[0])
    if place and match.group(0).find("由") < 0:
        facts["place"] = place_text(place)
    if host := _HOST.search(scene.sentence[max(match.start() - 30, 0) : match.end() + 40]):
        facts["host"] = host["zh"] or host["en"]
    yield Draft("SessionScheduled", facts, sure=sure)


def schedule_yearly(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """A day of every year was named after something."""
    times = scene.moments.times(scene.said(match, "at"))
    words = scene.said(match, "what").strip('“”"')
    if times and times[0].edtf.startswith("XXXX"):
        known = session_key(words)
        facts = {"session": known or _digest(words), "when": times[0].edtf, "status": "decided",
                 "title": _title(known, words)}  # fmt: skip
        cited = find_outcomes(scene.sentence[: match.start()])
        stream = stream_of_outcome(scene, cited[-1][1], None) if cited else None
        when = past(scene) if stream else None
        yield Draft("SessionScheduled", facts, stream=stream, when=when, sure=None if known else "likely")


def hold_past(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """A session of another body, or an earlier one, is reported to have been held."""
    times = scene.moments.times(_dated(scene.said(match, "at")))
    target = _target(scene, match.span("what"), times[0]) if times else None
    if target is None or target[0] == scene.own.key or _is_future(scene, times[0]):
        return
    key, title, sure = target
    facts: dict[str, Any] = {"session": key, "when": times[0].edtf, "title": title}
    if place := scene.said(match, "place"):
        facts["place"] = place_text(place)
    yield Draft("SessionHeld", facts, stream=key, when=When(edtf=times[0].edtf, basis="stated"), sure=sure)


def hold_other(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Another body is said to have held a session on some days."""
    times = [time for time in scene.moments.times(scene.said(match, "at")) if not _is_future(scene, time)]
    spans = (match.span("session"), match.span("what"))
    named = [each for each in scene.sessions(scene.sentence) if each.known and each.key != scene.own.key
             and any(start <= each.end - 1 and each.start < end for start, end in spans)]  # fmt: skip
    for time in times if named else ():
        facts: dict[str, Any] = {"session": named[-1].key, "when": time.edtf, "title": title_of(named[-1])}
        if place := scene.said(match, "place"):
            facts["place"] = place_text(place)
        when = When(edtf=time.edtf, part_of_day=time.part, basis="stated")
        yield Draft("SessionHeld", facts, stream=named[-1].key, when=when)


def set_deadline(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """A date was set by which something must be done."""
    times = scene.moments.times(_dated(scene.said(match, "at")))
    what = (scene.said(match, "verb") + scene.said(match, "what")).strip()
    if times and len(what) > 2:
        facts: dict[str, Any] = {"what": what, "due": times[0].edtf}
        if who := re.search(r"会员国|成员国|缔约方|Member States|parties", scene.sentence):
            facts["addressee"] = who[0]
        yield Draft("DeadlineSet", facts)


def _facts(
    scene: Scene, key: str, title: dict[str, str] | str, status: str, when: Time | None
) -> dict[str, Any]:
    facts: dict[str, Any] = {"session": key, "title": title, "status": status}
    if when:
        facts["when"] = when.edtf
    if scene.paragraph.outcome is not None:
        facts["outcome"] = scene.paragraph.outcome.model_dump(mode="json")
    return facts


def _status(scene: Scene, match: re.Match[str]) -> str:
    """Decided by the body, recommended to another, or only announced."""
    before = scene.text[: match.end()]
    if re.search(r"建议|recommend", before, re.IGNORECASE):
        return "recommended"
    return "decided" if re.search(r"决定|商定|decide|agreed", before, re.IGNORECASE) else "announced"


def _is_future(scene: Scene, time: Time) -> bool:
    """Whether a time lies after the session at hand; after the document where it gives no days."""
    known = scene.document.dates or scene.document.issued
    if time.edtf.startswith("XXXX") or known is None:
        return True
    end, last = last_day(known), last_day(time.edtf)
    return end is None or last is None or last > end


def _dated(text: str) -> str:
    return re.sub(r"^(?=(?:19|20)\d\d$)", "in ", text.strip())


def _target(scene: Scene, span: tuple[int, int], time: Time) -> _KEY | None:
    """What will be held: a numbered session, a known series with its year, or a meeting by its words."""
    words = scene.sentence[slice(*span)]
    named = [
        each for each in scene.sessions(scene.sentence) if span[0] <= each.end - 1 and each.start < span[1]
    ]
    if named and not (named[0].own and _is_past(scene, time)):
        return named[0].key, title_of(named[0]), "certain" if named[0].known else "likely"
    plain = _TRIM.sub("", words.strip()).strip('“”" 的')
    year = time.edtf[:4] if time.edtf[:4].isdigit() else ""
    known = session_key(f"{plain} {year}") or session_key(f"{year} 年{plain}")
    if known and known != scene.own.key and _is_named_in_full(known, plain):
        return known, _title(known, plain), "certain"
    if _MEETING.search(plain) and 4 <= len(plain) <= 80:
        return _digest(plain + year), plain, "likely"
    return None


def _is_named_in_full(key: str, words: str) -> bool:
    """Whether words hold the whole name of a series, not only a part such as 论坛 that others share."""
    series = all_series().get(read_key(key).series)
    return series is not None and any(
        len(fold(name)) > 3 and fold(name) in fold(words) for name in series.names
    )


def _is_past(scene: Scene, time: Time) -> bool:
    """Whether a time lies before the session at hand began."""
    start = first_day(scene.document.dates) if scene.document.dates else None
    last = last_day(time.edtf)
    return start is not None and last is not None and last < start


def _title(key: str | None, words: str) -> dict[str, str] | str:
    known = key and any(key.startswith(series) for series in all_series())
    return {"en": session_title(key, "en"), "zh": session_title(key, "zh")} if key and known else words


def _digest(words: str) -> str:
    return f"meeting-{hashlib.sha256(fold(words).encode()).hexdigest()[:8]}"


def _place_after(text: str, time: Time) -> str | None:
    match = re.match(
        r"\s*[，,]?\s*(?:在|in\s+)(?P<place>[^，；。,;]{2,40}?)(?:举行|召开)?$", text[time.end :].rstrip()
    )
    if match is None:
        return None
    found = find_states(match["place"])
    return match["place"].strip() if found or len(match["place"]) < 24 else None
