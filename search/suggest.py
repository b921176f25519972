"""Help with typing: a near spelling that the record knows, endings to choose from, straight ways there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from search.analysis import is_han
from search.folding import fold
from search.lexicon import Lexicon
from search.pinyin import sound_of
from timeline.names.sessions import session_title
from timeline.names.symbols import fold_symbol
from timeline.projections.answers import Answer

_SHORTEST_WORD, _SHORTEST_HAN = 4, 3


@dataclass(frozen=True)
class Suggestion(Answer):
    """Something a reader may want to type, and what kind of thing it is."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Jump:
    """A session or document that was typed whole: where a reader wants to go."""

    kind: Literal["session", "document"]
    key: str


def distance(one: str, other: str, limit: int) -> int:
    """How many letters must be put in, left out, changed or swapped; `limit + 1` if more than `limit`."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, start=1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, last[j - 2] + 1)
            row.append(least)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def near_spellings(typed: str, names: Lexicon, words: Mapping[str, int]) -> list[str]:
    """The names, terms and words of the record that may have been meant, the nearest first."""
    folded = fold(typed)
    if is_han(folded):
        limit = 1 if len(folded) < 6 else 2
        pool: Iterable[str] = names.by_name if len(folded) >= _SHORTEST_HAN else ()
    elif folded.isalpha() and len(folded) >= _SHORTEST_WORD:
        limit = 1 if len(folded) < 8 else 2
        pool = words
    else:
        return []
    near = _near(folded, pool, limit)
    sound = sound_of(folded) if is_han(folded) else ""
    near.sort(
        key=lambda each: (
            not (sound and sound_of(each[1]) == sound),
            each[0],
            len(each[1]) != len(folded),
            -words.get(each[1], 0),
            each[1],
        )
    )
    return [name for _, name in near]


def _near(typed: str, pool: Iterable[str], limit: int) -> list[tuple[int, str]]:
    letters, size = set(typed), len(typed)
    alike = (
        name
        for name in pool
        if abs(len(name) - size) <= limit and name != typed and len(letters - set(name)) <= limit
    )
    measured = ((distance(typed, name, limit), name) for name in alike)
    return [(steps, name) for steps, name in measured if steps <= limit]


def suggestions(
    typed: str, names: Lexicon, sessions: Iterable[str], documents: Iterable[str], limit: int
) -> list[Suggestion]:
    """Names, terms, sessions and documents that what was typed begins, or begins a word of."""
    wanted = fold(typed)
    if not wanted:
        return []
    known = _known(names, tuple(sessions), tuple(documents))
    begins = [each for folded, each in known if folded.startswith(wanted)]
    if wanted.replace(" ", "").isascii():
        sound = wanted.replace(" ", "")
        begins += (_named(name, names) for heard, name in names.by_sound.items() if heard.startswith(sound))
    inside = re.compile(rf"(?<=\s){re.escape(wanted)}" if not is_han(wanted) else re.escape(wanted))
    holds = (each for folded, each in known if not folded.startswith(wanted) and inside.search(folded))
    begins.sort(key=lambda each: len(each.text))
    return list(dict.fromkeys((*begins, *holds)))[:limit]


@lru_cache(8)
def _known(
    names: Lexicon, sessions: tuple[str, ...], documents: tuple[str, ...]
) -> tuple[tuple[str, Suggestion], ...]:
    """All that can be suggested, each by its folded spelling; kept while the record names the same."""
    return (*_titles(sessions), *((fold(each), Suggestion(each, "document")) for each in documents),
            *((folded, _named(folded, names)) for folded in names.by_name))  # fmt: skip


def _titles(sessions: Iterable[str]) -> Iterator[tuple[str, Suggestion]]:
    for key in sessions:
        yield fold(key), Suggestion(key, "session")
        for language in ("en", "zh"):
            title = session_title(key, language)
            yield fold(title), Suggestion(title, "session")


def _named(folded: str, names: Lexicon) -> Suggestion:
    return Suggestion(names.spelling.get(folded, folded), names.by_name[folded][0].kind)


def jump_target(typed: str, sessions: Iterable[str], documents: Iterable[str]) -> Jump | None:
    """The session or document whose key, symbol or title was typed whole."""
    wanted, symbol = fold(typed), fold_symbol(typed)
    if not wanted:
        return None
    for key in sessions:
        if wanted in (fold(key), fold(session_title(key, "en")), fold(session_title(key, "zh"))):
            return Jump("session", key)
    for document in documents:
        if symbol == fold_symbol(document):
            return Jump("document", document)
    return None
