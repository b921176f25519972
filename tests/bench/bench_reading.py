# ruff: noqa: E501
"""How well documents are read: precision, recall, dates and speed, by event type.

`python -m tests.bench.bench_reading` measures the texts of our own invention beside their expected
events, and the source documents against the seeds where they are at hand.
"""

from __future__ import annotations

import json
import re
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from timeline.names.bodies import body_family
from timeline.names.persons import person_key
from timeline.names.spelling import fold
from timeline.reading.reading import Reading, read_document
from timeline.seeding import read_seeds

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "tests" / "reading" / "texts"
DOCUMENTS = ROOT.parent / "shared" / "documents"
ZONE = ZoneInfo("Africa/Nairobi")
PAGE = 3000
CORE = (
    "SessionOpened", "SessionClosed", "SessionAdjourned", "PlenaryMeetingHeld", "AgendaAdopted",
    "OrganizationOfWorkApproved", "OutcomeAdopted", "CredentialsAccepted", "OfficersElected", "MembersElected",
    "CommitteeEstablished", "VacancyDeclared", "SeatRotationAgreed", "SessionScheduled", "MandateGiven",
)  # fmt: skip


@dataclass(frozen=True)
class Fact:
    """One event, read or expected, as far as two are compared."""

    type: str
    stream: str | None
    locators: frozenset[str]
    facts: dict[str, Any]
    edtf: str | None


@dataclass
class Score:
    """What was read right, what was read wrong, what was missed, and how many days were right."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    dated: Counter[str] = field(default_factory=Counter)
    extra: list[Fact] = field(default_factory=list)
    lost: list[Fact] = field(default_factory=list)

    def add(self, other: Score) -> None:
        for name in ("right", "wrong", "missed", "dated"):
            getattr(self, name).update(getattr(other, name))
        self.extra += other.extra
        self.lost += other.lost

    def forgive(self, elsewhere: Sequence[Fact]) -> None:
        """Take back what was called wrong where the record has it from another document."""
        for fact in [
            each for each in self.extra if any(is_same(each, known, anywhere=True) for known in elsewhere)
        ]:
            self.extra.remove(fact)
            self.wrong[fact.type] -= 1

    def rates(self, types: Iterable[str]) -> tuple[float, float, float]:
        """Precision, recall and the share of right times, over some types."""
        names = list(types)
        right = sum(self.right[name] for name in names)
        wrong, missed = sum(self.wrong[name] for name in names), sum(self.missed[name] for name in names)
        dated = sum(self.dated[name] for name in names)
        return _share(right, right + wrong), _share(right, right + missed), _share(dated, right)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def compare(found: Sequence[Fact], expected: Sequence[Fact]) -> Score:
    """Put each expected event to one that was found, the likest first; what is left is wrong or missed."""
    score, left = Score(), list(found)
    for want in expected:
        alike = [each for each in left if is_same(each, want)]
        best = max(
            alike,
            key=lambda each: (each.edtf == want.edtf, bool(each.locators & want.locators)),
            default=None,
        )
        if best is None:
            score.missed[want.type] += 1
            score.lost.append(want)
            continue
        left.remove(best)
        score.right[want.type] += 1
        score.dated[want.type] += want.edtf is None or best.edtf == want.edtf
    score.wrong.update(each.type for each in left)
    score.extra = left
    return score


def is_same(found: Fact, want: Fact, *, anywhere: bool = False) -> bool:
    """Whether two events tell the same fact: the type, the stream, and what each type is known by."""
    if found.type != want.type or (want.stream and found.stream != want.stream):
        return False
    return all(
        SAME.get(name, _equal)(found.facts.get(name), value) for name, value in want.facts.items()
    ) and (anywhere or bool(found.locators & want.locators) or want.type in ANYWHERE)


ANYWHERE = ("SessionOpened", "SessionClosed", "PlenaryMeetingHeld", "AgendaAdopted", "SessionScheduled", "SessionHeld",
            "OutcomeAdopted", "AttendanceRecorded", "CredentialsAccepted", "CredentialsReported")  # fmt: skip
"""Types that are known by their facts, wherever the document tells them."""


def _equal(found: Any, want: Any) -> bool:
    return bool(found == want)


def _officers(found: Any, want: Sequence[str]) -> bool:
    return sorted(f"{each['office']}:{each.get('state', '')}" for each in found or ()) == sorted(want)


def _items(found: Any, want: int) -> bool:
    return len(found or ()) == want


def _person(found: Any, want: str) -> bool:
    return bool(found) and person_key(found) == person_key(want)


def _body(found: Any, want: str) -> bool:
    return bool(found) and body_family(found) == body_family(want)


def _title(found: Any, want: str) -> bool:
    """Titles that share most of their characters: a gold title may be worded by a person."""
    ours, theirs = set(fold(str(found.get("zh") or found.get("en", "")))), set(fold(want))
    return len(ours & theirs) >= 0.6 * min(len(ours), len(theirs))


SAME: dict[str, Callable[[Any, Any], bool]] = {
    "officers": _officers, "items": _items, "by": _person, "speaker": _person, "body": _body, "title": _title,
}  # fmt: skip


def of_reading(reading: Reading) -> list[Fact]:
    """The events of a reading, as they are compared; those for review are left out."""
    facts = []
    for each in reading.events:
        if each.sure != "certain":
            continue
        known = dict(each.facts)
        known["states"] = _states(known, each.type)
        facts.append(
            Fact(each.type, each.stream, frozenset((each.locator, *each.locators)), known, each.occurred.edtf)
        )
    return facts


def _states(facts: dict[str, Any], type_name: str) -> list[str]:
    if type_name == "MembersElected":
        return [state for group in facts["groups"] for state in group.get("states", ())]
    if type_name == "SeatRotationAgreed":
        return [turn["state"] for turn in facts["turns"]]
    return list(facts.get("states", ()))


def of_file(path: Path) -> list[Fact]:
    """The expected events beside a text."""
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [
        Fact(line["type"], line.get("stream"), frozenset({line["locator"]}), line["facts"], line.get("edtf"))
        for line in lines
    ]


def of_seeds() -> dict[str, list[Fact]]:
    """The record of the source documents, by document."""
    gold: dict[str, list[Fact]] = defaultdict(list)
    for event in read_seeds():
        facts = event.payload.model_dump(mode="json", by_alias=True, exclude_none=True)
        if event.stream == "documents":
            continue
        locators = frozenset((event.citation.locator, *event.citation.locators))
        known = _known_by(event.type, facts)
        gold[event.citation.document].append(
            Fact(event.type, event.stream, locators, known, event.occurred.edtf)
        )
    return gold


def _known_by(type_name: str, facts: dict[str, Any]) -> dict[str, Any]:
    """What an event of the record is known by when a reading is compared with it."""
    match type_name:
        case "OutcomeAdopted":
            names = ("kind", "symbol") if "symbol" in facts else ("kind",)
            known = {name: facts[name] for name in names}
            return (
                known
                if "symbol" in facts
                else known | {"title": facts["title"].get("zh") or facts["title"]["en"]}
            )
        case "OfficersElected":
            return {
                "body": facts["body"],
                "officers": [f"{each['office']}:{each.get('state', '')}" for each in facts["officers"]],
            }
        case "MembersElected" | "SeatRotationAgreed":
            return {"body": facts["body"], "states": _states(facts, type_name)}
        case "AgendaAdopted":
            return {"items": len(facts["items"])}
        case _:
            names = {
                "SessionOpened": ("by",), "PlenaryMeetingHeld": ("number",), "SessionScheduled": ("session", "when"),
                "SessionHeld": ("session",), "VacancyDeclared": ("body", "region"), "AttendanceRecorded": ("category",),
                "StatementDelivered": ("speaker",), "MandateGiven": ("due_session",), "ItemReferred": ("item",),
            }.get(type_name, ())  # fmt: skip
            return {name: facts[name] for name in names if name in facts}


def read_text(path: Path, **known: Any) -> tuple[Reading, float]:
    """Read a text, and how long it took."""
    start = time.perf_counter()
    reading = read_document(path.read_text(encoding="utf-8"), name=path.name, zone=ZONE, **known)
    return reading, time.perf_counter() - start


def measure(folder: Path) -> tuple[Score, dict[str, Score], float, int]:
    """The score of every text in a folder that has expected events beside it."""
    total, each, took, letters = Score(), {}, 0.0, 0
    for path in sorted(folder.glob("*.txt")):
        reading, seconds = read_text(path)
        score = compare(of_reading(reading), of_file(path.with_suffix(".expected.jsonl")))
        total.add(score)
        each[path.stem] = score
        took, letters = took + seconds, letters + len(path.read_text(encoding="utf-8"))
    return total, each, took, letters


def measure_documents() -> tuple[Score, dict[str, Score], float, int]:
    """The score of the source documents against the seeds."""
    table = tomllib.loads(files("seeds").joinpath("documents.toml").read_text(encoding="utf-8"))["document"]
    gold, total, each, took, letters = of_seeds(), Score(), {}, 0.0, 0
    within = Score()
    for row in table:
        path = DOCUMENTS / row["file"]
        reading, seconds = read_text(path)
        score = compare(of_reading(reading), gold[row["symbol"]])
        score.forgive([fact for symbol, facts in gold.items() if symbol != row["symbol"] for fact in facts])
        own = row["session"]
        ours = [fact for fact in gold[row["symbol"]] if fact.stream == own]
        within.add(compare([fact for fact in of_reading(reading) if fact.stream == own], ours))
        total.add(score)
        each[row["symbol"]] = score
        took, letters = took + seconds, letters + len(path.read_text(encoding="utf-8"))
    return total, {**each, "their own sessions alone": within}, took, letters


def show(name: str, measured: tuple[Score, dict[str, Score], float, int], *, details: bool) -> None:
    """Print one measurement."""
    total, each, took, letters = measured
    print(
        f"\n{name}: {letters / PAGE:.1f} pages in {took:.2f} s, {letters / PAGE / took if took else 0:.0f} pages a second"
    )
    print(f"{'':34}{'right':>6}{'wrong':>6}{'missed':>7}{'precision':>10}{'recall':>8}{'dates':>7}")
    rows = [(kind, total, [kind]) for kind in sorted({*total.right, *total.wrong, *total.missed})]
    for label, score, types in [*rows, ("core", total, CORE), ("all", total, [kind for kind, *_ in rows]),
                                *((f"  core of {stem}", score, CORE) for stem, score in each.items())]:  # fmt: skip
        right, wrong, missed = (
            sum(count[kind] for kind in types) for count in (score.right, score.wrong, score.missed)
        )
        precision, recall, dates = score.rates(types)
        print(f"{label[:33]:34}{right:6}{wrong:6}{missed:7}{precision:10.2f}{recall:8.2f}{dates:7.2f}")
    for stem, score in each.items() if details else ():
        for sign, facts in (("+", score.extra), ("-", score.lost)):
            for fact in facts:
                print(
                    f"  {sign} {stem} {sorted(fact.locators)[0]} {fact.type} {fact.stream} {fact.edtf} {str(fact.facts)[:160]}"
                )


def main(arguments: Sequence[str]) -> None:
    """Measure and print; `-v` tells each event that is wrong or missed, `held-back` includes that folder."""
    details = "-v" in arguments
    read_document("1. 一。\n\n2. One.")  # patterns and tables of names are made when first needed
    show("Invented texts", measure(TEXTS), details=details)
    if not any(re.match(r"quick|-q", each) for each in arguments):
        show(
            "Invented texts held back",
            measure(TEXTS / "held-back"),
            details="held-back" in arguments and details,
        )
    if DOCUMENTS.is_dir():
        show("Source documents", measure_documents(), details=details)


if __name__ == "__main__":
    main(sys.argv[1:])
