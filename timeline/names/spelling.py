"""How spellings are compared: letters without accents, case, width or punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property, lru_cache

from timeline.errors import WrongInput

_SAME = str.maketrans(
    dict.fromkeys("‐‑‒–—―−﹣－", "-")
    | dict.fromkeys("‘’ʼ＇`´", "'")
    | {"\u00a0": " ", "\u3000": " ", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "ı": "i"}
)
_DROPPED = re.compile(r"['.·•]")
_ARTICLE = re.compile(r"^(?:the )+")
_OTHER = re.compile(r"[\W_]+")
_HAN_SPACE = re.compile(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])")


class UnknownName(WrongInput, ValueError):
    """A name that the record does not know; the sentence names the nearest one that it does.

    The nearest is looked for when the sentence is first read: most are caught and never read.
    """

    def __init__(self, kind: str, name: object, known: Iterable[str]) -> None:
        super().__init__(kind, str(name), known)

    @cached_property
    def _sentence(self) -> str:
        kind, name, known = self.args
        near = nearest(name, known)
        hint = f"did you mean {near}?" if near else "write its United Nations name in English or Chinese."
        return f"There is no {kind} {name!r} in the record; {hint}"

    def __str__(self) -> str:
        return self._sentence


@lru_cache(4096)
def _level(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter.translate(_SAME)).translate(_SAME)
    bare = "".join(part for part in plain if not unicodedata.combining(part)).lower()
    return bare if len(bare) == 1 else letter.lower()[:1]


def level(text: str) -> str:
    """The text letter for letter, of the same length, without accents, case and width."""
    return "".join(map(_level, text))


def fold(text: str) -> str:
    """What all spellings of one name have in common, for looking names up."""
    plain = unicodedata.normalize("NFKD", text.translate(_SAME)).translate(_SAME)
    bare = "".join(part for part in plain if not unicodedata.combining(part)).casefold()
    words = _OTHER.sub(" ", _DROPPED.sub("", bare)).strip()
    return _HAN_SPACE.sub("", _ARTICLE.sub("", words))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known spelling closest to `name`, or None if none is close."""
    spellings = {fold(spelling): spelling for spelling in reversed(tuple(known))}
    close = get_close_matches(fold(name), spellings, n=1, cutoff=0.6)
    return spellings[close[0]] if close else None
