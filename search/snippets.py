"""What a hit shows of a text: a piece of it about the matches, and where in the piece they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from search.dates import date_forms, find_dates
from search.folding import Folded, fold, fold_with_origins, plain_with_origins
from search.matching import is_stem_of, pattern_of
from search.nodes import Alternative
from search.symbols import find_symbol_forms

WIDTH = 180
_BEFORE = 50
_LOOK_AROUND = 24
_BREAKS = " ,.;:!?，。；：！？、）)】"

Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of text, and where in it the matches stand, in order and without overlap."""

    text: str
    marks: Marks = ()


def find_marks(text: str, ways: Sequence[Alternative]) -> Marks:
    """Where in the original text the ways of saying what was looked for stand."""
    ways = _standing_in(text, ways)
    if not ways:
        return ()
    folded, plain = fold_with_origins(text), plain_with_origins(text)
    spans = (span for way in ways for span in _spans(way, folded, plain))
    return tuple(_joined(sorted(span for span in spans if span[0] < span[1])))


def _standing_in(text: str, ways: Sequence[Alternative]) -> list[Alternative]:
    """The ways that may stand in a text: looked for before its letters are counted out."""
    folded = fold(text)
    patterns = ((way, pattern_of(way)) for way in ways)
    return [
        way
        for way, pattern in patterns
        if (pattern.search(folded) if pattern else any(char.isdigit() for char in folded))
    ]


def _spans(way: Alternative, folded: Folded, plain: Folded) -> Iterator[tuple[int, int]]:
    match way.form:
        case "date":
            for found in find_dates(plain.text):
                if way.text in date_forms(found.first, found.last):
                    yield plain.original_span(found.start, found.end)
        case "symbol":
            for form, start, end in find_symbol_forms(plain.text):
                if form == way.text:
                    yield plain.original_span(start, end)
        case _:
            pattern = pattern_of(way)
            for match in pattern.finditer(folded.text) if pattern else ():
                if way.form != "stem" or is_stem_of(way, match.group()):
                    yield folded.original_span(*match.span())


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for first, last in spans:
        if first > end:
            if end > 0:
                yield start, end
            start, end = first, last
        end = max(end, last)
    if end > 0:
        yield start, end


def best_snippet(texts: Sequence[str], ways: Sequence[Alternative]) -> Snippet:
    """The piece of the first text with the most different matches; else the start of the first text."""
    marked = [(text, find_marks(text, ways)) for text in texts if text]
    if not marked:
        return Snippet("")
    text, marks = max(marked, key=lambda each: len({each[0][start:end].lower() for start, end in each[1]}))
    return cut(text, marks)


def cut(text: str, marks: Marks) -> Snippet:
    """The piece of a text, about `WIDTH` characters long, that holds the most marks."""
    if len(text) <= WIDTH:
        return Snippet(text, marks)
    start, end = _window(text, marks)
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    piece = text[start:end]
    bare = piece.lstrip()
    moved = start + len(piece) - len(bare) - len(head)
    shown = f"{head}{bare.rstrip()}{tail}"
    limits = len(head), len(shown) - len(tail)
    inside = ((max(first - moved, limits[0]), min(last - moved, limits[1])) for first, last in marks)
    return Snippet(shown, tuple(mark for mark in inside if mark[0] < mark[1]))


def _window(text: str, marks: Marks) -> tuple[int, int]:
    def held(start: int) -> int:
        return sum(start <= first and last <= start + WIDTH for first, last in marks)

    starts = [max(0, first - _BEFORE) for first, _ in marks] or [0]
    start = max(starts, key=held)
    if start:  # begin at a word, not within one
        near = range(start, min(start + _LOOK_AROUND, len(text)))
        start = next((place + 1 for place in near if text[place] in _BREAKS), start)
    end = min(len(text), start + WIDTH)
    if end < len(text):
        near = range(end, max(end - _LOOK_AROUND, start), -1)
        end = next((place for place in near if text[place] in _BREAKS), end)
    return start, end


def pieces(text: str, marks: Marks) -> Iterator[tuple[str, bool]]:
    """The text cut at its marks: each piece, and whether it is marked; a page escapes the pieces."""
    at = 0
    for start, end in marks:
        if at < start:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False
