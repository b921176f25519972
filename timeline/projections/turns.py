"""When a turn in a shared seat or office begins and ends, as announced or computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.values import Turn
from timeline.when import first_day, last_day


@dataclass(frozen=True, slots=True)
class TurnDays:
    """One state's turn: its first day, and the day on which the next one has taken over."""

    turn: Turn
    first: date
    until: date | None


def turn_days(turns: Sequence[Turn], start: date, end: date | None) -> list[TurnDays]:
    """The turns laid over a term from `start` to before `end`.

    Turns given to the day are taken as they are. Of turns given in years, the change is
    counted on the anniversary of the start (a year in which the term itself starts or ends
    means that day). Turns without any dates share a term of known length evenly.
    """
    if not any(turn.from_ or turn.to for turn in turns):
        return _evenly(turns, start, end)
    found: list[TurnDays] = []
    for index, turn in enumerate(turns):
        after = turns[index + 1] if index + 1 < len(turns) else None
        first = _edge(turn.from_, start, end) if turn.from_ else (found[-1].until if found else start)
        found.append(TurnDays(turn, first or start, _until(turn, after, start, end)))
    return [days for days in found if days.until is None or days.first < days.until]


def _until(turn: Turn, after: Turn | None, start: date, end: date | None) -> date | None:
    if after and after.from_:
        return _edge(after.from_, start, end)
    if turn.to is None:
        return end
    if _is_day(turn.to):
        last = last_day(turn.to)
        return last + timedelta(days=1) if last else None
    return _edge(turn.to, start, end)


def _edge(edtf: str, start: date, end: date | None) -> date:
    """The day on which a turn that is said to change in `edtf` changes."""
    day = first_day(edtf) or start
    if len(edtf) != len("2025"):
        return day
    if day.year == start.year:
        return start
    if end and (end - timedelta(days=1)).year == day.year and (end.month, end.day) != (1, 1):
        return end
    return anniversary(start, day.year)


def anniversary(day: date, year: int) -> date:
    """The same day of another year; 28 February for a 29th that it has not."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _is_day(edtf: str) -> bool:
    return len(edtf) >= len("2025-05-30")


def _evenly(turns: Sequence[Turn], start: date, end: date | None) -> list[TurnDays]:
    if end is None or not turns:
        return []
    share = (end - start) / len(turns)
    edges = [start + share * index for index in range(len(turns))] + [end]
    return [TurnDays(turn, edges[index], edges[index + 1]) for index, turn in enumerate(turns)]
