"""Document symbols and numbers of outcomes in a text or a query, each brought to one form."""

from __future__ import annotations

import re

from timeline.names.symbols import find_symbols, fold_symbol

_KINDS = {
    "decision": "decision",
    "resolution": "resolution",
    "recommendation": "recommendation",
    "declaration": "declaration",
    "决定": "decision",
    "决议": "resolution",
    "建议": "recommendation",
    "宣言": "declaration",
}
KIND_NAMES = {kind: name for name, kind in _KINDS.items() if not name.isascii()}
"""What each kind of outcome is called in Chinese."""

_NUMBER = r"(?<![\w/.])(?P<number>\d{1,4}/\d{1,3})(?![\w/]|\.\d)"
_KIND_EN = r"(?P<kind>decision|resolution|recommendation|declaration)s?"
_KIND_ZH = r"(?P<kind>决定|决议|建议|宣言)"
_OUTCOMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_KIND_EN}\s+(?:no\.?\s*)?{_NUMBER}",
        rf"{_NUMBER}\s+{_KIND_EN}\b",
        r"(?:第\s*)?(?<![\d/.])(?P<number>\d{1,4}/\d{1,3})\s*号?\s*" + _KIND_ZH,
        _KIND_ZH + r"\s*(?:第\s*)?(?P<number>\d{1,4}/\d{1,3})(?![\d/])(?:\s*号)?",
    )
)


def outcome_form(kind: str, number: str) -> str:
    """The one form of an outcome: its kind and number, as decision 2/7 is not resolution 2/7."""
    return f"{kind.replace(' ', '-')}:{fold_symbol(number)}"


def find_symbol_forms(text: str) -> list[tuple[str, int, int]]:
    """Each document symbol and numbered outcome of a plain text: its form, start and end."""
    found = [(fold_symbol(symbol), start, end) for symbol, start, end in find_symbols(text)]
    for pattern in _OUTCOMES:
        for match in pattern.finditer(text):
            found.append((outcome_form(_KINDS[match["kind"]], match["number"]), *match.span()))
    return _without_overlaps(found)


def _without_overlaps(found: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    kept: list[tuple[str, int, int]] = []
    for form, start, end in sorted(found, key=lambda each: (each[1], -each[2])):
        if not kept or start >= kept[-1][2]:
            kept.append((form, start, end))
    return kept
