"""What holds of every sentence, whatever the event."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from tests.strategies import events
from timeline.events import CATALOGUE
from timeline.names.bodies import bodies
from timeline.names.regions import REGIONS
from timeline.names.states import states
from timeline.rendering import TITLE_LENGTH, summary, title
from timeline.rendering.registry import written_types

LANGUAGES = ("en", "zh")
PAIRS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "(": ")", "[": "]"}
BROKEN = re.compile(
    r"None|  |\(\)|（）|“”|《》| [,;:.]|(?<!\.m)[,;:.][,;:]|，，|：：|，。|：。|\.\.|。。|，：|、、|\{|\}"
)
LANGUAGE_TAIL = {"en": ".", "zh": "。"}
KEYS = re.compile(
    rf"\b(?:{'|'.join(sorted(bodies()))})\b|{'|'.join(key for key in REGIONS if '-' in key)}"
    r"|\b(?:ha|oecpr|eb|wuf|unga)-\d|un bodies|due_session|bureau member\b(?! of)"
)
CODES = re.compile(rf"(?<![A-Za-z/.])(?:{'|'.join(states())})(?![A-Za-z/])")
NEXT_SENTENCE = re.compile(r"(?<!a\.m)(?<!p\.m)[.!?。] ?[A-Z“一-鿿]")
SYMBOL = re.compile(r"[A-Z]+(?:/[\w.]+)+")
HAN = re.compile(r"[一-鿿]")


def unbalanced(words: str) -> str:
    """The brackets and quotation marks that stay open; an apostrophe is none."""
    waiting: list[str] = []
    for place, mark in enumerate(words):
        if mark in PAIRS:
            waiting.append(PAIRS[mark])
        elif mark in PAIRS.values():
            apostrophe = mark == "’" and words[place - 1 : place].isalpha() and mark not in waiting
            if not apostrophe and (not waiting or waiting.pop() != mark):
                return mark
    return "".join(waiting)


def test_every_type_is_written_in_both_languages():
    assert written_types("en") == written_types("zh") == CATALOGUE.keys()


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=CATALOGUE)
def test_every_event_reads_as_one_clean_sentence(kind):
    @given(events(kind))
    @settings(max_examples=40)
    def check(event):
        for language in LANGUAGES:
            sentence, headline = summary(event, language), title(event, language)

            assert sentence.endswith(LANGUAGE_TAIL[language])
            assert not headline.endswith((".", "。", "，", ",", ":", "："))
            assert 0 < len(headline) <= TITLE_LENGTH
            for words in (sentence, headline):
                assert not BROKEN.search(words), words
                assert not unbalanced(words), words
                assert not KEYS.search(SYMBOL.sub("", words)), words
                assert not CODES.search(words), words
                assert not NEXT_SENTENCE.search(SYMBOL.sub("", words)), words
                assert words[0].isupper() or not words[0].isalpha() or HAN.match(words[0]), words

    check()


@given(events())
def test_english_shows_chinese_only_as_names_and_in_quotation_marks(event):
    said = re.sub(r"“[^”]*”|安东尼奥·古特雷斯", "", summary(event, "en"))

    assert not HAN.search(said)


@given(events())
def test_rendering_twice_gives_the_same_words(event):
    assert [summary(event, language) for language in LANGUAGES] == [
        summary(event, language) for language in LANGUAGES
    ]
