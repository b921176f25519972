"""Plans and facts as a page lists them: what differs first, then what agrees, then what stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.projections.calendar import PlanAndFact

SHOWN = ("differs", "as planned", "only held", "only planned")
"""How a plan and a fact can stand to each other, in the order they are shown."""


def verdict(plan: PlanAndFact) -> str:
    """How a session's plan and fact stand to each other."""
    if plan.differs:
        return "differs"
    if plan.planned and plan.held:
        return "as planned"
    return "only held" if plan.held else "only planned"


def select(plans: Iterable[PlanAndFact], only: str | None) -> list[PlanAndFact]:
    """The plans of one verdict, or all."""
    return [plan for plan in plans if only in (None, verdict(plan))]


def compare(plans: Sequence[PlanAndFact]) -> list[tuple[str, list[PlanAndFact]]]:
    """The plans by verdict; verdicts that none has left out."""
    groups = [(name, [plan for plan in plans if verdict(plan) == name]) for name in SHOWN]
    return [(name, group) for name, group in groups if group]


def counts(plans: Sequence[PlanAndFact]) -> dict[str, int]:
    """How many plans there are of each verdict."""
    return {name: sum(verdict(plan) == name for plan in plans) for name in SHOWN}
