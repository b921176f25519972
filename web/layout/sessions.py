"""The sessions as a list shows them: by body, those that the record follows first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.names.bodies import bodies
from timeline.projections.sessions import SessionSummary
from web.layout.timetable import FOLLOWED


@dataclass(frozen=True, slots=True)
class SessionsOfBody:
    """The sessions of one body; `body` is empty for those of bodies that have no name of their own."""

    body: str
    sessions: tuple[SessionSummary, ...]

    @property
    def elected(self) -> bool:
        """Whether the body has members or officers of whom the record may know."""
        return self.body in FOLLOWED[:3]


def group_by_body(sessions: Iterable[SessionSummary]) -> list[SessionsOfBody]:
    """The sessions by body; those of unnamed bodies and observances together at the end."""
    groups: dict[str, list[SessionSummary]] = {body: [] for body in (*FOLLOWED, *bodies())}
    others: list[SessionSummary] = []
    for session in sessions:
        groups.get(session.body or "", others).append(session)
    groups[""] = others
    return [SessionsOfBody(body, tuple(group)) for body, group in groups.items() if group]
