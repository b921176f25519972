"""Sessions opened, adjourned and closed, in English."""

from __future__ import annotations

from timeline.events import SessionAdjourned, SessionClosed, SessionOpened
from timeline.rendering.english.bodies import session
from timeline.rendering.english.grammar import at, in_place, phrase
from timeline.rendering.english.people import closed, speaker
from timeline.rendering.phrases import given
from timeline.rendering.registry import Scene, Words, writer


@writer("en", SessionOpened)
def session_opened(facts: SessionOpened, scene: Scene) -> Words:
    """The presiding officer declared the session open."""
    which, when = session(scene.session), at(scene.when, scene.part_of_day)
    who = closed(speaker(facts.by, facts.capacity, facts.state))
    place = given(", {}", in_place(facts.place))
    return Words(f"Opening of {which}", phrase(who, "declared", closed(which), "open", when, place))


@writer("en", SessionClosed)
def session_closed(facts: SessionClosed, scene: Scene) -> Words:
    """The session was declared closed."""
    which, when = session(scene.session), at(scene.when, scene.part_of_day)
    if facts.by is None:
        return Words(f"Closure of {which}", phrase(closed(which), "was declared closed", when))
    who = closed(speaker(facts.by, facts.capacity))
    return Words(f"Closure of {which}", phrase(who, "declared", closed(which), "closed", when))


@writer("en", SessionAdjourned)
def session_adjourned(facts: SessionAdjourned, scene: Scene) -> Words:
    """The session was adjourned, to be resumed."""
    which, when = session(scene.session), at(scene.when, scene.part_of_day)
    resumed = phrase(", to be resumed", at(facts.until))
    if facts.by is None:
        return Words(f"Adjournment of {which}", phrase(closed(which), "was adjourned", when, resumed))
    who = closed(speaker(facts.by))
    return Words(
        f"Adjournment of {which}", phrase(who, "declared", closed(which), "adjourned", when, resumed)
    )
