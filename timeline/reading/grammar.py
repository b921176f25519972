"""What a grammar is made of: forms with named parts, the scene they are read in, what they yield."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from timeline.names.symbols import find_symbols
from timeline.reading.document import Document, Paragraph
from timeline.reading.moments import Moments
from timeline.reading.own import Own
from timeline.reading.people import Named, People, read_person
from timeline.reading.sessions import Named as NamedSession
from timeline.reading.sessions import find_sessions
from timeline.values import Language
from timeline.when import When

Sureness = Literal["certain", "likely"]


@dataclass(frozen=True, slots=True)
class Form:
    """One formula of the genre: which rule reads it, what it says, its pattern with named parts.

    A part called `verb` marks where the deed stands: what denies it or makes it a condition is
    looked for before it. `hearsay` forms are read in reported speech too.
    """

    rule: str
    reads: str
    pattern: re.Pattern[str]
    sure: Sureness = "certain"
    hearsay: bool = False
    signs: tuple[str, ...] = ()

    def may_read(self, text: str) -> bool:
        """Whether a text in lower case holds one of the words without which the pattern cannot match."""
        return not self.signs or any(sign in text for sign in self.signs)


def signs_of(pattern: str) -> tuple[str, ...]:
    """The plain words of a pattern's verb, one of which every match holds; none where it may be left out."""
    verb = re.search(r"\(\?P<verb>([^()]+)\)(?!\?)", pattern)
    words = verb[1].split("|") if verb else []
    return tuple(words) if all(re.fullmatch(r"[\u4e00-\u9fff]+", word) for word in words) else ()


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's forms, and the words by which it denies, doubts and reports."""

    language: Language
    forms: tuple[Form, ...]
    denies: re.Pattern[str]
    reports: re.Pattern[str]
    clause: re.Pattern[str]
    methods: tuple[tuple[re.Pattern[str], str], ...]
    kinds: tuple[tuple[str, str], ...]
    offices: tuple[tuple[str, str], ...]
    words: dict[str, re.Pattern[str]] = field(default_factory=dict)

    def method(self, text: str) -> str | None:
        """How a text says that something was decided."""
        return next((method for pattern, method in self.methods if pattern.search(text)), None)

    def kind(self, text: str) -> str | None:
        """The kind of outcome that a text speaks of."""
        return next((kind for word, kind in self.kinds if re.search(word, text, re.IGNORECASE)), None)

    def office(self, text: str) -> str | None:
        """The office that a text names, vice-presidents before presidents."""
        return next((office for word, office in self.offices if re.search(word, text, re.IGNORECASE)), None)


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as a rule read it, before its facts are checked.

    What it leaves open (`stream`, `when`, `locator`) is that of the scene.
    """

    type: str
    facts: dict[str, Any]
    stream: str | None = None
    when: When | None = None
    locator: str | None = None
    also: tuple[str, ...] = ()
    sure: Sureness | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with everything around it that a rule may need."""

    document: Document
    own: Own
    grammar: Grammar
    moments: Moments
    people: People
    paragraph: Paragraph
    index: int
    sentence: str
    text: str
    when: When
    subject: str | None = None
    rule: str = ""

    @property
    def language(self) -> Language:
        """The language of the document."""
        return self.grammar.language

    @property
    def item(self) -> int | None:
        """The agenda item that the paragraph stands under, where it is one."""
        return self.paragraph.items[0] if len(self.paragraph.items) == 1 else None

    @property
    def symbols(self) -> list[str]:
        """The document symbols in the sentence."""
        return list(dict.fromkeys(symbol for symbol, _, _ in find_symbols(self.sentence)))

    @property
    def children(self) -> list[Paragraph]:
        """The lettered sub-paragraphs of the paragraph."""
        return [each for each in self.document.paragraphs if each.parent == self.paragraph.locator]

    def said(self, match: re.Match[str], part: str) -> str:
        """A part of a match as the document prints it, quotations included."""
        try:
            start, end = match.span(part)
        except IndexError:
            return ""
        return self.sentence[start:end].strip() if start >= 0 else ""

    def person(self, words: str) -> Named | None:
        """The person that a phrase names, with the full name where it was named before."""
        found = read_person(words, self.language)
        return self.people.recall(found) if found else None

    def sessions(self, text: str) -> list[NamedSession]:
        """The sessions that a text names."""
        return find_sessions(text, self.own)

    def word(self, name: str) -> re.Pattern[str]:
        """A pattern of the language by its name."""
        return self.grammar.words[name]


Builder = Callable[[Scene, re.Match[str]], Iterator[Draft]]
"""What makes events of a form's parts."""
