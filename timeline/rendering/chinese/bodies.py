"""Bodies, sessions, states and regional groups as a Chinese sentence calls them."""

from __future__ import annotations

from timeline.names.bodies import body_name
from timeline.names.regions import region_name
from timeline.names.sessions import session_body, session_title
from timeline.names.states import state_name
from timeline.rendering.chinese.words import words
from timeline.rendering.phrases import has_words
from timeline.rendering.registry import Scene
from timeline.values import Text

_SHORT = {"ha": "人居大会", "oecpr": "常驻代表委员会"}


def subject(scene: Scene) -> str:
    """The body that acts: 人居大会; for what no known body holds, 会议."""
    return body(scene.body) if scene.is_known else "会议"


def body(key: str | None) -> str:
    """A body inside a sentence: 执行局; nothing for none."""
    return _SHORT.get(key) or body_name(key, "zh") if key else ""


def session(key: str | None, title: Text | None = None) -> str:
    """A session inside a sentence, by its recorded title, else by its key."""
    if title is not None and has_words(title, "zh"):
        return words(title)
    return session_title(key, "zh") if key else ""


def own_session(key: str | None, scene: Scene, title: Text | None = None) -> str:
    """A session as its own body calls it: 第三届会议; as others do where it is another's."""
    known = session(key, title)
    if key is None or scene.body is None or session_body(key) != scene.body:
        return known
    for whose in (body_name(scene.body, "zh"), body(scene.body)):
        if known.startswith(f"{whose}第"):
            return known.removeprefix(whose)
    return known


def states(codes: tuple[str, ...]) -> list[str]:
    """The names of states."""
    return [state_name(code, "zh") for code in codes]


def region(key: str | None) -> str:
    """A regional group, or nothing."""
    return region_name(key, "zh") if key else ""
