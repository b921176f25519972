"""The numbers and letters that open a paragraph, and which of two numberings one continues."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBERED = re.compile(r"(?P<mark>(?P<number>\d{1,3})\s*[.．、](?!\d))\s*(?P<rest>.*)", re.DOTALL)
_NUMBER_AND_LETTER = re.compile(
    r"(?P<mark>(?P<number>\d{1,3})\s*\((?P<letter>[a-z])\))\s*(?P<rest>\S.*)", re.DOTALL
)
_LETTERED = re.compile(r"(?P<mark>[(（](?P<letter>[a-z]{1,4}|[ⅰ-ⅻ])[)）])\s*(?P<rest>\S.*)", re.DOTALL)
_FOOTNOTE = re.compile(
    r"(?P<mark>[¹²³⁰⁴-⁹]+|\*+)\s*(?P<rest>\S.*)|(?P<figures>\d{1,3})\s+(?P<symbol>(?:[A-Z]{1,8}/|见|See\b|同上|Ibid).*)",
    re.DOTALL,
)
_LINE_OF_LIST = re.compile(
    r"\S+\t.+|[•●▪◦·–—-]\s+\S.*|"
    r"(?:.{0,12}?(?:副?主席|报告员|共同主席|秘书)|(?:vice-|co-)?(?:president|chair(?:person|man|woman)?)s?|rapporteurs?)\s*[：:].*|"
    r"(?:XX|[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]+){0,5})?\s*(?:先生|女士|先生/女士)?\s*[（(][^（）()]{2,40}[)）]|"
    r"(?:决定|决议|建议|编号|(?:decision|resolution)s?)\s*[\t ]\s*(?:标题|title)|\d{1,4}/\d{1,3}\s+\S.*",
    re.IGNORECASE | re.DOTALL,
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A block that opens with a number or a letter: the mark as printed, and the words after it."""

    mark: str
    words: str
    number: int | None = None
    letter: str = ""


def read_number(text: str) -> Numbered | None:
    """The number or letter that a block opens with; None where it opens with neither."""
    if match := _NUMBER_AND_LETTER.fullmatch(text):
        return Numbered(match["mark"], match["rest"], int(match["number"]), match["letter"])
    if match := _NUMBERED.fullmatch(text):
        return Numbered(match["mark"], match["rest"], int(match["number"]))
    if match := _LETTERED.fullmatch(text):
        return Numbered(match["mark"], match["rest"], letter=match["letter"])
    return None


def read_footnote(text: str) -> Numbered | None:
    """The footnote that a block is, by its raised mark or by a symbol right after its number."""
    match = _FOOTNOTE.fullmatch(text)
    if match is None:
        return None
    if match["figures"]:
        return Numbered(match["figures"], match["symbol"], int(match["figures"]))
    figures = match["mark"].translate(_SUPERSCRIPTS)
    return Numbered(match["mark"], match["rest"], int(figures) if figures.isdigit() else None)


def is_line_of_list(text: str) -> bool:
    """Whether a block by its form is a row of a table or a line of a list of officers."""
    return len(text) < 200 and _LINE_OF_LIST.fullmatch(text) is not None


@dataclass(slots=True)
class Counter:
    """Which number comes next: in the paragraphs, and in the list that a paragraph holds."""

    paragraph: int = 1
    item: int = 0

    def restart(self) -> None:
        """Begin again at 1, as annexes and outcomes do."""
        self.paragraph, self.item = 1, 0

    def leave_list(self) -> None:
        """No list is open any more."""
        self.item = 0

    def is_item(self, number: int, words: str, *, opens_list: bool) -> bool:
        """Whether a number belongs to a list; counts it if so.

        A list opens with 1 where a paragraph announced it, or where 1 can be no paragraph; it
        goes on as long as its numbers do, also where the next paragraph would have that number.
        """
        starts = number == 1 and (opens_list or self.paragraph > 1) and len(words) < 250
        goes_on = self.item > 0 and number == self.item and len(words) < 250
        if not (starts or goes_on):
            return False
        self.item = number + 1
        return True

    def is_paragraph(self, number: int) -> bool:
        """Whether a number continues the paragraphs, at most two of them missing; counts it if so."""
        if not self.paragraph <= number <= self.paragraph + 2:
            return False
        self.paragraph, self.item = number + 1, 0
        return True
