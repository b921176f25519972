"""The query language: words, "phrases", AND OR NOT, brackets and field:value, read without complaint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from search.fields import FIELD_NAMES, read_field
from search.folding import fold
from search.lexicon import Lexicon, lexicon
from search.nodes import All, AnyOf, Filter, Node, Not, Span, Unit, Wanted
from search.questions import intents_in
from search.units import free_units, phrase_unit
from timeline.values import Text

LONGEST = 1000
_DEEPEST = 20
_MOST_UNITS = 48
_QUOTES = {
    '"': '"＂', "＂": '"＂', "“": "”", "”": "”", "„": "”“", "«": "»", "「": "」", "『": "』",
    "《": "》", "〈": "〉", "﹁": "﹂",
}  # fmt: skip
_FIELD = re.compile(rf"({'|'.join(sorted(FIELD_NAMES, key=len, reverse=True))})[:：](?=\S)", re.IGNORECASE)
_UNKNOWN_FIELD = re.compile(r"(?<!\S)([a-z_]{2,20}):(?=[^\s/:])", re.IGNORECASE)
_OPERATOR = re.compile(r"(AND|OR|NOT)(?![^\s()（）])")
_WORD = re.compile(r"(?:(?<=\w)\(\w{1,4}\)|[^\s()（）\"＂“”„«「『《〈﹁])+")
_OPEN, _CLOSE = "(（", ")）"


@dataclass(frozen=True)
class Query:
    """A query as it was understood: what it looks for, its words as one phrase, and remarks.

    `asks` names what the words ask for, as `search.questions` tells it.
    """

    text: str
    node: Node | None
    whole: str = ""
    notes: tuple[Text, ...] = ()
    asks: frozenset[str] = frozenset()


@dataclass
class _Token:
    kind: str
    text: str = ""
    field: str = ""


def read_query(text: str, names: Lexicon | None = None) -> Query:
    """The query as it was understood; what was not is said in its notes, and the rest stands."""
    notes: list[Text] = []
    if len(text) > LONGEST:
        notes.append(
            Text(
                en=f"The query is very long; its first {LONGEST} characters were searched.",
                zh=f"查询过长，只检索了前 {LONGEST} 个字符。",
            )
        )
        text = text[:LONGEST]
    tokens = list(_tokens(text, notes))
    node = _Reading(names or lexicon(), notes).read(tokens)
    whole = fold(" ".join(token.text for token in tokens if token.kind in ("words", "phrase")))
    return Query(text, node, whole, tuple(notes), intents_in(text))


def _tokens(text: str, notes: list[Text]) -> Iterator[_Token]:
    for unknown in dict.fromkeys(_UNKNOWN_FIELD.findall(text)):
        if unknown.lower() not in FIELD_NAMES:
            known = ", ".join(name for name in FIELD_NAMES if name.isascii())
            notes.append(
                Text(
                    en=f"There is no field {unknown}; it was searched as words. The fields are {known}.",
                    zh=f"没有名为 {unknown} 的字段，已按普通词语检索。可用字段：{known}。",
                )
            )
    at, words = 0, ""
    while at < len(text):
        token, after = _token_at(text, at)
        if token.kind == "word":
            words = f"{words} {token.text}" if words else token.text
        elif token.kind != "blank":
            if words:
                yield _Token("words", words)
                words = ""
            yield token
        at = after
    if words:
        yield _Token("words", words)


def _token_at(text: str, at: int) -> tuple[_Token, int]:
    char = text[at]
    if char in _OPEN or char in _CLOSE:
        return _Token("open" if char in _OPEN else "close"), at + 1
    if char in _QUOTES:
        end = _end_of_quote(text, at)
        return (_Token("phrase", text[at + 1 : end]), end + 1) if end > 0 else (_Token("blank"), at + 1)
    if operator := _OPERATOR.match(text, at):
        return _Token(operator[1]), operator.end()
    if match := _FIELD.match(text, at):
        return _field_token(text, match)
    if word := _WORD.match(text, at):
        return _Token("word", word.group()), word.end()
    return _Token("blank"), at + 1


def _end_of_quote(text: str, at: int) -> int:
    return min((end for quote in _QUOTES[text[at]] if (end := text.find(quote, at + 1)) > 0), default=-1)


def _field_token(text: str, match: re.Match[str]) -> tuple[_Token, int]:
    at, name = match.end(), match[1].lower()
    if text[at] in _QUOTES and (end := _end_of_quote(text, at)) > 0:
        return _Token("field", text[at + 1 : end], name), end + 1
    word = _WORD.match(text, at)
    return (_Token("field", word.group(), name), word.end()) if word else (_Token("blank"), at)


@dataclass
class _Frame:
    """One pair of brackets while it is read: alternatives between ORs, each a list of parts."""

    groups: list[list[Node]] = field(default_factory=lambda: [[]])
    explicit: bool = False
    negated: bool = False

    def add(self, node: Node) -> None:
        self.groups[-1].append(Not(node) if self.negated else node)
        self.negated = False

    def closed(self) -> Node | None:
        shared = [] if self.explicit else self._shared()
        rest = [[node for node in group if node not in shared] for group in self.groups]
        joined = [node for group in rest if (node := self._joined(group)) is not None]
        whole = AnyOf(tuple(joined)) if len(joined) > 1 else next(iter(joined), None)
        return All((*shared, whole)) if shared and whole else whole

    def _shared(self) -> list[Node]:
        """Filters beside words joined by OR narrow all of them, not only their neighbours."""
        groups = [group for group in self.groups if group]
        if len(groups) < 2 or any(all(isinstance(each, Filter | Span) for each in group) for group in groups):
            return []
        return [node for group in groups for node in group if isinstance(node, Filter | Span)]

    def _joined(self, group: list[Node]) -> Node | None:
        units = tuple(dict.fromkeys(node for node in group if isinstance(node, Unit)))
        others = tuple(node for node in group if not isinstance(node, Unit))
        nodes = (*others, *units) if self.explicit or len(units) < 2 else (*others, Wanted(units))
        return All(nodes) if len(nodes) > 1 else next(iter(nodes), None)


class _Reading:
    """One pass over the tokens of a query."""

    def __init__(self, names: Lexicon, notes: list[Text]) -> None:
        self._names, self._notes = names, notes
        self._frames = [_Frame()]
        self._ignored_depth = self._units = 0

    def read(self, tokens: list[_Token]) -> Node | None:
        for token in tokens:
            self._read(token)
        if len(self._frames) > 1:
            self._say("A bracket was not closed.", "有括号未闭合。")
        while len(self._frames) > 1:
            self._close()
        return self._frames[0].closed()

    def _read(self, token: _Token) -> None:
        match token.kind:
            case "open" if len(self._frames) > _DEEPEST:
                self._ignored_depth += 1
                self._say("Brackets this deep were left out.", "括号嵌套过深，已略去。")
            case "open":
                self._frames.append(_Frame())
            case "close":
                self._close_bracket()
            case "OR":
                self._frames[-1].groups.append([])
            case "AND":
                self._frames[-1].explicit = True
            case "NOT":
                self._frames[-1].negated = not self._frames[-1].negated
            case "field":
                self._add_field(token)
            case _:
                self._add_units(token)

    def _close_bracket(self) -> None:
        if self._ignored_depth:
            self._ignored_depth -= 1
        elif len(self._frames) > 1:
            self._close()
        else:
            self._say("A closing bracket had no opening one.", "有多余的右括号。")

    def _close(self) -> None:
        node = self._frames.pop().closed()
        if node is not None:
            self._frames[-1].add(node)

    def _add_field(self, token: _Token) -> None:
        node, note = read_field(token.field, token.text)
        if note is not None:
            self._notes.append(note)
        if node is not None:
            self._frames[-1].add(node)

    def _add_units(self, token: _Token) -> None:
        phrase = phrase_unit(token.text) if token.kind == "phrase" else None
        units = [phrase] if phrase else free_units(token.text, self._names) if token.kind == "words" else []
        room = _MOST_UNITS - self._units
        if len(units) > room:
            self._say(
                f"Only the first {_MOST_UNITS} words were searched.", f"只检索了前 {_MOST_UNITS} 个词。"
            )
        for unit in units[: max(room, 0)]:
            self._frames[-1].add(unit)
        self._units += len(units)

    def _say(self, en: str, zh: str) -> None:
        note = Text(en=en, zh=zh)
        if note not in self._notes:
            self._notes.append(note)
