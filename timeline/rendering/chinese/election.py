"""Officers and members elected, turns, terms and vacancies, in Chinese."""

from __future__ import annotations

from timeline.events import (
    MembersElected,
    OfficersElected,
    SeatRotationAgreed,
    TermExtended,
    VacancyDeclared,
)
from timeline.names.offices import office_name
from timeline.names.states import state_name
from timeline.rendering.chinese.adoption import by_method
from timeline.rendering.chinese.bodies import body, own_session, region, states, subject
from timeline.rendering.chinese.grammar import after, cited, counted, under_item, under_rule, when
from timeline.rendering.chinese.people import person
from timeline.rendering.chinese.words import titled, words
from timeline.rendering.phrases import given, has_words, listing
from timeline.rendering.registry import Scene, Words, writer
from timeline.rendering.times import is_plain
from timeline.values import Officer, SeatGroup, Term, Turn


def term(facts: Term | None, scene: Scene) -> str:
    """任期为2025年至2027年; 任期自……闭幕时起至……闭幕时止."""
    if facts is None:
        return ""
    opening = given("自{}闭幕时起", own_session(facts.from_close_of, scene))
    closing = given("至{}闭幕时止", own_session(facts.until_close_of, scene))
    if not (opening or closing):
        return _dated(facts.from_, facts.to)
    opening = opening or given("自{}起", when(facts.from_))
    return f"任期{opening}{closing or given('至{}止', when(facts.to))}"


def _dated(start: str | None, end: str | None) -> str:
    if start and end and is_plain(start) and is_plain(end):
        return f"任期为{when(f'{start}/{end}' if start != end else start)}"
    if start and end:
        return f"任期自{when(start)}起至{when(end)}止"
    return given("任期自{}起", when(start)) or given("任期至{}止", when(end))


@writer("zh", OfficersElected)
def officers_elected(facts: OfficersElected, scene: Scene) -> Words:
    """Presiding officers, vice-presidents, rapporteurs or a bureau were elected."""
    filled = [officer for officer in facts.officers if not officer.vacant]
    vacant = facts.vacancies if facts.vacancies is not None else len(facts.officers) - len(filled)
    whose = "" if body(facts.body) == subject(scene) else body(facts.body)
    lead = f"{under_rule(facts.rule)}{under_item(facts.item)}{by_method(facts.method)}"
    left = given("；{}空缺", counted(vacant or None, "个职位"))
    details = f"{given('，{}', term(facts.term, scene))}{given('：{}', '，'.join(_by_office(filled)))}{left}"
    return Words(
        f"选举{body(facts.body)}主席团成员{given('：{}', listing(map(_holder, filled), 'zh'))}",
        f"{subject(scene)}{lead}选举了{whose}主席团成员{details}",
    )


def _by_office(officers: list[Officer]) -> list[str]:
    """马来西亚担任主席, 德国和加纳担任副主席."""
    held: dict[str, list[str]] = {}
    for officer in officers:
        held.setdefault(officer.office, []).append(_holder(officer))
    return [f"{listing(holders, 'zh')}担任{office_name(key, 'zh')}" for key, holders in held.items()]


def _holder(officer: Officer) -> str:
    if officer.holder:
        return person(officer.holder, officer.state)
    if officer.state:
        return state_name(officer.state, "zh")
    return f"{region(officer.region)}的一名代表" if officer.region else "一名未具名者"


@writer("zh", MembersElected)
def members_elected(facts: MembersElected, scene: Scene) -> Words:
    """Members were elected to a body, by regional group."""
    elected = sum(len(group.states) for group in facts.groups)
    seats = facts.seats if facts.seats is not None else sum(group.seats for group in facts.groups)
    how, which = by_method(facts.method), body(facts.body)
    who = f"{elected}国为{which}成员" if elected else f"{which}成员"
    left = given("；{}空缺", counted(facts.vacancies or None, "个席位"))
    total = given("共{}个席位", seats if seats and seats != elected else "")
    groups = given("：{}", "、".join(map(_group, facts.groups)))
    details = after("，", total, term(facts.term, scene)) + groups + left
    return Words(
        f"{how}选举{which}{given('{}个', elected or seats or '')}成员",
        f"{subject(scene)}{under_item(facts.item)}{how}选举了{who}{details}",
    )


def _group(group: SeatGroup) -> str:
    """非洲国家10国; 西欧和其他国家8席选出7国; 亚太国家（中国）."""
    count, label = len(group.states), region(group.region)
    if not count:
        return f"{label}{group.seats}席"
    if count <= 2:
        return f"{label}（{listing(states(group.states), 'zh')}）"
    return f"{label}{group.seats}席选出{count}国" if group.seats > count else f"{label}{count}国"


@writer("zh", SeatRotationAgreed)
def seat_rotation_agreed(facts: SeatRotationAgreed, _: Scene) -> Words:
    """States agreed to share a seat or an office in turn."""
    who = listing(dict.fromkeys(state_name(turn.state, "zh") for turn in facts.turns), "zh") or "有关国家"
    seat = f"{body(facts.body)}{given('{}一职', office_name(facts.office, 'zh') if facts.office else '')}"
    shared = f"轮流担任{seat}" if facts.office else f"轮流占{seat}一席"
    group = given("在{}中，", region(facts.region))
    turns = given("：{}", "，".join(map(_turn, facts.turns)))
    return Words(f"{who}{shared}", f"{group}{who}商定{shared}{turns}")


def _turn(turn: Turn) -> str:
    """马来西亚任期为2025年至2027年."""
    return f"{state_name(turn.state, 'zh')}{_dated(turn.from_, turn.to)}"


@writer("zh", TermExtended)
def term_extended(facts: TermExtended, _: Scene) -> Words:
    """Sitting members' or a plan's term was prolonged, or its prolongation recommended."""
    what, until = _extended(facts), f"延长至{when(facts.until)}"
    source = given("（见{}）", cited(facts.outcome))
    if facts.status == "recommended":
        advised = f"建议将{what}{until}"
        return Words(advised, f"{body(facts.by) or '会上'}{advised}{source}")
    return Words(f"{what}{until}", f"{given('{}决定将', body(facts.by))}{what}{until}{source}")


def _extended(facts: TermExtended) -> str:
    if facts.plan:
        return words(facts.plan) if has_words(facts.plan, "zh") else titled(facts.plan)
    return f"{body(facts.body)}成员的任期" if facts.body else "任期"


@writer("zh", VacancyDeclared)
def vacancy_declared(facts: VacancyDeclared, _: Scene) -> Words:
    """A seat or office was left open."""
    group = given("{}的", region(facts.region))
    seat = f"{office_name(facts.office, 'zh')}职位" if facts.office else "席位"
    what = f"{body(facts.body)}{group}{counted(facts.count or 1, '个')}{seat}空缺"
    until = given("，直至{}", words(facts.until).removeprefix("直至"))
    return Words(what, f"{what}{until}{given('：{}', words(facts.cause))}")
