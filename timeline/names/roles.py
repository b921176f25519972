"""Roles that stand for persons whom a document does not name: 法国代表, the Executive Director."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.names.spelling import fold
from timeline.names.states import state_code, state_in_sentence, state_name
from timeline.names.terms import terms_named

_OF_STATE = re.compile(r"(?P<zh>.+)(?:的)?代表|(?:the )?representative of (?P<en>.+)", re.IGNORECASE)


def role_name(text: str, language: str) -> str | None:
    """The role in English (`en`) or Chinese (`zh`); None where the text is no known role."""
    if code := represented_state(text):
        if language == "zh":
            return f"{state_name(code, 'zh')}代表"
        return f"representative of {state_in_sentence(code, 'en')}"
    office = next((term for term in terms_named(text) if term.kind == "office"), None)
    if office is None or fold(text) == fold(office.zh if language == "zh" else office.en):
        return text if office else None
    return office.zh if language == "zh" else office.en


@lru_cache(4096)
def represented_state(text: str) -> str | None:
    """The code of the state whose unnamed representative the text names; None for other texts."""
    match = _OF_STATE.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return state_code((match["zh"] or match["en"]).removesuffix("的"))
    except ValueError:
        return None
