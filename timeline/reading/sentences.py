"""Sentences of a paragraph, and what stands in quotation marks, which no rule may take for a deed."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END_ZH = re.compile(r"[。！？!?](?:[”’」』）)]*)(?:\s*[¹²³⁰⁴-⁹]+)?")
_END_EN = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bInc)(?<!\bSt)(?<!\ba\.m)(?<!\bp\.m)[.!?][”’\"')]*(?:\s*[¹²³⁰⁴-⁹]+)?(?=\s|$)|(?<=[ap]\.m)\.(?=\s+[A-Z])"
)
_QUOTED = re.compile(
    r"“[^”]{1,300}”|「[^」]{1,300}」|《[^》]{1,200}》|\"[^\"]{1,300}\"|(?<!\w)‘[^’]{3,300}’(?!\w)"
)
_LATIN_END = re.compile(r"[A-Za-z0-9)”\"'][.!?](?:\s|$)")
_SYMBOL = re.compile(r"\b[A-Z]{1,10}(?:[/.][A-Za-z0-9]+)*/[A-Za-z0-9./()-]*\w")
FILLER = "▢"


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence with its place in the text; brackets and quotation marks are kept whole."""
    patterns = (_END_ZH, _END_EN) if _LATIN_END.search(text) else (_END_ZH,)
    ends = sorted({match.end() for pattern in patterns for match in pattern.finditer(text)})
    start = 0
    for end in [*ends, len(text)]:
        piece = text[start:end]
        if end < len(text) and _is_open(piece):
            continue
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            yield start + lead, piece.strip()
        start = end


def _is_open(piece: str) -> bool:
    pairs = (("“", "”"), ("（", "）"), ("《", "》"), ("(", ")"))
    return len(piece) < 600 and any(piece.count(left) > piece.count(right) for left, right in pairs)


def masked(text: str) -> str:
    """The text, letter for letter, with quotations blotted out and no full stop in a symbol."""
    quoted = _QUOTED.sub(lambda match: match[0][0] + FILLER * (len(match[0]) - 2) + match[0][-1], text)
    return _SYMBOL.sub(lambda match: match[0].replace(".", "·"), quoted)
