"""Plenary meetings, debates, attendance, credentials and rulings, in English."""

from __future__ import annotations

import re

from timeline.events import (
    AttendanceRecorded,
    CredentialsReported,
    DebateHeld,
    PlenaryMeetingHeld,
    RulingGiven,
)
from timeline.rendering.english.bodies import states, subject
from timeline.rendering.english.grammar import (
    at,
    capital,
    counted,
    documents,
    joined,
    phrase,
    under_item,
    under_rule,
)
from timeline.rendering.english.people import closed, person, speaker
from timeline.rendering.english.words import a, clause, name, noun, organization
from timeline.rendering.phrases import bare, few, given, has_words, listing, ordinal
from timeline.rendering.registry import Scene, Words, writer
from timeline.values import Text

_DEBATE = re.compile(
    r"(?i)[^:]*\b(?:dialogue|debate|segment|discussion|panel|table|ceremony|session|meeting|event)"
    r"(?: (?:of|on|for|with)\b[^:]*)?"
)
_ONLY_ONE = re.compile(r"(?i)general debate|(?:high-level|ministerial) segment")
_ATTENDING = {
    "members": ("member State", "member States"),
    "non-members": ("State that is not a member", "States that are not members"),
    "observers": ("observer", "observers"),
    "un bodies": ("United Nations body", "United Nations bodies"),
    "intergovernmental": ("intergovernmental organization", "intergovernmental organizations"),
}


@writer("en", PlenaryMeetingHeld)
def plenary_meeting_held(facts: PlenaryMeetingHeld, scene: Scene) -> Words:
    """A numbered plenary meeting took place."""
    meeting = f"{ordinal(facts.number, 'en')} plenary meeting"
    when = at(scene.when, scene.part_of_day)
    if not scene.is_known:
        return Words(meeting, phrase(f"the {meeting} was held", when))
    return Words(meeting, phrase(subject(scene), "held its", meeting, when))


@writer("en", DebateHeld)
def debate_held(facts: DebateHeld, scene: Scene) -> Words:
    """A dialogue, segment, debate or round table was held."""
    title = (
        name(facts.title) if not has_words(facts.title, "en") else capital(bare(facts.title.read_in("en")))
    )
    course = given("during its {}", _plenaries(facts.meetings))
    theme = given(", {}" if "theme" in title else "on the theme {}", name(facts.theme))
    people = listing(
        [given("hosted by {}", person(facts.host)), given("moderated by {}", person(facts.moderator))], "en"
    )
    held = phrase(subject(scene), "held", _debate(facts.title), course, theme)
    return Words(
        f"{title}{given(': {}', name(facts.theme))}",
        joined(under_item(facts.item), held, people) + given(" {}", documents(facts.documents)),
    )


def _debate(title: Text) -> str:
    """`a high-level dialogue`, `the general debate`; what is only a name stands in quotation marks."""
    words = bare(title.read_in("en"))
    if not has_words(title, "en") or not _DEBATE.fullmatch(words):
        return name(title)
    return f"the {words[0].lower()}{words[1:]}" if _ONLY_ONE.fullmatch(words) else a(words)


def _plenaries(numbers: tuple[int, ...]) -> str:
    nth = listing((ordinal(number, "en") for number in numbers), "en")
    return given(f"{{}} plenary meeting{'s' if len(numbers) > 1 else ''}", nth)


@writer("en", AttendanceRecorded)
def attendance_recorded(facts: AttendanceRecorded, _: Scene) -> Words:
    """Who attended, by category."""
    singular, plural = _ATTENDING[facts.category]
    names = [*states(facts.states), *map(organization, facts.names)]
    number = facts.count if facts.count is not None else len(names) or None
    if number == 0:
        return Words(f"No {plural} attended", f"no {plural} were represented")
    who = counted(number, singular, plural) or plural
    verb = "was" if number == 1 else "were"
    return Words(f"{who} attended", f"{who} {verb} represented{given(': {}', few(names, 'en'))}")


@writer("en", CredentialsReported)
def credentials_reported(facts: CredentialsReported, _: Scene) -> Words:
    """The report on credentials, with the counts of members."""
    who = closed(speaker(facts.by)) if facts.by else ""
    made = (
        f"{who} reported on the credentials of representatives"
        if who
        else "the report on credentials was made"
    )
    as_of = given("as of {}", at(facts.as_of).removeprefix("on ").removeprefix("in "))
    found = listing(_findings(facts), "en")
    lead = phrase(made, under_rule(facts.rule))
    if not found:
        return Words("Report on credentials", joined(lead, as_of))
    return Words(f"Credentials: {', '.join(_counts(facts))}", f"{lead}: {joined(as_of, found)}")


def _counts(facts: CredentialsReported) -> list[str]:
    kinds = {"formal": facts.formal, "in other form": facts.informal, "none": facts.none}
    return [f"{count} {kind}" for kind, count in kinds.items() if count is not None]


def _findings(facts: CredentialsReported) -> list[str]:
    clauses = (
        (facts.formal, "submitted formal credentials"),
        (facts.informal, "communicated the appointment of their representatives in other form"),
        (facts.none, "sent no communication"),
    )
    return [f"{counted(count, 'member State')} had {what}" for count, what in clauses if count is not None]


@writer("en", RulingGiven)
def ruling_given(facts: RulingGiven, _: Scene) -> Words:
    """A ruling on a point of order."""
    rule, outcome = under_rule(facts.rule), given(": {}", clause(facts.outcome))
    who = closed(speaker(facts.by, facts.capacity))
    ruling = phrase(rule, given("on {}", noun(facts.subject)))
    return Words(f"{phrase('Ruling', ruling)}{outcome}", f"{phrase(who, 'gave a ruling', ruling)}{outcome}")
