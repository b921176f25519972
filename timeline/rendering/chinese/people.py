"""Who acts in a Chinese sentence: bodies, sessions, states, persons with their capacity."""

from __future__ import annotations

import re

from timeline.names.bodies import body_name
from timeline.names.persons import person_name
from timeline.names.regions import region_name
from timeline.names.sessions import session_body, session_title
from timeline.names.states import state_name
from timeline.rendering.chinese.words import words
from timeline.rendering.phrases import given, has_words
from timeline.rendering.registry import Scene
from timeline.values import Text

_SHORT = {"ha": "人居大会", "oecpr": "常驻代表委员会"}
_UNNAMED = re.compile(r"(?i).*(代表|与会者|发言者|嘉宾)|.*\b(representatives?|participants?|speakers?)\b.*")
_ROLES = {
    "president": "主席", "chair": "主席", "rapporteur": "报告员", "secretariat": "秘书处",
    "executive director": "执行主任", "secretary-general": "秘书长", "moderator": "主持人",
}  # fmt: skip


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


def person(name: str | None, of_state: str | None = None) -> str:
    """A person, with the state in brackets: 费尔南多（巴西）; nothing for nobody."""
    if name is None:
        return ""
    return person_name(name, "zh") + given("（{}）", state_name(of_state, "zh") if of_state else "")


def speaker(name: str, capacity: Text | None = None, of_state: str | None = None) -> str:
    """Who speaks, the capacity before the name: 巴黎市长 Anne Hidalgo."""
    known, post = person_name(name, "zh"), words(capacity)
    role = _ROLES.get(known.lower().removeprefix("the "))
    if role or (known in post and not of_state):
        return f"一名{post}" if post.startswith("代表（") else post or role or known
    if _UNNAMED.fullmatch(known):
        return _unnamed(known, post, of_state)
    country = state_name(of_state, "zh") if of_state else ""
    return f"{post}{known}" + (f"（{country}）" if country and country not in post else "")


def _unnamed(known: str, post: str, of_state: str | None) -> str:
    """阿根廷代表; 执行局主席法国代表; else what is recorded of those who spoke."""
    if of_state is None:
        return post or known
    country = state_name(of_state, "zh")
    office = "" if "代表" in post.replace("常驻代表", "") or country in post else post
    return f"{office}{country}代表"
