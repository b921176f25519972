"""Recorded Chinese words fitted into a sentence; what is recorded only in English stands in quotes."""

from __future__ import annotations

import re

from timeline.rendering.phrases import bare, book, has_words, quoted
from timeline.values import Text

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


def is_clause(text: Text | None) -> bool:
    """Whether the text says something, rather than naming a subject."""
    return has_words(text, "zh") and _CLAUSE.search(words(text)) is not None
