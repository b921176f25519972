"""Agendas, credentials, outcomes and mandates, in English."""

from __future__ import annotations

import re

from timeline.events import (
    AgendaAdopted,
    CredentialsAccepted,
    MandateGiven,
    OrganizationOfWorkApproved,
    OutcomeAdopted,
    ParticipationAccredited,
)
from timeline.names.sessions import session_body
from timeline.rendering.citing import cite_document
from timeline.rendering.english.bodies import body, own_session, subject
from timeline.rendering.english.grammar import (
    by,
    cited,
    counted,
    documents,
    joined,
    phrase,
    under_item,
    under_rule,
)
from timeline.rendering.english.words import name, noun, plain, small, verb
from timeline.rendering.labels import kind_name, method_name
from timeline.rendering.phrases import given, has_words, is_numbered
from timeline.rendering.registry import Scene, Words, writer
from timeline.values import Method, OutcomeKind, Vote


def by_method(method: Method | None) -> str:
    """`by consensus`, or nothing."""
    return method_name(method, "en") if method else ""


def _with_vote(vote: Vote | None) -> str:
    """`with 105 in favour, 2 against and 10 abstaining`."""
    if vote is None:
        return ""
    return f"with {vote.in_favour} in favour, {vote.against} against and {vote.abstaining} abstaining"


@writer("en", CredentialsAccepted)
def credentials_accepted(facts: CredentialsAccepted, scene: Scene) -> Words:
    """The body accepted the credentials of representatives."""
    how = by_method(facts.method)
    return Words(
        phrase("Credentials accepted", how),
        phrase(subject(scene), "accepted the credentials of representatives", how),
    )


@writer("en", ParticipationAccredited)
def participation_accredited(facts: ParticipationAccredited, scene: Scene) -> Words:
    """Organizations were admitted to take part."""
    what = f"the accreditation of {noun(facts.who)}"
    basis = given(", on the basis of {}", noun(facts.basis))
    return Words(what.removeprefix("the "), f"{subject(scene)} approved {what}{basis}")


@writer("en", AgendaAdopted)
def agenda_adopted(facts: AgendaAdopted, scene: Scene) -> Words:
    """The body adopted its agenda."""
    items = given("of {}", counted(len(facts.items) or None, "item"))
    amended = {True: "as amended", False: "without amendment", None: ""}[facts.amended]
    basis = given("on the basis of {}", cite_document(facts.basis or "", "en"))
    adopted = phrase(subject(scene), "adopted its agenda", items, amended)
    title = phrase("Agenda", items, "adopted", amended)
    return Words(title, joined(adopted, basis, under_rule(facts.rule)))


@writer("en", OrganizationOfWorkApproved)
def organization_of_work_approved(facts: OrganizationOfWorkApproved, scene: Scene) -> Words:
    """The body approved the organization of its work."""
    includes = given(", including {}", noun(facts.includes))
    return Words(
        "Organization of work approved", f"{subject(scene)} approved the organization of its work{includes}"
    )


@writer("en", OutcomeAdopted)
def outcome_adopted(facts: OutcomeAdopted, scene: Scene) -> Words:
    """The body adopted an outcome; a committee agrees on a draft."""
    verb = "agreed on" if facts.kind.startswith("draft") else "adopted"
    how = by_method(facts.method)
    source = given("by {}", cited(facts.by)) or under_item(facts.item)
    papers = documents(tuple(symbol for symbol in facts.documents if symbol != facts.symbol))
    if facts.symbol is None and facts.kind == OutcomeKind.RECOMMENDATION:
        told = plain(facts.title)  # no text bears this title: what was recommended, in other words
        what = phrase(joined(source, phrase(subject(scene), "recommended", how)) + f": {small(told)}", papers)
        return Words(f"Recommended: {small(told)}", what)
    what = phrase(subject(scene), verb, _named(facts))
    return Words(
        phrase(_label(facts), verb.removesuffix(" on"), how) + _titled(facts),
        phrase(joined(source, what, how, _with_vote(facts.vote)), papers),
    )


def _label(facts: OutcomeAdopted) -> str:
    kind = kind_name(facts.kind, "en")
    return (
        f"{kind} {facts.symbol}"
        if is_numbered(facts.symbol)
        else phrase(kind, documents((facts.symbol,) if facts.symbol else ()))
    )


def _symbol(facts: OutcomeAdopted) -> str:
    return documents((facts.symbol,) if facts.symbol else ())


def _titled(facts: OutcomeAdopted) -> str:
    """`: “Strategic plan”`, or ` (under which …)` where no title is recorded."""
    label, told = _label(facts), plain(facts.title)
    if is_numbered(facts.symbol) and told.lower().startswith(label):
        return given(" ({})", told[len(label) :].lstrip(" ,"))
    return f": {name(facts.title)}"


def _named(facts: OutcomeAdopted) -> str:
    """`decision 2/6, “Strategic plan”`, or `the plan “Strategic plan” (HSP/HA.2/13)`."""
    kind, title = kind_name(facts.kind, "en"), name(facts.title)
    if is_numbered(facts.symbol):
        label = f"{kind} {facts.symbol}"
        told = plain(facts.title)  # where no title is recorded, words such as: resolution 19/8, under which …
        return small(told) if told.lower().startswith(label) else f"{label}, {title}"
    says_kind = kind in title.lower()
    return phrase("the", "" if says_kind else kind, title, _symbol(facts))


@writer("en", MandateGiven)
def mandate_given(facts: MandateGiven, scene: Scene) -> Words:
    """An adopted text asks someone to do something."""
    who = noun(facts.addressee)
    what = verb(facts.action) if has_words(facts.action, "en") else f"to act as follows: {name(facts.action)}"
    source = given("in {}, ", cited(facts.outcome))
    company = given(", together with {},", noun(facts.together_with))
    due = given(" ({})", given("due {}", by(facts.due)))
    return Words(
        f"{who} {what}",
        f"{source}{subject(scene)} asked {who}{company} {what}{given(', {}', _recipient(facts, scene))}{due}",
    )


def _recipient(facts: MandateGiven, scene: Scene) -> str:
    """`for submission to the Executive Board at its third session of 2025`."""
    action, due_session = plain(facts.action).lower(), own_session(facts.due_session, scene)
    if facts.submitted_to is None or _names(action, body(facts.submitted_to)):
        return "" if _names(action, due_session) else given("in time for {}", due_session)
    board = Scene("", facts.submitted_to, None, None)
    where = own_session(facts.due_session, board)
    joint = (
        "at" if facts.due_session and session_body(facts.due_session) == facts.submitted_to else "in time for"
    )
    return phrase("for submission to", body(facts.submitted_to), given(f"{joint} {{}}", where))


def _names(action: str, what: str) -> bool:
    """Whether a request names the body or session already: `the resumed second session`."""
    plain_name = re.sub(r"^(?:the|its) | of the .*| \(resumed\)$", "", what.lower())
    return bool(plain_name) and plain_name in action
