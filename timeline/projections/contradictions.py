"""Contradictions that follow from the events alone, in any record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.events import MembersElected
from timeline.names.bodies import body_name
from timeline.projections.calendar import differ
from timeline.projections.dates import SessionDates, session_dates
from timeline.projections.elections import find_elections
from timeline.projections.history import Standing
from timeline.projections.meetings import claims_by_meeting, days_claimed, parts_claimed
from timeline.projections.naming import region_text, session_text
from timeline.projections.rivals import broken_turns, double_holders
from timeline.projections.sides import Contradiction
from timeline.values import Text
from timeline.when import first_day, last_day

_PARTS = {"morning": "上午", "afternoon": "下午", "evening": "晚上"}


def find_contradictions(
    record: Sequence[Standing], streams: Mapping[str, Sequence[Standing]]
) -> list[Contradiction]:
    """All of them: meetings, seats, plans against facts, turns against elections."""
    found: list[Contradiction] = []
    for key, entries in streams.items():
        found.extend(_meetings(key, [entry for entry in entries if entry.stands]))
    found.extend(_seats(record))
    for dates in session_dates(record).values():
        found.extend(_plans(dates))
    found.extend(broken_turns(record))
    found.extend(double_holders(record))
    return found


def _meetings(session: str, entries: Sequence[Standing]) -> Iterator[Contradiction]:
    """A meeting that is placed in two parts of one day, or on two days."""
    for number, claims in sorted(claims_by_meeting(entries).items()):
        title = session_text(session)
        subject = Text(
            en=f"Meeting {number}: {title.en}",
            zh=f"{title.zh}第 {number} 次全体会议",
        )
        if len(parts_claimed(claims)) > 1:
            sides = [
                (e, Text(en=f"in the {part.value}", zh=_PARTS[part.value]))
                for part in parts_claimed(claims)
                for e in [next(c for c in claims if c.event.occurred.part_of_day == part)]
            ]
            yield Contradiction(_named(subject, "part of day", "在一天中的时段"), tuple(sides), session)
        if len(days := days_claimed(claims)) > 1:
            sides = [(_first_on(day, claims), Text(en=f"on {day}", zh=day)) for day in days]
            yield Contradiction(_named(subject, "day", "日期"), tuple(sides), session)


def _named(subject: Text, en: str, zh: str) -> Text:
    return Text(en=f"{subject.en}, {en}", zh=f"{subject.zh}：{zh}")


def _first_on(day: str, claims: Sequence[Standing]) -> Standing:
    def is_on(entry: Standing) -> bool:
        start, end = first_day(entry.event.occurred.edtf), last_day(entry.event.occurred.edtf)
        return start == end and start is not None and start.isoformat() == day

    return next(entry for entry in claims if is_on(entry))


def _seats(record: Sequence[Standing]) -> Iterator[Contradiction]:
    """Fewer states named than a group has seats, and no vacancy declared."""
    bodies = {e.payload.body for e in record if isinstance(e.payload, MembersElected) and e.stands}
    for body in sorted(bodies):
        for election in find_elections(record, body):
            declared = len(election.vacancies) + (election.facts.vacancies or 0)
            for group in election.facts.groups:
                left = group.seats - len(group.states) - group.vacant
                if group.states and left > 0 and not declared:
                    name = region_text(group.region)
                    subject = Text(
                        en=f"Members elected to the {body_name(body, 'en')}: {name.en}",
                        zh=f"选入{body_name(body, 'zh')}的成员：{name.zh}",
                    )
                    count = len(group.states)
                    seats = Text(en=f"seats: {group.seats}", zh=f"席位：{group.seats}")
                    named = Text(en=f"States named: {count}", zh=f"列名国家：{count}")
                    yield Contradiction(
                        subject,
                        ((election.entry, seats), (election.entry, named)),
                        election.entry.event.stream,
                    )


def _plans(dates: SessionDates) -> Iterator[Contradiction]:
    """A session that was planned for other days than those it was held on."""
    plan, held_by = dates.dated, dates.opened_by or dates.held_by
    if plan is None or held_by is None or not dates.planned or not dates.held:
        return
    broken = len(dates.sittings) > 1 and not dates.closed
    if not (differ(dates.planned, dates.held) or broken):
        return
    title = session_text(dates.session)
    held = " + ".join(dates.sittings) if broken else dates.held
    sides = (
        (plan.entry, Text(en=f"planned for {dates.planned}", zh=f"计划于 {dates.planned} 举行")),
        (held_by, Text(en=f"held on {held}", zh=f"实际于 {held} 举行")),
    )
    yield Contradiction(_named(title, "planned and held", "计划与实际日期"), sides, dates.session)
