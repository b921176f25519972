"""Statements, introductions and reports, in English."""

from __future__ import annotations

import re

from timeline.events import ItemIntroduced, ReportNoted, ReportPresented, StatementDelivered
from timeline.rendering.english.bodies import subject
from timeline.rendering.english.grammar import cited, documents, joined, phrase, under_item
from timeline.rendering.english.people import closed, person, speaker
from timeline.rendering.english.words import a, about, noun, plain
from timeline.rendering.phrases import given, has_words
from timeline.rendering.registry import Scene, Words, writer

_STATEMENTS = {
    "opening": "an opening statement",
    "closing": "a closing statement",
    "explanation of vote": "a statement in explanation of vote",
}
_HEADLINES = {
    "opening": "Opening statement",
    "closing": "Closing statement",
    "explanation of vote": "Explanation of vote",
    "debate": "Statement in the debate",
}
_NAMES_ITSELF = re.compile(r"(?i)(?:[\w-]+ ){0,3}(?:statement|address|speech|remarks|recital)\b")
_MEDIA = {"video": "by video", "in person": "in person", None: ""}


@writer("en", StatementDelivered)
def statement_delivered(facts: StatementDelivered, _: Scene) -> Words:
    """Someone addressed the session."""
    who = speaker(facts.speaker, facts.capacity, facts.state)
    behalf = given(", on behalf of {},", _behalf(facts, who))
    outcome = given("on {}", cited(facts.outcome))
    debate = "in the debate" if facts.occasion == "debate" else ""
    where = phrase(_MEDIA[facts.medium], debate, under_item(facts.item))
    made, subject_of = _made(facts)
    headline = phrase(_HEADLINES.get(facts.occasion or "", "Statement"), outcome, "by", who)
    return Words(
        headline + given(": {}", plain(facts.subject)),
        phrase(who + behalf if behalf else closed(who), "made", made, outcome, where) + subject_of,
    )


def _made(facts: StatementDelivered) -> tuple[str, str]:
    """The kind of statement and what it was about; a subject that names a statement is the kind."""
    words = plain(facts.subject)
    if facts.occasion in _STATEMENTS:
        return _STATEMENTS[facts.occasion], about(facts.subject)
    if words.startswith("Right of reply"):
        return f"a statement in exercise of the {words[:1].lower()}{words[1:]}", ""
    return (a(words), "") if _NAMES_ITSELF.match(words) else ("a statement", about(facts.subject))


def _behalf(facts: StatementDelivered, who: str) -> str:
    """For whom someone spoke, unless the speaker's own capacity says it."""
    words = noun(facts.on_behalf_of)
    return "" if " behalf " in who or words.removeprefix("the ").lower() in who.lower() else words


@writer("en", ItemIntroduced)
def item_introduced(facts: ItemIntroduced, _: Scene) -> Words:
    """An agenda item or document was presented."""
    item = f"agenda item {facts.item}"
    title = f"{item} introduced{given(': {}', plain(facts.subject))}"
    papers, what = documents(facts.documents), noun(facts.subject)
    if facts.by is None:
        return Words(title, phrase(item, "was introduced", given(": {}", what), papers))
    who = closed(speaker(facts.by, facts.capacity))
    return Words(title, phrase(who, "introduced", item, given(", presenting {}", what), papers))


@writer("en", ReportPresented)
def report_presented(facts: ReportPresented, _: Scene) -> Words:
    """A chair or officer reported orally."""
    who = closed(speaker(facts.by, facts.capacity, facts.state))
    author = noun(facts.capacity) if has_words(facts.capacity, "en") else person(facts.by, facts.state)
    return Words(
        f"Report by {author}{given(': {}', plain(facts.subject))}",
        phrase(
            phrase(who, "reported", under_item(facts.item)) + about(facts.subject), documents(facts.documents)
        ),
    )


@writer("en", ReportNoted)
def report_noted(facts: ReportNoted, scene: Scene) -> Words:
    """The body took note of a report or presentation."""
    noted = f"note of {noun(facts.subject)}"
    return Words(
        f"Note taken of {noun(facts.subject)}",
        joined(under_item(facts.item), phrase(subject(scene), "took", noted, documents(facts.documents))),
    )
