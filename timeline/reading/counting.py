"""Numbers in words or figures, in both languages, as minutes count seats and members."""

from __future__ import annotations

import re

from timeline.names.ordinals import read_ordinal
from timeline.reading.grammar import Scene

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ENGLISH = {word: number for number, word in enumerate(_WORDS, 1)}


def read_count(words: str) -> int | None:
    """The number that a word or figures stand for: 两, 36, three, 1,200."""
    plain = words.strip().casefold().replace(",", "")
    if plain in _ENGLISH:
        return _ENGLISH[plain]
    return int(plain) if plain.isdigit() else read_ordinal(plain) if plain else None


def count_of(scene: Scene, text: str) -> int | None:
    """The count of seats or posts that a text names: 两个副主席职位, one seat."""
    if number := read_count(text):
        return number
    match = scene.word("vacant_count").search(text)
    return read_count(match["count"]) if match else None


def first_number(text: str) -> int | None:
    """The first number in figures."""
    match = re.search(r"\d+", text)
    return int(match[0]) if match else None
