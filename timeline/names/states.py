"""States: ISO 3166-1 codes and the names the United Nations writes, in English and Chinese."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.names.spelling import UnknownName, fold, level
from timeline.names.tables import rows, split_names

_NOT_STATES = (
    "北爱尔兰", "内蒙古", "印度洋", "印度教", "墨西哥城", "墨西哥湾", "新墨西哥", "几内亚湾", "巴拿马城",
    "科威特城", "危地马拉城", "巴西利亚", "马里亚纳", "马里兰", "马里奥", "马里乌波尔", "约旦河", "阿曼达",
    "美属萨摩亚", "马耳他骑士团", "马耳他主权骑士团", "不列颠哥伦比亚", "哥伦比亚大学", "哥伦比亚特区",
    "77国集团和中国", "77 国集团和中国", "七十七国集团和中国", "发展中国家", "其中国家", "上海地区",
    "更加纳", "增加纳", "参加纳", "西南非洲",
    "Northern Ireland", "Gulf of Guinea", "Gulf of Mexico", "New Mexico", "Mexico City", "Panama City",
    "Kuwait City", "Guatemala City", "Jordan River", "South China Sea", "Group of 77 and China",
    "American Samoa", "New Guinea", "Sovereign Order of Malta", "Sovereign Military Order of Malta",
    "South Georgia",
)  # fmt: skip
"""Words that hold the name of a state and mean something else."""

_NOT_BEFORE = {
    "国": r"(?!家(?!庭|具|园)|际|内(?!地|陆|蒙))",
    "海地": r"(?!区|带|方|面|点|理|位|图|震)",
    "南非": "(?!洲)",
}
"""What may not follow a Chinese name, so that the words around it do not make up a state."""

_WITH_ARTICLE = frozenset((
    "BHS", "CAF", "COM", "COG", "COD", "COK", "DOM", "GMB", "VAT", "LAO", "MHL", "NER", "PHL", "PRK",
    "KOR", "MDA", "RUS", "PSE", "SDN", "SYR", "ARE", "GBR", "TZA", "USA",
))  # fmt: skip
_INVERTED = re.compile(r"(?P<name>.+) \((?P<form>.+ of(?: the)?)\)")


@dataclass(frozen=True, slots=True)
class State:
    """One state: its codes, its United Nations names, and the other names in use."""

    alpha3: str
    alpha2: str
    en: str
    zh: str
    other_en: tuple[str, ...]
    other_zh: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling, the United Nations names first."""
        return (self.en, self.zh, *self.other_en, *self.other_zh)


@lru_cache(1)
def states() -> dict[str, State]:
    """Every state by its ISO 3166-1 alpha-3 code."""
    return {row["alpha3"]: _state(row) for row in rows("states.csv")}


def _state(row: dict[str, str]) -> State:
    return State(
        row["alpha3"], row["alpha2"], row["en"], row["zh"],
        split_names(row["other_en"]), split_names(row["other_zh"]),
    )  # fmt: skip


@lru_cache(1)
def _codes() -> dict[str, str]:
    known = {}
    for code, state in states().items():
        for name in (code, state.alpha2, *state.names):
            known[fold(name)] = code
    return known


def state_code(name: object) -> str:
    """The ISO 3166-1 alpha-3 code of a state, from its code or any of its names.

    Raises `UnknownName`, a `ValueError`, whose sentence proposes the nearest known name.
    """
    if isinstance(name, str):
        if name in states():
            return name
        if code := _codes().get(fold(name)):
            return code
    raise UnknownName("state", name, (spelling for state in states().values() for spelling in state.names))


def state_name(code: str, language: str) -> str:
    """The United Nations name of a state in English (`en`) or Chinese (`zh`)."""
    state = states()[state_code(code)]
    return state.zh if language == "zh" else state.en


def state_in_sentence(code: str, language: str) -> str:
    """The name as a sentence has it: the Islamic Republic of Iran, the Sudan, Kenya."""
    name = state_name(code, language)
    if language == "zh":
        return name
    if inverted := _INVERTED.fullmatch(name):
        return f"the {inverted['form']} {inverted['name']}"
    return f"the {name}" if state_code(code) in _WITH_ARTICLE else name


def state_names(code: str) -> tuple[str, ...]:
    """Every spelling of a state's name in both languages, the United Nations names first."""
    return states()[state_code(code)].names


@lru_cache(1)
def _spellings() -> dict[str, tuple[str, str | None]]:
    """Levelled spelling to the spelling and its code; None where it only looks like a state."""
    known: dict[str, tuple[str, str | None]] = {level(words): (words, None) for words in _NOT_STATES}
    for code, state in states().items():
        known |= {level(name): (name, code) for name in state.names}
    return known


def _pattern_of(spelling: str) -> str:
    pattern = re.escape(spelling).replace(r"\ ", r"\s+")
    if re.match(r"[a-z]", spelling):
        return rf"(?<![a-z0-9]){pattern}(?![a-z0-9$])"
    return pattern + next((rule for end, rule in _NOT_BEFORE.items() if spelling.endswith(end)), "")


@lru_cache(1)
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_spellings(), key=len, reverse=True)
    return re.compile("|".join(map(_pattern_of, longest_first)))


def find_states(text: str) -> list[tuple[str, int, int]]:
    """Each state named in a text, in order: its code, and where its name starts and ends.

    The longest name wins, and capitals alone tell an abbreviation from a word (US, us).
    """
    found = []
    for match in _pattern().finditer(level(text)):
        spelling, code = _spellings()[re.sub(r"\s+", " ", match[0])]
        if code and not (spelling.isupper() and text[slice(*match.span())] != spelling):
            found.append((code, *match.span()))
    return found
