"""Where a replay stands: the step, those around it, and what it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.projections.session import Step

_BEFORE, _AFTER = 4, 4


@dataclass(frozen=True, slots=True)
class Stage:
    """The step a replay stands at; `number` 0 is before the first event."""

    number: int
    total: int
    step: Step | None

    @property
    def previous(self) -> int | None:
        """The step before, None at the beginning."""
        return self.number - 1 if self.number > 0 else None

    @property
    def next(self) -> int | None:
        """The step after, None at the end."""
        return self.number + 1 if self.number < self.total else None

    @property
    def around(self) -> tuple[int, int]:
        """The first and the last step to list around this one."""
        return max(self.number - _BEFORE, 1), min(self.number + _AFTER, self.total)


def stage(steps: Sequence[Step], number: int) -> Stage:
    """The stage after `number` steps; the last one if the session has fewer."""
    number = min(number, len(steps))
    return Stage(number, len(steps), steps[number - 1] if number else None)
