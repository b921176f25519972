# ruff: noqa: E501
"""What happens in plenary: committees, consultations, failures, items introduced, referred and noted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.names.roles import represented_state
from timeline.names.states import find_states
from timeline.reading.counting import read_count
from timeline.reading.grammar import Draft, Scene
from timeline.reading.people import read_person
from timeline.reading.rules.adopting import cited_rule
from timeline.reading.rules.opening import facts_of, officer

_LEADS = re.compile(r"^(?:关于|就|对|on |of )|^(?:the|a|an)\s+", re.IGNORECASE)


def establish_committee(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """A committee or group was set up, with its chair, items and task where the sentence gives them."""
    name = re.sub(r"^(?:了|一个|a|an|the)\s*", "", scene.said(match, "name")).strip()
    if len(name) < 3 or name.startswith("的"):
        return
    facts: dict[str, Any] = {"name": name}
    whole = f"{scene.said(match, 'rest')} {_following(scene)}"
    if (chair := scene.word("chair").search(whole)) and (
        person := read_person(_named(chair), scene.language)
    ):
        facts |= {"chair": person.name, "state": person.state}
    items = [int(number) for number in scene.word("items").findall(whole)]
    facts["items"] = items or ([scene.item] if scene.item else [])
    if supported := re.search(
        r"由(?P<zh>[^，。]{4,80})的代表[^，。]{0,6}支持|supported by (?P<en>[^.;]+)", whole
    ):
        facts["supported_by"] = [code for code, _, _ in find_states(supported["zh"] or supported["en"])]
    if task := re.search(
        r"(?:负责|任务是|以(?=审议)|，(?=审议)|to\s+(?=consider|draft|review|negotiate|discuss)|tasked with)\s*(?P<task>[^，；。.;]{4,120})",
        whole,
    ):
        facts["task"] = task["task"]
    facts["rule"] = cited_rule(scene)
    yield Draft("CommitteeEstablished", {key: value for key, value in facts.items() if value})


def _named(match: re.Match[str]) -> str:
    return next((words for words in match.groups() if words), "")


def _following(scene: Scene) -> str:
    """The sentence after, where it goes on about the committee just set up."""
    after = scene.paragraph.text.partition(scene.sentence)[2]
    sentence = after.split("。")[0] if scene.language == "zh" else after.split(". ")[0]
    return sentence if re.search(r"委员会将?由|工作组将?由|chaired|chair", sentence) else ""


def convene_consultations(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Informal consultations were agreed, perhaps with someone to lead them."""
    rest = scene.said(match, "rest")
    about = re.search(r"(?:关于|解决|就|讨论|on|concerning|to resolve)\s*(?P<what>[^，；。.;]{3,120})", rest)
    facts: dict[str, Any] = {
        "subject": about["what"].strip() if about else scene.paragraph.heading or "informal consultations"
    }
    if (lead := scene.word("chair").search(rest)) and (person := read_person(_named(lead), scene.language)):
        facts |= {"facilitator": person.name, "state": person.state}
    yield Draft("ConsultationsConvened", {key: value for key, value in facts.items() if value})


def miss_consensus(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """An attempt at agreement failed."""
    subject = scene.said(match, "subject").strip()
    facts: dict[str, Any] = {"subject": _LEADS.sub("", subject)}
    if scene.subject:
        facts["body"] = scene.subject
    yield Draft("ConsensusNotReached", facts)


def break_silence(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Members broke the silence procedure, so that a text was not adopted."""
    words = scene.paragraph.text
    about = re.search(
        r"(?:载有|关于|将)(?P<zh>[^，；。]{2,40}?(?:草案|案文|文件|政策))|(?:adoption of|on) the (?P<en>[^,;.]{4,80})",
        words,
    )
    facts: dict[str, Any] = {
        "subject": (about["zh"] or about["en"]) if about else scene.paragraph.heading or "a draft",
        "method": "silence procedure",
        "reason": scene.sentence[match.start() : match.end()],
    }
    if count := read_count(scene.said(match, "count")):
        facts["count"] = count
    yield Draft("ConsensusNotReached", facts)


def note_report(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The body took note of a report, or an outcome notes or welcomes it."""
    subject = scene.said(match, "subject").strip(" ，,；;。.")
    if len(subject) < 3 or (scene.rule == "noted.welcomed" and scene.paragraph.outcome is None):
        return
    facts: dict[str, Any] = {"subject": subject, "documents": _cited(scene)}
    if scene.item:
        facts["item"] = scene.item
    yield Draft("ReportNoted", facts)


def _cited(scene: Scene) -> list[str]:
    notes = set(re.findall(r"[¹²³⁰⁴-⁹]+", scene.sentence)) | set(
        re.findall(r"(?<=[\u4e00-\u9fff；，])\d{1,2}(?=$|[；，。\s])", scene.sentence)
    )
    cited = [
        note.text.rstrip("。.")
        for note in scene.document.paragraphs
        if note.kind == "footnote" and note.mark in notes
    ]
    return scene.symbols or [text for text in cited if re.fullmatch(r"[A-Z]+(?:/[\w.-]+)+", text)]


def refer_item(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """An item or a text was passed on to a committee or another body."""
    parts = match.groupdict()
    item = int(parts["item"]) if parts.get("item") else scene.item or next(iter(scene.paragraph.items), None)
    if item is None:
        return
    facts: dict[str, Any] = {"item": item, "to": re.sub(r"^(?:给|the )", "", scene.said(match, "to"))}
    if parts.get("what"):
        facts |= {"subject": scene.said(match, "what"), "documents": scene.symbols}
    yield Draft("ItemReferred", facts)


def rule_order(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The presiding officer gave a ruling, citing a rule."""
    by = officer(scene, scene.said(match, "by"))
    if by is None:
        return
    after = _after(scene)
    facts = facts_of(by, "by") | {
        "rule": match["rule"],
        "outcome": after or scene.sentence[match.start("outcome") :],
    }
    facts.pop("state", None)
    yield Draft(
        "RulingGiven",
        facts | {"subject": scene.paragraph.heading or None} if scene.paragraph.heading else facts,
    )


def _after(scene: Scene) -> str:
    found = re.search(
        r"(?:宣布|裁定|ruled that|declared that)(?P<what>[^，。.]{4,80})",
        scene.paragraph.text.split(scene.sentence)[0] + scene.sentence,
    )
    return found["what"] if found else ""


def introduce_item(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """An officer introduced an item, or drew attention to a report under it."""
    by = officer(scene, re.sub(r"在?$", "", scene.said(match, "by")))
    if scene.item is None or by is None or not _is_officer(by.name, by.capacity) or "代表" in by.name:
        return
    facts = facts_of(by, "by") | {"item": scene.item, "documents": scene.symbols}
    facts.pop("state", None)
    subject = re.search(
        r"注意(?:到)?\s*(?P<zh>[^，；。]{4,100})|attention to\s+(?P<en>[^,;.]{4,120})", scene.sentence
    )
    if subject:
        facts["subject"] = re.sub(r"[（(][^（）()]*[)）]", "", subject["zh"] or subject["en"]).strip()
    yield Draft("ItemIntroduced", facts)


def present_report(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """A chair or officer reported orally, perhaps in a capacity of their own."""
    words = scene.said(match, "by")
    by = officer(scene, words)
    if by is None or len(by.name) > 60 or not (by.state or _is_officer(by.name, by.capacity)):
        return
    if re.search(r"开幕|致辞|闭幕|opening|closing", scene.paragraph.heading, re.IGNORECASE):
        return
    if re.search(r"^(?:他|她|其|该|并|还|最后)|委员会$|大会$|报告$", words.strip()):
        return
    facts = facts_of(by, "by")
    if state := represented_state(by.name):
        facts["state"] = state
    if "capacity" in match.re.groupindex:
        facts["capacity"] = scene.said(match, "capacity")
    subject = re.sub(
        r"^(?:，|,)?(?:他|她)?(?:概述了|介绍了|报告了|解释说|说|，)*", "", scene.said(match, "subject")
    ).strip("，, 。.")
    facts |= {"subject": subject[:300] or scene.paragraph.heading, "documents": scene.symbols}
    if scene.item:
        facts["item"] = scene.item
    yield Draft("ReportPresented", {key: value for key, value in facts.items() if value})


_OFFICERS = re.compile(
    r"主席|主任|秘书长|干事|报告员|代表|秘书|处长|协调员|president|chair|director|secretary|rapporteur|representative|officer|coordinator|head",
    re.IGNORECASE,
)


def _is_officer(name: str, capacity: str | None) -> bool:
    return _OFFICERS.search(capacity or name) is not None


def hold_debate(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """A dialogue, debate or round table was held, with its theme, moderator and host."""
    title = re.sub(r"^(?:了|一场|一次|a|an|the|其|主题为“[^”]*”的)\s*", "", scene.said(match, "title")).strip(
        "的 ，,"
    )
    if len(title) < 3:
        return
    facts: dict[str, Any] = {"title": title, "documents": scene.symbols, "item": scene.item}
    if theme := scene.word("theme").search(scene.sentence):
        facts["theme"] = next(filter(None, theme.groups())).strip('“”"')
    whole = scene.paragraph.text
    for name in ("moderator", "host"):
        if (found := scene.word(name).search(whole)) and (
            person := read_person(found["name"], scene.language)
        ):
            facts[name] = person.name
    if scene.when.meeting:
        facts["meetings"] = [scene.when.meeting]
    yield Draft("DebateHeld", {key: value for key, value in facts.items() if value})
