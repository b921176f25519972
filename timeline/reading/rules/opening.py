"""Openings, closures, adjournments, and the session as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.reading.grammar import Draft, Scene
from timeline.reading.people import Named
from timeline.reading.sessions import title_of
from timeline.reading.venues import place_text
from timeline.when import When

_LEAD = re.compile(r"^(?:按惯例[^，]*，|[^，。]{0,40}?后，|.*，)")
_ROLE = re.compile(
    r"(?:主席|秘书|主任|总干事|部长|总统|代表|president|chair|director|secretary|minister|representative)",
    re.IGNORECASE,
)


def open_session(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The presiding officer declared the session open; the place is that of the paragraphs around."""
    by = officer(scene, _speaker(scene, match))
    if by is None:
        return
    scene.people.learn(by)
    place = {"place": place_text(scene.document.place)} if scene.document.place else {}
    yield Draft("SessionOpened", facts_of(by, "by") | place, when=clocked(scene))


def close_session(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The session was declared closed, or adjourned."""
    by = officer(scene, _speaker(scene, match))
    facts = facts_of(by, "by") if by and _ROLE.search(by.capacity or by.name) else {}
    facts.pop("state", None)
    if scene.rule == "closure.adjourned":
        facts.pop("capacity", None)
        yield Draft("SessionAdjourned", facts, when=clocked(scene))
    else:
        yield Draft("SessionClosed", facts, when=clocked(scene))


def hold_session(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The document's own session is said to have been held on its days, at its place."""
    named = [each for each in scene.sessions(scene.said(match, "session")) if each.key == scene.own.key]
    times = scene.moments.times(scene.said(match, "at"))
    if not named or not times or not times[0].is_dated:
        return
    facts: dict[str, Any] = {"session": scene.own.key, "when": times[0].edtf, "title": title_of(named[0])}
    if place := scene.said(match, "place"):
        facts["place"] = place_text(place)
    yield Draft("SessionHeld", facts, stream=scene.own.key, when=When(edtf=times[0].edtf, basis="stated"))


def officer(scene: Scene, words: str) -> Named | None:
    """The person who presides, without the adverbs before the name."""
    plain = _LEAD.sub("", words).strip()
    return scene.person(plain) if plain else None


def _speaker(scene: Scene, match: re.Match[str]) -> str:
    words = scene.said(match, "by") if "by" in match.re.groupindex else ""
    if not words and match.start("verb") > 0:
        words = re.split(r"[，,]", scene.sentence[: match.start("verb")])[-1].strip()
    for time in reversed(scene.moments.times(words)):
        words = words[: time.start] + words[time.end :]
    words = re.sub(r"(?:于|\bon|\bat|在[^，]{0,12}上)\s*$", "", words.strip()).strip(" ，,")
    return "" if re.fullmatch(r"(?:会议|本届会议|届会|the (?:session|meeting))?(?:于|was)?", words) else words


def clocked(scene: Scene) -> When:
    """The scene's time down to the minute where the sentence gives a clock time."""
    time = next((each for each in scene.moments.times(scene.text) if each.clock and each.is_day), None)
    if time is None or time.clock is None:
        return scene.when
    offset = scene.moments.offset(time.edtf, time.clock)
    return When(edtf=f"{time.edtf}T{time.clock.isoformat()}{offset}", part_of_day=time.part, basis="stated")


def facts_of(person: Named, name: str) -> dict[str, Any]:
    """A person as fields of a payload: under `name`, with capacity and state where they are known."""
    facts: dict[str, Any] = {name: person.name}
    if person.capacity:
        facts["capacity"] = person.capacity
    if person.state:
        facts["state"] = person.state
    return facts
