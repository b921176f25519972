"""Committees, referrals, consultations and failed agreements, in English."""

from __future__ import annotations

import re

from timeline.events import CommitteeEstablished, ConsensusNotReached, ConsultationsConvened, ItemReferred
from timeline.rendering.english.bodies import body, state, subject
from timeline.rendering.english.grammar import cited, counted, documents, joined, phrase, under_rule
from timeline.rendering.english.people import person
from timeline.rendering.english.words import a, clause, name, noun, plain, verb
from timeline.rendering.phrases import given, has_words, listing
from timeline.rendering.registry import Scene, Words, writer
from timeline.values import Text

_VERBS = re.compile(
    r"(?i)(?:to|address|advance|consider|deliberate|develop|discuss|draft|elaborate|examine|facilitate|"
    r"finali[sz]e|negotiate|prepare|resolve|review|study|work)\b"
)


@writer("en", ItemReferred)
def item_referred(facts: ItemReferred, scene: Scene) -> Words:
    """An item was passed on to a committee or another body."""
    item, to, what = f"agenda item {facts.item}", noun(facts.to), noun(facts.subject)
    where = f"under {item}, " if what else ""
    referred = phrase(subject(scene), "referred", what or item, documents(facts.documents), "to", to)
    return Words(f"{item} referred to {to}", f"{where}{referred}")


@writer("en", CommitteeEstablished)
def committee_established(facts: CommitteeEstablished, scene: Scene) -> Words:
    """A committee, working group or drafting group was set up."""
    which = a(plain(facts.name)) if has_words(facts.name, "en") else name(facts.name)
    chair = given("chaired by {}", person(facts.chair, facts.state))
    backed = given("with the support of {}", listing(map(state, facts.supported_by), "en"))
    people = given(", {},", joined(chair, backed))
    return Words(
        f"{plain(facts.name)} established",
        phrase(subject(scene), "established", which, under_rule(facts.rule), people, _task(facts)),
    )


def _task(facts: CommitteeEstablished) -> str:
    label = "agenda items" if len(facts.items) > 1 else "agenda item"
    items = given(f"{label} {{}}", listing(map(str, facts.items), "en"))
    if facts.task is None:
        return given("to consider {}", items)
    named = "item" in plain(facts.task)
    return phrase(_purpose(facts.task), "" if named else given("({})", items))


def _purpose(task: Text) -> str:
    if not has_words(task, "en"):
        return f"with the task {name(task)}"
    return verb(task) if _VERBS.match(plain(task)) else f"for {noun(task)}"


@writer("en", ConsultationsConvened)
def consultations_convened(facts: ConsultationsConvened, scene: Scene) -> Words:
    """Informal consultations were agreed."""
    leader = given(", facilitated by {}", person(facts.facilitator, facts.state))
    what = f"informal consultations on {noun(facts.subject)}"
    return Words(what, f"{subject(scene)} agreed to hold {what}{leader}")


@writer("en", ConsensusNotReached)
def consensus_not_reached(facts: ConsensusNotReached, scene: Scene) -> Words:
    """An attempt at agreement failed."""
    who = body(facts.body) if facts.body else subject(scene)
    what = f"consensus on {noun(facts.subject)}"
    source = given(" (see {})", cited(facts.outcome))
    return Words(f"No {what}", f"{who} did not reach {what}{source}{given(': {}', _reason(facts))}")


def _reason(facts: ConsensusNotReached) -> str:
    if facts.reason:
        return clause(facts.reason)
    who = counted(facts.count, "member")
    if facts.method == "silence procedure":
        return f"{who} broke the silence procedure" if who else "the silence procedure was broken"
    return given("{} objected", who)
