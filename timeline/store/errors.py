"""What the store refuses, each in one sentence that says what to do."""

from __future__ import annotations

from timeline.errors import MinutebookError, WrongInput


class WrongExpectedVersion(MinutebookError):
    """The stream has moved on since it was read; read it again and decide anew."""

    def __init__(self, stream: str, expected: int, found: int) -> None:
        super().__init__(
            f"The stream {stream} is at version {found}, not {expected}: someone else has written to it; "
            "read it again and decide anew."
        )
        self.stream, self.expected, self.found = stream, expected, found


class ContradictsRecorded(MinutebookError):
    """An event's id is recorded already with other content; the message shows both."""

    def __init__(self, event_id: object, recorded: str, offered: str) -> None:
        super().__init__(
            f"The event {event_id} is recorded with other content; recorded: {recorded}; offered: {offered}; "
            "record a correction if the record is wrong."
        )
        self.id, self.recorded, self.offered = event_id, recorded, offered


class WrongEvent(WrongInput):
    """An event that the store cannot take as it is."""


class UnusableStore(MinutebookError):
    """A database that cannot be opened, read or written; the message says what to do."""


class WrongLine(WrongInput):
    """A line of an exported record that cannot be imported; the message names it."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"Line {number} cannot be imported: {reason.rstrip('.')}; nothing was imported.")
        self.number = number


class Diverges(MinutebookError):
    """A record to import that holds other events than this one at the same positions."""

    def __init__(self, position: int) -> None:
        super().__init__(
            f"The record to import parts from this one at position {position}; import it into an empty store."
        )
        self.position = position
