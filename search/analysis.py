"""What a text is found by: pairs of Han characters, and whole words and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from search.folding import HAN, WORD
from search.whoosh_index import stem

VERSION = 1
"""Raised when the same text would be found by other terms; an older index is then rebuilt."""

_RUNS = re.compile(rf"(?P<han>[{HAN}]+)|(?P<word>{WORD}+)")


def terms(folded: str) -> Iterator[str]:
    """The terms of a folded text: each Han run's pairs and its last character, each word whole.

    With the last character of each run every single character is the beginning of a term,
    so that one character is found too (as a prefix).
    """
    for match in _RUNS.finditer(folded):
        run = match.group()
        if match.lastgroup == "han":
            yield from (run[index : index + 2] for index in range(len(run) - 1))
            yield run[-1]
        else:
            yield run


def phrase_terms(folded: str) -> tuple[list[str], list[str]]:
    """The terms that every text holding the phrase has, and the beginnings of others it has.

    A phrase may stop within a Han run of the text, so a Han character that stands alone at
    the phrase's end is only the beginning of a term.
    """
    whole: list[str] = []
    beginnings: list[str] = []
    for match in _RUNS.finditer(folded):
        run = match.group()
        if match.lastgroup == "word":
            whole.append(run)
            continue
        whole += (run[index : index + 2] for index in range(len(run) - 1))
        if match.end() == len(folded):
            beginnings += run if len(run) == 1 else ()
        else:
            whole.append(run[-1])
    return whole, beginnings


def is_han(text: str) -> bool:
    """Whether the text is of Han characters alone."""
    return re.fullmatch(f"[{HAN}]+", text) is not None


def has_han(text: str) -> bool:
    """Whether a Han character is in the text."""
    return re.search(f"[{HAN}]", text) is not None


def words(folded: str) -> list[str]:
    """The runs of a folded text in their order: Han runs, words, numbers."""
    return [match.group() for match in _RUNS.finditer(folded)]


@lru_cache(32_768)
def stem_term(word: str) -> str | None:
    """The term that the inflected forms of an English word share; None for what has none."""
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return None
    return f"~{stem(word)}"


def index_terms(folded: str) -> Iterator[str]:
    """The terms of a folded text and the stems of its words: what the index keeps."""
    for term in terms(folded):
        yield term
        if stemmed := stem_term(term):
            yield stemmed
