# ruff: noqa: E501
"""Gaps: placeholders that a draft leaves where a fact should stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.reading.document import Document, Paragraph
from timeline.values import Text

_PLACEHOLDER = re.compile(
    r"[\[［【]\s*(?:待\s*补(?:充|全|完)?|待定|待填|待续|[-–—_.…·]*|X+|x+|to be (?:completed|determined|confirmed|added|inserted|supplied)|"
    r"tbc|tbd|insert[^\]]*|blank|●|\?+)\s*[\]］】]|(?<![A-Za-z])X{2,}(?![A-Za-z])|(?<=/)X{2,}|_{4,}|\bTB[CD]\b|待定(?=[）)])",
    re.IGNORECASE,
)
_GARBLED = Text(en="A legible heading", zh="可读的标题")


@dataclass(frozen=True, slots=True)
class Gap:
    """One place that a document leaves open, and what is missing there."""

    locator: str
    missing: Text
    quote: str


def find_gaps(document: Document) -> Iterator[Gap]:
    """The places that a document leaves open, in order: one for each placeholder of a paragraph."""
    for paragraph in document.paragraphs:
        if paragraph.kind in ("contents", "running", "title"):
            continue
        if paragraph.kind == "garbled":
            yield Gap(paragraph.locator, _GARBLED, paragraph.whole)
            continue
        for piece in (paragraph.text, *paragraph.lines):
            for match in _PLACEHOLDER.finditer(piece):
                yield Gap(paragraph.locator, _missing(paragraph, piece, match), piece.strip()[:400])


def _missing(paragraph: Paragraph, piece: str, match: re.Match[str]) -> Text:
    """What is missing, in the words around it: the whole paragraph, or a part of a sentence."""
    mark = match[0]
    if piece.strip() == mark:
        about = paragraph.heading or paragraph.locator
        return Text(en=f"The whole paragraph ({about})", zh=f"整段内容（{about}）")
    around = (
        f"{piece[max(match.start() - 24, 0) : match.start()]}…{piece[match.end() : match.end() + 16]}".strip(
            "… ，。；"
        )
    )
    return Text(en=f"What stands for {mark} in: {around}", zh=f"“{mark}”处的内容：{around}")
