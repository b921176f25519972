"""Statements, introductions and reports, in Chinese."""

from __future__ import annotations

import re

from timeline.events import ItemIntroduced, ReportNoted, ReportPresented, StatementDelivered
from timeline.rendering.chinese.bodies import subject
from timeline.rendering.chinese.grammar import cited, documents, under_item
from timeline.rendering.chinese.people import person, speaker
from timeline.rendering.chinese.words import about, words
from timeline.rendering.phrases import given
from timeline.rendering.registry import Scene, Words, writer

_MEDIA = {"video": "以视频方式", "in person": "到会", None: ""}
_SPEECHES = ("发言", "声明", "致辞", "致词", "演讲")
_NAMES_ITSELF = re.compile(r"(?:发言|声明|致辞|致词|演讲|答辩权)$|^朗诵")
_STATEMENTS = {
    "opening": "致开幕词",
    "closing": "致闭幕词",
    "explanation of vote": "作解释投票的发言",
    "debate": "在辩论中发言",
    "item": "发言",
    None: "发言",
}


@writer("zh", StatementDelivered)
def statement_delivered(facts: StatementDelivered, _: Scene) -> Words:
    """Someone addressed the session."""
    who, said = speaker(facts.speaker, facts.capacity, facts.state), _said(facts)
    where = f"{_MEDIA[facts.medium]}{under_item(facts.item)}"
    return Words(f"{who}{said}", f"{who}{_behalf(facts, who)}{where}{said}")


def _behalf(facts: StatementDelivered, who: str) -> str:
    """代表肯尼亚总统; in brackets behind a representative, so that 代表 is not said twice."""
    behalf = words(facts.on_behalf_of)
    if not behalf or who.startswith("代表"):
        return ""
    return f"（代表{behalf}）" if who.endswith("代表") else f"代表{behalf}"


def _said(facts: StatementDelivered) -> str:
    """What was said, and on what: 就第2/6号决定作解释投票的发言."""
    what, subject_of = _STATEMENTS[facts.occasion], words(facts.subject)
    if facts.occasion in ("opening", "closing"):
        return f"{what}{given('，谈及{}', subject_of)}"
    if _NAMES_ITSELF.search(subject_of):
        return f"作{subject_of}" if subject_of.endswith(_SPEECHES) else subject_of
    if facts.outcome:
        return f"就{cited(facts.outcome)}{what}{given('，谈及{}', subject_of)}"
    return about(facts.subject, what)


@writer("zh", ItemIntroduced)
def item_introduced(facts: ItemIntroduced, _: Scene) -> Words:
    """An agenda item or document was presented."""
    item, what = f"议程项目{facts.item}", words(facts.subject)
    presented = given("，内容涉及{}", what) + documents(facts.documents)
    who = speaker(facts.by, facts.capacity) if facts.by else "会上"
    return Words(f"介绍{item}{given('：{}', what)}", f"{who}介绍了{item}{presented}")


@writer("zh", ReportPresented)
def report_presented(facts: ReportPresented, _: Scene) -> Words:
    """A chair or officer reported orally."""
    who = speaker(facts.by, facts.capacity, facts.state)
    author = words(facts.capacity) or person(facts.by, facts.state)
    return Words(
        f"{author}的报告{given('：{}', words(facts.subject))}",
        f"{who}{under_item(facts.item)}{about(facts.subject, '作了报告')}{documents(facts.documents)}",
    )


@writer("zh", ReportNoted)
def report_noted(facts: ReportNoted, scene: Scene) -> Words:
    """The body took note of a report or presentation."""
    noted = f"表示注意到{words(facts.subject)}"
    return Words(noted, f"{subject(scene)}{under_item(facts.item)}{noted}{documents(facts.documents)}")
