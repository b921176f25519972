"""Outcomes as a page lists them: by session, the latest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from timeline.projections.outcomes import Outcome
from timeline.when import last_day


def by_session(outcomes: Iterable[Outcome]) -> list[tuple[str, list[Outcome]]]:
    """The outcomes of each session, in the order they were adopted; the latest session first."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(outcome.session, []).append(outcome)
    return sorted(groups.items(), key=lambda group: _latest(group[1]), reverse=True)


def _latest(group: Iterable[Outcome]) -> date:
    return max((last_day(outcome.occurred) or date.min for outcome in group), default=date.min)
