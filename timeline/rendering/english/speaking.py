"""Statements, introductions and reports, in English."""

from __future__ import annotations

from timeline.events import ItemIntroduced, ReportNoted, ReportPresented, StatementDelivered
from timeline.rendering.english.grammar import cited, documents, joined, phrase, under_item
from timeline.rendering.english.people import closed, person, speaker, subject
from timeline.rendering.english.words import about, noun, plain
from timeline.rendering.phrases import given, has_words
from timeline.rendering.registry import Scene, Words, writer

_STATEMENTS = {
    "opening": "an opening statement",
    "closing": "a closing statement",
    "explanation of vote": "a statement in explanation of vote",
    "debate": "a statement in the debate",
    "item": "a statement",
    None: "a statement",
}
_HEADLINES = {
    "opening": "Opening statement",
    "closing": "Closing statement",
    "explanation of vote": "Explanation of vote",
    "debate": "Statement in the debate",
    "item": "Statement",
    None: "Statement",
}
_MEDIA = {"video": "by video", "in person": "in person", None: ""}


@writer("en", StatementDelivered)
def statement_delivered(facts: StatementDelivered, _: Scene) -> Words:
    """Someone addressed the session."""
    who = speaker(facts.speaker, facts.capacity, facts.state)
    behalf = given(", on behalf of {},", "" if " behalf " in who else noun(facts.on_behalf_of))
    outcome = given("on {}", cited(facts.outcome))
    said = phrase("made", _STATEMENTS[facts.occasion], outcome, _MEDIA[facts.medium], under_item(facts.item))
    return Words(
        phrase(_HEADLINES[facts.occasion], outcome, "by", who) + given(": {}", plain(facts.subject)),
        phrase(who + behalf if behalf else closed(who), said) + about(facts.subject),
    )


@writer("en", ItemIntroduced)
def item_introduced(facts: ItemIntroduced, _: Scene) -> Words:
    """An agenda item or document was presented."""
    item = f"agenda item {facts.item}"
    papers = phrase(given(", presenting {}", noun(facts.subject)), documents(facts.documents))
    title = f"{item} introduced{given(': {}', plain(facts.subject))}"
    if facts.by is None:
        return Words(title, phrase(item, "was introduced", papers))
    return Words(title, phrase(closed(speaker(facts.by, facts.capacity)), "introduced", item, papers))


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
