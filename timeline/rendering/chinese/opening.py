"""Sessions opened, adjourned and closed, in Chinese."""

from __future__ import annotations

from timeline.events import SessionAdjourned, SessionClosed, SessionOpened
from timeline.rendering.chinese.bodies import session
from timeline.rendering.chinese.grammar import at, in_place, when
from timeline.rendering.chinese.people import speaker
from timeline.rendering.phrases import given
from timeline.rendering.registry import Scene, Words, writer


@writer("zh", SessionOpened)
def session_opened(facts: SessionOpened, scene: Scene) -> Words:
    """The presiding officer declared the session open."""
    who, which = speaker(facts.by, facts.capacity, facts.state), session(scene.session)
    time, place = at(scene.when, scene.part_of_day), in_place(facts.place)
    return Words(f"{which}开幕", f"{who}{time}{place}宣布{which}开幕")


@writer("zh", SessionClosed)
def session_closed(facts: SessionClosed, scene: Scene) -> Words:
    """The session was declared closed."""
    which, time = session(scene.session), at(scene.when, scene.part_of_day)
    if facts.by is None:
        return Words(f"{which}闭幕", f"{which}{time}宣布闭幕")
    return Words(f"{which}闭幕", f"{speaker(facts.by, facts.capacity)}{time}宣布{which}闭幕")


@writer("zh", SessionAdjourned)
def session_adjourned(facts: SessionAdjourned, scene: Scene) -> Words:
    """The session was adjourned, to be resumed."""
    which, time = session(scene.session), at(scene.when, scene.part_of_day)
    resumed = given("，定于{}续会", when(facts.until)) or "待续"
    if facts.by is None:
        return Words(f"{which}休会", f"{which}{time}休会{resumed}")
    return Words(f"{which}休会", f"{speaker(facts.by)}{time}宣布{which}休会{resumed}")
