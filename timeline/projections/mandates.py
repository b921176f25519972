"""Who was asked to do what by when, and whether the record says that it was done."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import islice
from typing import ClassVar, Literal
from uuid import UUID

from timeline.events import ConsensusNotReached, ImplementationReported, MandateGiven, OutcomeAdopted
from timeline.projections.answers import Answer, Source
from timeline.projections.dates import SessionDates, dates_of, session_dates
from timeline.projections.history import Standing
from timeline.projections.locators import Key, locator_key
from timeline.values import OutcomeRef, Text
from timeline.when import last_day

MandateStatus = Literal["open", "overdue", "fulfilled", "reported", "not stated"]

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = frozenset({
    "a", "an", "and", "the", "of", "for", "in", "on", "to", "by", "with", "its", "it", "as", "at", "from",
    "prepare", "preparing", "begin", "develop", "draw", "up", "draft", "submit", "set", "make", "adopt",
    "consideration", "adoption", "approval", "appropriate", "united", "nations", "un", "habitat",
})  # fmt: skip
_NOTES: dict[str, Text] = {
    "open": Text(en="Not due yet.", zh="尚未到期。"),
    "overdue": Text(
        en="The time is past and nothing in the record says that it was done.",
        zh="期限已过，记录中没有任何内容说明已经完成。",
    ),
    "fulfilled": Text(
        en="A later report says that what this outcome asks was done.",
        zh="后来的报告说明该成果所要求的事项已经完成。",
    ),
    "reported": Text(
        en="A later report speaks of the outcome as a whole; whether this request was met it does not say.",
        zh="后来的报告谈到整个成果，但没有说明这一项要求是否完成。",
    ),
    "not stated": Text(en="The text sets no time for it.", zh="案文没有规定时间。"),
    "met": Text(
        en="Inferred: an outcome of this name was adopted later.",
        zh="推断：后来通过了同名的成果。",
    ),
    "failed": Text(
        en="The record says that agreement on it failed.",
        zh="记录说明未能就此达成一致。",
    ),
}


@dataclass(frozen=True)
class Mandate(Answer):
    """One request of an adopted text.

    `due_by` is the last day that counts, from `due` or from the dates of `due_session`;
    `status` is `overdue` where that day is past and nothing in the record says it was done,
    `reported` where a later report speaks of the outcome, `fulfilled` where the report says
    that the outcome's one request was done, `not stated` where the text sets no time.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"addressee", "action", "note", "together_with"})

    outcome: OutcomeRef | None
    locator: str
    addressee: Text
    action: Text
    due: str | None
    due_session: str | None
    status: MandateStatus
    session: str
    document: str
    event: UUID
    due_by: date | None = None
    note: Text | None = None
    together_with: Text | None = None
    submitted_to: str | None = None
    reports: tuple[Source, ...] = ()


class _Answers:
    """What later events say about requests: reports, outcomes by name, failed agreements."""

    def __init__(self, record: Sequence[Standing]) -> None:
        self.reports: dict[OutcomeRef, list[Standing]] = defaultdict(list)
        self.failures: dict[OutcomeRef, list[Standing]] = defaultdict(list)
        self.asked: Counter[OutcomeRef] = Counter()
        self.adopted: dict[str, list[tuple[int, Standing]]] = defaultdict(list)
        outcomes: list[tuple[Standing, frozenset[str]]] = []
        for entry in record:
            if entry.stands:
                self._learn(entry)
                if isinstance(entry.payload, OutcomeAdopted):
                    outcomes.append((entry, _words(entry.payload.title.en)))
        often = Counter(word for _, words in outcomes for word in words)
        for place, (entry, words) in enumerate(outcomes):  # under the rarest word of its name
            if words:
                rarest = min(words, key=lambda word: (often[word], word))
                self.adopted[rarest].append((place, entry))

    def _learn(self, entry: Standing) -> None:
        match entry.payload:
            case ImplementationReported(outcome=outcome):
                self.reports[outcome].append(entry)
            case ConsensusNotReached(outcome=OutcomeRef() as outcome):
                self.failures[outcome].append(entry)
            case MandateGiven(outcome=OutcomeRef() as outcome):
                self.asked[outcome] += 1

    def meeting(self, given: MandateGiven, since: datetime) -> list[Standing]:
        """The first later outcome that is what a request asks for, by its name."""
        alike = sorted(
            (pair for word in _words(given.action.en) for pair in self.adopted.get(word, ())),
            key=lambda pair: pair[0],
        )
        later = (entry for _, entry in alike if entry.moment > since)
        met = (e for e in later if isinstance(e.payload, OutcomeAdopted) and is_met_by(given, e.payload))
        return list(islice(met, 1))


def is_met_by(given: MandateGiven, adopted: OutcomeAdopted) -> bool:
    """Whether an outcome bears the name of what was asked for: all its words, and little beside them."""
    if given.outcome and (adopted.kind, adopted.symbol) == (given.outcome.kind, given.outcome.symbol):
        return False
    asked, named = _words(given.action.en), _words(adopted.title.en)
    return len(named) >= 3 and named <= asked and len(asked) <= 2 * len(named)


@lru_cache(1 << 15)
def _words(text: str | None) -> frozenset[str]:
    return frozenset(_WORD.findall((text or "").lower())) - _EMPTY


def find_mandates(record: Sequence[Standing], today: date) -> list[Mandate]:
    """Every mandate with its status on a day, in the order they were given."""
    dates, answers = session_dates(record), _Answers(record)
    return [
        _mandate(entry, entry.payload, today, dates, answers)
        for entry in record
        if isinstance(entry.payload, MandateGiven) and entry.stands
    ]


def _mandate(
    entry: Standing, given: MandateGiven, today: date, dates: Mapping[str, SessionDates], answers: _Answers
) -> Mandate:
    citation = entry.event.citation
    due_by = _due_by(given, dates)
    status, note, told = _judged(given, entry.moment, due_by, today, answers)
    return Mandate(
        outcome=given.outcome,
        locator=citation.locator,
        addressee=given.addressee,
        action=given.action,
        due=given.due,
        due_session=given.due_session,
        status=status,
        session=entry.event.stream,
        document=citation.document,
        event=entry.event.id,
        due_by=due_by,
        note=_NOTES[note],
        together_with=given.together_with,
        submitted_to=given.submitted_to,
        reports=tuple(report.source for report in told),
    )


def _due_by(given: MandateGiven, dates: Mapping[str, SessionDates]) -> date | None:
    """The last day that counts: of the time that the text sets, else of the session it names."""
    if given.due and (day := last_day(given.due)):
        return day
    return dates_of(dates, given.due_session).latest_possible if given.due_session else None


def _judged(
    given: MandateGiven, since: datetime, due_by: date | None, today: date, answers: _Answers
) -> tuple[MandateStatus, str, list[Standing]]:
    """The status, the note that explains it, and the later events that it rests on."""
    reports = _later(answers.reports, given, since)
    if reports:
        alone = given.outcome is not None and answers.asked[given.outcome] == 1
        word: MandateStatus = "fulfilled" if alone and _say_done(reports) else "reported"
        return word, word, reports
    if met := answers.meeting(given, since):
        return "fulfilled", "met", met
    status: MandateStatus = "open" if due_by or given.due_session else "not stated"
    if due_by is not None and due_by < today:
        status = "overdue"
    failures = _later(answers.failures, given, since)
    return status, "failed" if failures else status, failures


def _later(
    answers: Mapping[OutcomeRef, list[Standing]], given: MandateGiven, since: datetime
) -> list[Standing]:
    found = answers.get(given.outcome, []) if given.outcome else []
    return sorted((entry for entry in found if entry.moment >= since), key=_place)


def _place(entry: Standing) -> tuple[datetime, str, Key, str]:
    citation = entry.event.citation
    return (entry.moment, citation.document, locator_key(citation.locator), str(entry.event.id))


def _say_done(reports: Sequence[Standing]) -> bool:
    """Whether the latest reports say that it was done, and none of them that it was not."""
    last = [entry.payload for entry in reports if entry.moment == reports[-1].moment]
    said = {facts.status for facts in last if isinstance(facts, ImplementationReported)}
    return "done" in said and not said & {"stalled", "unfunded"}
