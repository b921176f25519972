# ruff: noqa: E501
"""Persons as minutes name them: name, capacity, state, on whose behalf, by which medium."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from timeline.names.persons import bare_name
from timeline.names.spelling import fold
from timeline.names.states import find_states
from timeline.reading.places import state_named

_TITLES_ZH = (
    "副秘书长|秘书长|副主席|主席|副总干事|总干事|副执行主任|执行主任|副主任|主任|副部长|部长|副总统|总统|副总理|总理|"
    "国务秘书|内阁秘书|秘书|副省长|省长|副市长|市长|郡长|州长|大使|常驻代表|特别代表|青年代表|代表|处长|司长|局长|署长|干事|"
    "协调员|专员|议长|议员|教授|第一夫人|国王|王后|首相|主持人|报告员|领袖|总裁|会长|院长|记者|理事长|总监|顾问|诗人|专家|女王"
)
_TITLED_ZH = re.compile(rf"(?P<capacity>.*?(?:{_TITLES_ZH}))(?P<name>[^的、，；：（）()]{{2,60}})")
_LATIN_NAME = re.compile(
    r"(?P<capacity>.*?)(?P<name>(?:[A-ZÀ-Þ][\w'’.ÀſĀ-ž-]*|[A-Z]\.)(?:[ -](?:(?:de|da|dos|del|van|von|der|la|le|el|al|bin|bint)\s+)?[A-ZÀ-Þ][\w'’.ÀſĀ-ž-]*)*)"
)
_BRACKET = re.compile(r"\s*[（(](?P<inside>[^（）()]+)[）)]")
_VIDEO = re.compile(
    r"视频|录像|预先录制|以线上方式|by video|video (?:message|link)|pre-recorded|videoconference",
    re.IGNORECASE,
)
_BY_VIDEO = re.compile(
    r"(?:以|通过)[^，]{0,6}(?:视频|录像)[^，]{0,6}$|,?\s+(?:by|via|in a)\s+(?:pre-recorded\s+)?video\b.*$"
)
_BEHALF = re.compile(
    r"代表\s*(?P<zh>.+?)\s*(?:发言|$)|(?:speaking )?(?:also )?on behalf of\s+(?:the\s+)?(?P<en>.+)",
    re.IGNORECASE,
)
_AS = re.compile(r"以\s*(?P<zh>.+?)的?身份|in (?:his|her|their) capacity as\s+(?P<en>.+)", re.IGNORECASE)
_ROLE_ONLY = re.compile(
    rf".*(?:{_TITLES_ZH}|代表)|.*\b(?:President|Chair|Director|Secretary-General|Rapporteur|representative|Minister|Mayor)\b.*"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A person, or a role that stands for one."""

    name: str
    capacity: str | None = None
    state: str | None = None
    on_behalf_of: str | None = None
    video: bool = False


def read_person(words: str, language: str) -> Named | None:
    """The person that a phrase names, its brackets read; None where it names nobody."""
    inside = [match["inside"] for match in _BRACKET.finditer(words)]
    plain = _BRACKET.sub("", words).strip(" 、，,；;。.：:")
    by_video = _BY_VIDEO.search(plain)
    plain = _BY_VIDEO.sub("", plain)
    plain = re.sub(r"^(?:和|及|以及|and\s+|[Tt]he\s+)", "", plain)
    if not plain or len(plain) > 160:
        return None
    named = _split(plain, language)
    if by_video:
        named = replace(named, video=True)
    for note in inside:
        named = _noted(named, note)
    return named


def _split(plain: str, language: str) -> Named:
    if language == "en":
        return _split_en(plain)
    bare = bare_name(plain)
    latin = re.search(r"[A-ZÀ-Þ][\w'’.-]+", bare)
    if latin:
        match = _LATIN_NAME.fullmatch(bare)
        if match and (match["capacity"] or match["name"]):
            return _with_state(match["name"].strip(), match["capacity"].strip(" 、，"))
    if "·" in bare or re.search(rf"(?:{_TITLES_ZH})", bare):
        parts = _last_title(bare)
        if parts:
            return _with_state(*parts)
    return Named(bare)


def _last_title(bare: str) -> tuple[str, str] | None:
    """The name after the last title that a name can follow."""
    ends = [match.end() for match in re.finditer(_TITLES_ZH, bare)]
    dot = bare.find("·")
    ends = [end for end in ends if (dot < 0 or end <= dot) and 2 <= len(bare) - end <= 24]
    if not ends:
        return None
    return bare[ends[-1] :].strip("、， "), bare[: ends[-1]]


def _with_state(name: str, capacity: str) -> Named:
    if not capacity:
        return Named(name)
    found = find_states(capacity)
    starts = [code for code, start, _ in found if start == 0]
    return Named(name, capacity, starts[0] if starts else None)


_TITLE_EN = re.compile(
    r"(?:President|Vice-President|Chair(?:person|man|woman)?|Vice-Chair|Director|Executive Director|Deputy|Secretary|Secretary-General|"
    r"Minister|Mayor|Governor|Ambassador|Representative|representative|Rapporteur|Head|Permanent|Under-Secretary|Assistant|"
    r"Commissioner|Prime|First|Chief|Acting|Speaker|Special|Cabinet|Coordinator|Administrator|Officer)\b"
)


def _split_en(plain: str) -> Named:
    parts = [part.strip() for part in re.split(r",\s*", plain, maxsplit=1)]
    if len(parts) == 2:
        first, second = parts
        if _TITLE_EN.match(second) and not _TITLE_EN.match(first):
            return _state_of(Named(bare_name(first), second))
        if _TITLE_EN.match(first):
            return _state_of(Named(bare_name(second), first))
    match = re.fullmatch(
        r"(?P<role>.*\b(?:President|Chair|Director|Secretary-General|Minister|Mayor|Rapporteur)\b(?: of [^,]+)?),?\s+(?P<name>(?:Mr\.|Ms\.|Mrs\.)?\s*[A-ZÀ-Þ].+)",
        plain,
    )
    if match and len(match["name"].split()) <= 6 and not _TITLE_EN.search(match["name"]):
        return _state_of(Named(bare_name(match["name"]), match["role"]))
    return Named(bare_name(plain))


def _state_of(named: Named) -> Named:
    found = find_states(named.capacity or "")
    return replace(named, state=found[-1][0]) if len(found) == 1 else named


def _noted(named: Named, note: str) -> Named:
    """A bracket behind a name: a state, a medium, a capacity, or on whose behalf."""
    if _VIDEO.search(note):
        return replace(named, video=True)
    if match := _BEHALF.search(note):
        return replace(named, on_behalf_of=(match["zh"] or match["en"]).strip())
    if match := _AS.search(note):
        return replace(named, capacity=(match["zh"] or match["en"]).strip())
    code = state_named(note)
    return replace(named, state=code) if code else named


@dataclass(slots=True)
class People:
    """Who has been named so far in a document, to put names to roles and to surnames."""

    text: str = ""
    named: list[Named] = field(default_factory=list)

    def learn(self, person: Named) -> None:
        """Remember a person's full name and capacity."""
        if person.name and (" " in person.name or "·" in person.name or person.capacity):
            self.named.append(person)

    def recall(self, person: Named) -> Named:
        """The same person with the full name, where a surname or a role means one named before."""
        name = fold(person.name)
        for known in self.named:
            tail = re.split(r"[·\s]", known.name)
            if fold(known.name) != name and name and name in (fold(tail[-1]), fold(" ".join(tail[-2:]))):
                return replace(
                    person,
                    name=known.name,
                    capacity=person.capacity or known.capacity,
                    state=person.state or known.state,
                )
        if not _ROLE_ONLY.fullmatch(person.name):
            return person
        holders = [known for known in self.named if _holds(known, name)]
        if not holders:
            return person
        known = max(holders, key=lambda each: self._weight(each, name))
        return replace(person, name=known.name, capacity=known.capacity, state=person.state or known.state)

    def _weight(self, known: Named, role: str) -> int:
        """How often the document speaks of the organization that a capacity names before the role."""
        organization = re.sub(r"[（(].*?[)）]", "", (known.capacity or "")[: -len(role)])
        return self.text.count(organization) if len(organization) > 1 else 1


def _holds(known: Named, role: str) -> bool:
    """Whether a person's capacity is this role, not its deputy's."""
    capacity = fold(known.capacity or "")
    deputy = re.search(r"(?:代理|副|助理|deputy|acting)\s*$", capacity[: -len(role)])
    return bool(role) and capacity.endswith(role) and deputy is None
