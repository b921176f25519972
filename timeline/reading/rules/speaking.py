# ruff: noqa: E501
"""Statements, one event a speaker, and who attended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.names.spelling import fold
from timeline.names.states import find_states
from timeline.reading.counting import read_count
from timeline.reading.grammar import Draft, Scene
from timeline.reading.people import Named
from timeline.reading.places import state_named

_OPENING = re.compile(r"开幕|opening|welcoming", re.IGNORECASE)
_CLOSING = re.compile(r"闭幕|closing", re.IGNORECASE)
_VOTE = re.compile(r"投票|表决|explanation|explain", re.IGNORECASE)
_BEHALF = re.compile(
    r"[（(](?:also )?(?:代表\s*(?P<zh>[^）)]+?)\s*(?:发言)?|(?:speaking )?on behalf of (?:the )?(?P<en>[^)）]+))[）)]"
)
_AND_LAST = re.compile(r"(?:；|;)\s*(?:和|以及|and)\s*")


def deliver_statements(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Each speaker of a list: opening or closing statements."""
    words = scene.said(match, "list")
    occasion = _occasion(scene.sentence + scene.paragraph.heading)
    if re.search(r"说$|时$|在$|中$", words):
        return
    for part in split_list(words):
        lead = re.match(r"代表(?P<whom>[^，；]{2,40}?)发言的\s*(?P<rest>.+)", part)
        person = scene.person(lead["rest"] if lead else part)
        if person is None or not is_speaker(person):
            continue
        scene.people.learn(person)
        facts = speech_of(scene, person, occasion)
        if lead:
            facts["on_behalf_of"] = lead["whom"]
        yield Draft("StatementDelivered", facts)


def speech_of(scene: Scene, person: Named, occasion: str | None) -> dict[str, Any]:
    """The facts of one speaker's statement."""
    facts: dict[str, Any] = {"speaker": person.name, "capacity": person.capacity, "state": person.state,
                             "on_behalf_of": person.on_behalf_of, "occasion": occasion, "item": scene.item}  # fmt: skip
    if occasion == "opening":
        facts["medium"] = "video" if person.video else "in person"
        facts["item"] = None
    elif person.video:
        facts["medium"] = "video"
    if occasion == "closing":
        facts["item"] = None
    return {name: value for name, value in facts.items() if value}


def split_list(words: str) -> list[str]:
    """The parts of a list: at semicolons where it has any, else at commas and the last `and`."""
    plain = words.strip(" 。.")
    if re.search(r"[；;]", plain):
        return [part.strip() for part in re.split(r"[；;]", _AND_LAST.sub("；", plain)) if part.strip()]
    parts = (
        re.split(r"、|(?<=[^总协温调])和(?![平谐睦国解])|以及", plain)
        if not plain.isascii()
        else re.split(r",?\s+and\s+(?=[A-Zt])", plain)
    )
    return [part.strip() for part in parts if part.strip()]


def is_speaker(person: Named) -> bool:
    """Whether a phrase names a person or a role, not a clause."""
    return 1 < len(person.name) <= 60 and not re.search(
        r"[，。；：]|会议|以下|下列|^(?:他|她|其|该)", person.name
    )


def _occasion(words: str) -> str | None:
    if _OPENING.search(words):
        return "opening"
    return "closing" if _CLOSING.search(words) else "item"


def deliver_by_states(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The representatives of several states spoke, perhaps in explanation of vote."""
    occasion = "explanation of vote" if _VOTE.search(scene.text) else "item"
    cited = re.search(
        r"第\s*(?P<zh>\d+/\d+)\s*号\s*(?P<k>决定|决议)|(?P<ek>decision|resolution)\s+(?P<en>\d+/\d+)",
        scene.sentence,
    )
    words = scene.said(match, "list")
    if "代表" not in scene.sentence and "epresentative" not in scene.sentence:
        words = ", ".join(part for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", words) if state_named(part))
    named = find_states(_BEHALF.sub(lambda behalf: " " * len(behalf[0]), words))
    following = [*(start for _, start, _ in named[1:]), len(words)]
    for (code, start, end), next_start in zip(named, following, strict=False):
        name = words[start:end]
        speaker = f"{name}代表" if scene.language == "zh" else f"representative of {name}"
        facts: dict[str, Any] = {"speaker": speaker, "capacity": speaker, "state": code, "occasion": occasion,
                                 "item": scene.item}  # fmt: skip
        if behalf := _BEHALF.search(words[end:next_start]):
            facts["on_behalf_of"] = behalf["zh"] or behalf["en"]
        if cited and occasion == "explanation of vote":
            kind = scene.grammar.kind(cited["k"] or cited["ek"])
            facts["outcome"] = {"kind": kind, "symbol": cited["zh"] or cited["en"]}
        yield Draft("StatementDelivered", {name: value for name, value in facts.items() if value})


def deliver_by_state(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The representative of one state announced or explained something."""
    words = scene.said(match, "state")
    code = state_named(words)
    if code is None:
        return
    speaker = f"{words}代表" if scene.language == "zh" else f"representative of {words}"
    facts: dict[str, Any] = {"speaker": speaker, "capacity": speaker, "state": code, "occasion": "item"}
    if scene.item:
        facts["item"] = scene.item
    yield Draft("StatementDelivered", facts)


_CATEGORIES = (
    ("non-members", r"非[^，。]{0,12}会员国|非成员国|非缔约方|not members|non-member"),
    ("observers", r"观察员|observer"),
    (
        "un bodies",
        r"联合国[^，。]{0,8}(?:机构|实体|方案|组织|部门)|专门机构|united nations (?:bodies|entities|agencies|programmes|offices|system)|specialized agenc",
    ),
    ("intergovernmental", r"政府间组织|intergovernmental"),
    ("members", r"会员国|成员国|缔约方|缔约国|国家|member|states|part(?:y|ies)"),
)


def record_attendance(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Who attended, of one category; a list that is still to come is a gap, not attendance."""
    words = scene.said(match, "list")
    if re.search(r"\[|［|待补|to be completed|XX", words) or len(words) < 2:
        return
    category = next(
        (
            name
            for name, sign in _CATEGORIES
            if re.search(sign, scene.said(match, "who") or scene.sentence, re.IGNORECASE)
        ),
        None,
    )
    if category is None:
        return
    facts: dict[str, Any] = {"category": category}
    codes = list(dict.fromkeys(code for code, _, _ in find_states(words)))
    names = [
        name
        for name in split_list(
            re.sub(r"[、,]\s*", "；", re.sub(r"(?<=.)和(?=[^平国谐])|,?\s+and\s+(?=the |[A-Z])", "；", words))
        )
        if name
    ]
    if category in ("members", "non-members"):
        facts["states"] = codes
    else:
        facts["names"] = [re.sub(r"^the\s+", "", name) for name in dict.fromkeys(names) if fold(name)]
    stated = read_count(scene.said(match, "count")) if match.groupdict().get("count") else None
    facts["count"] = (
        stated if stated is not None else len(codes if category in ("members", "non-members") else names)
    )
    if facts["count"]:
        yield Draft("AttendanceRecorded", facts)
