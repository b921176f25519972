"""What can go wrong with the index, each in one sentence with what to do."""

from __future__ import annotations

from pathlib import Path

from timeline.errors import MinutebookError


class BrokenIndex(MinutebookError):
    """The files of an index cannot be read."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"The search index in {folder} cannot be read ({reason}); run `minutebook rebuild index`."
        )


class IndexBusy(MinutebookError):
    """Another process is writing the index and goes on doing so."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The search index in {folder} is being written by another process; try again in a moment."
        )


class NewerIndex(MinutebookError):
    """The index was made by a newer version of the program."""

    def __init__(self, folder: Path, found: object, known: int) -> None:
        super().__init__(
            f"The search index in {folder} has format {found}, and this program knows {known}: "
            "update the program, or remove that folder and it will be made anew."
        )


class NotWritable(MinutebookError):
    """The folder of the index cannot be made or written."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"The search index cannot be written in {folder} ({reason}); "
            "make that folder writable or set MINUTEBOOK_HOME to another one."
        )
