# ruff: noqa: E501
"""Elections: officers one by one or in a list, members by regional group, vacancies, turns, terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.names.bodies import body_key, known_body
from timeline.names.offices import office_key
from timeline.names.states import find_states
from timeline.reading.counting import count_of
from timeline.reading.grammar import Draft, Scene
from timeline.reading.people import Named, read_person
from timeline.reading.places import region_named, regions_in, state_named
from timeline.reading.rules.adopting import cited_rule

_BRACKETS = re.compile(r"[（(]([^（）()]*)[)）]")
_OFFICE_LINE = re.compile(r"(?P<office>[^：:（(]{1,30}?)\s*[：:]\s*(?P<holder>.*)")
_PLACEHOLDER = re.compile(r"X{2,}|\[[^\]]*\]|［[^］]*］|先生/女士|Mr\.?/Ms\.?")


def elect_one(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """One officer was elected by name."""
    words, body = (
        scene.said(match, "name"),
        body_of(scene, scene.said(match, "office") + scene.paragraph.heading),
    )
    office = office_in(scene, scene.said(match, "office"), body)
    person = read_person(words, scene.language)
    if office is None or person is None or re.search(r"成员|下列|以下|国家的?代表|members|following", words):
        return
    if re.search(r"委员会|committee", scene.said(match, "office"), re.IGNORECASE):
        return
    if len(person.name) < 2 or re.search(r"[他她新其]|国家$", person.name):
        return
    scene.people.learn(Named(person.name, scene.said(match, "office"), person.state))
    officer: dict[str, Any] = {"office": office, "holder": person.name, "state": person.state}
    yield Draft("OfficersElected", _facts(scene, body, [_given(officer)]))


_NAMED = re.compile(
    r"(?:,?\s+and\s+|,\s*|;\s*)?(?P<name>.+?)\s*,?\s+(?:as\s+|to\s+be\s+|(?<=\)\s)|(?=(?:Vice-|Co-)?President\s+of\b))"
    r"(?:the\s+|its\s+)?(?P<office>(?:Vice-|Co-)?(?:President|Chair(?:person)?)s?|Rapporteurs?)\b"
    r"(?:\s+of\s+(?:its|the)\s+[^,;]+)?"
)


def elect_named(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Several officers were elected by name, each with the office: A (X) as President, B (Y) as Rapporteur."""
    officers = []
    for named in _NAMED.finditer(scene.said(match, "list")):
        office = scene.grammar.office(named["office"])
        for words in (
            re.split(r",?\s+and\s+(?=(?:Mr|Ms|Mrs|Dr|[A-Z]))", named["name"].strip(" ,;")) if office else ()
        ):
            person = read_person(words, scene.language)
            if person and person.name:
                scene.people.learn(Named(person.name, named["office"], person.state))
                officers.append(_given({"office": office, "holder": person.name, "state": person.state}))
    if officers:
        body = body_of(scene, scene.paragraph.heading)
        yield Draft("OfficersElected", _facts(scene, body, officers))


def elect_states(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """States were elected to one office: Vice-Presidents from the following States: A, B and C."""
    office = scene.grammar.office(scene.said(match, "office"))
    codes = [code for code, _, _ in find_states(scene.said(match, "list"))]
    if office and codes:
        officers = [{"office": office, "state": code} for code in codes]
        yield Draft("OfficersElected", _facts(scene, body_of(scene, scene.paragraph.heading), officers))


def elect_list(scene: Scene, _: re.Match[str]) -> Iterator[Draft]:
    """A bureau was elected; the lines below the paragraph say who holds which office."""
    body = body_of(scene, scene.sentence)
    officers = list(read_offices(scene, body))
    if not officers:
        return
    unnamed = [officer for officer in officers if officer.pop("unnamed", False)]
    facts = _facts(scene, body, officers)
    vacant = [officer for officer in officers if officer.get("vacant")]
    if vacant:
        facts["vacancies"] = len(vacant)
    yield Draft("OfficersElected", facts)
    for officer in vacant:
        where = {"region": officer["region"]} if "region" in officer else {}
        if officer not in unnamed:
            yield Draft("VacancyDeclared", {"body": body, "office": officer["office"], "count": 1} | where)


def read_offices(scene: Scene, body: str) -> Iterator[dict[str, Any]]:
    """The officers that the lines of a paragraph, or its rest, name."""
    office: str | None = None
    for line in scene.paragraph.lines:
        match = _OFFICE_LINE.fullmatch(line.strip())
        named = office_in(scene, match["office"], body) if match else None
        if named:
            office = named
        holder = match["holder"] if match and named else line
        if office is None:
            continue
        for part in re.split(r"[；;]", holder):
            if officer := _officer(office, part.strip(" 。.，,")):
                yield officer


def _officer(office: str, words: str) -> dict[str, Any] | None:
    """One officer of a line: a person, a state, a place left to a region, or nobody yet."""
    if not words:
        return None
    notes = _BRACKETS.findall(words)
    plain = _PLACEHOLDER.sub("", _BRACKETS.sub("", words)).strip(" 、，,")
    officer: dict[str, Any] = {"office": office}
    for note in [*notes, plain]:
        for part in re.split(r"[，,]|\s*[-–—]\s*(?=待|to be)", note):
            _understand(officer, part.strip())
    if _PLACEHOLDER.search(words) and "state" not in officer and "region" not in officer:
        return None
    open_seat = re.search(r"空缺|待定|待补|vacant|to be (?:determined|completed)", words, re.IGNORECASE)
    if open_seat or ("state" not in officer and "holder" not in officer):
        if "region" not in officer and not open_seat:
            return None
        officer |= {"vacant": True} if open_seat else {"vacant": True, "unnamed": True}
    return officer


def _understand(officer: dict[str, Any], words: str) -> None:
    if not words or re.fullmatch(r"空缺|待定|待补|vacant|to be .*", words, re.IGNORECASE):
        return
    region, state = region_named(words), state_named(words)
    if region:
        officer["region"] = region
    elif state:
        officer["state"] = state
    elif "holder" not in officer and (person := read_person(words, "en" if words.isascii() else "zh")):
        officer["holder"] = person.name


def elect_members(scene: Scene, _: re.Match[str]) -> Iterator[Draft]:
    """Members were elected, by regional group: the groups stand in sub-paragraphs, lines or the sentence."""
    parts = [(child.locator, child.text) for child in scene.children]
    parts += [(scene.paragraph.locator, line) for line in scene.paragraph.lines]
    parts = parts or [(scene.paragraph.locator, piece) for piece in re.split(r"[；;]", scene.sentence)]
    groups = [group for locator, text in parts if (group := read_group(scene, text, locator))]
    if not any(group["states"] for group in groups):
        return
    seats, source = _seats(scene)
    vacancies = 0
    also = [scene.paragraph.locator, *source]
    for group in groups:
        also.append(group.pop("locator"))
        group["seats"] = seats.get(group["region"]) or len(group["states"]) + group["vacant"]
        vacancies += group["vacant"]
    total = sum(group["seats"] for group in groups)
    body = body_of(scene, f"{scene.sentence} {scene.paragraph.heading}")
    facts = _facts(scene, body, None) | {"groups": groups, "seats": total}
    facts["method"] = scene.grammar.method(scene.text) or _method_before(scene)
    if vacancies:
        facts["vacancies"] = vacancies
    yield Draft("MembersElected", _given(facts), also=tuple(dict.fromkeys(also)))


def read_group(scene: Scene, text: str, locator: str) -> dict[str, Any] | None:
    """A regional group with its states: `(a) 非洲国家：甲、乙和丙；`."""
    head, colon, states = re.sub(r"^\s*[（(][a-z][)）]\s*|^[•–—-]\s*", "", text).partition(
        "：" if "：" in text else ":"
    )
    region = region_named(re.sub(r"[（(].*", "", head).strip(" 。"))
    if region is None:
        return None
    named = re.split(r"[。.]", states)[0] if colon else ""
    codes = [code for code, _, _ in find_states(named)]
    vacant = scene.word("vacant").search(states)
    return {"region": region, "states": list(dict.fromkeys(codes)), "locator": locator,
            "vacant": (count_of(scene, states) or 1) if vacant else 0}  # fmt: skip


def _seats(scene: Scene) -> tuple[dict[str, int], list[str]]:
    """How many seats each group has, as this paragraph or one before it in the section says."""
    for index in range(scene.index, max(scene.index - 4, -1), -1):
        paragraph = scene.document.paragraphs[index]
        if paragraph.path != scene.paragraph.path:
            break
        seats: dict[str, int] = {}
        for match in scene.word("group_seats").finditer(paragraph.words):
            region = _region_in(match["group"])
            if region and (number := count_of(scene, match["seats"])):
                seats[region] = number
        if len(seats) > 1:
            return seats, [paragraph.locator]
    return {}, []


def _region_in(words: str) -> str | None:
    return region_named(words.strip()) or next(iter(regions_in(words)), None)


def _method_before(scene: Scene) -> str | None:
    for index in range(scene.index - 1, max(scene.index - 3, -1), -1):
        paragraph = scene.document.paragraphs[index]
        if paragraph.path == scene.paragraph.path and (method := scene.grammar.method(paragraph.text)):
            return method
    return None


def _facts(scene: Scene, body: str, officers: list[dict[str, Any]] | None) -> dict[str, Any]:
    facts: dict[str, Any] = {"body": body, "item": scene.item, "method": scene.grammar.method(scene.text)}
    if officers is not None:
        facts |= {"officers": officers, "rule": cited_rule(scene)}
    if term := scene.word("term").search(scene.text):
        facts["term"] = {"from": term["from"], "to": term["to"]}
    return _given(facts)


def _given(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value is not None and value != ""}


_PRESIDED = re.compile(r"大会|理事会|缔约方|assembly|council|conference", re.IGNORECASE)


def office_in(scene: Scene, words: str, body: str) -> str | None:
    """The office that words name, a Chinese 主席 being president or chair as the body has it."""
    office = scene.grammar.office(words)
    if office is None or scene.language == "en":
        return office
    if known_body(body):
        return office_key(office, body)
    if _PRESIDED.search(" ".join((*scene.own.names, scene.document.title))):
        return office
    return {"president": "chair", "vice-president": "vice-chair"}.get(office, office)


def body_of(scene: Scene, words: str) -> str:
    """The body whose officers or members are elected: one that the words name, else the document's own."""
    for name in re.findall(
        r"执行局|常驻代表委员会|(?<!常驻代表)委员会主席团|Executive Board|Committee of Permanent Representatives",
        words,
    ):
        if name != "委员会主席团" or "委员会" not in scene.own.names:
            return body_key(name)
    return "cpr" if scene.own.body == "oecpr" else scene.own.body
