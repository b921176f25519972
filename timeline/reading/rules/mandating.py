"""Mandates: what the operative paragraphs of an outcome ask, of whom, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.names.bodies import body_key
from timeline.names.series import read_key
from timeline.names.sessions import session_body
from timeline.reading.document import Paragraph
from timeline.reading.grammar import Draft, Scene
from timeline.reading.rules.recalled import past, stream_of_outcome

_OF_SESSION = re.compile(r"日期|临时议程")
_COLON = ("：", ":")
_TO = re.compile(r"(?:向|给|供|至|提交|在|于|其|to|at|for|by|the|its)\s*(?:the\s*|its\s*)?$", re.IGNORECASE)
_AFTER = re.compile(r"^(?:和[^，；。]{2,12})?\s*(?:提交|审议|报告|核准|作出|汇报|提出|上)", re.IGNORECASE)


def give_mandate(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """One mandate for each operative request; each lettered sub-paragraph is one of its own."""
    if scene.paragraph.outcome is None or scene.paragraph.kind not in ("numbered", "plain"):
        return
    rest = scene.said(match, "rest").strip()
    found = scene.word("addressee").match(rest)
    children = scene.children
    if children and rest.endswith(_COLON):
        addressee = (found["who"] if found else rest.rstrip("：: ")).strip()
        for child in children:
            yield _mandate(scene, addressee, child.text, child)
        return
    if (
        found is None
        and scene.said(match, "verb") == "建议"
        and "日期" not in rest
        and "议程" not in rest[:30]
    ):
        yield _mandate(scene, "未指明", rest, scene.paragraph)
    if found is None or len(found["action"].strip(" ；;。.，,")) < 2:
        return
    yield _mandate(scene, found["who"], found["action"], scene.paragraph)


def give_on_understanding(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """A report was adopted on the understanding that someone would do something with it."""
    facts: dict[str, Any] = {"addressee": scene.said(match, "who"), "action": scene.said(match, "action")}
    if with_whom := scene.word("together").search(facts["action"]):
        facts["together_with"] = with_whom["with"]
    yield Draft("MandateGiven", facts)


def recall_mandate(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """An earlier outcome is recalled with what it asked of whom."""
    printed = scene.paragraph.outcome is not None and scene.paragraph.kind == "numbered"
    stream = stream_of_outcome(scene, match["symbol"], _body_before(scene, match))
    found = scene.word("addressee").match(scene.said(match, "rest"))
    if found is None or stream is None or stream == scene.own.key or (printed and not match["who"]):
        return
    words = found["action"].strip(" ；;。.，,")
    outcome = {"kind": scene.grammar.kind(match["kind"]) or "resolution", "symbol": match["symbol"]}
    facts = {"addressee": found["who"], "action": words, "outcome": outcome} | _due(scene, words)
    if len(words) > 2:
        yield Draft("MandateGiven", facts, stream=stream, when=past(scene))


def _body_before(scene: Scene, match: re.Match[str]) -> str | None:
    named = re.search(
        r"(联合国大会|联大|人居大会|大会|执行局|理事会)[^，。；]{0,6}$", scene.text[: match.start()]
    )
    return named[1] if named else None


def _mandate(scene: Scene, addressee: str, action: str, paragraph: Paragraph) -> Draft:
    words = re.sub(r"^(?:to|that)\s+", "", action.strip(" ；;。.，,：:"))
    words = re.sub(r"[；;]\s*(?:and)?$", "", words).strip()
    facts: dict[str, Any] = {"addressee": re.sub(r"^the\s+", "", addressee.strip()), "action": words}
    if scene.paragraph.outcome:
        facts["outcome"] = scene.paragraph.outcome.model_dump(mode="json")
    if with_whom := scene.word("together").search(words):
        facts["together_with"] = with_whom["with"]
    facts |= _due(scene, words)
    also = (scene.paragraph.locator, paragraph.locator) if paragraph is not scene.paragraph else ()
    return Draft("MandateGiven", facts, locator=paragraph.locator, also=also)


def _due(scene: Scene, words: str) -> dict[str, Any]:
    """To whom it is to be submitted, by which session or day."""
    facts: dict[str, Any] = {}
    for named in scene.sessions(words):
        if named.known and (_TO.search(words[: named.start]) or _AFTER.match(words[named.end :])):
            facts |= {"due_session": named.key, "submitted_to": session_body(named.key)}
            if year := read_key(named.key).year:
                facts["due"] = str(year)
            break
    if "submitted_to" not in facts and (to := scene.word("submitted").search(words)):
        facts["submitted_to"] = body_key(to["to"].strip())
    if due := scene.word("due").search(words):
        times = scene.moments.times(due["at"] if len(due["at"].strip()) > 6 else f"in {due['at']}")
        facts |= {"due": times[0].edtf} if times else {}
    return facts
