"""The body and session that a document is of, and the keys that sessions have."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.names.bodies import body_key
from timeline.names.series import all_series, read_key
from timeline.names.spelling import fold

_GENERIC = ("assembly", "committee", "council", "board", "forum", "conference", "commission", "group")


@dataclass(frozen=True, slots=True)
class Own:
    """The body and session that a document is of, as far as its title tells."""

    series: str
    body: str
    number: int | None = None
    year: int | None = None
    resumed: bool = False
    names: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key of the session."""
        return session_key_of(self.series, self.number, self.year, self.resumed)

    def is_named(self, name: str) -> bool:
        """Whether a name, generic or proper, means this body."""
        folded = fold(name)
        word = folded in _GENERIC
        return any(own.endswith(folded) or (word and folded in own.split()) for own in self.names)


def session_key_of(series: str, number: int | None, year: int | None = None, resumed: bool = False) -> str:
    """The key of a session of a series; the year counts where the series numbers anew each year."""
    known = all_series().get(series)
    parts = [series]
    if year and (number is None or (known is not None and known.per_year)):
        parts.append(str(year))
    if number:
        parts.append(str(number))
    return "-".join(parts) + ("-resumed" if resumed else "")


def own_of(key: str, body_words: str = "") -> Own:
    """The body and session that a session's key means."""
    parts = read_key(key)
    known = all_series().get(parts.series)
    names = (*(known.names if known else ()), parts.series, *filter(None, [body_words]))
    body = known.body if known else body_key(body_words or parts.series)
    return Own(
        parts.series, body, parts.number, parts.year, parts.resumed, tuple(dict.fromkeys(map(fold, names)))
    )
