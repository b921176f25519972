"""From blocks to paragraphs: numbers followed, headings kept as the path, lists put to their paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from timeline.names.bodies import known_body
from timeline.names.symbols import find_outcomes
from timeline.reading.contents import split_front
from timeline.reading.document import Kind, Paragraph
from timeline.reading.headings import (
    Heading,
    Level,
    agenda_items,
    figure,
    is_garbled,
    read_heading,
    without_items,
)
from timeline.reading.lines import Block, blocks, is_complete, join
from timeline.reading.numbering import Counter, Numbered, is_line_of_list, read_footnote, read_number
from timeline.values import OutcomeKind, OutcomeRef

_LIST_FOLLOWS = ("：", ":")
_ACTOR = re.compile(
    r".{1,40}(?:大会|委员会|理事会|执行局|会议|论坛|缔约方)\s*[，,]?"
    r"|The (?:[A-Z][\w’'-]*|of|the|on|for|to|and|Parties|\s)+,?"
)
"""The line of an outcome that names the body that acts."""
_OPERATIVE = re.compile(r"(?:又|还)?(?:决定|选举|核准|通过)|(?:Decides|Elects|Approves|Adopts)\b")


def read_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text with their locators, in order; no character but white space is lost."""
    front, body = split_front(blocks(text))
    reader = _Reader(cited={symbol: kind for kind, symbol in find_outcomes(text)})
    for kind, block in front:
        reader.add(kind, block.text, locator="title" if kind == "title" else "contents")
    for block in body:
        reader.take(block)
    return reader.paragraphs


@dataclass(slots=True)
class _Reader:
    """What has been read so far, and where the reader stands."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    counter: Counter = field(default_factory=Counter)
    part: str = ""
    outcome: OutcomeRef | None = None
    annexes: int = 0
    parts: set[str] = field(default_factory=set)
    letters: list[str] = field(default_factory=list)
    untitled: bool = False
    cited: dict[str, str] = field(default_factory=dict)

    # ── one block ─────────────────────────────────────────────────────────────────────

    def take(self, block: Block) -> None:
        text = block.text
        if block.running:
            self.add("running", text, locator="")
        elif footnote := read_footnote(text):
            self.add("footnote", footnote.words, mark=footnote.mark, locator=self._footnote(footnote))
        elif not self._continue(text) and not self._head(text) and not self._number(text):
            self._plain(text)

    def _footnote(self, footnote: Numbered) -> str:
        return self._place(f"fn-{footnote.number or '*'}")

    def _continue(self, text: str) -> bool:
        """Put a block to the sentence that a page's end or a footnote cut in two."""
        index = self._open()
        if index is None or read_number(text) or self._heading(text) or is_line_of_list(text):
            return False
        last = self.paragraphs[index]
        if last.lines:
            self.paragraphs[index] = replace(last, lines=(*last.lines[:-1], join(last.lines[-1], text)))
        else:
            self.paragraphs[index] = replace(last, text=join(last.text, text))
        return True

    def _open(self) -> int | None:
        for index in range(len(self.paragraphs) - 1, -1, -1):
            last = self.paragraphs[index]
            if last.kind in ("footnote", "running"):
                continue
            tail = last.lines[-1] if last.lines else last.text
            is_open = last.kind in ("numbered", "lettered", "preamble") or len(last.text) > 120
            return index if is_open and last.kind != "heading" and not self._ends(last, tail) else None
        return None

    def _ends(self, last: Paragraph, tail: str) -> bool:
        cut = tail.endswith(("，", ",")) and last.kind == "preamble"
        return is_complete(tail) or cut or bool(last.lines and not read_number(tail))

    # ── headings ──────────────────────────────────────────────────────────────────────

    def _heading(self, text: str) -> Heading | None:
        heading = read_heading(text)
        if heading is None:
            return None
        section = next((each for each in reversed(self.headings) if each.level is Level.SECTION), None)
        follows = section is not None and len(section.number) == 1 and chr(ord(section.number) + 1)
        if heading.level is Level.CHAPTER and heading.number == follows:
            return replace(heading, level=Level.SECTION)
        if heading.level is Level.OUTCOME and heading.outcome is None:
            return self._with_kind(heading)
        if heading.level is Level.SUBSECTION and self._letters_a_list(heading, text):
            return None
        return heading

    def _with_kind(self, heading: Heading) -> Heading | None:
        """An outcome that is named by its number alone is of the kind that its annex speaks of."""
        if not self.part and self.outcome is None:
            return None
        words = " ".join(self._path()).casefold()
        kinds = {"resolution": ("决议", "resolution"), "decision": ("决定", "decision")}
        named = next((kind for kind, signs in kinds.items() if any(sign in words for sign in signs)), None)
        kind = self.cited.get(heading.number) or named
        last = self.paragraphs[-1] if self.paragraphs else None
        if kind is None or (last and last.lines):
            return None
        return replace(heading, outcome=OutcomeRef(kind=OutcomeKind(kind), symbol=heading.number))

    def _letters_a_list(self, heading: Heading, text: str) -> bool:
        last = self.paragraphs[-1] if self.paragraphs else None
        opened = last is not None and last.words.endswith(_LIST_FOLLOWS)
        lettered = last is not None and last.kind == "lettered"
        listed = opened or lettered or self.counter.item > 0
        return heading.number.isascii() and (listed or is_complete(text))

    def _head(self, text: str) -> bool:
        heading = self._heading(text)
        if heading is None:
            return self._items_of_heading(text) or self._title_of_heading(text)
        kept = [each for each in self.headings if each.level < heading.level]
        if heading.level is Level.CHAPTER and self.outcome is None and not self.part.startswith("annex"):
            kept = [each for each in kept if each.level not in (Level.ANNEX, Level.OUTCOME)]
        self.headings = [*kept, heading]
        if heading.level in (Level.ANNEX, Level.OUTCOME):
            self._open_part(heading)
        self.counter.leave_list()
        self.letters = []
        self.untitled = not heading.title
        garbled = is_garbled(heading.title)
        self.add("garbled" if garbled else "heading", text, locator=self._heading_locator(heading))
        return True

    def _open_part(self, heading: Heading) -> None:
        self.counter.restart()
        if heading.outcome is None:
            self.annexes = max(figure(heading.number) or 0, self.annexes + 1)
            self.part, self.outcome = f"annex-{self.annexes}", None
        else:
            self.outcome = heading.outcome
            symbol, kind = heading.outcome.symbol, heading.outcome.kind.value
            self.part = f"{kind}-{symbol}" if symbol in self.parts else symbol
        self.parts.add(self.part)

    def _items_of_heading(self, text: str) -> bool:
        """Put a line that is nothing but (agenda item 3) to the heading above it."""
        items, last = agenda_items(text), self.paragraphs[-1] if self.paragraphs else None
        if not items or without_items(text) or last is None or last.kind not in ("heading", "garbled"):
            return False
        self.headings[-1:] = [replace(heading, items=items) for heading in self.headings[-1:]]
        self.add("heading", text, locator=last.locator)
        return True

    def _title_of_heading(self, text: str) -> bool:
        """Put the line below 第一章 or Annex I to that heading, as its title."""
        if not self.untitled or len(text) > 160 or read_number(text) or is_complete(text):
            return False
        heading = replace(self.headings[-1], title=text)
        named = read_heading(f"A. {text}")
        if named:
            heading = replace(heading, title=named.title, items=named.items)
        self.headings[-1], self.untitled = heading, False
        self.add("heading", text, locator=self._heading_locator(heading))
        return True

    def _heading_locator(self, heading: Heading) -> str:
        if heading.level in (Level.ANNEX, Level.OUTCOME):
            return self.part
        numbers = [each.number for each in self.headings if each.level > Level.OUTCOME]
        return self._place("§" + ".".join(numbers))

    # ── numbered and other paragraphs ─────────────────────────────────────────────────

    def _number(self, text: str) -> bool:
        found = read_number(text)
        if found is None:
            return False
        if found.number is None:
            return self._letter(found)
        if self._is_item(found):
            self._add_line(text)
        elif not found.words or self.counter.is_paragraph(found.number):
            self.letters = []
            self._add_numbered(found)
        elif len(found.words) < 60 and not is_complete(found.words):
            self.add("heading", text, locator=self._place("§"))
        elif found.number == 1 and self.outcome is None:
            self.counter.restart()
            return self._number(text)
        else:
            return False
        return True

    def _is_item(self, found: Numbered) -> bool:
        last = self._last()
        opened = (
            last is not None
            and last.words.endswith(_LIST_FOLLOWS)
            and last.kind in ("numbered", "lettered", "plain")
        )
        if not opened and not self.counter.item and not is_complete(found.words):
            return False
        return self.counter.is_item(found.number or 0, found.words, opens_list=opened)

    def _add_numbered(self, found: Numbered) -> None:
        number = f"{found.number}({found.letter})" if found.letter else str(found.number)
        self.add("numbered", found.words, mark=found.mark, locator=self._place(number))

    def _letter(self, found: Numbered) -> bool:
        last = self._last()
        if last is None:
            return False
        if last.lines and self.counter.item:
            self._add_line(f"{found.mark} {found.words}")
            return True
        parent = last.parent or last.locator
        self.add("lettered", found.words, mark=found.mark, locator=f"{parent}({found.letter})", parent=parent)
        return True

    def _last(self) -> Paragraph | None:
        return next(
            (each for each in reversed(self.paragraphs) if each.kind not in ("footnote", "running")), None
        )

    def _add_line(self, text: str) -> None:
        index = max(i for i, each in enumerate(self.paragraphs) if each.kind not in ("footnote", "running"))
        last = self.paragraphs[index]
        self.paragraphs[index] = replace(last, lines=(*last.lines, text))

    def _plain(self, text: str) -> None:
        last = self._last()
        inside = last is not None and last.kind in ("numbered", "lettered", "plain", "preamble")
        if (
            inside
            and last
            and (is_line_of_list(text) or (last.lines and self.counter.item and len(text) < 80))
        ):
            self._add_line(text)
            return
        if self.outcome is not None and self.counter.paragraph == 1:
            if known_body(text.rstrip("，,")) or _ACTOR.fullmatch(text) or last is None:
                self.add("heading", text, locator=self.part)
                return
            if _OPERATIVE.match(text):
                self.add("plain", text, locator=self.part)
            else:
                self.add("preamble", text, locator=self._place("preamble"))
            return
        heading = len(text) < 60 and not is_complete(text) and text[0] not in "[［【（("
        locator = last.locator if last and last.kind != "title" else self._place("§")
        self.add("heading" if heading else "plain", text, locator=locator)

    def _place(self, number: str) -> str:
        """A locator: the number, behind the part and the lettered section of an annex."""
        if not self.part:
            return number
        section = next((each.number for each in reversed(self.headings) if each.level is Level.SECTION), "")
        if self.part.startswith("annex") and section and number[:1].isdigit():
            return f"{self.part}:{section}.{number}"
        return f"{self.part}:{number}"

    def _path(self) -> Iterator[str]:
        return (each.title or each.number for each in self.headings)

    def add(self, kind: Kind, text: str, *, locator: str, mark: str = "", parent: str = "") -> None:
        """Add a paragraph under the headings that stand."""
        items = next((each.items for each in reversed(self.headings) if each.items), ())
        self.paragraphs.append(
            Paragraph(
                locator=locator, text=text, kind=kind, mark=mark, path=tuple(self._path()), items=items,
                part=self.part, parent=parent, outcome=self.outcome,
            )
        )  # fmt: skip


def by_locator(paragraphs: Iterable[Paragraph]) -> dict[str, Paragraph]:
    """The paragraphs that tell something, each by its locator; the first one where two share it."""
    found: dict[str, Paragraph] = {}
    for paragraph in paragraphs:
        found.setdefault(paragraph.locator, paragraph)
    return found
