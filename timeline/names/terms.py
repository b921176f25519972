"""Terms of the trade in both languages: bodies, offices, procedure, themes, frameworks, cities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from timeline.names.spelling import fold
from timeline.names.tables import rows, split_names


@dataclass(frozen=True, slots=True)
class Term:
    """One thing as both languages call it: the names to show and the other names in use."""

    en: str
    zh: str
    kind: str
    synonyms_en: tuple[str, ...] = ()
    synonyms_zh: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name in both languages, the names to show first."""
        return (self.en, self.zh, *self.synonyms_en, *self.synonyms_zh)


@lru_cache(1)
def terms() -> tuple[Term, ...]:
    """Every term, in the order of the table."""
    return tuple(
        Term(
            row["en"], row["zh"], row["kind"],
            split_names(row["synonyms_en"]), split_names(row["synonyms_zh"]),
        )
        for row in rows("terms.csv", "seeds")
    )  # fmt: skip


@lru_cache(1)
def _by_name() -> dict[str, tuple[Term, ...]]:
    named: dict[str, tuple[Term, ...]] = {}
    for term in terms():
        for name in dict.fromkeys(map(fold, term.names)):
            named[name] = (*named.get(name, ()), term)
    return named


def terms_named(name: str) -> tuple[Term, ...]:
    """The terms that have this name in either language; more than one where a word has two uses."""
    return _by_name().get(fold(name), ())
