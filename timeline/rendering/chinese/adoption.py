"""Agendas, credentials, outcomes and mandates, in Chinese."""

from __future__ import annotations

from timeline.events import (
    AgendaAdopted,
    CredentialsAccepted,
    MandateGiven,
    OrganizationOfWorkApproved,
    OutcomeAdopted,
    ParticipationAccredited,
)
from timeline.names.sessions import session_body
from timeline.rendering.chinese.bodies import body, own_session, session, subject
from timeline.rendering.chinese.grammar import cited, documents, under_item, under_rule, when
from timeline.rendering.chinese.words import name, titled, words
from timeline.rendering.citing import cite_document
from timeline.rendering.labels import kind_name
from timeline.rendering.phrases import given, has_words, is_numbered
from timeline.rendering.registry import Scene, Words, writer
from timeline.values import Method, OutcomeKind, Vote

_BY = {
    Method.CONSENSUS: "以协商一致方式",
    Method.ACCLAMATION: "以鼓掌方式",
    Method.SHOW_OF_HANDS: "以举手表决方式",
    Method.RECORDED_VOTE: "以记录表决方式",
    Method.ROLL_CALL: "以唱名表决方式",
    Method.SECRET_BALLOT: "以无记名投票方式",
    Method.SILENCE: "按默许程序",
    Method.WITHOUT_VOTE: "未经表决",
}


def by_method(method: Method | None) -> str:
    """以协商一致方式, or nothing."""
    return _BY[method] if method else ""


def _with_vote(vote: Vote | None) -> str:
    """（105票赞成、2票反对、10票弃权）."""
    return f"（{vote.in_favour}票赞成、{vote.against}票反对、{vote.abstaining}票弃权）" if vote else ""


@writer("zh", CredentialsAccepted)
def credentials_accepted(facts: CredentialsAccepted, scene: Scene) -> Words:
    """The body accepted the credentials of representatives."""
    how = by_method(facts.method)
    return Words(f"{how}接受全权证书", f"{subject(scene)}{how}接受了与会代表的全权证书")


@writer("zh", ParticipationAccredited)
def participation_accredited(facts: ParticipationAccredited, scene: Scene) -> Words:
    """Organizations were admitted to take part."""
    who, basis = words(facts.who), given("根据{}", words(facts.basis))
    return Words(f"核准{who}的与会资格", f"{subject(scene)}{basis}核准了{who}的与会资格")


@writer("zh", AgendaAdopted)
def agenda_adopted(facts: AgendaAdopted, scene: Scene) -> Words:
    """The body adopted its agenda."""
    items = given("（共{}项）", len(facts.items) or "")
    amended = {True: "经修正", False: "未经修正", None: ""}[facts.amended]
    basis = given("在{}的基础上", cite_document(facts.basis or "", "zh"))
    rule = given("{}，" if basis else "{}", under_rule(facts.rule))
    return Words(f"{amended}通过议程{items}", f"{subject(scene)}{rule}{basis}{amended}通过了议程{items}")


@writer("zh", OrganizationOfWorkApproved)
def organization_of_work_approved(facts: OrganizationOfWorkApproved, scene: Scene) -> Words:
    """The body approved the organization of its work."""
    return Words("核准工作安排", f"{subject(scene)}核准了工作安排{given('，包括{}', words(facts.includes))}")


@writer("zh", OutcomeAdopted)
def outcome_adopted(facts: OutcomeAdopted, scene: Scene) -> Words:
    """The body adopted an outcome; a committee agrees on a draft."""
    how, what = by_method(facts.method), _named(facts)
    verb = "商定" if facts.kind.startswith("draft") else "通过"
    source = given("在{}中", cited(facts.by)) or under_item(facts.item)
    papers = documents(tuple(symbol for symbol in facts.documents if symbol != facts.symbol))
    if facts.symbol is None and facts.kind == OutcomeKind.RECOMMENDATION:
        told = words(facts.title)  # no text bears this title: what was recommended, in other words
        return Words(f"建议：{told}", f"{subject(scene)}{source}{how}建议：{told}{papers}")
    return Words(
        f"{how}{verb}{what}", f"{subject(scene)}{source}{how}{verb}了{what}{papers}{_with_vote(facts.vote)}"
    )


def _named(facts: OutcomeAdopted) -> str:
    """第2/6号决定：《……》, or 计划《……》（HSP/HA.2/13）."""
    kind, title = kind_name(facts.kind, "zh"), titled(facts.title)
    if is_numbered(facts.symbol):
        label, told = f"第{facts.symbol}号{kind}", words(facts.title)
        return told if told.replace(" ", "").startswith(label) else f"{label}：{title}"
    return f"{'' if kind in title else kind}{title}{documents((facts.symbol,) if facts.symbol else ())}"


@writer("zh", MandateGiven)
def mandate_given(facts: MandateGiven, scene: Scene) -> Words:
    """An adopted text asks someone to do something."""
    who = words(facts.addressee)
    what = words(facts.action) if has_words(facts.action, "zh") else f"采取以下行动：{name(facts.action)}"
    source = given("在{}中", cited(facts.outcome))
    company = given("会同{}", words(facts.together_with))
    terms = given("（{}）", "；".join(filter(None, _terms(facts, scene))))
    return Words(f"请{who}{what}", f"{subject(scene)}{source}请{who}{company}{what}{terms}")


def _terms(facts: MandateGiven, scene: Scene) -> list[str]:
    due, action = given("期限：{}", when(facts.due)), words(facts.action)
    if facts.submitted_to is None or body(facts.submitted_to) in action:
        due_session = own_session(facts.due_session, scene)
        return ["" if _names(action, facts.due_session) else given("会期：{}", due_session), due]
    if facts.due_session and session_body(facts.due_session) == facts.submitted_to:
        return [f"提交{session(facts.due_session)}", due]
    return [f"提交{body(facts.submitted_to)}", given("会期：{}", session(facts.due_session)), due]


def _names(action: str, session_key: str | None) -> bool:
    """Whether a request names the session already: 人居大会第二届会议."""
    plain = session(session_key).replace(" ", "")
    return plain[plain.find("第") :] in action.replace(" ", "")
