"""Plenary meetings, debates, attendance, credentials and rulings, in Chinese."""

from __future__ import annotations

from timeline.events import (
    AttendanceRecorded,
    CredentialsReported,
    DebateHeld,
    PlenaryMeetingHeld,
    RulingGiven,
)
from timeline.rendering.chinese.bodies import states, subject
from timeline.rendering.chinese.grammar import after, at, documents, under_item, under_rule, when
from timeline.rendering.chinese.people import person, speaker
from timeline.rendering.chinese.words import name, words
from timeline.rendering.phrases import few, given, listing, ordinal
from timeline.rendering.registry import Scene, Words, writer

_ATTENDING = {
    "members": "会员国",
    "non-members": "非会员国",
    "observers": "观察员",
    "un bodies": "联合国机构",
    "intergovernmental": "政府间组织",
}


@writer("zh", PlenaryMeetingHeld)
def plenary_meeting_held(facts: PlenaryMeetingHeld, scene: Scene) -> Words:
    """A numbered plenary meeting took place."""
    meeting = f"{ordinal(facts.number, 'zh')}次全体会议"
    return Words(meeting, f"{subject(scene)}{at(scene.when, scene.part_of_day)}举行了{meeting}")


@writer("zh", DebateHeld)
def debate_held(facts: DebateHeld, scene: Scene) -> Words:
    """A dialogue, segment, debate or round table was held."""
    meetings = given("{}次全体会议", listing((ordinal(number, "zh") for number in facts.meetings), "zh"))
    held = f"{subject(scene)}{meetings}{under_item(facts.item)}举行了{words(facts.title)}"
    details = after(
        "，",
        given("主题为{}", name(facts.theme)),
        given("由{}主办", person(facts.host)),
        given("由{}主持", person(facts.moderator)),
    )
    return Words(
        f"{words(facts.title)}{given('：{}', name(facts.theme))}",
        f"{held}{documents(facts.documents)}{details}",
    )


@writer("zh", AttendanceRecorded)
def attendance_recorded(facts: AttendanceRecorded, _: Scene) -> Words:
    """Who attended, by category."""
    category = _ATTENDING[facts.category]
    names = [*states(facts.states), *map(words, facts.names)]
    number = facts.count if facts.count is not None else len(names) or None
    if number == 0:
        return Words(f"无{category}出席会议", f"没有{category}出席会议")
    who = given("{}个", number) + category
    return Words(f"{who}出席会议", f"{who}出席了会议{given('：{}', few(names, 'zh'))}")


@writer("zh", CredentialsReported)
def credentials_reported(facts: CredentialsReported, _: Scene) -> Words:
    """The report on credentials, with the counts of members."""
    who = speaker(facts.by) if facts.by else "会上"
    lead = f"{who}{under_rule(facts.rule)}报告了与会代表的全权证书情况"
    as_of = given("截至{}", when(facts.as_of))
    found = after(
        "，",
        given("{}个会员国提交了正式全权证书", facts.formal),
        given("{}个会员国以其他形式通报了代表的任命", facts.informal),
        given("{}个会员国未作任何通报", facts.none),
    )
    if not found:
        return Words("关于全权证书的报告", f"{lead}{given('（{}）', as_of)}")
    return Words(
        f"全权证书：{_counts(facts)}", f"{lead}：{as_of or found.removeprefix('，')}{found if as_of else ''}"
    )


def _counts(facts: CredentialsReported) -> str:
    kinds = {"正式": facts.formal, "其他形式": facts.informal, "未通报": facts.none}
    return "、".join(f"{kind}{count}国" for kind, count in kinds.items() if count is not None)


@writer("zh", RulingGiven)
def ruling_given(facts: RulingGiven, _: Scene) -> Words:
    """A ruling on a point of order."""
    ruling = f"{under_rule(facts.rule)}{given('就{}', words(facts.subject))}作出裁决"
    outcome = given("：{}", words(facts.outcome))
    return Words(f"{ruling}{outcome}", f"{speaker(facts.by, facts.capacity)}{ruling}{outcome}")
