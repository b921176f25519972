"""The front of a document: its title block and table of contents, told apart from the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.reading.document import Kind
from timeline.reading.headings import Level, read_heading
from timeline.reading.lines import Block
from timeline.reading.numbering import read_number

_CONTENTS = re.compile(r"目\s*录|table of contents|contents", re.IGNORECASE)
_ENTRY = re.compile(r"(?:\S.*?)(?:\t\s*|\s*[.．·…]{3,}\s*|\s{2,})(?:\d{1,3}|[ivx]{1,5})|.*[.．·…]{4,}\s*\d*")
_COLUMN = re.compile(r"章\s*次|页\s*次|附件|段\s*次|chapter|paragraphs|page|annexes|annex", re.IGNORECASE)
_LONGEST_FRONT = 120
_AHEAD = 3


def split_front(blocks: Sequence[Block]) -> tuple[list[tuple[Kind, Block]], list[Block]]:
    """The blocks before the text, each as title, contents or running head; then those of the text."""
    front: list[tuple[Kind, Block]] = []
    position = 0
    while position < min(len(blocks), _LONGEST_FRONT):
        block = blocks[position]
        if _CONTENTS.fullmatch(block.text):
            position = _skip_contents(blocks, position, front)
            continue
        if _opens_text(block.text):
            return front, list(blocks[position:])
        front.append(("running" if block.running else "title", block))
        position += 1
    return ([], list(blocks)) if position == _LONGEST_FRONT else (front, list(blocks[position:]))


def _opens_text(text: str) -> bool:
    heading, number = read_heading(text), read_number(text)
    if heading and heading.level in (Level.CHAPTER, Level.SECTION, Level.OUTCOME, Level.ANNEX):
        return heading.level is not Level.OUTCOME or heading.outcome is not None
    return number is not None and number.number == 1


def _skip_contents(blocks: Sequence[Block], start: int, front: list[tuple[Kind, Block]]) -> int:
    """Take the entries of the table, up to the first heading that no page number follows."""
    position = start
    while position < len(blocks) and (
        position == start or any(_is_entry(block.text) for block in blocks[position : position + _AHEAD])
    ):
        if position > start and not _is_entry(blocks[position].text) and _opens_text(blocks[position].text):
            break
        front.append(("contents", blocks[position]))
        position += 1
    return position


def _is_entry(text: str) -> bool:
    return _ENTRY.fullmatch(text) is not None or _COLUMN.fullmatch(text.strip()) is not None
