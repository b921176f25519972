"""Recorded Chinese words fitted into a sentence; what is recorded only in English stands in quotes."""

from __future__ import annotations

import re

from timeline.rendering.phrases import bare, book, has_words, quoted
from timeline.values import Text

SHORT = 24
_CLAUSE = re.compile(r"将|应当|已经|必须|未能|决定|表示")


def words(text: Text | None) -> str:
    """A recorded text inside a sentence; in quotation marks where only English is recorded."""
    if text is None:
        return ""
    plain = bare(text.read_in("zh"))
    return plain if has_words(text, "zh") else quoted(plain)


def name(text: Text | None) -> str:
    """A recorded theme or name in quotation marks."""
    return quoted(bare(text.read_in("zh"))) if text else ""


def titled(text: Text | None) -> str:
    """A recorded title in title marks."""
    return book(bare(text.read_in("zh"))) if text else ""


def about(text: Text | None, verb: str) -> str:
    """What is done with a subject: 就……发言; what is long or a clause of its own comes after the verb."""
    if text is None:
        return verb
    subject = words(text)
    if has_words(text, "zh") and _CLAUSE.search(subject):
        return f"{verb}：{subject}"
    short = len(subject) <= SHORT and not re.search("[，；：、]", subject)
    return f"就{subject}{verb}" if short else f"{verb}，谈及{subject}"
