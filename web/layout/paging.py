"""The pages of a long list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")


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


def behind(
    items: Sequence[Item], key: Callable[[Item], int], below: int | None, size: int
) -> tuple[Sequence[Item], int | None]:
    """The items whose key lies below one, as many as a page takes; and the key that the next page is below.

    A page that is asked for by key stays the same while the list grows at its head.
    """
    left = [item for item in items if below is None or key(item) < below]
    page = left[:size]
    return page, key(page[-1]) if len(left) > size else None
