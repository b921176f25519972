"""One folding for text and query: what a reader takes for the same letter becomes the same letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from search.hanzi import SIMPLIFIED

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""The Han characters, as the inside of a regular expression's brackets."""

WORD = rf"[^\W_{HAN}]"
"""One character of a Latin (or other alphabetic) word or of a number."""

_LATIN = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss"}
_FIRST_MARK, _LAST_MARK = "\u0300", "\u036f"
_BLANK = frozenset(("Cc", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"))


def _fold_character(char: str) -> str:
    """The folded form of one character: none, one or several characters, or a blank."""
    category = unicodedata.category(char)
    if category in _BLANK or unicodedata.decomposition(char).startswith(("<super>", "<sub>")):
        return " "  # a footnote mark must not become a digit of the number before it
    if category == "Cf" or _FIRST_MARK <= char <= _LAST_MARK:
        return ""
    plain = unicodedata.normalize("NFKC", char).lower()
    letters = (part for part in unicodedata.normalize("NFD", plain) if not _FIRST_MARK <= part <= _LAST_MARK)
    folded = unicodedata.normalize("NFC", "".join(letters))
    return "".join(_LATIN.get(part) or SIMPLIFIED.get(part, part) for part in folded)


class _Folds(dict[int, str]):
    """A table for `str.translate` that works out a character when it is first met."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        return folded


_FOLDS = _Folds()
_JOINTS = re.compile(rf"(?<=[{HAN}])[\s·•・‧]+|[\s·•・‧]+(?=[{HAN}])")
_BREAKS = re.compile(
    rf"[\W_]+|(?<=\d)(?=[^\W\d_{HAN}])|(?<=[^\W\d_{HAN}])(?=\d)",
)
_STAGES = ((_JOINTS, ""), (_BREAKS, " "))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and for each of its characters the place in the original it comes from."""

    text: str
    origins: tuple[int, ...]
    length: int

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded characters `start` to `end` stand in the original text."""
        if start >= end:
            return (self.length, self.length)
        return self.origins[start], self.origins[end - 1] + 1


def plain(text: str) -> str:
    """Letters folded, punctuation and blanks as they are: the form in which dates are read."""
    return text.translate(_FOLDS)


def fold(text: str) -> str:
    """The form in which texts are compared.

    Superscripts are blanks, full width is half width, letters are lower case without
    diacritics, Han characters are simplified and joined over blanks, soft line breaks and
    middle dots; all other punctuation is one blank, as is the border of letters and digits.
    """
    folded = plain(text)
    for pattern, replacement in _STAGES:
        folded = pattern.sub(replacement, folded)
    return folded.strip()


def _replaced(text: str, origins: list[int], pattern: re.Pattern[str], by: str) -> tuple[str, list[int]]:
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        pieces += text[at:start], by
        places += origins[at:start]
        places += [origins[start] if start < len(origins) else len(text)] * len(by)
        at = end
    return "".join((*pieces, text[at:])), places + origins[at:]


def plain_with_origins(text: str) -> Folded:
    """`plain(text)` with the map back to the original."""
    letter_by_letter = text.translate(_FOLDS)
    if _FOLDS.uneven.isdisjoint(text):
        return Folded(letter_by_letter, tuple(range(len(text))), len(text))
    parts = [char.translate(_FOLDS) for char in text]
    origins = tuple(index for index, part in enumerate(parts) for _ in part)
    return Folded("".join(parts), origins, len(text))


def fold_with_origins(text: str) -> Folded:
    """`fold(text)` with the map back to the original; what highlights are cut with."""
    lettered = plain_with_origins(text)
    folded, origins = lettered.text, list(lettered.origins)
    for pattern, replacement in _STAGES:
        folded, origins = _replaced(folded, origins, pattern, replacement)
    start = len(folded) - len(folded.lstrip())
    end = len(folded.rstrip())
    return Folded(folded[start:end], tuple(origins[start:end]), len(text))


def fold_all(texts: Iterable[str]) -> str:
    """Several texts as one folded text, a line each, so that no phrase runs from one to the next."""
    return "\n".join(filter(None, map(fold, texts)))
