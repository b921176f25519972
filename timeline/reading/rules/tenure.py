"""Vacancies, turns in a shared seat or office, and terms prolonged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.names.states import find_states
from timeline.reading.counting import count_of
from timeline.reading.grammar import Draft, Scene
from timeline.reading.places import regions_in
from timeline.reading.rules.electing import body_of
from timeline.reading.rules.recalled import past, stream_of_outcome
from timeline.when import first_day

_PERIOD = re.compile(r"(?P<from>(?:19|20)\d\d)\s*(?:[-–—至]|to|and)\s*(?P<to>(?:19|20)\d\d)")
_FIRST_HALF = re.compile(
    r"前\s*(?P<zh>[一二两三四\d])\s*年|first\s+(?P<en>one|two|three|\d)\s+years?", re.IGNORECASE
)
_LAST_HALF = re.compile(
    r"后\s*(?P<zh>[一二两三四\d])\s*年|(?:last|final|second|remaining)\s+(?P<en>one|two|three|\d)\s+years?",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"(?P<zh>[一二三四五六\d])\s*年任期|(?P<en>two|three|four|five|six|\d)[- ]year term", re.IGNORECASE
)
_SHARES = re.compile(r"共享|轮流|轮换|接任|任职|担任|share|rotat|succeed|serve|hold", re.IGNORECASE)
_NUMBERS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}


def declare_vacancy(scene: Scene, _: re.Match[str]) -> Iterator[Draft]:
    """A seat or an office was left open; one event for each regional group named."""
    if (
        scene.paragraph.lines
        and "：" not in scene.sentence
        and scene.grammar.office(scene.sentence)
        and len(scene.sentence) < 12
    ):
        return
    where = scene.sentence
    office = (
        scene.grammar.office(re.sub(r"主席团", "", where)) if scene.paragraph.kind != "lettered" else None
    )
    regions = regions_in(where) or regions_in(scene.paragraph.text.split("：")[0])
    count = count_of(scene, where) or 1
    office_body = body_of(scene, f"{where} {scene.paragraph.heading}")
    if scene.subject:
        office_body = scene.subject
    facts: dict[str, Any] = {"body": office_body}
    if office:
        facts["office"] = office
    if until := re.search(r"(?:，直到|直至|，在(?=.*之前)|until)\s*(?P<what>[^，。]+)", where):
        facts["until"] = until["what"]
    if not regions:
        yield Draft("VacancyDeclared", facts | {"count": count})
    for region in regions:
        yield Draft("VacancyDeclared", facts | {"region": region, "count": max(count // len(regions), 1)})


def agree_rotation(scene: Scene, _: re.Match[str]) -> Iterator[Draft]:
    """Two states take turns: by years, or by the halves of a term."""
    turns = _by_period(scene) or _by_halves(scene)
    if len(turns) < 2 or len({turn["state"] for turn in turns}) < 2:
        return
    office = scene.grammar.office(re.sub(r"主席团|国家主席|主席(?:向|宣布|说|通报)", "", scene.sentence))
    regions = regions_in(scene.sentence) or regions_in(scene.paragraph.text.split("：")[0])
    facts: dict[str, Any] = {
        "body": body_of(scene, f"{scene.sentence} {scene.paragraph.heading}"),
        "turns": turns,
    }
    if office and not re.search(r"席位|\bseat\b", scene.sentence):
        facts["office"] = office
    if regions:
        facts["region"] = regions[0]
    yield Draft("SeatRotationAgreed", facts)


def _by_period(scene: Scene) -> list[dict[str, Any]]:
    """Each state with the years that stand in its clause."""
    turns = []
    for clause in re.split(r"[，；。,;]|而(?=.)|\band\b(?=\s+[A-Z])", scene.sentence):
        states, period = find_states(clause), _PERIOD.search(clause)
        if len(states) == 1 and period and _SHARES.search(scene.sentence):
            turns.append({"state": states[0][0], "from": period["from"], "to": period["to"]})
    return turns


def _by_halves(scene: Scene) -> list[dict[str, Any]]:
    """Each state with the first or the last years of the term."""
    start, years = _term(scene)
    firsts = _turn_of(_FIRST_HALF, scene.sentence)
    lasts = _turn_of(_LAST_HALF, scene.sentence)
    if start is None or firsts is None or lasts is None:
        return []
    (first, length), (last, _) = firsts, lasts
    return [
        {"state": first, "from": str(start), "to": str(start + length)},
        {"state": last, "from": str(start + length), "to": str(start + years)},
    ]


def _turn_of(pattern: re.Pattern[str], sentence: str) -> tuple[str, int] | None:
    """The state in the clause of a half of the term, and how many years that half has."""
    match = pattern.search(sentence)
    if match is None:
        return None
    length = _number(match["zh"] or match["en"])
    clauses = re.split(r"[，；。,;]", sentence)
    place = next((i for i, clause in enumerate(clauses) if pattern.search(clause)), 0)
    for clause in (clauses[place], *clauses[max(place - 1, 0) : place]):
        states = find_states(clause)
        if states:
            at = clause.find(match[0])
            after = [code for code, start, _ in states if at >= 0 and start > at]
            return (after or [states[-1][0]])[0], length
    return None


def _term(scene: Scene) -> tuple[int | None, int]:
    period = _PERIOD.search(scene.sentence)
    if period:
        return int(period["from"]), int(period["to"]) - int(period["from"])
    for index in range(scene.index, max(scene.index - 6, -1), -1):
        if stated := scene.word("term").search(scene.document.paragraphs[index].text):
            return int(stated["from"]), int(stated["to"]) - int(stated["from"])
    match = _TERM.search(scene.sentence)
    day = first_day(scene.document.dates) if scene.document.dates else None
    return (day.year if day else None), _number(match["zh"] or match["en"]) if match else 4


def _number(word: str) -> int:
    return _NUMBERS.get(word.casefold(), 0) or int(word if word.isdigit() else 0)


def extend_term(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """A term or a plan was prolonged, or that was recommended."""
    until = next((time.edtf for time in scene.moments.times(f"in {scene.said(match, 'until')}")), None)
    what = scene.said(match, "what")
    if until is None:
        return
    before = scene.sentence[: match.end()]
    recommended = re.search(r"建议|recommend|propos|提议", before, re.IGNORECASE)
    facts: dict[str, Any] = {"until": until, "status": "recommended" if recommended else "decided"}
    if re.search(r"任期|\bterms?\b", before, re.IGNORECASE):
        facts["body"] = body_of(scene, re.split(r"[，,]", before)[-1])
    else:
        facts["plan"] = re.sub(r"^.*(?:关于|将|把)", "", re.sub(r"[（(].*", "", what)).strip(" ，") or what
    stream = None
    if outcome := re.search(r"第\s*(?P<zh>\d+/\d+)\s*号决定|decision\s+(?P<en>\d+/\d+)", before):
        symbol = outcome["zh"] or outcome["en"]
        facts["outcome"] = {"kind": "decision", "symbol": symbol}
        stream = stream_of_outcome(scene, symbol, None)
    elif recommended:
        stream = next((each.key for each in scene.sessions(before) if each.known and not each.own), None)
    yield Draft("TermExtended", facts, stream=stream, when=past(scene) if stream else None)
