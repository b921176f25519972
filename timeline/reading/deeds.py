"""Whether a sentence tells what its session did: not what was denied, wished, conditional or long past."""

from __future__ import annotations

import re

from timeline.reading.grammar import Form, Scene
from timeline.when import When, first_day, last_day

_ALWAYS = frozenset(
    (
        "mandate.operative",
        "mandate.recalled",
        "mandate.understood",
        "outcome.recalled",
        "outcome.cited",
        "consensus.not",
        "vacancy.declared",
        "scheduled.provisional",
    )
)
"""Rules that look for denials themselves, or read what is denied or recalled."""

_OF_THE_FUTURE = ("scheduled", "deadline", "term", "rotation")
"""Rules of what is still to be done, which words of intention do not deny."""

_REACH = 4
_AT_IT = re.compile(r"\b(?:at|during|in)\s+(?:its|the|their)\s+$", re.IGNORECASE)
_IN_IT = re.compile(r"\s*(?:上|期间|通过|决定|核准|设立|,|had|it\b|the\b)")


def is_done(scene: Scene, form: Form, match: re.Match[str]) -> bool:
    """Whether the deed of a match is told as done in the session at hand."""
    if form.rule in _ALWAYS:
        return True
    at = _place_of_deed(form, match)
    if not form.rule.startswith(_OF_THE_FUTURE) and (_is_denied(scene, at) or _is_conditional(scene, at)):
        return False
    if form.hearsay:
        return True
    return not scene.grammar.reports.search(scene.text[:at]) and not _is_long_past(scene, scene.text[:at])


def _place_of_deed(form: Form, match: re.Match[str]) -> int:
    has_verb = "verb" in form.pattern.groupindex and match.start("verb") >= 0
    return match.start("verb") if has_verb else match.start()


def _is_denied(scene: Scene, at: int) -> bool:
    """Whether a word of the clause before the deed, or right at it, denies it or leaves it to come."""
    starts = (found.end() for found in scene.grammar.clause.finditer(scene.text, 0, at))
    start, end = max(starts, default=0), min(at + _REACH, len(scene.text))
    return any(found.start() < at for found in scene.grammar.denies.finditer(scene.text, start, end))


def _is_conditional(scene: Scene, at: int) -> bool:
    """Whether the sentence sets a condition before it comes to the deed."""
    return scene.word("condition").search(scene.text, 0, at) is not None


def _is_long_past(scene: Scene, before: str) -> bool:
    """Whether the deed is dated outside the session, or is told of another session."""
    others = [each for each in scene.sessions(before) if each.key != scene.own.key]
    if any(_IN_IT.match(before[each.end :] or "上") for each in others if each.end >= len(before) - 6):
        return True
    if any(_AT_IT.search(before[: each.start]) for each in others):
        return True
    dated = [each.edtf for each in scene.moments.times(before) if each.is_dated and not each.guessed]
    return bool(dated) and not any(lies_within(scene.document.dates, edtf) for edtf in dated)


def lies_within(dates: str | None, edtf: str) -> bool:
    """Whether a time begins within some days; anything does where those days are not known."""
    if dates is None:
        return True
    first, last, day = first_day(dates), last_day(dates), first_day(edtf)
    return bool(first and last and day and first <= day <= last)


def before(dates: str | None) -> When:
    """At some time before the first of those days: all that a report of other doings tells."""
    return When(edtf=f"../{dates[:10]}", basis="inferred") if dates else When()
