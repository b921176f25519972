"""What the record says about an event, in English and in Chinese, written from its facts alone."""

from __future__ import annotations

from timeline.envelope import Event
from timeline.rendering import chinese, english
from timeline.rendering.chinese.grammar import headline as _chinese_headline
from timeline.rendering.chinese.grammar import sentence as _chinese_sentence
from timeline.rendering.english.grammar import headline as _english_headline
from timeline.rendering.english.grammar import sentence as _english_sentence
from timeline.rendering.phrases import shorten
from timeline.rendering.registry import write_event
from timeline.values import Language

TITLE_LENGTH = 120


def title(event: Event, language: Language) -> str:
    """A headline of at most 120 characters, without a full stop."""
    words = write_event(event, language).title
    close = _english_headline if language == "en" else _chinese_headline
    return shorten(close(words), TITLE_LENGTH)


def summary(event: Event, language: Language) -> str:
    """One complete sentence that says what happened."""
    words = write_event(event, language).summary
    return _english_sentence(words) if language == "en" else _chinese_sentence(words)


__all__ = ["TITLE_LENGTH", "chinese", "english", "summary", "title"]
