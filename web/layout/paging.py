"""The pages of a long list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page of how many entries is shown."""

    page: int
    size: int
    total: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(-(-self.total // self.size), 1)

    @property
    def previous(self) -> int | None:
        """The page before, None on the first."""
        return min(self.page, self.last + 1) - 1 or None

    @property
    def next(self) -> int | None:
        """The page after, None on the last."""
        return self.page + 1 if self.page < self.last else None

    @property
    def beyond(self) -> bool:
        """Whether the list ends before this page."""
        return self.page > self.last
