"""What one step of a replay changed in the state of its session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.projections.session import SessionState
from web.language import gettext as _
from web.wording.sessions import progress_name, status_name


@dataclass(frozen=True, slots=True)
class StateChange:
    """One thing that changed: what, from what, to what."""

    what: str
    before: str
    after: str


def state_changes(before: SessionState, after: SessionState) -> list[StateChange]:
    """What differs between two states of a session, in words."""
    compared = [
        StateChange(_("Status"), status_name(before.status), status_name(after.status)),
        *_agenda(before, after),
        *_counts(before, after),
        StateChange(_("Vacancies declared"), str(_vacancies(before)), str(_vacancies(after))),
        StateChange(_("Credentials"), _credentials(before), _credentials(after)),
    ]
    return [change for change in compared if change.before != change.after]


def _agenda(before: SessionState, after: SessionState) -> Iterator[StateChange]:
    reached = {item.number: item.status for item in before.agenda}
    if not before.agenda and after.agenda:
        yield StateChange(_("Agenda"), _("not adopted"), _("%(num)s items", num=len(after.agenda)))
        return
    for item in after.agenda:
        was = progress_name(reached.get(item.number, "to come"))
        yield StateChange(_("Item %(number)s", number=item.number), was, progress_name(item.status))


def _counts(before: SessionState, after: SessionState) -> Iterator[StateChange]:
    named = (
        (_("Outcomes"), "outcomes"),
        (_("Plenary meetings"), "meetings"),
        (_("Elections"), "elections"),
        (_("Attendance records"), "attendance"),
    )
    for words, field in named:
        counts = (str(len(getattr(state, field))) for state in (before, after))
        yield StateChange(words, *counts)


def _vacancies(state: SessionState) -> int:
    return sum(officer.vacant for officer in state.officers)


def _credentials(state: SessionState) -> str:
    if state.credentials is None:
        return _("not reported")
    return _("accepted") if state.credentials.accepted else _("reported")
