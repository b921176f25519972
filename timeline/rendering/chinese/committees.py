"""Committees, referrals, consultations and failed agreements, in Chinese."""

from __future__ import annotations

from timeline.events import CommitteeEstablished, ConsensusNotReached, ConsultationsConvened, ItemReferred
from timeline.rendering.chinese.bodies import body, states, subject
from timeline.rendering.chinese.grammar import after, cited, counted, documents, under_rule
from timeline.rendering.chinese.people import person
from timeline.rendering.chinese.words import words
from timeline.rendering.phrases import given, listing
from timeline.rendering.registry import Scene, Words, writer


@writer("zh", ItemReferred)
def item_referred(facts: ItemReferred, scene: Scene) -> Words:
    """An item was passed on to a committee or another body."""
    item, to = f"议程项目{facts.item}", words(facts.to)
    what = f"{item}{given('下的{}', words(facts.subject))}{documents(facts.documents)}"
    return Words(f"{item}转交{to}", f"{subject(scene)}将{what}转交{to}")


@writer("zh", CommitteeEstablished)
def committee_established(facts: CommitteeEstablished, scene: Scene) -> Words:
    """A committee, working group or drafting group was set up."""
    which = words(facts.name)
    details = after(
        "，",
        given("由{}担任主席", person(facts.chair, facts.state)),
        given("并得到{}的支持", listing(states(facts.supported_by), "zh")),
        given("任务是{}", words(facts.task)),
        given("负责议程项目{}", "" if "项目" in words(facts.task) else listing(map(str, facts.items), "zh")),
    )
    return Words(f"设立{which}", f"{subject(scene)}{under_rule(facts.rule)}设立了{which}{details}")


@writer("zh", ConsultationsConvened)
def consultations_convened(facts: ConsultationsConvened, scene: Scene) -> Words:
    """Informal consultations were agreed."""
    what = f"就{words(facts.subject)}举行非正式磋商"
    leader = given("，由{}牵头", person(facts.facilitator, facts.state))
    return Words(what, f"{subject(scene)}商定{what}{leader}")


@writer("zh", ConsensusNotReached)
def consensus_not_reached(facts: ConsensusNotReached, scene: Scene) -> Words:
    """An attempt at agreement failed."""
    failed = f"就{words(facts.subject)}达成协商一致"
    source = given("（见{}）", cited(facts.outcome))
    who = body(facts.body) or subject(scene)
    return Words(f"未{failed}", f"{who}未能{failed}{source}{given('：{}', _reason(facts))}")


def _reason(facts: ConsensusNotReached) -> str:
    if facts.reason:
        return words(facts.reason)
    who = counted(facts.count, "个成员")
    if facts.method == "silence procedure":
        return f"{who}打破了默许程序" if who else "默许程序被打破"
    return given("{}表示反对", who)
