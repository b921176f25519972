"""Who was asked to do what by when, and whether the record says that it was done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from timeline.events import ImplementationReported, MandateGiven
from timeline.projections.answers import Answer, Source
from timeline.projections.dates import SessionDates, dates_of, session_dates
from timeline.projections.history import Standing
from timeline.values import OutcomeRef, Text
from timeline.when import last_day

MandateStatus = Literal["open", "overdue", "fulfilled", "reported", "not stated"]

_NOTES: dict[MandateStatus, Text] = {
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


def find_mandates(record: Sequence[Standing], today: date) -> list[Mandate]:
    """Every mandate with its status on a day, in the order they were given."""
    dates = session_dates(record)
    reports = _reports(record)
    given = [entry for entry in record if isinstance(entry.payload, MandateGiven) and entry.stands]
    asked = _requests_by_outcome(given)
    return [_mandate(entry, today, dates, reports, asked) for entry in given]


def _reports(record: Iterable[Standing]) -> Mapping[OutcomeRef, list[Standing]]:
    reports: dict[OutcomeRef, list[Standing]] = defaultdict(list)
    for entry in record:
        if isinstance(facts := entry.payload, ImplementationReported) and entry.stands:
            reports[facts.outcome].append(entry)
    return reports


def _requests_by_outcome(given: Iterable[Standing]) -> Mapping[OutcomeRef, int]:
    asked: dict[OutcomeRef, int] = defaultdict(int)
    for entry in given:
        if isinstance(facts := entry.payload, MandateGiven) and facts.outcome:
            asked[facts.outcome] += 1
    return asked


def _mandate(
    entry: Standing,
    today: date,
    dates: Mapping[str, SessionDates],
    reports: Mapping[OutcomeRef, list[Standing]],
    asked: Mapping[OutcomeRef, int],
) -> Mandate:
    given, citation = entry.payload, entry.event.citation
    assert isinstance(given, MandateGiven)
    later = (
        [report for report in reports.get(given.outcome, ()) if report.moment >= entry.moment]
        if (given.outcome)
        else []
    )
    alone = given.outcome is not None and asked[given.outcome] == 1
    due_by = _due_by(given, dates)
    status = _status(given, due_by, later, alone, today)
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
        note=_NOTES[status],
        together_with=given.together_with,
        submitted_to=given.submitted_to,
        reports=tuple(report.source for report in later),
    )


def _due_by(given: MandateGiven, dates: Mapping[str, SessionDates]) -> date | None:
    """The last day that counts: of the time that the text sets, else of the session it names."""
    if given.due and (day := last_day(given.due)):
        return day
    return dates_of(dates, given.due_session).latest_possible if given.due_session else None


def _status(
    given: MandateGiven, due_by: date | None, reports: Sequence[Standing], alone: bool, today: date
) -> MandateStatus:
    if reports:
        last = reports[-1].payload
        done = isinstance(last, ImplementationReported) and last.status == "done"
        return "fulfilled" if done and alone else "reported"
    if due_by is not None:
        return "overdue" if due_by < today else "open"
    return "open" if given.due_session else "not stated"
