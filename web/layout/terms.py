"""A body over time: the stretches for which seats were filled, and who held each office when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from timeline.projections.posts import Post
from timeline.projections.tenures import Tenure
from web.pictures.spans import Bar, Kind, Lane


@dataclass(frozen=True, slots=True)
class Term:
    """So many seats of a body that were filled, or not, for the same stretch and on the same ground."""

    first: date
    until: date | None
    seats: int
    kind: str
    basis: str

    @property
    def last(self) -> date | None:
        """The last day of the stretch."""
        return self.until - timedelta(days=1) if self.until else None


def terms_of(tenures: Sequence[Tenure]) -> list[Term]:
    """The stretches of a body's seats, like ones counted together, up to the end of the last known term."""
    end = max((tenure.until for tenure in tenures if tenure.until), default=date.max)
    alike = sorted(
        (tenure for tenure in tenures if tenure.first < end),
        key=lambda tenure: (tenure.first, tenure.until or date.max, tenure.kind, tenure.basis),
    )
    return [
        Term(first, until, len(list(group)), kind, basis)
        for (first, until, kind, basis), group in groupby(
            alike, key=lambda tenure: (tenure.first, tenure.until, tenure.kind, tenure.basis)
        )
    ]


def term_kind(term: Term) -> Kind:
    """How a stretch of seats is drawn: dashed where it was only recommended or is not stated."""
    if term.kind == "vacant":
        return "vacant"
    return "planned" if term.kind == "not stated" or term.basis == "recommended" else "held"


def years_of(tenures: Iterable[Tenure], posts: Iterable[Post]) -> range:
    """The years from the first known term to the end of the last."""
    known: list[Tenure | Post] = [*tenures, *posts]
    if not known:
        return range(0)
    days = [held.first for held in known] + [held.until - timedelta(days=1) for held in known if held.until]
    return range(min(days).year, max(days).year + 1)


def office_lanes(
    posts: Sequence[Post],
    today: date,
    office: Callable[[str], str],
    label: Callable[[Post], str],
    words: Callable[[Post], str],
    address: Callable[[date], str],
) -> list[Lane]:
    """One lane an office, in the order the offices are first known of."""
    return [
        Lane(office(name), tuple(_bars(name, posts, today, label, words, address)))
        for name in dict.fromkeys(sorted((post.office for post in posts), key=_rank))
    ]


def _bars(
    name: str,
    posts: Sequence[Post],
    today: date,
    label: Callable[[Post], str],
    words: Callable[[Post], str],
    address: Callable[[date], str],
) -> Iterator[Bar]:
    for post in posts:
        if post.office == name:
            kind: Kind = "vacant" if post.vacant else "planned" if post.first > today else "held"
            yield Bar(post.first, post.until, label(post), words(post), kind, address(post.first))


def _rank(office: str) -> tuple[bool, str]:
    return (office not in ("president", "chair"), office)
