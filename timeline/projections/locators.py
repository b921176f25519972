"""The order of paragraphs within a document: body first, then outcomes and annexes."""

from __future__ import annotations

import re
from functools import lru_cache

Place = tuple[tuple[int, int, str], ...]
Key = tuple[int, Place, Place]

_PARAGRAPH = re.compile(r"(?:§|\d)")
_PIECE = re.compile(r"\d+|[^\W\d_]+|§")
_BEFORE_ALL = ("§", "preamble", "title")


@lru_cache(16384)
def locator_key(locator: str) -> Key:
    """What to sort locators by: 2 before 10, 23 before 23(a), the body before `2/6:1`.

    In each part, headings and preambles come before the numbered paragraphs.
    """
    part = part_of(locator)
    if part is None:
        return (0, (), _natural(locator))
    return (1, _natural(part), _natural(locator.removeprefix(part).removeprefix(":")))


def part_of(locator: str) -> str | None:
    """The outcome or annex that a locator lies in, `2/6` of `2/6:1`; None in the body."""
    part, colon, _ = locator.partition(":")
    if colon:
        return part
    if locator in _BEFORE_ALL:
        return None
    return None if _PARAGRAPH.match(locator) and "/" not in locator else locator


def _natural(text: str) -> Place:
    return tuple(_piece(piece) for piece in _PIECE.findall(text))


def _piece(piece: str) -> tuple[int, int, str]:
    if piece in _BEFORE_ALL:
        return (0, 0, piece)
    return (1, int(piece), "") if piece.isdecimal() else (2, 0, piece)
