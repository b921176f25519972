"""What became of a message that was handed to a channel."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sent:
    """The channel took the message."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The channel did not take it; a `permanent` refusal is not tried again."""

    reason: str
    permanent: bool = False


Outcome = Sent | Failed
