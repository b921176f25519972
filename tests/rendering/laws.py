"""What makes a sentence or a headline unfit to be read, whatever it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.names.bodies import bodies
from timeline.names.regions import REGIONS
from timeline.names.states import states

PAIRS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "(": ")", "[": "]"}
STOP = {"en": ".", "zh": "。"}
SYMBOL = re.compile(r"[A-Z]+(?:/[\w.]+)+")
RULES = {
    "a hole or doubled punctuation": re.compile(
        r"\bNone\b|  |\(\)|（）|“”|《》| [,;:.]|(?<!\.m)[,;:.][,;:]|，，|：："
        r"|，。|：。|\.\.|。。|，：|、、|\{|\}"
    ),
    "a key left over": re.compile(
        rf"\b(?:{'|'.join(sorted(bodies()))})\b|{'|'.join(key for key in REGIONS if '-' in key)}"
        r"|\b(?:ha|oecpr|eb|wuf|unga)-\d|un bodies|due_session|bureau member\b(?! from)"
    ),
    "the code of a state": re.compile(rf"(?<![A-Za-z/.])(?:{'|'.join(states())})(?![A-Za-z/])"),
    "a second sentence": re.compile(r"(?<!a\.m)(?<!p\.m)(?<!Ms)(?<!Mr)[.!?] +[A-Z“一-鿿]|。."),
}


def faults(words: str, language: str) -> Iterator[str]:
    """Each reason why the words of a sentence or headline are not clean."""
    plain = SYMBOL.sub("X", words)
    yield from (f"{rule}: {words}" for rule, pattern in RULES.items() if pattern.search(plain))
    if mark := unbalanced(words):
        yield f"{mark} without its pair: {words}"
    if language == "en" and words[0].isascii() and words[0].islower():
        yield f"a small letter at the head: {words}"


def unbalanced(words: str) -> str:
    """The brackets and quotation marks without their pair; an apostrophe needs none."""
    waiting: list[str] = []
    for place, mark in enumerate(words):
        if mark in PAIRS:
            waiting.append(PAIRS[mark])
        elif mark == "’" and mark not in waiting and words[place - 1].isalpha():
            continue
        elif mark in PAIRS.values() and (not waiting or waiting.pop() != mark):
            return mark
    return "".join(waiting)
