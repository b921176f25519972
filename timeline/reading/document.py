"""A document as it was read: what its title says, and its paragraphs in order, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from timeline.values import Language, OutcomeRef

Kind = Literal[
    "title", "contents", "heading", "numbered", "lettered", "plain", "preamble", "footnote", "garbled",
    "running",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: where it stands, its words, and what it stands under.

    `mark` is the number or letter that the document prints before the words; `lines` are the
    rows of a list or table that belong to the paragraph. `locator` is the paragraph as the
    record cites it, `parent` that of the paragraph whose sub-paragraph it is.
    """

    locator: str
    text: str
    kind: Kind = "plain"
    mark: str = ""
    lines: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    items: tuple[int, ...] = ()
    part: str = ""
    parent: str = ""
    outcome: OutcomeRef | None = None

    @property
    def words(self) -> str:
        """The words without the mark, the lines of a list below them."""
        return "\n".join((self.text, *self.lines))

    @property
    def whole(self) -> str:
        """Everything that the document prints here."""
        return f"{self.mark} {self.words}".strip()

    @property
    def heading(self) -> str:
        """The heading that it stands right under."""
        return self.path[-1] if self.path else ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document: what its title block says of it, and its paragraphs in order."""

    symbol: str
    language: Language
    title: str = ""
    body: str | None = None
    session: str | None = None
    dates: str | None = None
    place: str | None = None
    issued: str | None = None
    status: Literal["draft", "final"] = "final"
    original_language: str | None = None
    sha256: str | None = None
    paragraphs: tuple[Paragraph, ...] = field(default=())

    @property
    def text(self) -> str:
        """The paragraphs joined: the text as it was read, its broken lines mended."""
        return "\n\n".join(paragraph.whole for paragraph in self.paragraphs)

    @property
    def told(self) -> tuple[Paragraph, ...]:
        """The paragraphs that tell something: not the title, the contents, headings or running heads."""
        silent = ("title", "contents", "heading", "running", "garbled", "footnote")
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.kind not in silent)
