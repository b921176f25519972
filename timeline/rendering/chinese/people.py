"""Persons as a Chinese sentence calls them: capacity and name, or what is recorded of them."""

from __future__ import annotations

import re

from timeline.names.persons import person_name
from timeline.names.states import state_name
from timeline.rendering.chinese.words import words
from timeline.rendering.phrases import given
from timeline.values import Text

_UNNAMED = re.compile(r"(?i).*(代表|与会者|发言者|嘉宾)|.*\b(representatives?|participants?|speakers?)\b.*")


def person(name: str | None, of_state: str | None = None) -> str:
    """A person, with the state in brackets: 费尔南多（巴西）; nothing for nobody."""
    if name is None:
        return ""
    return person_name(name, "zh") + given("（{}）", state_name(of_state, "zh") if of_state else "")


def speaker(name: str, capacity: Text | None = None, of_state: str | None = None) -> str:
    """Who speaks, the capacity before the name: 巴黎市长 Anne Hidalgo."""
    known, post = person_name(name, "zh"), words(capacity)
    if known.lower() == "secretariat":
        return post or "秘书处"
    if known in post and not of_state:
        return f"一名{post}" if post.startswith("代表（") else post
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
